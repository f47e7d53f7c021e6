#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

// Ann: one deal of 100, then two of 100. Bob: 300, then nothing. Eve: nothing, then 50.
constexpr auto kDeals =
    "deal_id,customer_name,rep_name,outcome,amount,closed\n"
    "d1,Acme,Ann,won,100,2017-01-31\n"
    "d2,Globex,Bob,won,300,2017-02-28\n"
    "d3,Acme,Ann,won,100,2017-04-01\n"
    "d4,Acme,Ann,won,100,2017-05-01\n"
    "d5,Acme,Eve,won,50,2017-06-30\n"
    "d6,Acme,Ann,won,-10,2017-06-30\n";

struct Filled {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");
  Filled() { REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0); }
  CliResult why(const std::string& kpi, std::vector<std::string> more = {}) const {
    std::vector<std::string> args{"--store", store, "why", "--kpi", kpi, "--period", "2017-Q2"};
    args.insert(args.end(), more.begin(), more.end());
    return cli(args);
  }
};

double sumOf(const Json& list, const std::string& key) {
  double sum = 0;
  for (const auto& entry : list) sum += entry.at(key).get<double>();
  return sum;
}

}  // namespace

TEST_CASE("the bridge's steps and the groups' contributions both add up to the change") {
  const Filled w;
  const auto json = w.why("revenue", {"--json"}).json();
  CHECK(keysOf(json) == std::vector<std::string>{"store", "as_of", "currency", "where", "id", "unit", "period",
                                                 "compare", "before", "now", "change", "bridge", "by", "contributions",
                                                 "rest"});
  CHECK(json["compare"] == "2017-Q1");
  CHECK(json["before"]["value"] == 400.0);
  CHECK(json["now"]["value"] == 240.0);
  CHECK(json["change"] == -160.0);
  // Priced deals 2 to 3, mean 200 to 250/3: count (3-2)(200+250/3)/2, size (250/3-200)(2+3)/2, refunds -10.
  CHECK(sumOf(json["bridge"], "amount") == Approx(-160.0).margin(1e-9));
  CHECK(json["bridge"][0]["effect"] == "count");
  CHECK(json["bridge"][0]["amount"] == Approx(141.67).margin(0.011));
  CHECK(json["by"] == "rep");
  CHECK(json["contributions"][0]["key"] == "Bob");
  CHECK(json["contributions"][0]["change"] == -300.0);
  CHECK(sumOf(json["contributions"], "change") + json["rest"].get<double>() == -160.0);
}

TEST_CASE("by a dimension the bridge tells new and lost groups apart") {
  const Filled w;
  const auto json = w.why("revenue", {"--json", "--by", "rep"}).json();
  double lost = 0, gained = 0;
  for (const auto& step : json["bridge"]) {
    if (step["effect"] == "lost") lost = step["amount"];
    if (step["effect"] == "new") gained = step["amount"];
  }
  CHECK(lost == -300.0);
  CHECK(gained == 50.0);
  CHECK(sumOf(json["bridge"], "amount") == Approx(-160.0).margin(1e-9));
}

TEST_CASE("a ratio's change is split into its numerator and its denominator") {
  const Filled w;
  const auto json = w.why("deal_size", {"--json"}).json();
  REQUIRE(json["bridge"].size() == 2);
  CHECK(json["bridge"][0]["effect"] == "numerator");
  CHECK(json["bridge"][1]["effect"] == "denominator");
  CHECK(sumOf(json["bridge"], "amount") == Approx(json["change"].get<double>()).epsilon(1e-12));
}

TEST_CASE("without a value on one side there is no change to explain, and the reason is told") {
  const Filled w;
  const auto json = w.why("deal_size", {"--json", "--compare", "year"}).json();
  CHECK(json["compare"] == "2016-Q2");
  CHECK(json["before"]["value"].is_null());
  CHECK(json["before"]["reason"] == "no_wins");
  CHECK(json["change"].is_null());
  CHECK(json["rest"].is_null());
  CHECK(json["bridge"].empty());
  CHECK(json["contributions"].empty());
  const auto text = w.why("deal_size", {"--compare", "year"});
  CHECK(text.code == 0);
  CHECK(text.prints("No deals won in this period"));
}

TEST_CASE("the text shows both sides, the steps and the groups") {
  const Filled w;
  const auto text = w.why("revenue", {"--by", "rep"});
  CHECK(text.code == 0);
  CHECK(text.prints("400.00 USD"));
  CHECK(text.prints("240.00 USD"));
  CHECK(text.prints("Bob"));
  CHECK(cli({"--lang", "zh_CN", "--store", w.store, "why", "--kpi", "revenue", "--period", "2017-Q2"}).prints("变化"));
}

TEST_CASE("an open period is explained over the same number of days") {
  const Filled w;
  const auto json = w.why("revenue", {"--json", "--as-of", "2017-04-30"}).json();
  CHECK(json["now"]["through"] == "2017-04-30");
  CHECK(json["before"]["through"] == "2017-01-30");
  CHECK(json["before"]["value"] == 0.0);
  CHECK(json["now"]["value"] == 100.0);
}
