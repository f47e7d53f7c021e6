#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeCost(m.costs(), m, out); }

}  // namespace

/// All costs of the days, spread evenly over each row's days.
/// Example: 10850 for January, read for its last week: 2450.
const Rule& acquisitionCost() {
  static const Rule kRule{{KpiId::AcquisitionCost, Unit::Money, Direction::Neutral, Measure::AcquisitionCost,
                           Measure::One, "acquisition_cost", "Klipfolio: fully loaded sales and marketing cost"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
