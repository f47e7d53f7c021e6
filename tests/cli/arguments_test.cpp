#include <regex>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

const std::vector<std::string> kCommands{"new", "sample",  "import", "imports",  "undo",  "redo",  "kpi",
                                         "why", "records", "report", "snapshot", "check", "backup"};

std::vector<std::string> withStore(const std::string& store, std::vector<std::string> args) {
  args.insert(args.begin(), {"--store", store});
  return args;
}

}  // namespace

TEST_CASE("help lists every command, and every command has its own help, in both languages") {
  for (const std::string language : {"en", "zh_CN"}) {
    const auto root = cli({"--lang", language, "--help"});
    CHECK(root.code == 0);
    CHECK(root.err.empty());
    for (const auto& command : kCommands) {
      INFO(command);
      CHECK(root.prints("  " + command + " "));
      const auto own = cli({"--lang", language, command, "--help"});
      CHECK(own.code == 0);
      CHECK(own.prints("bellwether-cli " + command));
    }
  }
  CHECK(cli({"--lang", "zh_CN", "--help"}).prints("创建工作区"));
}

TEST_CASE("the version printed is the project's") {
  const auto cmake = contentOf(fs::path(BELLWETHER_SOURCE_DIR) / "CMakeLists.txt");
  std::smatch match;
  REQUIRE(std::regex_search(cmake, match, std::regex(R"(project\(Bellwether VERSION ([0-9.]+))")));
  const auto result = cli({"--version"});
  CHECK(result.code == 0);
  CHECK(result.out == "bellwether-cli " + match[1].str() + "\n");
}

TEST_CASE("wrong usage exits 1, says what is wrong on standard error and prints no result") {
  const CliFolder folder;
  const auto store = folder.workspace();
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{}, "A command is needed"},
      {{"frobnicate"}, "frobnicate"},
      {{"kpi", "--period", "2017"}, "--store"},
      {{"--lang", "tlh", "imports"}, "tlh"},
      {{"new"}, "FILE"},
      {{"new", folder.file("x"), "--currency", "dollar"}, "dollar"},
      {{"new", folder.file("x"), "--fiscal-year-start", "13"}, "13"},
      {{"new", folder.file("x"), "--fiscal-year-start", "April"}, "--fiscal-year-start"},
      {{"new", folder.file("x"), "--week-start", "someday"}, "someday"},
      {{"new", folder.file("x"), "--time-zone", "Mars/Olympus"}, "Mars/Olympus"},
      {{"new", folder.file("x"), "--retention-window", "61"}, "61"},
      {{"sample", folder.file("d"), "--deals", "10000001"}, "10000001"},
      {{"sample", folder.file("d"), "--through", "yesterday"}, "yesterday"},
      {withStore(store, {"kpi"}), "--period"},
      {withStore(store, {"kpi", "--period", "2017-Q5"}), "2017-Q5"},
      {withStore(store, {"kpi", "--period", "2017", "--kpi", "profit"}), "profit"},
      {withStore(store, {"kpi", "--period", "2017", "--by", "planet"}), "planet"},
      {withStore(store, {"kpi", "--period", "2017", "--where", "region"}), "DIM=VALUE"},
      {withStore(store, {"kpi", "--period", "2017", "--where", "planet=Mars"}), "planet"},
      {withStore(store, {"kpi", "--period", "2017", "--compare", "tomorrow"}), "tomorrow"},
      {withStore(store, {"kpi", "--period", "2017", "--as-of", "31/12/2017"}), "31/12/2017"},
      {withStore(store, {"kpi", "--period", "2017", "--last", "0"}), "--last"},
      {withStore(store, {"kpi", "--period", "2017", "--json", "--csv"}), "--csv"},
      {withStore(store, {"records", "--period", "2017"}), "--kpi"},
      {withStore(store, {"records", "--kpi", "revenue", "--period", "2017", "--part", "half"}), "half"},
      {withStore(store, {"import"}), "FILE"},
      {withStore(store, {"import", "x.csv", "--as", "dogs"}), "dogs"},
      {withStore(store, {"import", "x.csv", "--encoding", "EBCDIC"}), "EBCDIC"},
      {withStore(store, {"import", "x.csv", "--delimiter", "--"}), "--delimiter"},
      {withStore(store, {"import", "x.csv", "--date-order", "ydm"}), "ydm"},
      {withStore(store, {"import", "x.csv", "--decimal", "x"}), "--decimal"},
      {withStore(store, {"import", "x.csv", "--map", "amount"}), "FIELD=HEADER"},
      {withStore(store, {"import", "x.csv", "--map", "colour=Amount"}), "colour"},
      {withStore(store, {"import", "x.csv", "--map", "name=Title"}), "--as"},
      {withStore(store, {"import", "x.csv", "--period", "2017"}), "--dry-run"},
      {withStore(store, {"undo"}), "ID"},
      {withStore(store, {"undo", "first"}), "ID"},
      {withStore(store, {"backup"}), "OUT"},
      {withStore(store, {"imports", "--verbose"}), "--verbose"},
  };
  for (const auto& [args, expected] : cases) {
    std::string line;
    for (const auto& arg : args) line += arg + " ";
    const auto result = cli(args);
    INFO(line << "\n" << result.err);
    CHECK(result.code == 1);
    CHECK(result.out.empty());
    CHECK(result.says(expected));
  }
  CHECK_FALSE(fs::exists(folder.file("x")));
  CHECK_FALSE(fs::exists(folder.file("d")));
}

TEST_CASE("global options may stand before or after the command") {
  const CliFolder folder;
  const auto store = folder.workspace();
  CHECK(cli({"--store", store, "imports", "--json"}).code == 0);
  CHECK(cli({"imports", "--json", "--store", store}).code == 0);
  CHECK(cli({"imports", "--json", "--store=" + store, "--quiet", "--lang=zh_CN"}).code == 0);
}

TEST_CASE("messages are in the language asked for, and quiet leaves only errors") {
  const CliFolder folder;
  const auto english = cli({"--lang", "en", "new", folder.file("a")});
  CHECK(english.out.empty());
  CHECK(english.says("Created"));
  const auto chinese = cli({"--lang", "zh_CN", "new", folder.file("b")});
  CHECK(chinese.says("已创建"));
  CHECK(cli({"--quiet", "new", folder.file("c")}).err.empty());
  const auto again = cli({"--quiet", "--lang", "zh_CN", "new", folder.file("c")});
  CHECK(again.code == 2);
  CHECK_FALSE(again.err.empty());
}

TEST_CASE("a result that cannot be written is an error, not a success") {
  if (!fs::exists("/dev/full")) {
    WARN("no /dev/full here");
    return;
  }
  const CliFolder folder;
  const auto store = folder.workspace();
  const std::string command = std::string(BELLWETHER_CLI) + " --store " + store +
                              " kpi --period 2017 --json > /dev/full 2> " + folder.file("err");
  const int status = std::system(command.c_str());
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 2);
  CHECK(contentOf(folder.file("err")).find("Standard output") != std::string::npos);
}

TEST_CASE("the environment's locale changes no number") {
  const CliFolder folder;
  const auto store = folder.workspace();
  folder.write("deals.csv", "deal_id,outcome,amount,closed\nd1,won,1234.5,2017-03-01\n");
  REQUIRE(cli({"--quiet", "--store", store, "import", folder.file("deals.csv")}).code == 0);
  const std::vector<std::string> args{"--store", store, "kpi", "--period", "2017-Q1", "--json"};
  const auto expected = cli(args).out;
  CHECK(expected.find("1234.5") != std::string::npos);
  for (const std::string locale : {"de_DE.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C", "POSIX"}) {
    INFO(locale);
    const auto result = cli(args, {{"LC_ALL", locale}, {"LANG", locale}, {"TZ", "Pacific/Kiritimati"}});
    CHECK(result.out == expected);
    CHECK(result.err.empty());
  }
}
