#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.activeCustomers();
  setSum(out, m.activeCustomers());
  flagFuture(out, m);
}

}  // namespace

/// Customers with net won above zero in the window L before the period's end.
/// Example: A, B, D, E and F bought in 2024: 5.
const Rule& activeCustomers() {
  static const Rule kRule{{KpiId::ActiveCustomers, Unit::Count, Direction::UpIsGood, Measure::ActiveCustomers,
                           Measure::One, "active_customers", "MASB: customers of a specified recency"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
