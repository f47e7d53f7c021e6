#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows;
  out.numerator.value = fractionOf(m.won().net);
  flagWon(out, m);
  if (!setTarget(out, m.target(), m)) return;
  setRatio(out, out.numerator.value, m.target()->flow.amount, Reason::ZeroTarget);
}

}  // namespace

/// Won amount to date over the whole target of the period.
/// Example: 212 of 250: 106/125.
const Rule& attainment() {
  static const Rule kRule{
      {KpiId::Attainment, Unit::Ratio, Direction::UpIsGood, Measure::WonAmount, Measure::TargetAmount,
       "won_amount / target_amount", "Klipfolio: sales target attainment; ratio of sums"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
