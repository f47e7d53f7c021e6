#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

// June 2025: 212 won by the 20th in four deals of 53 after ten days each, as much lost, two deals open.
constexpr auto kDeals =
    "deal_id,customer_name,outcome,amount,created,closed\n"
    "d1,Acme,won,53,2025-06-01,2025-06-11\n"
    "d2,Acme,won,53,2025-06-02,2025-06-12\n"
    "d3,Acme,won,53,2025-06-03,2025-06-13\n"
    "d4,Acme,won,53,2025-06-04,2025-06-14\n"
    "d5,Acme,lost,212,2025-06-01,2025-06-12\n"
    "d6,Acme,open,60,2025-06-18,\n"
    "d7,Acme,open,16,2025-06-25,\n";
constexpr auto kTargets =
    "scope,from,through,amount\n"
    "company,2025-06-01,2025-06-30,250\n";

struct June {
  CliFolder folder;
  std::string store = folder.workspace("june.bellwether");
  June() {
    REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals), folder.write("targets.csv", kTargets)})
                .code == 0);
  }
  CliResult pace(std::vector<std::string> more = {}) const {
    std::vector<std::string> args{"--store", store, "pace", "--period", "2025-06", "--as-of", "2025-06-20"};
    args.insert(args.end(), more.begin(), more.end());
    return cli(args);
  }
};

}  // namespace

TEST_CASE("pace tells the gap, the projections and what the target takes") {
  const June june;
  const auto json = june.pace({"--json"}).json();
  CHECK(keysOf(json) ==
        std::vector<std::string>{"store", "as_of", "currency", "where", "period", "pace", "forecast", "requirement"});
  CHECK(json["pace"]["actual"] == 212.0);
  CHECK(json["pace"]["gap"] == 38.0);
  CHECK(json["pace"]["elapsed_days"] == 20);
  CHECK(json["forecast"]["methods"][0]["method"] == "linear");
  CHECK(json["forecast"]["methods"][0]["value"] == 318.0);
  const auto& needs = json["requirement"];
  CHECK(needs["deals_needed"] == 1);
  CHECK(needs["needed_win_rate"] == 0.5);
  CHECK(needs["usual_cycle"] == 10.0);
  CHECK(needs["reachable_deals"] == 1);
  CHECK(needs["reachable_amount"] == 60.0);
  CHECK(needs["time_for_new_deals"] == false);
}

TEST_CASE("pace says the same in words") {
  const auto result = June().pace();
  CHECK(result.code == 0);
  CHECK(result.out.find("Missing to the target") != std::string::npos);
  CHECK(result.out.find("By days (best)") != std::string::npos);
  CHECK(result.out.find("Open deals that can still close in time") != std::string::npos);
}

TEST_CASE("pace without a target still projects, and names what is missing") {
  const CliFolder folder;
  const std::string store = folder.workspace("bare.bellwether");
  REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0);
  const auto json = cli({"--store", store, "pace", "--period", "2025-06", "--as-of", "2025-06-20", "--json"}).json();
  CHECK(json["pace"]["reason"] == "no_target");
  CHECK(json["pace"]["target"].is_null());
  CHECK(json["requirement"]["reason"] == "no_target");
  CHECK(json["requirement"]["open_deals"].is_null());
  CHECK(json["forecast"]["methods"][0]["value"] == 318.0);
}
