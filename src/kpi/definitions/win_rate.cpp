#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const std::int64_t closed = m.won().deals + m.lost().deals;
  out.n = closed;
  setRatio(out, m.won().deals, closed, Reason::NoClosedDeals);
  flagFuture(out, m);
}

}  // namespace

/// Won deals over won and lost ones, by closing day.
/// Example: 4 won and 6 lost: 2/5.
const Rule& winRate() {
  static const Rule kRule{{KpiId::WinRate, Unit::Ratio, Direction::UpIsGood, Measure::WonDeals, Measure::ClosedDeals,
                           "won_deals / closed_deals", "Funnelcast: won / (won + lost), by count"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
