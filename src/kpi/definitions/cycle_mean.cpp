#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().cycleDeals;
  setRatio(out, m.won().cycleDays, m.won().cycleDeals, Reason::NoMeasurableDeals);
  flagFuture(out, m);
}

}  // namespace

/// Mean calendar days from created to closed of won deals (no refunds).
/// Example: 0, 2, 10 and 90 days: 25.5.
const Rule& cycleMean() {
  static const Rule kRule{{KpiId::CycleMean, Unit::Days, Direction::DownIsGood, Measure::CycleDays, Measure::CycleDeals,
                           "cycle_days / cycle_deals", "HubSpot: time to close"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
