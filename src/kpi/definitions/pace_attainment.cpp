#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows;
  out.numerator.value = fractionOf(m.won().net);
  flagWon(out, m);
  if (m.elapsed().isEmpty()) return setReason(out, Reason::NoElapsedTime);
  if (!setTarget(out, m.target(), m)) return;
  const Fraction toDate = m.targetToDate() ? m.targetToDate()->flow.amount : Fraction(0);
  setRatio(out, out.numerator.value, toDate, Reason::ZeroTarget);
}

}  // namespace

/// Won amount to date over the target of the days elapsed.
/// Example: 212 / (250 x 20/30): 159/125.
const Rule& paceAttainment() {
  static const Rule kRule{
      {KpiId::PaceAttainment, Unit::Ratio, Direction::UpIsGood, Measure::WonAmount, Measure::TargetToDate,
       "won_amount / target_to_date", "attainment against the day-prorated target"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
