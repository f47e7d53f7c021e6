#include <chrono>
#include <thread>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

const std::string kHead = "deal_id,customer_name,outcome,amount,closed\n";

struct Watched {
  CliFolder folder;
  std::string store = folder.workspace("acme.bellwether");
  std::string inbox = makeInbox();

  std::string makeInbox() const {
    fs::create_directories(folder.file("inbox"));
    return folder.file("inbox");
  }
  CliResult once(std::vector<std::string> args = {}) const {
    args.insert(args.begin(), {"--store", store, "watch", inbox, "--interval", "0.1", "--once"});
    return cli(args);
  }
  Json imports() const { return cli({"--store", store, "imports", "--json"}).json()["imports"]; }
};

std::vector<Json> linesOf(const std::string& text) {
  std::vector<Json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("watch --once imports what is there, says a line for each file, and finds nothing new the next time") {
  const Watched w;
  w.folder.write("inbox/deals.csv", kHead + "D1,Acme,won,10.00,2025-01-31\nD2,Acme,won,x,2025-01-31\n");
  const auto first = w.once({"--json"});
  CHECK(first.code == 3);
  const auto lines = linesOf(first.out);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["event"] == "imported");
  CHECK(lines[0]["result"]["new"] == 1);
  CHECK(lines[0]["result"]["rejects"][0]["line"] == 3);
  const auto again = w.once({"--json"});
  CHECK(again.code == 0);
  CHECK(linesOf(again.out)[0]["event"] == "known");
  CHECK(linesOf(again.out)[0]["import"] == 1);
  CHECK(w.imports().size() == 1);
}

TEST_CASE("watch reports what a person must look at and takes the rest") {
  const Watched w;
  w.folder.write("inbox/a.csv", kHead + "D1,Acme,won,10.00,03/04/2025\n");
  w.folder.write("inbox/b.csv", kHead + "D2,\"Acme,won,10.00,2025-01-31\n");
  w.folder.write("inbox/c.csv", kHead + "D3,Acme,won,10.00,2025-01-31\n");
  const auto result = w.once({"--json"});
  CHECK(result.code == 2);
  const auto lines = linesOf(result.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["event"] == "asks");
  CHECK(lines[0]["questions"][0]["option"] == "--date-order");
  CHECK(lines[1]["event"] == "refused");
  CHECK(lines[1]["error"] == "unclosed_quote");
  CHECK(lines[2]["event"] == "imported");
  const auto text = w.once();
  CHECK(text.prints("--date-order"));
}

TEST_CASE("watch takes a file that comes while it runs, and ends in order when it is told to") {
  const Watched w;
  const int number = GENERATE(SIGINT, SIGTERM);
  CliProcess process({"--store", w.store, "watch", w.inbox, "--interval", "0.1"});
  w.folder.write("inbox/deals.csv", kHead + "D1,Acme,won,10.00,2025-01-31\n");
  // As long as it takes; the test runner's own limit ends a watch that never imports.
  while (w.imports().empty()) std::this_thread::sleep_for(std::chrono::milliseconds(50));
  process.signal(number);
  const auto result = process.wait();
  CHECK(result.code == 0);
  CHECK(result.prints("deals.csv: import 1, 1 new"));
  CHECK(cli({"--store", w.store, "check"}).code == 0);
}

TEST_CASE("watch refuses what is no folder and a missing workspace at once") {
  const Watched w;
  CHECK(cli({"--store", w.store, "watch", w.inbox, "--interval", "0", "--once"}).code == 1);
  CHECK(cli({"--store", w.store, "watch", w.folder.file("none"), "--once"}).code == 2);
  CHECK(cli({"--store", w.folder.file("none.bellwether"), "watch", w.inbox, "--once"}).code == 2);
}
