#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "bellwether/app/import_service.h"
#include "bellwether/app/presenters/kpi_json.h"
#include "bellwether/kpi/evaluate.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

namespace fs = std::filesystem;

const fs::path kMaven = fs::path(BELLWETHER_SHARED_DIR) / "data/maven-crm";
const LocalDate kAsOf = day("2017-12-31");

/// The public "CRM Sales Opportunities" tables, or an explanation why not.
bool hasMaven() {
  if (fs::exists(kMaven / "golden.json")) return true;
  WARN("the Maven tables are not at " << kMaven.string());
  return false;
}

nlohmann::json golden() { return nlohmann::json::parse(std::ifstream(kMaven / "golden.json")); }

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

kpi::KpiValue value(const records::Facts& facts, kpi::KpiId id, const char* range) {
  return kpi::evaluateOne(facts, id, period(range).range, {}, kAsOf);
}

double number(const records::Facts& facts, kpi::KpiId id, const char* range) {
  const auto result = value(facts, id, range);
  REQUIRE(result.exists());
  return app::jsonValue(result.unit, *result.value, facts.settings().currency);
}

std::map<std::string, double> revenueBy(const records::Facts& facts, kpi::Dimension by, const char* range = "2017") {
  kpi::Query query;
  query.period = period(range);
  query.by = by;
  query.kpis = {kpi::KpiId::Revenue};
  query.asOf = kAsOf;
  const auto evaluation = kpi::evaluate(facts, query);
  std::map<std::string, double> result;
  for (const auto& group : evaluation.periods.back().groups)
    result[group.key] = app::jsonValue(kpi::Unit::Money, *group.kpis[0].value, facts.settings().currency);
  return result;
}

void checkGolden(const records::Facts& facts) {
  CHECK(facts.dealCount() == 8800);
  CHECK(facts.wonCount() == 4238);
  CHECK(facts.lostCount() == 2473);
  CHECK(facts.openCount() == 2089);
  CHECK(number(facts, kpi::KpiId::Revenue, "2017") == 10'005'534);
  CHECK(number(facts, kpi::KpiId::Revenue, "2017-Q1") == 1'134'672);
  CHECK(number(facts, kpi::KpiId::Revenue, "2017-Q2") == 3'086'111);
  CHECK(number(facts, kpi::KpiId::Revenue, "2017-Q3") == 2'982'255);
  CHECK(number(facts, kpi::KpiId::Revenue, "2017-Q4") == 2'802'496);
  CHECK(number(facts, kpi::KpiId::DealSize, "2017") == Approx(2360.909391).epsilon(1e-9));
  CHECK(number(facts, kpi::KpiId::CycleMean, "2017") == Approx(51.781973).epsilon(1e-8));
  CHECK(number(facts, kpi::KpiId::Cycle, "2017") == 57);
  CHECK(number(facts, kpi::KpiId::WinRate, "2017") == Approx(0.631501).epsilon(1e-6));
  CHECK(revenueBy(facts, kpi::Dimension::Rep)["Darcel Schlecht"] == 1'153'214);
}

}  // namespace

TEST_CASE("both copies of the Maven pipeline give the published figures") {
  if (!hasMaven()) return;
  for (const char* copy : {"sales_pipeline.csv", "resaved_us_dates/sales_pipeline.csv"}) {
    INFO(copy);
    auto file = workspace();
    const auto outcome = import(file, {kMaven / copy});
    CHECK(outcome.total() == store::RowCounts{8800, 0, 0, 0});
    checkGolden(*file.loadFacts().value());
  }
}

TEST_CASE("every rep, product and month of the Maven pipeline agrees with the golden figures") {
  if (!hasMaven()) return;
  auto file = workspace();
  import(file, {kMaven / "sales_pipeline.csv"});
  const auto facts = file.loadFacts().value();
  const auto expected = golden();
  for (const auto& [key, by] :
       {std::pair("per_agent", kpi::Dimension::Rep), std::pair("per_product", kpi::Dimension::Product)}) {
    const auto revenue = revenueBy(*facts, by);
    for (const auto& [name, figures] : expected[key].items()) {
      INFO(key << ' ' << name);
      CHECK((revenue.contains(name) ? revenue.at(name) : 0) == figures["revenue"].get<double>());
    }
  }
  for (const auto& [month, figures] : expected["per_month"].items()) {
    INFO(month);
    CHECK(number(*facts, kpi::KpiId::Revenue, month.c_str()) == figures["revenue"].get<double>());
    CHECK(number(*facts, kpi::KpiId::WonDeals, month.c_str()) == figures["won"].get<double>());
    CHECK(number(*facts, kpi::KpiId::LostDeals, month.c_str()) == figures["lost"].get<double>());
    CHECK(number(*facts, kpi::KpiId::Cycle, month.c_str()) == figures["median_cycle_days_won"].get<double>());
    CHECK(number(*facts, kpi::KpiId::CycleMean, month.c_str()) ==
          Approx(figures["avg_cycle_days_won"].get<double>()).epsilon(1e-12));
  }
}

TEST_CASE("accounts and teams give regions and teams in whatever order the files come") {
  if (!hasMaven()) return;
  const auto expected = golden();
  std::vector<std::string> names = {"accounts.csv", "sales_pipeline.csv", "sales_teams.csv"};
  do {
    for (const bool together : {true, false}) {
      INFO(names[0] << ", " << names[1] << ", " << names[2] << (together ? " together" : " one by one"));
      auto file = workspace();
      std::vector<fs::path> paths;
      for (const auto& name : names) paths.push_back(kMaven / name);
      if (together) {
        import(file, paths);
      } else {
        for (const auto& path : paths) import(file, {path});
      }
      const auto facts = file.loadFacts().value();
      checkGolden(*facts);
      const auto regions = revenueBy(*facts, kpi::Dimension::Region);
      CHECK(regions.at("West") == 3'568'647);
      CHECK(regions.at("Central") == 3'346'293);
      CHECK(regions.at("East") == 3'090'594);
      const auto teams = revenueBy(*facts, kpi::Dimension::Team);
      for (const auto& [name, figures] : expected["per_manager"].items())
        CHECK(teams.at(name) == figures["revenue"].get<double>());
    }
  } while (std::next_permutation(names.begin(), names.end()));
}

TEST_CASE("importing the Maven tables again changes nothing, and undoing the first import empties the file") {
  if (!hasMaven()) return;
  auto file = workspace();
  const auto emptyDigest = file.contentDigest().value();
  const auto first = import(file, {kMaven / "sales_pipeline.csv"});
  const auto digest = file.contentDigest().value();
  const auto again = import(file, {kMaven / "resaved_us_dates/sales_pipeline.csv"});
  CHECK(again.total() == store::RowCounts{0, 0, 8800, 0});
  CHECK(file.contentDigest().value() == digest);
  REQUIRE(file.undo(again.files[0].batch.id, "2026-11-23T10:00:00Z"));
  CHECK(file.contentDigest().value() == digest);
  REQUIRE(file.undo(first.files[0].batch.id, "2026-11-23T10:00:01Z"));
  CHECK(file.contentDigest().value() == emptyDigest);
  const auto facts = file.loadFacts().value();
  CHECK(facts->dealCount() == 0);
  CHECK_FALSE(facts->dataThrough());
  CHECK(value(*facts, kpi::KpiId::DealSize, "2017").reason == kpi::Reason::NoWins);
}
