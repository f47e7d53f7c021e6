#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.newCustomers();
  setSum(out, fractionOf(m.newRevenue()));
  flagWon(out, m);
}

}  // namespace

/// Won amount of customers whose first won deal closed in the period.
/// Example: 300 + 50 + 5: 355.
const Rule& newRevenue() {
  static const Rule kRule{{KpiId::NewRevenue, Unit::Money, Direction::UpIsGood, Measure::NewRevenue, Measure::One,
                           "new_revenue", "revenue by the date of the customer's first won deal"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
