#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows;
  setSum(out, fractionOf(m.won().net));
  flagWon(out, m);
}

}  // namespace

/// Sales: won deals by their closing day, refunds netted, converted at the rate of that day.
/// Example: 1000.00 + 250.50 + 0 won and -100.25 refunded in January give 1150.25.
const Rule& revenue() {
  static const Rule kRule{{KpiId::Revenue, Unit::Money, Direction::UpIsGood, Measure::WonAmount, Measure::One,
                           "won_amount", "HubSpot, Atrium: total revenue is the sum of closed-won deals"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
