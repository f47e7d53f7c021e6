#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const auto& won = m.won();
  out.n = won.priced;
  setRatio(out, fractionOf(won.net - won.refunds), won.priced, Reason::NoWins);
  flagWon(out, m);
}

}  // namespace

/// Mean amount of won deals above zero by their closing day.
/// Example: 1000, 2000 and 6000: 3000.
const Rule& dealSize() {
  static const Rule kRule{
      {KpiId::DealSize, Unit::Money, Direction::UpIsGood, Measure::PricedAmount, Measure::PricedDeals,
       "priced_amount / priced_deals", "HubSpot, Klipfolio: won revenue / won deals"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
