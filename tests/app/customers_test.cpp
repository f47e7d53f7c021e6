#include "bellwether/app/presenters/customers_presenter.h"

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts_builder.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

/// Seen from 2025-06-30, retention window 12 months. In dollars:
/// Acme (Retail, Web): 600 on 10 Apr 2025, 100 on 5 May 2025: new in the quarter, back a month later.
/// Bolt (Retail, Fair): 300 on 1 Aug 2024, 200 on 2 Jun 2025: kept.
/// Cord (Trade, Fair): 500 on 1 May 2024: lost in the quarter, as its year ran out.
/// Dune (Trade, Web): 400 on 1 Mar 2023, 100 on 20 May 2025: back after a gap.
/// Costs of the quarter: Web 90, Fair 30, salaries 60. Market of the quarter: Retail 9,000, Trade 1,000.
std::shared_ptr<const records::Facts> customerFacts(bool hasInputs = true) {
  records::WorkspaceSettings settings;
  settings.currency = currency("USD");
  records::FactsBuilder builder(settings);
  int number = 0;
  const auto customer = [&](const char* name, const char* segment) {
    records::CustomerInput input;
    input.id = input.name = name;
    input.segment = segment;
    return builder.addCustomer(input);
  };
  const auto won = [&](records::RowIndex who, const char* source, const char* closed, std::int64_t amount) {
    const std::string id = "D" + std::to_string(++number);
    records::DealInput deal;
    deal.id = deal.name = id;
    deal.customer = who;
    deal.source = source;
    deal.outcome = records::Outcome::Won;
    deal.amount = amount * 100;
    deal.closed = day(closed);
    builder.addDeal(deal);
  };
  const auto acme = customer("Acme", "Retail"), bolt = customer("Bolt", "Retail");
  const auto cord = customer("Cord", "Trade"), dune = customer("Dune", "Trade");
  won(acme, "Web", "2025-04-10", 600);
  won(acme, "Web", "2025-05-05", 100);
  won(bolt, "Fair", "2024-08-01", 300);
  won(bolt, "Fair", "2025-06-02", 200);
  won(cord, "Fair", "2024-05-01", 500);
  won(dune, "Web", "2023-03-01", 400);
  won(dune, "Web", "2025-05-20", 100);
  if (hasInputs) {
    const Period quarter = period("2025-Q2").range;
    builder.addCost(quarter, records::CostCategory::Ads, "Web", 9000, {});
    builder.addCost(quarter, records::CostCategory::Ads, "Fair", 3000, {});
    builder.addCost(quarter, records::CostCategory::Salaries, {}, 6000, {});
    builder.addMarketSize("Retail", quarter, 900'000, {}, "survey");
    builder.addMarketSize("Trade", quarter, 100'000, {}, "survey");
  }
  return std::move(builder).build();
}

app::CustomerResults quarter(bool hasInputs = true) {
  return app::computeCustomers(customerFacts(hasInputs), {period("2025-Q2"), kpi::Comparison::Previous, {}},
                               day("2025-06-30"));
}

const app::GroupRow& rowOf(const app::GroupTable& table, const char* name) {
  for (const app::GroupRow& row : table.rows)
    if (s(row.name) == name) return row;
  FAIL("no row " << name);
  return table.rows.front();
}

}  // namespace

TEST_CASE("customers at the end are those at the begin less the lost, and the new and returned ones") {
  const app::CustomerResults results = quarter();
  REQUIRE(results.flows.size() == 13);
  const kpi::CustomerFlow& flow = results.flows.back();
  CHECK(flow.start == 2);  // Bolt, Cord
  CHECK(flow.kept == 1);
  CHECK(flow.newOnes == 1);
  CHECK(flow.reactivated == 1);
  CHECK(flow.lost == 1);
  CHECK(flow.end == 3);
  for (const kpi::CustomerFlow& each : results.flows)
    CHECK(each.start - each.lost + each.newOnes + each.reactivated == each.end);
}

TEST_CASE("the largest customers come with their share and what they make up together") {
  const app::CustomersData data = app::presentCustomers(quarter(), english());
  REQUIRE(data.top.rows.size() == 3);
  CHECK(s(data.top.rows[0].name) == "Acme");
  CHECK(s(data.top.rows[0].figures[0].text) == "700");
  CHECK(s(data.top.rows[0].figures[1].text) == "70.0");
  CHECK(s(data.top.rows[1].figures[2].text) == "90.0");
  CHECK(s(data.summary) == "3 customers bought, 1 for the first time; top 3: 100.0 % of revenue");
  CHECK(data.pareto.series[0].points.back().y == 100.0);
}

TEST_CASE("acquisition cost by channel sets a channel's costs against customers of that source") {
  const app::CustomersData data = app::presentCustomers(quarter(), english());
  CHECK(s(rowOf(data.channels, "Web").figures[0].text) == "90");
  CHECK(s(rowOf(data.channels, "Web").figures[2].text) == "1");
  CHECK(rowOf(data.channels, "Fair").figures[0].text.isEmpty());
  CHECK(s(rowOf(data.channels, "Fair").figures[1].text) == "30");
  CHECK(s(rowOf(data.channels, "Of no channel").figures[1].text) == "60");
  REQUIRE(data.channels.total);
  CHECK(s(data.channels.total->figures[0].text) == "180");
  CHECK(data.channels.need.isEmpty());
}

TEST_CASE("market share by segment is ours over the segment's market") {
  const app::CustomersData data = app::presentCustomers(quarter(), english());
  CHECK(s(rowOf(data.segments, "Retail").figures[2].text) == "10.0");  // 900 of 9,000
  CHECK(s(rowOf(data.segments, "Trade").figures[2].text) == "10.0");   // 100 of 1,000
  CHECK(s(data.segments.total->figures[2].text) == "10.0");
}

TEST_CASE("missing costs and market sizes name the file that supplies them") {
  const app::CustomersData data = app::presentCustomers(quarter(false), english());
  CHECK(data.channels.action == app::CardAction::AddCosts);
  CHECK(s(data.channels.need).find("costs file") != std::string::npos);
  CHECK(data.segments.action == app::CardAction::AddMarketSize);
  CHECK(s(data.segments.need).find("market file") != std::string::npos);
}

TEST_CASE("the cohort triangle says how many of a month's customers bought again at each age") {
  const app::CustomersData data = app::presentCustomers(quarter(), english());
  REQUIRE(data.cohorts.size() == 4);
  const app::CohortRow& april = data.cohorts.back();
  CHECK(s(april.month) == "2025-04");
  REQUIRE(april.ages.size() == 3);
  CHECK(s(april.ages[0].text) == "100");
  CHECK(s(april.ages[1].text) == "100");
  CHECK(s(april.ages[2].text) == "0");
  CHECK(s(april.ages[1].exact).find("1 of 1 customers") == 0);
  CHECK(data.ages == 24);  // of the first cohort, cut there
}

TEST_CASE("without won deals the customers page says what to import") {
  records::WorkspaceSettings settings;
  settings.currency = currency("USD");
  const auto facts = records::FactsBuilder(settings).build();
  const app::CustomersData data = app::presentCustomers(
      app::computeCustomers(facts, {period("2025-Q2"), kpi::Comparison::None, {}}, day("2025-06-30")), english());
  CHECK_FALSE(data.empty.isEmpty());
  CHECK(data.cohorts.empty());
  CHECK(data.summary.isEmpty());
}
