#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures&, KpiValue& out) { setReason(out, Reason::NoMargin); }

}  // namespace

/// Needs the margin, which a workspace does not hold: not available.
const Rule& ltvCac() {
  static const Rule kRule{{KpiId::LtvCac, Unit::Times, Direction::UpIsGood, Measure::AverageRevenuePerAccount,
                           Measure::AcquisitionCost, "ltv / cac", "Skok: lifetime value over acquisition cost"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
