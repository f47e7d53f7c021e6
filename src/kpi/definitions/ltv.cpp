#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures&, KpiValue& out) { setReason(out, Reason::NoMargin); }

}  // namespace

/// Needs the margin, which a workspace does not hold: not available. `lifetimeValue` computes it from given figures.
const Rule& ltv() {
  static const Rule kRule{{KpiId::Ltv, Unit::Money, Direction::UpIsGood, Measure::AverageRevenuePerAccount,
                           Measure::ChurnRate, "arpa x margin / churn", "Skok: margin-based lifetime value"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
