#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().deals;
  setSum(out, m.won().deals);
  flagFuture(out, m);
}

}  // namespace

/// Won deals of zero and above, by their closing day; also those without a rate or amount. A refund is no deal.
/// Example: 1000.00, 250.50 and 0: 3.
const Rule& wonDeals() {
  static const Rule kRule{{KpiId::WonDeals, Unit::Count, Direction::UpIsGood, Measure::WonDeals, Measure::One,
                           "won_deals", "HubSpot: closed-won deals"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
