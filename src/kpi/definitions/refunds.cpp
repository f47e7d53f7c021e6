#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  out.n = m.won().refundRows;
  setSum(out, fractionOf(m.won().refunds));
  flagWon(out, m);
}

}  // namespace

/// Won rows below zero by their own day; zero or negative.
/// Example: one refund of 100.25: -100.25.
const Rule& refunds() {
  static const Rule kRule{{KpiId::Refunds, Unit::Money, Direction::UpIsGood, Measure::RefundAmount, Measure::One,
                           "refund_amount", "won rows with a negative amount, dated when refunded"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
