#include <sys/stat.h>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

constexpr auto kDeals = "deal_id,customer_name,outcome,amount,closed\nd1,Acme,won,10,2017-01-01\n";

const std::vector<std::string> kNames{
    "two words",          "客户 导出", "\xF0\x9F\x94\x94",       "latin-\xE9-1", "%s%n%d",
    "file:x?mode=memory", ":memory:",  "'; DROP TABLE deal; --", "[list]",       "a,b",
    "new\nline",          "undo",      std::string(200, 'x')};

}  // namespace

TEST_CASE("file names are bytes: any name works for workspace, import, rejects and backup") {
  for (const auto& name : kNames) {
    INFO(name);
    const CliFolder folder;
    const auto store = folder.file(name);
    REQUIRE(cli({"new", store, "--currency", "USD"}).code == 0);
    CHECK(fs::exists(store));
    fs::create_directory(folder.file("in"));
    const auto csv = folder.write("in/" + name, kDeals);
    const auto import = cli({"--store", store, "import", csv, "--json"});
    INFO(import.err);
    CHECK(import.code == 0);
    CHECK(import.json()["imports"][0]["new"] == 1);
    const auto kpi = cli({"--store", store, "kpi", "--period", "2017", "--kpi", "revenue", "--json"});
    CHECK(kpi.json()["periods"][0]["kpis"][0]["value"] == 10.0);
    CHECK(cli({"--store", store, "backup", folder.file("b-" + name)}).code == 0);
    CHECK(fs::exists(folder.file("b-" + name)));
  }
}

TEST_CASE("a bare name in brackets is a file, not a list") {
  const CliFolder folder;
  folder.write("[a,b]", kDeals);
  const auto store = folder.workspace();
  const auto here = fs::current_path();
  fs::current_path(folder.path());
  const auto result = cli({"--store", store, "import", "[a,b]"});
  fs::current_path(here);
  CHECK(result.code == 0);
}

TEST_CASE("a file named like a command is imported") {
  const CliFolder folder;
  folder.write("kpi", kDeals);
  const auto store = folder.workspace();
  const auto here = fs::current_path();
  fs::current_path(folder.path());
  const auto result = cli({"--store", store, "import", "kpi"});
  fs::current_path(here);
  CHECK(result.code == 0);
}

TEST_CASE("data never steers the terminal") {
  const CliFolder folder;
  const auto store = folder.workspace();
  folder.write("deals.csv",
               "deal_id,rep_name,outcome,amount,closed\n"
               "d1,\"<b>Bob</b> \xE2\x80\xAE"
               "evil\",won,10,2017-01-01\n");
  const auto imported = cli({"--store", store, "import", folder.file("deals.csv")});
  INFO(imported.err);
  const auto text = cli({"--store", store, "records", "--kpi", "revenue", "--period", "2017"});
  CHECK(text.out.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(text.out.find('\x1B') == std::string::npos);
  const auto missing = cli({"--store", folder.file("x\x1B[31m"), "imports"});
  CHECK(missing.code == 2);
  CHECK(missing.err.find('\x1B') == std::string::npos);
}

TEST_CASE("a FIFO or a device is refused at once") {
  const CliFolder folder;
  const auto store = folder.workspace();
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  for (const auto& file : {folder.file("pipe"), std::string("/dev/null"), std::string("/dev/zero")}) {
    INFO(file);
    CHECK(cli({"--store", store, "import", file}).code == 2);
    CHECK(cli({"--store", file, "imports"}).code == 2);
  }
}
