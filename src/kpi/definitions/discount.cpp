#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const auto& won = m.won();
  out.n = won.listed;
  setRatio(out, fractionOf(won.list - won.listedNet), fractionOf(won.list), Reason::NoListPrices);
  flagWon(out, m);
}

}  // namespace

/// List less won amount over list amount, of won deals of zero and above that have a list amount.
/// Example: (100 + 3000 - 50) / 11200: 61/224.
const Rule& discount() {
  static const Rule kRule{
      {KpiId::Discount, Unit::Ratio, Direction::DownIsGood, Measure::DiscountAmount, Measure::ListAmount,
       "(list_amount - amount) / list_amount", "value-weighted; the mean of rates misleads"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
