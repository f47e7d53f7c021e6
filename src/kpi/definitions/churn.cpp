#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeRetention(m, m.logoRetention().base - m.logoRetention().kept, out); }

}  // namespace

/// Customers of the base window that did not come back in the current one.
/// Example: 3 of 5: 3/5.
const Rule& churn() {
  static const Rule kRule{{KpiId::Churn, Unit::Ratio, Direction::DownIsGood, Measure::LostCustomers,
                           Measure::BaseCustomers, "lost_customers / base_customers", "one minus the retention rate"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
