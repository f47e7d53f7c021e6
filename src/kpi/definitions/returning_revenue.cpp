#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows;
  setSum(out, fractionOf(m.won().net - m.newRevenue()));
  flagWon(out, m);
}

}  // namespace

/// Won amount of all other customers, and of deals without a customer; with the new revenue it is the revenue.
/// Example: 565 - 355: 210.
const Rule& returningRevenue() {
  static const Rule kRule{
      {KpiId::ReturningRevenue, Unit::Money, Direction::UpIsGood, Measure::ReturningRevenue, Measure::One,
       "won_amount - new_revenue", "revenue by the date of the customer's first won deal"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
