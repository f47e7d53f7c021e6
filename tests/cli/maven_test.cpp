#include <algorithm>
#include <cmath>
#include <map>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

const fs::path kMaven = fs::path(BELLWETHER_SHARED_DIR) / "data" / "maven-crm";

bool isMissing() {
  if (fs::exists(kMaven / "golden.json")) return false;
  WARN("skipped: " << kMaven << " is not here");
  return true;
}

std::string maven(const std::string& file) { return (kMaven / file).string(); }

Json golden() { return Json::parse(contentOf(kMaven / "golden.json")); }

Json kpis(const std::string& store, const std::string& period, std::vector<std::string> more = {}) {
  std::vector<std::string> args{"--store", store, "kpi", "--period", period, "--json"};
  args.insert(args.end(), more.begin(), more.end());
  const auto result = cli(args);
  INFO(result.err);
  REQUIRE(result.code == 0);
  return result.json();
}

double valueOf(const Json& document, const std::string& id) {
  return kpiIn(document.at("periods").at(0).at("kpis"), id).at("value").get<double>();
}

// Revenue by the key of each group.
std::map<std::string, double> revenueByGroup(const Json& document) {
  std::map<std::string, double> revenue;
  for (const auto& group : document.at("periods").at(0).at("groups")) {
    revenue[group.at("key")] = kpiIn(group.at("kpis"), "revenue").at("value").get<double>();
  }
  return revenue;
}

std::string imported(const CliFolder& folder, const std::string& name, const std::vector<std::string>& files) {
  const auto store = folder.workspace(name);
  std::vector<std::string> args{"--store", store, "import"};
  for (const auto& file : files) args.push_back(maven(file));
  const auto result = cli(args);
  INFO(result.out << result.err);
  REQUIRE(result.code == 0);
  return store;
}

}  // namespace

TEST_CASE("the Maven pipeline imports without options and gives the published figures of 2017") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = imported(folder, "m.bellwether", {"sales_pipeline.csv"});
  const auto year = kpis(store, "2017");
  CHECK(year.at("store") == "m.bellwether");
  CHECK(year.at("currency") == "USD");
  CHECK(year.at("data_through") == "2017-12-31");
  CHECK(valueOf(year, "revenue") == 10005534.0);
  CHECK(std::abs(valueOf(year, "deal_size") - 2360.909391) < 1e-6);
  CHECK(std::abs(valueOf(year, "cycle_mean") - 51.781973) < 1e-6);
  CHECK(valueOf(year, "cycle") == 57.0);
  CHECK(std::abs(valueOf(year, "win_rate") - 0.631501) < 1e-6);
  CHECK(valueOf(year, "won_deals") == 4238.0);
  CHECK(valueOf(year, "lost_deals") == 2473.0);
  const std::vector<double> quarters{1134672, 3086111, 2982255, 2802496};
  const auto document = kpis(store, "2017-Q4", {"--last", "4", "--kpi", "revenue"});
  REQUIRE(document.at("periods").size() == 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(document["periods"][i]["id"] == "2017-Q" + std::to_string(i + 1));
    CHECK(document["periods"][i]["kpis"][0]["value"] == quarters[i]);
  }
}

TEST_CASE("a copy saved by a spreadsheet with other dates and line ends gives the same figures") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto original = imported(folder, "a.bellwether", {"sales_pipeline.csv"});
  const auto resaved = imported(folder, "b.bellwether", {"resaved_us_dates/sales_pipeline.csv"});
  for (const std::string period : {"2017", "2017-Q2", "2017-05"}) {
    auto a = kpis(original, period, {"--by", "rep", "--compare", "previous"});
    auto b = kpis(resaved, period, {"--by", "rep", "--compare", "previous"});
    CHECK(a.at("store") == "a.bellwether");
    CHECK(b.at("store") == "b.bellwether");
    b["store"] = a["store"];
    CHECK(a == b);
  }
}

TEST_CASE("revenue by rep is the published one to the unit, and the reps add up to the company") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = imported(folder, "m.bellwether", {"sales_pipeline.csv"});
  const auto byRep = revenueByGroup(kpis(store, "2017", {"--by", "rep", "--kpi", "revenue"}));
  const auto perAgent = golden().at("per_agent");
  double sum = 0;
  for (const auto& [name, figures] : perAgent.items()) {
    INFO(name);
    if (figures.at("total") == 0) continue;  // in sales_teams.csv only
    REQUIRE(byRep.count(name) == 1);
    CHECK(byRep.at(name) == figures.at("revenue").get<double>());
  }
  for (const auto& [name, revenue] : byRep) sum += revenue;
  CHECK(sum == 10005534.0);
}

TEST_CASE("regions and teams come from the reps file, in whatever order the files are imported") {
  if (isMissing()) return;
  const CliFolder folder;
  const std::vector<std::vector<std::string>> orders{{"sales_pipeline.csv", "accounts.csv", "sales_teams.csv"},
                                                     {"sales_teams.csv", "accounts.csv", "sales_pipeline.csv"},
                                                     {"accounts.csv", "sales_pipeline.csv", "sales_teams.csv"}};
  const std::map<std::string, double> regions{{"West", 3568647}, {"Central", 3346293}, {"East", 3090594}};
  const auto perManager = golden().at("per_manager");
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const auto together = imported(folder, "t" + std::to_string(i), orders[i]);
    const auto apart = folder.workspace("s" + std::to_string(i));
    for (const auto& file : orders[i]) REQUIRE(cli({"--store", apart, "import", maven(file)}).code == 0);
    for (const auto& store : {together, apart}) {
      auto byRegion = revenueByGroup(kpis(store, "2017", {"--by", "region", "--kpi", "revenue"}));
      for (const auto& [region, revenue] : regions) CHECK(byRegion[region] == revenue);
      auto byTeam = revenueByGroup(kpis(store, "2017", {"--by", "team", "--kpi", "revenue"}));
      for (const auto& [manager, figures] : perManager.items()) {
        INFO(manager);
        CHECK(byTeam[manager] == figures.at("revenue").get<double>());
      }
    }
  }
}

TEST_CASE("a filter by region gives that region's figures") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = imported(folder, "m", {"sales_pipeline.csv", "sales_teams.csv"});
  const auto west = kpis(store, "2017", {"--where", "region=West"});
  CHECK(west.at("where") == Json{{"region", "West"}});
  CHECK(valueOf(west, "revenue") == 3568647.0);
  const auto both = kpis(store, "2017", {"--where", "region=West", "--where", "region=East"});
  CHECK(valueOf(both, "revenue") == 3568647.0 + 3090594.0);
}

TEST_CASE("files that hold no records of ours are refused by name, and nothing of the call is imported") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = folder.workspace();
  for (const std::string file : {"products.csv", "data_dictionary.csv", "resaved_us_dates/data_dictionary.csv"}) {
    const auto result = cli({"--store", store, "import", maven(file)});
    INFO(file << ": " << result.err);
    CHECK(result.code == 2);
    CHECK(result.out.empty());
    CHECK(result.says(fs::path(file).filename().string()));
  }
  const auto mixed = cli({"--store", store, "import", maven("sales_pipeline.csv"), maven("products.csv")});
  CHECK(mixed.code == 2);
  CHECK(mixed.says("products.csv"));
  CHECK(cli({"--store", store, "imports", "--json"}).json().at("imports").empty());
}

TEST_CASE("importing the same file again changes nothing and says so") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = imported(folder, "m", {"sales_pipeline.csv"});
  const auto digest = cli({"--store", store, "check", "--json"}).json().at("digest");
  const auto again = cli({"--store", store, "import", maven("sales_pipeline.csv"), "--json"});
  CHECK(again.code == 0);
  const auto counts = again.json().at("imports").at(0);
  CHECK(counts.at("rows") == 8800);
  CHECK(counts.at("unchanged") == 8800);
  CHECK(counts.at("new") == 0);
  CHECK(counts.at("updated") == 0);
  const auto resaved = cli({"--store", store, "import", maven("resaved_us_dates/sales_pipeline.csv")});
  CHECK(resaved.code == 0);
  CHECK(resaved.prints("Nothing changed"));
  CHECK(cli({"--store", store, "check", "--json"}).json().at("digest") == digest);
}

TEST_CASE("undoing the only import empties the workspace, and redoing it brings all back") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = folder.workspace();
  const auto empty = kpis(store, "2017");
  const auto imports = cli({"--store", store, "import", maven("sales_pipeline.csv"), "--json"}).json();
  const auto id = std::to_string(imports.at("imports").at(0).at("id").get<int>());
  const auto full = kpis(store, "2017", {"--by", "customer"});
  const auto undone = cli({"--store", store, "undo", id});
  CHECK(undone.code == 0);
  CHECK(undone.prints("8,800"));
  CHECK(kpis(store, "2017") == empty);
  CHECK(cli({"--store", store, "undo", id}).code == 2);
  CHECK(cli({"--store", store, "imports", "--json"}).json().at("imports").at(0).at("undone") == true);
  CHECK(cli({"--store", store, "redo", id}).code == 0);
  CHECK(kpis(store, "2017", {"--by", "customer"}) == full);
}

TEST_CASE("the records of a figure add up to it exactly") {
  if (isMissing()) return;
  const CliFolder folder;
  const auto store = imported(folder, "m", {"sales_pipeline.csv"});
  const std::vector<std::string> args{"--store", store, "records", "--kpi", "deal_size", "--period", "2017-Q1"};
  const auto with = [&](const std::string& option) {
    auto more = args;
    more.push_back(option);
    return cli(more);
  };
  const auto json = with("--json").json();
  CHECK(json.at("numerator").at("value") == 1134672.0);
  CHECK(json.at("numerator").at("adds_up") == true);
  CHECK(json.at("denominator").at("value") == 531);
  CHECK(json.at("denominator").at("adds_up") == true);
  REQUIRE(json.at("numerator").at("records").size() == 531);
  double sum = 0;
  for (const auto& record : json.at("numerator").at("records")) sum += record.at("contribution").get<double>();
  CHECK(sum == 1134672.0);
  const auto text = cli(args);
  CHECK(text.code == 0);
  CHECK(text.prints("add up exactly"));
  CHECK(text.prints("1,134,672.00"));
  const auto csv = with("--csv").out;
  CHECK(std::count(csv.begin(), csv.end(), '\n') >= 1 + 2 * 531);
}
