#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const Int128 won = m.won().net - m.won().refunds;
  out.n = m.won().deals + m.lost().deals;
  setRatio(out, fractionOf(won), fractionOf(won + m.lost().amount),
           out.n == 0 ? Reason::NoClosedDeals : Reason::DivisionByZero);
  flagWon(out, m);
  flagIf(out, Flag::IncompleteFx, m.lost().fxMissing);
}

}  // namespace

/// Amount of won deals above zero over that of won and lost ones, by closing day.
/// Example: 100000 won and 300000 lost: 1/4.
const Rule& winRateValue() {
  static const Rule kRule{
      {KpiId::WinRateValue, Unit::Ratio, Direction::UpIsGood, Measure::PricedAmount, Measure::ClosedAmount,
       "priced_amount / closed_amount", "Funnelcast: won / (won + lost), by value"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
