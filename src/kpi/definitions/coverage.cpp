#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.pipeline().deals;
  out.numerator.value = fractionOf(m.pipeline().amount);
  flagIf(out, Flag::IncompleteFx, m.pipeline().fxMissing);
  if (!setTarget(out, m.target(), m)) return;
  const Fraction remaining = m.target()->flow.amount - fractionOf(m.won().net);
  out.denominator.value = remaining;
  if (remaining <= Fraction(0)) return setReason(out, Reason::TargetMet);
  setRatio(out, out.numerator.value, remaining, Reason::TargetMet);
}

}  // namespace

/// Pipeline of the period over what is still missing of its target.
/// Example: 200000 / (80000 - 0): 2.5.
const Rule& coverage() {
  static const Rule kRule{
      {KpiId::Coverage, Unit::Times, Direction::UpIsGood, Measure::OpenAmount, Measure::RemainingTarget,
       "open_amount / (target_amount - won_amount)", "pipeline over the remaining target"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
