#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

const std::vector<std::string> kIds{"revenue",
                                    "cac",
                                    "retention",
                                    "cycle",
                                    "deal_size",
                                    "rep_performance",
                                    "market_share",
                                    "attainment",
                                    "gross_revenue",
                                    "refunds",
                                    "won_deals",
                                    "lost_deals",
                                    "win_rate",
                                    "win_rate_value",
                                    "cycle_mean",
                                    "cycle_p90",
                                    "deal_size_median",
                                    "new_customers",
                                    "active_customers",
                                    "churn",
                                    "grr",
                                    "nrr",
                                    "crr_simple",
                                    "new_revenue",
                                    "returning_revenue",
                                    "reactivated_customers",
                                    "velocity",
                                    "pipeline",
                                    "weighted_pipeline",
                                    "coverage",
                                    "pace_attainment",
                                    "target",
                                    "acquisition_cost",
                                    "paid_cac",
                                    "market_size",
                                    "ltv",
                                    "ltv_cac",
                                    "cac_payback",
                                    "discount"};

// Two wins (300.10 and 99.90) and a loss in the first quarter of 2017, one win of 1,000 in the last of 2016.
constexpr auto kDeals =
    "deal_id,customer_name,rep_name,region,outcome,amount,created,closed\n"
    "d0,Initech,Ann,East,won,1000,2016-11-01,2016-12-31\n"
    "d1,Acme,Ann,West,won,300.10,2017-01-01,2017-01-31\n"
    "d2,Globex,Bob,East,won,99.90,2017-02-01,2017-03-31\n"
    "d3,Acme,Bob,East,lost,50,2017-02-01,2017-03-01\n";

struct Filled {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");
  Filled() {
    const auto result = cli({"--store", store, "import", folder.write("deals.csv", kDeals)});
    INFO(result.err);
    REQUIRE(result.code == 0);
  }
  CliResult kpi(std::vector<std::string> more) const {
    std::vector<std::string> args{"--store", store, "kpi", "--period", "2017-Q1", "--as-of", "2017-12-31"};
    args.insert(args.end(), more.begin(), more.end());
    return cli(args);
  }
};

}  // namespace

TEST_CASE("kpi --json has the keys of the contract, in its order") {
  const Filled w;
  const auto json = w.kpi({"--json", "--compare", "previous", "--by", "rep", "--where", "region=West"}).json();
  CHECK(keysOf(json) == std::vector<std::string>{"store", "as_of", "data_through", "currency", "where", "periods"});
  CHECK(json["store"] == "acme.bellwether");
  CHECK(json["as_of"] == "2017-12-31");
  CHECK(json["data_through"] == "2017-03-31");
  CHECK(json["currency"] == "USD");
  CHECK(json["where"] == Json{{"region", "West"}});
  const auto& period = json["periods"][0];
  CHECK(keysOf(period) == std::vector<std::string>{"id", "from", "through", "open", "kpis", "groups"});
  CHECK(period["id"] == "2017-Q1");
  CHECK(period["from"] == "2017-01-01");
  CHECK(period["through"] == "2017-03-31");
  CHECK(period["open"] == false);
  const auto size = kpiIn(period["kpis"], "deal_size");
  CHECK(keysOf(size) ==
        std::vector<std::string>{"id", "value", "unit", "reason", "flags", "n", "numerator", "denominator", "compare"});
  CHECK(size["value"] == 300.1);
  CHECK(size["unit"] == "money");
  CHECK(size["reason"].is_null());
  CHECK(size["flags"].is_array());
  CHECK(size["n"] == 1);
  CHECK(keysOf(size["numerator"]) == std::vector<std::string>{"measure", "value"});
  CHECK(keysOf(size["denominator"]) == std::vector<std::string>{"measure", "value"});
  CHECK(size["numerator"]["value"] == 300.1);
  CHECK(size["denominator"]["value"] == 1);
  CHECK(size["denominator"]["value"].is_number_integer());
  CHECK(keysOf(size["compare"]) == std::vector<std::string>{"period", "value", "reason", "change", "relative"});
  CHECK(size["compare"]["period"] == "2016-Q4");
  CHECK(size["compare"]["value"].is_null());
  CHECK(size["compare"]["reason"] == "no_wins");
  CHECK(size["compare"]["change"].is_null());
  CHECK(size["compare"]["relative"].is_null());
  CHECK(keysOf(period["groups"][0]) == std::vector<std::string>{"by", "key", "kpis"});
  CHECK(period["groups"][0]["by"] == "rep");
}

TEST_CASE("all KPIs come in the contract's order, and a value is null exactly when a reason is not") {
  const Filled w;
  const auto json = w.kpi({"--json"}).json();
  const auto& kpis = json["periods"][0]["kpis"];
  std::vector<std::string> ids;
  for (const auto& kpi : kpis) {
    ids.push_back(kpi["id"]);
    CHECK(kpi["value"].is_null() != kpi["reason"].is_null());
    CHECK(kpi["compare"].is_null());
  }
  CHECK(ids == kIds);
  CHECK(json["where"] == Json::object());
  CHECK_FALSE(json["periods"][0].contains("groups"));
  CHECK(kpiIn(kpis, "cac")["reason"] == "no_cost_data");
  CHECK(kpiIn(kpis, "attainment")["reason"] == "no_target");
  CHECK(kpiIn(kpis, "revenue")["value"] == 400.0);
  CHECK(kpiIn(kpis, "win_rate")["value"].get<double>() == Approx(2.0 / 3.0).epsilon(1e-15));
}

TEST_CASE("selected KPIs come once each and in the contract's order, whatever order was asked for") {
  const Filled w;
  const auto json = w.kpi({"--json", "--kpi", "won_deals", "--kpi", "revenue", "--kpi", "won_deals"}).json();
  const auto& kpis = json["periods"][0]["kpis"];
  REQUIRE(kpis.size() == 2);
  CHECK(kpis[0]["id"] == "revenue");
  CHECK(kpis[1]["id"] == "won_deals");
}

TEST_CASE("--last counts back from the period, oldest first") {
  const Filled w;
  const auto json = w.kpi({"--json", "--last", "3", "--kpi", "revenue"}).json();
  REQUIRE(json["periods"].size() == 3);
  CHECK(json["periods"][0]["id"] == "2016-Q3");
  CHECK(json["periods"][0]["kpis"][0]["value"] == 0.0);
  CHECK(json["periods"][1]["kpis"][0]["value"] == 1000.0);
  CHECK(json["periods"][2]["kpis"][0]["value"] == 400.0);
}

TEST_CASE("comparisons give the other value, the change and the relative change") {
  const Filled w;
  const auto json = w.kpi({"--json", "--compare", "previous", "--kpi", "revenue"}).json();
  const auto& compare = json["periods"][0]["kpis"][0]["compare"];
  CHECK(compare["value"] == 1000.0);
  CHECK(compare["change"] == -600.0);
  CHECK(compare["relative"] == -0.6);
  const auto year = w.kpi({"--json", "--compare", "year", "--kpi", "revenue"}).json();
  CHECK(year["periods"][0]["kpis"][0]["compare"]["period"] == "2016-Q1");
}

TEST_CASE("groups are sorted by key and add up to the company") {
  const Filled w;
  const auto json = w.kpi({"--json", "--by", "region", "--kpi", "revenue"}).json();
  const auto& groups = json["periods"][0]["groups"];
  REQUIRE(groups.size() == 2);
  CHECK(groups[0]["key"] == "East");
  CHECK(groups[0]["kpis"][0]["value"] == 99.9);
  CHECK(groups[1]["key"] == "West");
  CHECK(groups[1]["kpis"][0]["value"] == 300.1);
}

TEST_CASE("as-of leaves out what closed later and marks the period open") {
  const Filled w;
  const auto result = cli({"--store", w.store, "kpi", "--period", "2017-Q1", "--as-of", "2017-02-15", "--json"});
  const auto json = result.json();
  CHECK(json["periods"][0]["open"] == true);
  CHECK(kpiIn(json["periods"][0]["kpis"], "revenue")["value"] == 300.1);
}

TEST_CASE("without --as-of everything is valued on the later of the last closing day and today") {
  const Filled w;
  const std::vector<std::string> args{"--store", w.store, "kpi", "--period", "2017-Q1", "--json"};
  CHECK(cli(args, {{"BELLWETHER_TODAY", "2018-05-06"}}).json()["as_of"] == "2018-05-06");
  CHECK(cli(args, {{"BELLWETHER_TODAY", "2015-01-01"}}).json()["as_of"] == "2017-03-31");
}

TEST_CASE("a filter on an unknown value selects nothing, and says so") {
  const Filled w;
  const auto result = w.kpi({"--json", "--where", "region=Atlantis", "--kpi", "revenue"});
  CHECK(result.code == 0);
  CHECK(result.json()["periods"][0]["kpis"][0]["value"] == 0.0);
  CHECK(result.says("Atlantis"));
}

TEST_CASE("the text table shows exact values and, where there is none, the reason in words") {
  const Filled w;
  const auto english = w.kpi({"--lang", "en"});
  CHECK(english.prints("2017-Q1"));
  CHECK(english.prints("400.00 USD"));
  CHECK(english.prints("No costs for this period"));
  CHECK_FALSE(english.prints("no_cost_data"));
  const auto chinese = w.kpi({"--lang", "zh_CN"});
  CHECK(chinese.prints("销售额"));
  CHECK(chinese.prints("客户获取成本"));
  CHECK_FALSE(chinese.prints("Revenue"));
}

TEST_CASE("the CSV has a row per period, group and KPI, and guards text that a spreadsheet would run") {
  const CliFolder folder;
  const auto store = folder.workspace();
  folder.write("deals.csv",
               "deal_id,rep_name,outcome,amount,closed\n"
               "d1,\"=HYPERLINK(\"\"http://x\"\")\",won,-5,2017-01-31\n"
               "d2,\"Smith, John\",won,7,2017-01-31\n");
  REQUIRE(cli({"--store", store, "import", folder.file("deals.csv")}).code == 0);
  const auto result = cli({"--store", store, "kpi", "--period", "2017-01", "--kpi", "revenue", "--by", "rep", "--csv"});
  CHECK(result.code == 0);
  CHECK(result.out.starts_with("period,from,through,open,by,key,kpi,value,unit,reason,flags,n,"));
  CHECK(result.prints("2017-01,2017-01-01,2017-01-31,false,,,revenue,2.0,money,"));
  CHECK(result.prints("rep,\"'=HYPERLINK(\"\"http://x\"\")\",revenue,-5.0,money,"));
  CHECK(result.prints("rep,\"Smith, John\",revenue,7.0,money,"));
  CHECK_FALSE(result.prints("'-5"));
}

TEST_CASE("an empty workspace has every KPI, 0 or a reason") {
  const CliFolder folder;
  const auto store = folder.workspace();
  const auto json = cli({"--store", store, "kpi", "--period", "2017", "--json", "--compare", "previous"}).json();
  CHECK(json["data_through"].is_null());
  CHECK(json["periods"][0]["kpis"].size() == kIds.size());
  CHECK(kpiIn(json["periods"][0]["kpis"], "revenue")["value"] == 0.0);
  CHECK(kpiIn(json["periods"][0]["kpis"], "deal_size")["reason"] == "no_wins");
  CHECK(cli({"--store", store, "kpi", "--period", "2017", "--by", "rep"}).code == 0);
}

TEST_CASE("kpi --formula computes figures of the user's own beside the others, and only then") {
  const Filled w;
  const auto json = w.kpi({"--json", "--by", "rep", "--formula", "won_amount / won_deals", "--formula",
                           "max(won_amount, 1000) - 1", "--formula", "won_amount / (won_deals - 2)"})
                        .json();
  const auto& period = json["periods"][0];
  CHECK(keysOf(period) == std::vector<std::string>{"id", "from", "through", "open", "kpis", "groups", "formulas"});
  const auto& formulas = period["formulas"];
  REQUIRE(formulas.size() == 3);
  CHECK(keysOf(formulas[0]) == std::vector<std::string>{"formula", "value", "reason"});
  CHECK(formulas[0]["formula"] == "won_amount / won_deals");
  CHECK(formulas[0]["value"] == 200);  // (300.10 + 99.90) / 2
  CHECK(formulas[0]["reason"].is_null());
  CHECK(formulas[1]["value"] == 999);
  CHECK(formulas[2]["value"].is_null());
  CHECK(formulas[2]["reason"] == "division_by_zero");
  CHECK(period["groups"][0]["key"] == "Ann");
  CHECK(period["groups"][0]["formulas"][0]["value"] == 300.1);
  CHECK(w.kpi({"--formula", "won_amount * 2"}).out.find("800") != std::string::npos);
  CHECK_FALSE(w.kpi({"--json"}).json()["periods"][0].contains("formulas"));
}

TEST_CASE("a text that is no formula is wrong usage with the place of what is wrong, whatever its bytes") {
  const Filled w;
  const auto unknown = w.kpi({"--formula", "won_amount / profit"});
  CHECK(unknown.code == 1);
  CHECK(unknown.err.find("14") != std::string::npos);
  CHECK(unknown.err.find("profit") != std::string::npos);
  for (const std::string& text :
       {std::string(), std::string("("), std::string("1;drop"), std::string("won_amount="), std::string("\xff\xfe"),
        std::string("\x1b[31m"), std::string(5000, '('), std::string(100'000, '1'), std::string("1 1"),
        std::string("if(1,2)"), std::string("\u202e won"), std::string("sin(1)")}) {
    const auto result = w.kpi({"--json", "--formula", text});
    INFO(text.substr(0, 40));
    CHECK(result.code == 1);
    CHECK(result.out.empty());
    CHECK(result.err.find('\x1b') == std::string::npos);
  }
  CHECK(w.kpi({"--csv", "--formula", "won_amount"}).code == 1);
}
