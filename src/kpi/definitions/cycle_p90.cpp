#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeCycleQuantile(m, Fraction::of(9, 10), out); }

}  // namespace

/// Nine in ten won deals took no longer, in calendar days from created to closed.
/// Example: 0, 2, 10 and 90 days: 66.
const Rule& cycleP90() {
  static const Rule kRule{{KpiId::CycleP90, Unit::Days, Direction::DownIsGood, Measure::CycleP90, Measure::One,
                           "p90(closed - created)", "Excel PERCENTILE.INC: linear interpolation"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
