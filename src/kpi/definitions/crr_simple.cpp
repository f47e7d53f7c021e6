#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const SimpleRetention& simple = m.simpleRetention();
  out.n = simple.start;
  setRatio(out, simple.end - simple.newOnes, simple.start, Reason::NoHistory);
  flagBaseWindow(out, m);
}

}  // namespace

/// Active customers at the period's end less the new ones among them, over active customers at its begin.
/// Example: (5 - 1) / 5: 4/5 although 3 of 5 left.
const Rule& crrSimple() {
  static const Rule kRule{{KpiId::CrrSimple, Unit::Ratio, Direction::UpIsGood, Measure::EndCustomersLessNew,
                           Measure::StartCustomers, "(end_customers - new_customers) / start_customers",
                           "the common textbook form; reactivated customers inflate it"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
