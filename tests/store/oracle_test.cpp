#include <cmath>

#include "bellwether/kpi/evaluate.h"
#include "random_company.h"
#include "sql_oracle.h"
#include "support/catch.h"
#include "support/store_records.h"

// The whole way from imported rows to KPIs, against plain SQL over the tables.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using kpi::KpiId;

namespace {

constexpr std::array kChecked = {KpiId::Revenue,
                                 KpiId::Cac,
                                 KpiId::Retention,
                                 KpiId::Cycle,
                                 KpiId::DealSize,
                                 KpiId::MarketShare,
                                 KpiId::RepPerformance,
                                 KpiId::Attainment,
                                 KpiId::GrossRevenue,
                                 KpiId::Refunds,
                                 KpiId::WonDeals,
                                 KpiId::LostDeals,
                                 KpiId::WinRate,
                                 KpiId::CycleMean,
                                 KpiId::CycleP90,
                                 KpiId::NewCustomers,
                                 KpiId::ActiveCustomers,
                                 KpiId::Churn,
                                 KpiId::Grr,
                                 KpiId::Nrr,
                                 KpiId::Pipeline,
                                 KpiId::WeightedPipeline,
                                 KpiId::Target,
                                 KpiId::AcquisitionCost,
                                 KpiId::Discount,
                                 KpiId::DealSizeMedian};

bool agree(const std::optional<double>& sql, const kpi::KpiValue& value) {
  if (sql.has_value() != value.exists()) return false;
  return !sql || std::abs(*sql - value.value->toDouble()) <= 1e-9 * std::max(1.0, std::abs(*sql));
}

std::string shown(const std::optional<double>& value) { return value ? std::to_string(*value) : "none"; }

std::map<std::string, std::int64_t> revenueBy(const records::Facts& facts, kpi::Dimension by, const Period& period,
                                              LocalDate asOf) {
  kpi::Query query;
  query.period = customPeriod(period);
  query.by = by;
  query.kpis = {KpiId::Revenue};
  query.asOf = asOf;
  std::map<std::string, std::int64_t> found;
  const kpi::Evaluation evaluation = kpi::evaluate(facts, query);
  for (const kpi::GroupResult& group : evaluation.periods.back().groups)
    found[group.key] = *group.kpis[0].value->rounded();
  return found;
}

/// Groups that sold nothing are listed by one side only.
std::map<std::string, std::int64_t> sold(std::map<std::string, std::int64_t> groups) {
  std::erase_if(groups, [](const auto& group) { return group.second == 0; });
  return groups;
}

}  // namespace

TEST_CASE("imported KPIs equal plain SQL over the workspace's tables, to the cent") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const std::vector<Period> periods = {{day("2024-01-01"), day("2024-04-01")},
                                       {day("2025-02-01"), day("2025-03-01")},
                                       {day("2025-01-01"), day("2026-01-01")},
                                       {day("2024-02-26"), day("2024-03-04")},
                                       {day("2021-01-01"), day("2022-01-01")}};
  int existing = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const auto path = folder / ("w" + std::to_string(seed));
    auto file = WorkspaceFile::create(path, settings());
    RandomCompany(seed).fill(*file);
    const auto facts = file->loadFacts();
    REQUIRE(facts);
    for (const LocalDate asOf : {day("2026-12-31"), day("2025-02-14")}) {
      SqlOracle oracle(path, asOf);
      for (const Period& period : periods) {
        for (const KpiId id : kChecked) {
          if (asOf < period.begin) continue;
          const kpi::KpiValue value = kpi::evaluateOne(**facts, id, period, {}, asOf);
          const std::optional<double> sql = oracle.value(id, period);
          INFO("seed " << seed << ' ' << kpi::toString(id) << ' ' << period.begin.toIso() << " as of " << asOf.toIso()
                       << ": sql " << shown(sql) << ", engine " << (value.exists() ? value.value->toString() : "none"));
          CHECK(agree(sql, value));
          existing += value.exists() ? 1 : 0;
        }
        INFO("seed " << seed << ' ' << period.begin.toIso());
        CHECK(sold(oracle.revenueByRep(period)) == sold(revenueBy(**facts, kpi::Dimension::Rep, period, asOf)));
        CHECK(sold(oracle.revenueByTeam(period)) == sold(revenueBy(**facts, kpi::Dimension::Team, period, asOf)));
      }
    }
  }
  REQUIRE(existing > 8000);
}
