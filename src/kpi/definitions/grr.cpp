#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeRevenueRetention(m, m.retention().keptCapped, out); }

}  // namespace

/// Revenue of the base customers in the current window, each at most what it was, over that of the base window.
/// Example: (100 + 120) / 1100: 1/5.
const Rule& grr() {
  static const Rule kRule{
      {KpiId::Grr, Unit::Ratio, Direction::UpIsGood, Measure::KeptRevenueCapped, Measure::BaseRevenue,
       "kept_revenue_capped / base_revenue", "SaaS Metrics Standards Board: gross revenue retention"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
