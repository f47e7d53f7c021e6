#pragma once

#include <cstdint>
#include <vector>

#include "bellwether/core/fraction.h"
#include "bellwether/kpi/query.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// The customers whose first won deal above zero closed in one calendar month.
struct Cohort {
  int year = 1970;
  int month = 1;  ///< 1..12
  /// Customers with net won above zero in the month of age 0, 1, 2...; they may come back, so the row may rise again.
  /// Age 0 may be below `customers` when a month's refunds undo the first deals.
  std::vector<std::int64_t> active;
  std::int64_t customers = 0;
};

/// The cohort triangle up to asOf's month, oldest first; only months with new customers. Empty without any won deal.
std::vector<Cohort> cohortTriangle(const records::Facts& facts, const Slice& where, LocalDate asOf);

/// S(t) = n_t / n_0 of counts by age. Empty when n_0 is 0. Source: Fader and Hardie.
std::vector<Fraction> survival(const std::vector<std::int64_t>& counts);
/// r(t) = n_t / n_(t-1), from age 1; ends where a count is 0.
std::vector<Fraction> retentionByAge(const std::vector<std::int64_t>& counts);

}  // namespace bellwether::kpi
