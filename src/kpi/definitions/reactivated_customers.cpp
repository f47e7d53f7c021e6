#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.simpleRetention().reactivated;
  setSum(out, m.simpleRetention().reactivated);
  flagFuture(out, m);
}

}  // namespace

/// Active at the period's end, neither active at its begin nor new.
/// Example: D and E came back: 2.
const Rule& reactivatedCustomers() {
  static const Rule kRule{
      {KpiId::ReactivatedCustomers, Unit::Count, Direction::UpIsGood, Measure::ReactivatedCustomers, Measure::One,
       "end_customers - retained - new", "identity: end = retained + new + reactivated"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
