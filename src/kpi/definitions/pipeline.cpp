#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.pipeline().deals;
  setSum(out, fractionOf(m.pipeline().amount));
  flagIf(out, Flag::IncompleteFx, m.pipeline().fxMissing);
}

}  // namespace

/// Open deals whose expected close lies in the period and is not overdue, at the rate in force on as-of.
/// Example: 40000 + 60000 + 100000: 200000.
const Rule& pipeline() {
  static const Rule kRule{{KpiId::Pipeline, Unit::Money, Direction::UpIsGood, Measure::OpenAmount, Measure::One,
                           "open_amount", "sum of open deals expected in the period"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
