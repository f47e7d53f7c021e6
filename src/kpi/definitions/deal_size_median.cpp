#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const Sample& amounts = m.pricedAmounts();
  out.n = amounts.size();
  flagWon(out, m);
  if (amounts.size() == 0) return setReason(out, Reason::NoWins);
  setSum(out, amounts.quantile(Fraction::of(1, 2)));
}

}  // namespace

/// Median amount of won deals above zero by their closing day.
/// Example: 1000, 2000 and 6000: 2000.
const Rule& dealSizeMedian() {
  static const Rule kRule{{KpiId::DealSizeMedian, Unit::Money, Direction::UpIsGood, Measure::DealSizeMedian,
                           Measure::One, "median(priced_amount)", "the companion of the mean deal size"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
