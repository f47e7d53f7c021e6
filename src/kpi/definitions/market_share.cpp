#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows;
  out.numerator.value = fractionOf(m.won().net);
  flagWon(out, m);
  if (!m.marketApplies()) return setReason(out, Reason::NotForDimension);
  if (!m.market()) return setReason(out, Reason::NoMarketSize);
  setRatio(out, out.numerator.value, m.market()->amount, Reason::ZeroMarketSize);
  flagIf(out, Flag::IncompleteFx, m.market()->fxMissing);
  if (out.value && *out.value > Fraction(1)) out.flags.push_back(Flag::ShareOver100);
}

}  // namespace

/// Won amount over the market of the same days, spread evenly; the market must be known for every day of the period.
/// Example: 1.45 M of 29 M in February 2024: 1/20.
const Rule& marketShare() {
  static const Rule kRule{
      {KpiId::MarketShare, Unit::Ratio, Direction::UpIsGood, Measure::WonAmount, Measure::MarketSize,
       "won_amount / market_size", "Farris et al., Marketing Metrics: revenue market share"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
