#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.newCustomers();
  setSum(out, m.newCustomers());
  flagFuture(out, m);
}

}  // namespace

/// Customers whose first won deal above zero, ever and anywhere in the company, closed in the period and is in the
/// slice. Example: C1 and C2 first bought in January: 2.
const Rule& newCustomers() {
  static const Rule kRule{{KpiId::NewCustomers, Unit::Count, Direction::UpIsGood, Measure::NewCustomers, Measure::One,
                           "new_customers", "Farris et al.: acquired customers"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
