#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kThen =
    "deal_id,name,customer_name,outcome,amount,created,closed\n"
    "d1,Anvils,Acme,won,700,2025-01-01,2025-01-11\n"
    "d2,Ropes,Acme,won,300,2025-01-02,2025-02-12\n"
    "d3,Nets,Brill,won,200,2025-01-03,2025-03-13\n";
constexpr auto kNow =
    "deal_id,name,customer_name,outcome,amount,created,closed\n"
    "d1,Anvils,Acme,open,700,2025-01-01,\n"
    "d2,Ropes,Acme,open,300,2025-01-02,\n"
    "d3,Nets,Brill,won,170,2025-01-03,2025-03-13\n";

struct Quarter {
  CliFolder folder;
  std::string store = folder.workspace("q.bellwether");
  Quarter() { import(kThen, "then.csv"); }

  void import(const char* csv, const char* name) { REQUIRE(run({"import", folder.write(name, csv)}).code == 0); }
  CliResult run(std::vector<std::string> words) const {
    std::vector<std::string> args{"--store", store};
    args.insert(args.end(), words.begin(), words.end());
    return cli(args);
  }
};

}  // namespace

TEST_CASE("a quarter is closed, a changed file imported, and the drift told deal by deal") {
  Quarter q;
  REQUIRE(q.run({"close", "--period", "2025-Q1", "--as-of", "2025-04-01"}).code == 0);
  CHECK(q.run({"closings"}).out.find("Nothing has changed since the closing.") != std::string::npos);
  q.import(kNow, "now.csv");
  const auto text = q.run({"closings"}).out;
  CHECK(text.find("Revenue was 1,200.00 USD in the closed book, is 170.00 USD now: two deals reopened, one amount "
                  "cut.") != std::string::npos);
  CHECK(text.find("d3 Nets: was 200.00 USD, is 170.00 USD now: amount cut") != std::string::npos);
  const auto json = q.run({"closings", "--json"}).json();
  const auto& closing = json["closings"][0];
  CHECK(closing["unchanged"] == false);
  CHECK(closing["frozen"]["values"][0]["value"] == 1200.0);
  CHECK(closing["records_sha256"].get<std::string>().size() == 64);
  CHECK(closing["values"][0]["id"] == "revenue");
  CHECK(closing["values"][0]["then"] == 1200.0);
  CHECK(closing["values"][0]["now"] == 170.0);
  REQUIRE(closing["drift"].size() == 3);
  CHECK(closing["drift"][0]["what"] == "reopened");
  CHECK(closing["drift"][0]["now"].is_null());
  CHECK(closing["drift"][2]["now"]["amount"] == 170.0);
}

TEST_CASE("closing asks for a period that is over, and is done once; reopening asks for a reason") {
  Quarter q;
  CHECK(q.run({"close", "--period", "2025-Q1", "--as-of", "2025-03-30"}).code == 2);
  REQUIRE(q.run({"close", "--period", "2025-Q1", "--as-of", "2025-04-01"}).code == 0);
  const auto again = q.run({"close", "--period", "2025-Q1", "--as-of", "2025-04-01"});
  CHECK(again.code == 2);
  CHECK(again.err.find("closed already") != std::string::npos);
  CHECK(q.run({"reopen", "--period", "2025-Q1"}).code == 1);
  CHECK(q.run({"reopen", "--period", "2025-Q1", "--reason", " "}).code == 1);
  CHECK(q.run({"reopen", "--period", "2025-Q2", "--reason", "why"}).code == 2);
  REQUIRE(q.run({"reopen", "--period", "2025-Q1", "--reason", "a late invoice"}).code == 0);
  const auto json = q.run({"closings", "--json"}).json();
  CHECK(json["closings"][0]["reason"] == "a late invoice");
  CHECK(json["closings"][0]["unchanged"].is_null());
  CHECK(q.run({"check"}).code == 0);
}

TEST_CASE("commentary is set, printed, filled in, and locked by closing") {
  Quarter q;
  CHECK(q.run({"comment", "--period", "2025-Q1"}).out.empty());
  REQUIRE(q.run({"comment", "--period", "2025-Q1", "--set", "We sold {revenue}."}).code == 0);
  CHECK(q.run({"comment", "--period", "2025-Q1"}).out == "We sold {revenue}.\n");
  CHECK(q.run({"comment", "--period", "2025-Q1", "--filled"}).out == "We sold 1.20 K USD.\n");
  REQUIRE(q.run({"close", "--period", "2025-Q1", "--as-of", "2025-04-01"}).code == 0);
  const auto locked = q.run({"comment", "--period", "2025-Q1", "--set", "No."});
  CHECK(locked.code == 2);
  CHECK(locked.err.find("is closed, and its commentary with it") != std::string::npos);
  CHECK(q.run({"closings", "--json"}).json()["closings"][0]["frozen"]["notes"]["filled"] == "We sold 1.20 K USD.");
}
