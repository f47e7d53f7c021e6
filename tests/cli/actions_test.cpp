#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

struct Reviewed {
  CliFolder folder;
  std::string store = folder.workspace("r.bellwether");
  CliResult run(std::vector<std::string> words) const {
    std::vector<std::string> args{"--store", store};
    args.insert(args.end(), words.begin(), words.end());
    return cli(args);
  }
};

}  // namespace

TEST_CASE("actions are added, listed by due day, ticked off, opened again and taken away") {
  const Reviewed r;
  REQUIRE(r.run({"actions", "--add", "Call\tAcme <b>", "--period", "2025-Q1", "--owner", "Ann", "--due", "2999-05-01",
                 "--kpi", "retention"})
              .code == 0);
  REQUIRE(r.run({"actions", "--add", "Late", "--period", "2025-Q1", "--due", "2001-04-01"}).code == 0);
  REQUIRE(r.run({"actions", "--next-review", "2999-01-12"}).code == 0);
  const auto text = r.run({"actions"}).out;
  CHECK(text.find("Next review 12 Jan 2999\n2  Late\n") == 0);
  CHECK(text.find("overdue: nobody yet") != std::string::npos);
  const auto json = r.run({"actions", "--json"}).json();
  CHECK(json["next_review"] == "2999-01-12");
  REQUIRE(json["actions"].size() == 2);
  CHECK(json["actions"][0]["overdue"] == true);
  CHECK(json["actions"][0]["owner"].is_null());
  CHECK(json["actions"][1]["text"] == "Call\tAcme <b>");
  CHECK(json["actions"][1]["kpi"] == "retention");
  CHECK(json["actions"][1]["period"] == "2025-Q1");
  CHECK(json["actions"][1]["done"].is_null());
  REQUIRE(r.run({"actions", "--done", "1", "--on", "2025-04-03"}).code == 0);
  CHECK(r.run({"actions", "--json"}).json()["actions"].size() == 1);
  CHECK(r.run({"actions", "--all", "--json"}).json()["actions"][1]["done"] == "2025-04-03");
  REQUIRE(r.run({"actions", "--reopen", "1"}).code == 0);
  REQUIRE(r.run({"actions", "--remove", "2"}).code == 0);
  CHECK(r.run({"actions", "--json"}).json()["actions"].size() == 1);
  REQUIRE(r.run({"actions", "--next-review", ""}).code == 0);
  CHECK(r.run({"actions", "--json"}).json()["next_review"].is_null());
}

TEST_CASE("actions that cannot be are refused with what is needed") {
  const Reviewed r;
  CHECK(r.run({"actions", "--add", "x"}).code == 1);
  CHECK(r.run({"actions", "--add", "", "--period", "2025-Q1"}).code == 1);
  CHECK(r.run({"actions", "--add", "x", "--period", "2025-Q9"}).code == 1);
  CHECK(r.run({"actions", "--add", "x", "--period", "2025-Q1", "--due", "soon"}).code == 1);
  CHECK(r.run({"actions", "--add", "x", "--period", "2025-Q1", "--kpi", "luck"}).code == 1);
  CHECK(r.run({"actions", "--done", "7"}).code == 2);
  CHECK(r.run({"actions", "--done", "1", "--remove", "1"}).code == 1);
  CHECK(r.run({"actions"}).out == "No next review planned\nNo open actions.\n");
}
