#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) { computeCac(m, m.costs(), m.newCustomers(), Reason::NoNewCustomers, out); }

}  // namespace

/// All sales and marketing costs of the days, spread evenly, per customer whose first won deal above zero closed on
/// those days. Example: 10850 spent in January and two new customers give 5425.
const Rule& cac() {
  static const Rule kRule{{KpiId::Cac, Unit::Money, Direction::DownIsGood, Measure::AcquisitionCost,
                           Measure::NewCustomers, "acquisition_cost / new_customers",
                           "Farris et al., Marketing Metrics: average acquisition cost; fully loaded, no lag"},
                          &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
