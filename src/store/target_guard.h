#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

#include "bellwether/records/records.h"

struct sqlite3;

namespace bellwether::store {

/// The amount that a version of a target says when it takes the target back. No file can say it.
inline constexpr std::int64_t kTargetTakenBack = std::numeric_limits<std::int64_t>::min();
/// In SQL: the target is current, and not taken back.
inline constexpr const char* kTargetInForce = "live = 1 AND amount > -9223372036854775808";

/// Refuses targets that overlap another one of the same scope and KPI. The same period again is an update, not an
/// overlap.
class TargetGuard final {
 public:
  explicit TargetGuard(sqlite3* connection);
  /// False, and nothing remembered, when it overlaps.
  bool accept(const records::Target& target);

 private:
  struct Range {
    std::int32_t begin, end;
  };
  std::unordered_map<std::string, std::vector<Range>> m_ranges;
};

}  // namespace bellwether::store
