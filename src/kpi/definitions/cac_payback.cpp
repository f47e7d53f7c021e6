#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures&, KpiValue& out) { setReason(out, Reason::NoMargin); }

}  // namespace

/// Needs the margin, which a workspace does not hold: not available.
const Rule& cacPayback() {
  static const Rule kRule{{KpiId::CacPayback, Unit::Months, Direction::DownIsGood, Measure::AcquisitionCost,
                           Measure::AverageRevenuePerAccount, "cac / (monthly arpa x margin)",
                           "months until a customer has paid for its acquisition"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
