#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "bellwether/records/records.h"

struct sqlite3;

namespace bellwether::store {

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
