#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().rows - m.won().refundRows;
  setSum(out, fractionOf(m.won().net - m.won().refunds));
  flagWon(out, m);
}

}  // namespace

/// Won deals of zero and above by their closing day.
/// Example: 1000.00 + 250.50 + 0: 1250.50.
const Rule& grossRevenue() {
  static const Rule kRule{{KpiId::GrossRevenue, Unit::Money, Direction::UpIsGood, Measure::GrossAmount, Measure::One,
                           "gross_amount", "HubSpot: closed amount, before refunds"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
