#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kDeals =
    "deal_id,name,customer_name,rep_name,outcome,amount,currency,created,closed\n"
    "d1,Big,Acme,Ann,won,300.10,USD,2017-01-01,2017-01-31\n"
    "d2,Small,Globex,Bob,won,99.90,USD,2017-03-01,2017-03-31\n"
    "d3,Gone,Acme,Bob,lost,50,USD,2017-02-01,2017-03-01\n"
    "d4,Foreign,Initech,Ann,won,10,EUR,2017-02-01,2017-03-02\n"
    "d5,Back,Acme,Ann,won,-100,USD,2017-02-01,2017-03-03\n";

struct Filled {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");
  Filled() { REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0); }
  CliResult records(const std::string& kpi, std::vector<std::string> more = {}) const {
    std::vector<std::string> args{"--store", store, "records", "--kpi", kpi, "--period", "2017-Q1"};
    args.insert(args.end(), more.begin(), more.end());
    return cli(args);
  }
};

}  // namespace

TEST_CASE("a receipt lists the records counted, their sum, and those left out with reasons") {
  const Filled w;
  const auto json = w.records("revenue", {"--json"}).json();
  CHECK(keysOf(json) == std::vector<std::string>{"store", "as_of", "currency", "where", "period", "id", "value", "unit",
                                                 "reason", "flags", "n", "numerator", "denominator", "left_out"});
  CHECK(json["value"] == 300.0);
  CHECK(json["numerator"]["measure"] == "won_amount");
  CHECK(json["numerator"]["count"] == 3);
  CHECK(json["numerator"]["sum"] == 300.0);
  CHECK(json["numerator"]["adds_up"] == true);
  REQUIRE(json["numerator"]["records"].size() == 3);
  CHECK(keysOf(json["numerator"]["records"][0]) == std::vector<std::string>{"kind", "id", "name", "customer", "rep",
                                                                            "date", "amount", "currency",
                                                                            "contribution"});
  const auto& problems = json["left_out"]["problems"];
  REQUIRE(problems.size() == 1);
  CHECK(problems[0]["reason"] == "fx_missing");
  CHECK(problems[0]["count"] == 1);
  REQUIRE(json["left_out"]["problem_records"].size() == 1);
  CHECK(json["left_out"]["problem_records"][0]["id"] == "d4");
  CHECK(json["left_out"]["problem_records"][0]["amount"] == 10.0);
  CHECK(json["left_out"]["problem_records"][0]["currency"] == "EUR");
}

TEST_CASE("a receipt's figure is the one that kpi gives") {
  const Filled w;
  const auto kpis = cli({"--store", w.store, "kpi", "--period", "2017-Q1", "--json"}).json()["periods"][0]["kpis"];
  for (const auto& kpi : kpis) {
    INFO(kpi["id"]);
    const auto receipt = w.records(kpi["id"], {"--json"}).json();
    CHECK(receipt["value"] == kpi["value"]);
    CHECK(receipt["reason"] == kpi["reason"]);
    CHECK(receipt["numerator"]["value"] == kpi["numerator"]["value"]);
    CHECK(receipt["denominator"]["value"] == kpi["denominator"]["value"]);
  }
}

TEST_CASE("--part lists one part's records only") {
  const Filled w;
  const auto numerator = w.records("deal_size", {"--part", "numerator", "--json"}).json();
  CHECK(numerator["numerator"].contains("records"));
  CHECK_FALSE(numerator["denominator"].contains("records"));
  const auto denominator = w.records("deal_size", {"--part", "denominator", "--json"}).json();
  CHECK_FALSE(denominator["numerator"].contains("records"));
  CHECK(denominator["denominator"]["records"].size() == 2);
  CHECK(w.records("deal_size", {"--part", "denominator", "--csv"}).out.find("numerator") == std::string::npos);
}

TEST_CASE("the text says that the records add up, and names what is left out in words") {
  const Filled w;
  const auto text = w.records("revenue");
  CHECK(text.prints("300.00 USD"));
  CHECK(text.prints("The records add up exactly to"));
  CHECK(text.prints("Left out by definition"));
  CHECK(text.prints("No exchange rate"));
  CHECK(text.prints("-100.00") != text.prints("\xE2\x88\x92"
                                              "100.00"));
  const auto median = w.records("cycle");
  CHECK(median.prints("taken over these observations"));
}

TEST_CASE("the CSV of a receipt sums to the figure too") {
  const Filled w;
  const auto csv = w.records("revenue", {"--csv"}).out;
  CHECK(csv.starts_with("part,kind,id,name,customer,rep,date,amount,currency,contribution,reason\n"));
  CHECK(csv.find("numerator,deal,d1,Big,Acme,Ann,2017-01-31,300.1,USD,300.1,\n") != std::string::npos);
  CHECK(csv.find("numerator,deal,d5,Back,Acme,Ann,2017-03-03,-100.0,USD,-100.0,\n") != std::string::npos);
  CHECK(csv.find("left_out,deal,d4,Foreign,Initech,Ann,2017-03-02,10.0,EUR,,fx_missing\n") != std::string::npos);
}
