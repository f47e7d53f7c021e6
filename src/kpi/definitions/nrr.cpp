#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeRevenueRetention(m, m.retention().keptRevenue, out); }

}  // namespace

/// Revenue of the base customers in the current window over that of the base window.
/// Example: (150 + 120) / 1100: 27/110.
const Rule& nrr() {
  static const Rule kRule{{KpiId::Nrr, Unit::Ratio, Direction::UpIsGood, Measure::KeptRevenue, Measure::BaseRevenue,
                           "kept_revenue / base_revenue", "net revenue retention; negative years count as 0"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
