#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const RepTime& time = m.repTime();
  out.n = time.reps;
  setRatio(out, fractionOf(m.won().net - m.won().unassigned), time.fte, Reason::NoReps);
  flagWon(out, m);
}

}  // namespace

/// Won amount credited to reps per full-time equivalent: days employed / days of the period.
/// Example: 3400.01 credited and 13/6 equivalents: 1569.24.
const Rule& repPerformance() {
  static const Rule kRule{
      {KpiId::RepPerformance, Unit::Money, Direction::UpIsGood, Measure::CreditedAmount, Measure::RepTime,
       "credited_amount / rep_time", "Klipfolio: sales per rep, over full-time equivalents instead of heads"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
