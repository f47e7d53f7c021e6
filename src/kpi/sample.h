#pragma once

#include <cstdint>
#include <vector>

#include "bellwether/core/fraction.h"
#include "bellwether/core/period.h"

namespace bellwether::kpi {

class View;

/// Exact order statistics of a set of numbers. One thread at a time.
class Sample {
 public:
  explicit Sample(std::vector<std::int64_t> values) : m_values(std::move(values)) {}
  /// `counts[i]` times the number i, and larger ones.
  Sample(std::vector<std::uint32_t> counts, std::vector<std::int64_t> larger);

  std::int64_t size() const { return m_counted + static_cast<std::int64_t>(m_values.size()); }
  /// Linear interpolation between the closest ranks, as PERCENTILE.INC. Requires: not empty; 0 <= at <= 1.
  Fraction quantile(const Fraction& at) const;
  Int128 sum() const;

 private:
  std::int64_t nth(std::int64_t rank) const;

  std::vector<std::uint32_t> m_counts;
  std::int64_t m_counted = 0;
  mutable std::vector<std::int64_t> m_values;  // in any order: selecting a rank moves them about
};

/// Cycle days of the won deals closed on the days.
Sample cycleSample(const View& view, const Period& days);

}  // namespace bellwether::kpi
