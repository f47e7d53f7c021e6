#include "kpi/definitions/definitions.h"

namespace bellwether::kpi::definitions {
namespace {

void compute(Measures& m, KpiValue& out) {
  computeCac(m, m.adsCosts(), m.newPaidCustomers(), Reason::NoPaidCustomers, out);
}

}  // namespace

/// Advertising costs per new customer whose source (else that of the first won deal) is paid.
/// Example: 3100 and one such customer: 3100.
const Rule& paidCac() {
  static const Rule kRule{
      {KpiId::PaidCac, Unit::Money, Direction::DownIsGood, Measure::AdsCost, Measure::NewPaidCustomers,
       "ads_cost / new_paid_customers", "advertising cost over customers with a paid source"},
      &compute};
  return kRule;
}

}  // namespace bellwether::kpi::definitions
