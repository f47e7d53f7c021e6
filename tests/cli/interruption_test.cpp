#include <chrono>
#include <thread>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kDeals = "deal_id,customer_name,outcome,amount,closed\nd1,Acme,won,10,2017-01-01\n";

// A workspace with one import, and a file that takes a while.
struct Busy {
  CliFolder folder;
  std::string store = folder.workspace();
  std::string big = folder.file("sample/deals.csv");
  std::string before;

  Busy() {
    REQUIRE(cli({"--quiet", "sample", folder.file("sample"), "--deals", "150000"}).code == 0);
    REQUIRE(cli({"--store", store, "import", folder.write("small.csv", kDeals)}).code == 0);
    before = digest();
  }
  std::string digest() const { return cli({"--store", store, "check", "--json"}).json().at("digest"); }
  Json imports() const { return cli({"--store", store, "imports", "--json"}).json().at("imports"); }
  // Wall time of a whole import into a copy.
  std::chrono::milliseconds wholeTime() const {
    const auto copy = folder.file("copy");
    fs::copy_file(store, copy);
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(cli({"--store", copy, "import", big}).code == 3);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  }
};

}  // namespace

TEST_CASE("an interrupted import exits 130 and changes nothing") {
  const Busy w;
  const auto whole = w.wholeTime();
  for (const int number : {SIGINT, SIGTERM}) {
    CliProcess process({"--store", w.store, "import", w.big});
    std::this_thread::sleep_for(whole / 5);
    const auto begin = std::chrono::steady_clock::now();
    process.signal(number);
    const auto result = process.wait();
    const auto waited = std::chrono::steady_clock::now() - begin;
    CHECK(result.code == 130);
    CHECK(result.out.empty());
    CHECK(result.says("Nothing was changed"));
    CHECK(waited < std::chrono::seconds(5));
    CHECK(w.digest() == w.before);
    CHECK(w.imports().size() == 1);
  }
  CHECK(cli({"--store", w.store, "import", w.big}).code == 3);
}

TEST_CASE("an import killed at any moment leaves the state before it, ready for use") {
  const Busy w;
  const auto whole = w.wholeTime();
  for (int part = 1; part <= 8; ++part) {
    {
      CliProcess process({"--store", w.store, "import", w.big});
      std::this_thread::sleep_for(whole * part / 10);
      process.signal(SIGKILL);
      const auto result = process.wait();
      if (result.code != 128 + SIGKILL) break;  // it was quicker this time and ended by itself
    }
    INFO("killed after " << part << " tenths");
    const auto check = cli({"--store", w.store, "check", "--json"});
    REQUIRE(check.code == 0);
    const auto count = w.imports().size();
    CHECK((count == 1 || count == 2));
    if (count == 2) break;  // killed after the commit
    CHECK(check.json().at("digest") == w.before);
  }
  const auto last = cli({"--store", w.store, "import", w.big});
  CHECK(last.code == 3);
}

TEST_CASE("an interrupted sample leaves no file behind") {
  const CliFolder folder;
  CliProcess process({"sample", folder.file("s"), "--deals", "10000000"});
  std::this_thread::sleep_for(std::chrono::milliseconds(400));
  process.signal(SIGINT);
  CHECK(process.wait().code == 130);
  CHECK_FALSE(fs::exists(folder.file("s/deals.csv")));
}
