#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  if (!m.target()) return setReason(out, Reason::NoTarget);
  const TargetFlow& target = *m.target();
  out.n = target.flow.rows;
  setSum(out, target.flow.amount);
  setTarget(out, m.target(), m);
  out.reason.reset();
  out.denominator.value = 1;
}

}  // namespace

/// The effective target of the period: prorated by day, for reps weighted by employment and ramp.
/// Example: 910 for a quarter of 91 days: 300 in June.
const Rule& target() {
  static const Rule kRule{{KpiId::Target, Unit::Money, Direction::Neutral, Measure::TargetAmount, Measure::One,
                           "target_amount", "sum over days of (amount / days) x employed x ramp"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
