#include <array>

#include "kpi/definitions/definitions.h"

namespace bellwether::kpi {
namespace {

/// All rules in the order of KpiId.
const std::array<const Rule*, kKpis>& rules() {
  static const std::array<const Rule*, kKpis> kRules = {&definitions::revenue(),
                                                        &definitions::cac(),
                                                        &definitions::retention(),
                                                        &definitions::cycle(),
                                                        &definitions::dealSize(),
                                                        &definitions::repPerformance(),
                                                        &definitions::marketShare(),
                                                        &definitions::attainment(),
                                                        &definitions::grossRevenue(),
                                                        &definitions::refunds(),
                                                        &definitions::wonDeals(),
                                                        &definitions::lostDeals(),
                                                        &definitions::winRate(),
                                                        &definitions::winRateValue(),
                                                        &definitions::cycleMean(),
                                                        &definitions::cycleP90(),
                                                        &definitions::dealSizeMedian(),
                                                        &definitions::newCustomers(),
                                                        &definitions::activeCustomers(),
                                                        &definitions::churn(),
                                                        &definitions::grr(),
                                                        &definitions::nrr(),
                                                        &definitions::crrSimple(),
                                                        &definitions::newRevenue(),
                                                        &definitions::returningRevenue(),
                                                        &definitions::reactivatedCustomers(),
                                                        &definitions::velocity(),
                                                        &definitions::pipeline(),
                                                        &definitions::weightedPipeline(),
                                                        &definitions::coverage(),
                                                        &definitions::paceAttainment(),
                                                        &definitions::target(),
                                                        &definitions::acquisitionCost(),
                                                        &definitions::paidCac(),
                                                        &definitions::marketSize(),
                                                        &definitions::ltv(),
                                                        &definitions::ltvCac(),
                                                        &definitions::cacPayback(),
                                                        &definitions::discount()};
  return kRules;
}

}  // namespace

bool restsOnSample(const Definition& definition) {
  switch (definition.numerator) {
    case Measure::CycleMedian:
    case Measure::CycleP90:
    case Measure::DealSizeMedian:
      return true;
    default:
      break;
  }
  switch (definition.denominator) {
    case Measure::ClosedDeals:
    case Measure::ClosedAmount:
    case Measure::PricedDeals:
    case Measure::CycleDeals:
    case Measure::BaseCustomers:
    case Measure::BaseRevenue:
    case Measure::StartCustomers:
    case Measure::NewCustomers:
    case Measure::NewPaidCustomers:
    case Measure::ListAmount:
      return true;
    default:
      return false;
  }
}

const Rule& ruleOf(KpiId id) { return *rules()[static_cast<std::size_t>(id)]; }

const std::vector<Definition>& catalogue() {
  static const std::vector<Definition> kCatalogue = [] {
    std::vector<Definition> list;
    for (const Rule* rule : rules()) list.push_back(rule->definition);
    return list;
  }();
  return kCatalogue;
}

const Definition& definitionOf(KpiId id) { return ruleOf(id).definition; }

}  // namespace bellwether::kpi
