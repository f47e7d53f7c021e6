#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeCycleQuantile(m, Fraction::of(1, 2), out); }

}  // namespace

/// Calendar days from created to closed of won deals (no refunds) by their closing day; the median.
/// Example: 0, 2, 10 and 90 days: 6.
const Rule& cycle() {
  static const Rule kRule{
      {KpiId::Cycle, Unit::Days, Direction::DownIsGood, Measure::CycleMedian, Measure::One, "median(closed - created)",
       "HubSpot, Salesforce: close minus create; the median because cycle times are right-skewed"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
