#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  if (!m.marketApplies()) return setReason(out, Reason::NotForDimension);
  if (!m.market()) return setReason(out, Reason::NoMarketSize);
  out.n = m.market()->rows;
  setSum(out, m.market()->amount);
  flagIf(out, Flag::IncompleteFx, m.market()->fxMissing);
}

}  // namespace

/// The market of the period's days; it must be known for every day.
/// Example: 366 M for 2024: 29 M in February.
const Rule& marketSize() {
  static const Rule kRule{{KpiId::MarketSize, Unit::Money, Direction::Neutral, Measure::MarketSize, Measure::One,
                           "market_size", "market figures spread evenly by day"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
