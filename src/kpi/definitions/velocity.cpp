#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  const auto& won = m.won();
  const std::int64_t closed = won.deals + m.lost().deals;
  out.n = m.openDeals();
  flagWon(out, m);
  if (closed == 0) return setReason(out, Reason::NoClosedDeals);
  if (won.priced == 0) return setReason(out, Reason::NoWins);
  if (won.cycleDeals == 0) return setReason(out, Reason::NoMeasurableDeals);
  const Fraction size = Fraction::of(won.net - won.refunds, won.priced);
  const Fraction product = Fraction(m.openDeals()) * Fraction::of(won.deals, closed) * size;
  setRatio(out, product, Fraction::of(won.cycleDays, won.cycleDeals), Reason::ZeroCycle);
}

}  // namespace

/// Open deals at as-of times win rate times mean deal size over the mean cycle of the period.
/// Example: 5 x 2/5 x 25000 / 30: 5000/3 a day.
const Rule& velocity() {
  static const Rule kRule{
      {KpiId::Velocity, Unit::MoneyPerDay, Direction::UpIsGood, Measure::VelocityProduct, Measure::CycleMean,
       "open_deals x win_rate x deal_size / mean_cycle", "sales velocity as CRM vendors teach it"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
