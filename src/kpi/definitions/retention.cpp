#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeRetention(m, m.logoRetention().kept, out); }

}  // namespace

/// Customers with net won above zero in the window [T - 2L, T - L) that have it again in [T - L, T); T is the period's
/// end, L 12 months. Example: 2 of 5 customers of 2023 bought in 2024: 2/5.
const Rule& retention() {
  static const Rule kRule{
      {KpiId::Retention, Unit::Ratio, Direction::UpIsGood, Measure::KeptCustomers, Measure::BaseCustomers,
       "kept_customers / base_customers", "MASB Common Language Marketing Dictionary: retained / at risk"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
