#include <sys/stat.h>

#include <set>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kDeals = "deal_id,customer_name,outcome,amount,closed\nd1,Acme,won,10,2017-01-01\n";

mode_t modeOf(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

}  // namespace

TEST_CASE("new makes a workspace that only its owner can read, with the settings given") {
  const CliFolder folder;
  const auto old = umask(0);
  const auto store = folder.workspace("w", {"--currency", "jpy", "--fiscal-year-start", "4", "--week-start", "sunday",
                                            "--time-zone", "Asia/Tokyo", "--retention-window", "6"});
  umask(old);
  CHECK(modeOf(store) == 0600);
  folder.write("deals.csv", "deal_id,outcome,amount,closed\nd1,won,1500,2017-04-01\n");
  REQUIRE(cli({"--store", store, "import", folder.file("deals.csv")}).code == 0);
  const auto json = cli({"--store", store, "kpi", "--period", "FY2018-Q1", "--json"}).json();
  CHECK(json["currency"] == "JPY");
  CHECK(json["periods"][0]["from"] == "2017-04-01");
  CHECK(kpiIn(json["periods"][0]["kpis"], "revenue")["value"] == 1500.0);
}

TEST_CASE("without options a workspace is in CNY and its fiscal year is the calendar year") {
  const CliFolder folder;
  REQUIRE(cli({"new", folder.file("w")}).code == 0);
  const auto json = cli({"--store", folder.file("w"), "kpi", "--period", "FY2017", "--json"}).json();
  CHECK(json["currency"] == "CNY");
  CHECK(json["periods"][0]["from"] == "2017-01-01");
}

TEST_CASE("new never overwrites a file") {
  const CliFolder folder;
  const auto file = folder.write("precious.txt", "mine");
  const auto result = cli({"new", file});
  CHECK(result.code == 2);
  CHECK(result.says("precious.txt"));
  CHECK(contentOf(file) == "mine");
}

TEST_CASE("a file that is no workspace is refused and stays as it is") {
  const CliFolder folder;
  fs::create_directory(folder.file("folder"));
  const std::vector<std::string> stores{folder.write("text", "hello"), folder.write("zero", ""),
                                        folder.write("random", std::string(4096, '\x5A')), folder.file("folder"),
                                        folder.file("missing")};
  for (const auto& store : stores) {
    INFO(store);
    const auto before = fs::is_regular_file(store) ? contentOf(store) : std::string();
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"kpi", "--period", "2017"}, {"imports"}, {"check"}, {"undo", "1"}}) {
      auto args = command;
      args.insert(args.begin(), {"--store", store});
      const auto result = cli(args);
      CHECK(result.code == 2);
      CHECK(result.out.empty());
      CHECK(result.says(fs::path(store).filename().string()));
    }
    if (fs::is_regular_file(store)) CHECK(contentOf(store) == before);
  }
}

TEST_CASE("a workspace of a newer version is refused with that reason and not modified") {
  const CliFolder folder;
  const auto store = folder.workspace();
  auto bytes = contentOf(store);
  REQUIRE(bytes.size() > 64);
  bytes[60] = 0x7F;  // user_version, big-endian, at offset 60 of an SQLite file
  folder.write("w.bellwether", bytes);
  for (const std::vector<std::string>& command : {std::vector<std::string>{"imports"}, {"undo", "1"}, {"check"}}) {
    auto args = command;
    args.insert(args.begin(), {"--store", store});
    const auto result = cli(args);
    CHECK(result.code == 2);
    CHECK(result.says("newer"));
  }
  CHECK(contentOf(store) == bytes);
}

TEST_CASE("check tells counts and digest, and finds a changed byte") {
  const CliFolder folder;
  const auto store = folder.workspace();
  REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0);
  const auto sound = cli({"--store", store, "check", "--json"});
  CHECK(sound.code == 0);
  const auto json = sound.json();
  CHECK(keysOf(json) ==
        std::vector<std::string>{"store", "sound", "findings", "deals", "customers", "reps", "imports", "digest"});
  CHECK(json["sound"] == true);
  CHECK(json["findings"].empty());
  CHECK(json["deals"] == 1);
  CHECK(json["customers"] == 1);
  CHECK(json["imports"] == 1);
  CHECK(json["digest"].get<std::string>().size() == 64);
  CHECK(cli({"--store", store, "check"}).prints("Sound"));
}

TEST_CASE("a backup has the same content, and never overwrites") {
  const CliFolder folder;
  const auto store = folder.workspace();
  REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0);
  const auto copy = folder.file("copy.bellwether");
  CHECK(cli({"--store", store, "backup", copy}).code == 0);
  CHECK(cli({"--store", copy, "check", "--json"}).json()["digest"] ==
        cli({"--store", store, "check", "--json"}).json()["digest"]);
  CHECK(modeOf(copy) == 0600);
  const auto again = cli({"--store", store, "backup", copy});
  CHECK(again.code == 2);
  CHECK(again.says("copy.bellwether"));
}

TEST_CASE("imports lists every import with its file, counts and state") {
  const CliFolder folder;
  const auto store = folder.workspace();
  CHECK(cli({"--store", store, "imports"}).says("Nothing was imported"));
  REQUIRE(cli({"--store", store, "import", folder.write("deals.csv", kDeals)}).code == 0);
  const auto json = cli({"--store", store, "imports", "--json"}).json();
  CHECK(keysOf(json["imports"][0]) == std::vector<std::string>{"id", "file", "sha256", "kind", "profile", "encoding",
                                                               "delimiter", "header_line", "rows", "new", "updated",
                                                               "unchanged", "rejected", "origin", "imported_at",
                                                               "undone", "undone_at"});
  CHECK(json["imports"][0]["undone"] == false);
  CHECK(json["imports"][0]["undone_at"].is_null());
  CHECK(cli({"--store", store, "imports"}).prints("deals.csv"));
}

TEST_CASE("in a folder that cannot be written everything can be read, and what cannot be changed is named") {
  const CliFolder folder;
  const auto store = folder.workspace();
  const auto file = folder.write("deals.csv", kDeals);
  REQUIRE(cli({"--store", store, "import", file}).code == 0);
  const auto run = [](const std::vector<std::string>& args) { return geteuid() == 0 ? cliAsNobody(args) : cli(args); };
  if (geteuid() == 0) {
    for (const auto& path : {folder.path().string(), store, file}) {
      REQUIRE(chown(path.c_str(), CliProcess::kNobody, CliProcess::kNobody) == 0);
    }
    if (run({"--version"}).code != 0) {
      WARN("skipped: the program cannot be run by another user here");
      return;
    }
  }
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  fs::permissions(store, fs::perms::owner_read);
  const auto import = run({"--store", store, "import", file});
  CHECK(import.code == 2);
  CHECK(import.says("w.bellwether"));
  CHECK(run({"--store", store, "undo", "1"}).code == 2);
  const auto created = run({"new", folder.file("new")});
  CHECK(created.code == 2);
  CHECK(created.says("new"));
  CHECK(run({"--store", store, "backup", folder.file("copy")}).code == 2);
  CHECK(run({"sample", folder.file("s"), "--deals", "10"}).code == 2);
  CHECK(run({"--store", store, "imports", "--json"}).json().at("imports").size() == 1);
  CHECK(run({"--store", store, "kpi", "--period", "2017", "--json"}).code == 0);
}

TEST_CASE("sample writes the same bytes for the same arguments, and all of it imports") {
  const CliFolder folder;
  const std::vector<std::string> args{"--deals", "300", "--seed", "7", "--through", "2024-06-30"};
  const auto sample = [&](const std::string& name) {
    std::vector<std::string> all{"sample", folder.file(name)};
    all.insert(all.end(), args.begin(), args.end());
    REQUIRE(cli(all).code == 0);
  };
  sample("a");
  sample("b");
  const auto store = folder.workspace();
  std::vector<std::string> import{"--store", store, "import", "--json"};
  for (const auto& entry : fs::directory_iterator(folder.file("a"))) {
    INFO(entry.path());
    CHECK(contentOf(entry.path()) == contentOf(folder.path() / "b" / entry.path().filename()));
    import.push_back(entry.path().string());
  }
  const auto result = cli(import);
  INFO(result.err);
  CHECK(result.code == 3);  // a few rows are wrong on purpose
  std::set<std::string> kinds;
  const auto imported = result.json();
  for (const auto& file : imported["imports"]) kinds.insert(file["kind"].get<std::string>());
  CHECK(kinds.size() == 9);
  const auto kpis = cli({"--store", store, "kpi", "--period", "2024-Q2", "--as-of", "2024-06-30", "--json"}).json();
  for (const std::string id :
       {"revenue", "cac", "retention", "cycle", "deal_size", "rep_performance", "market_share", "attainment"}) {
    INFO(id);
    CHECK_FALSE(kpiIn(kpis["periods"][0]["kpis"], id)["value"].is_null());
  }
  CHECK(cli({"--store", store, "check"}).code == 0);
}
