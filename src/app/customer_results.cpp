#include "bellwether/app/customer_results.h"

namespace bellwether::app {
namespace {

constexpr int kFlowPeriods = 13;
constexpr std::size_t kTopCustomers = 10;

}  // namespace

CustomerResults computeCustomers(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf) {
  CustomerResults out;
  out.facts = std::move(facts);
  out.lens = lens;
  out.asOf = asOf;
  kpi::Query query;
  query.period = lens.period;
  query.where = lens.where;
  query.asOf = asOf;
  out.cohorts = kpi::cohortTriangle(*out.facts, lens.where, asOf);
  out.concentration = kpi::concentration(*out.facts, query, kTopCustomers);
  out.channels = kpi::channelCosts(*out.facts, query);
  query.kpis = {kpi::KpiId::Revenue, kpi::KpiId::MarketSize, kpi::KpiId::MarketShare};
  query.by = kpi::Dimension::Segment;
  auto periods = kpi::evaluate(*out.facts, query).periods;
  if (!periods.empty()) {
    out.segments = std::move(periods.back().groups);
    out.whole = std::move(periods.back().kpis);
  }
  query.last = kFlowPeriods;
  out.flows = kpi::customerFlows(*out.facts, query);
  return out;
}

}  // namespace bellwether::app
