#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.lost().deals;
  setSum(out, m.lost().deals);
  flagFuture(out, m);
}

}  // namespace

/// Lost deals by their closing day.
/// Example: six deals lost in the quarter: 6.
const Rule& lostDeals() {
  static const Rule kRule{{KpiId::LostDeals, Unit::Count, Direction::DownIsGood, Measure::LostDeals, Measure::One,
                           "lost_deals", "HubSpot: closed-lost deals"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
