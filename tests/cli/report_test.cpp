#include <cmath>
#include <cstdio>
#include <map>
#include <regex>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

std::string outputOf(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string buffer(65536, '\0');
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) output.append(buffer, 0, got);
  pclose(pipe);
  return output;
}

bool has(const char* program) {
  if (std::system((std::string("command -v ") + program + " >/dev/null").c_str()) == 0) return true;
  WARN("skipped: " << program << " is not installed");
  return false;
}

std::string withoutBreaks(const std::string& text) { return std::regex_replace(text, std::regex("\\s+"), " "); }
std::string withoutSpaces(const std::string& text) { return std::regex_replace(text, std::regex("\\s+"), ""); }

/// The sample company, with everything that makes a KPI exist.
struct Sample {
  CliFolder folder;
  std::string store = folder.workspace("sample.bellwether");
  std::string quarter = "2025-Q3";
  Sample() {
    const auto exports = folder.file("exports");
    REQUIRE(cli({"sample", exports, "--deals", "900"}).code == 0);
    std::vector<std::string> args{"--store", store, "import"};
    for (const auto& entry : fs::directory_iterator(exports)) args.push_back(entry.path().string());
    REQUIRE(cli(args).code != 2);
  }
  CliResult run(std::vector<std::string> words) const {
    std::vector<std::string> args{"--store", store};
    args.insert(args.end(), words.begin(), words.end());
    return cli(args);
  }
  std::string report(const std::string& name, std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"report",     "--period", quarter, "--as-of",        "2025-12-31",
                                   "--document", "pack",     "--out", folder.file(name)};
    words.insert(words.end(), more.begin(), more.end());
    const auto result = run(words);
    INFO(result.err);
    REQUIRE(result.code == 0);
    return folder.file(name);
  }
  nlohmann::json kpis() const {
    const auto json =
        run({"kpi", "--period", quarter, "--as-of", "2025-12-31", "--compare", "previous", "--json"}).json();
    return nlohmann::json::parse(json["periods"][0]["kpis"].dump());
  }
};

/// The numbers of a sheet's column by the text of the column before it.
std::map<std::string, double> numbersById(const std::string& xlsx, const std::string& sheetName) {
  const auto part = [&](const std::string& name) { return outputOf("unzip -p '" + xlsx + "' " + name); };
  std::vector<std::string> strings;
  const std::string shared = part("xl/sharedStrings.xml");
  static const std::regex kText("<t[^>]*>([^<]*)</t>");
  for (std::sregex_iterator it(shared.begin(), shared.end(), kText), end; it != end; ++it) strings.push_back((*it)[1]);
  const std::string book = part("xl/workbook.xml");
  static const std::regex kSheet("<sheet name=\"([^\"]*)\" sheetId=\"([0-9]+)\"");
  std::string number;
  for (std::sregex_iterator it(book.begin(), book.end(), kSheet), end; it != end; ++it)
    if ((*it)[1] == sheetName) number = (*it)[2];
  REQUIRE_FALSE(number.empty());
  const std::string sheet = part("xl/worksheets/sheet" + number + ".xml");
  static const std::regex kCell("<c r=\"([A-Z]+)([0-9]+)\"[^>]*?( t=\"s\")?><v>([^<]*)</v>");
  std::map<std::string, std::string> ids;
  std::map<std::string, double> numbers;
  for (std::sregex_iterator it(sheet.begin(), sheet.end(), kCell), end; it != end; ++it) {
    const std::string column = (*it)[1], row = (*it)[2];
    if (column == "B" && (*it)[3].matched) ids[row] = strings.at(std::stoul((*it)[4]));
    if (column == "C" && !(*it)[3].matched) numbers[ids[row]] = std::stod((*it)[4]);
  }
  return numbers;
}

std::string grouped(double value, int decimals) {
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.*f", decimals, std::abs(value));
  std::string text = digits;
  const auto point = text.find('.');
  for (std::size_t at = point == std::string::npos ? text.size() : point; at > 3;) text.insert(at -= 3, ",");
  return (value < 0 ? "\u2212" : "") + text;
}

}  // namespace

TEST_CASE("every figure in the spreadsheet and in the PDF's text is that of kpi --json") {
  if (!has("unzip") || !has("pdftotext")) return;
  const Sample w;
  const auto kpis = w.kpis();
  const auto numbers = numbersById(w.report("pack.xlsx"), "All figures");
  const std::string text = withoutSpaces(outputOf("pdftotext -layout '" + w.report("pack.pdf") + "' -"));
  int compared = 0;
  for (const auto& kpi : kpis) {
    const std::string id = kpi["id"];
    INFO(id);
    if (kpi["value"].is_null()) {
      CHECK(numbers.count(id) == 0);
      continue;
    }
    const double value = kpi["value"];
    REQUIRE(numbers.count(id) == 1);
    CHECK(numbers.at(id) == Approx(value).epsilon(1e-14));
    const std::string unit = kpi["unit"];
    const std::string place = id.size() > 15 ? "" : id;  // longer ones run over two lines
    if (unit == "money") CHECK(text.find(place + grouped(value, 2)) != std::string::npos);
    if (unit == "ratio") CHECK(text.find(place + grouped(value * 100, 2) + "%") != std::string::npos);
    if (unit == "count") CHECK(text.find(place + grouped(value, 0)) != std::string::npos);
    ++compared;
  }
  CHECK(compared >= 30);
}

TEST_CASE("the pack is the same bytes twice in every format, and CSV holds the figures of kpi --json") {
  const Sample w;
  for (const std::string ending : {"pdf", "html", "xlsx"}) {
    const auto one = contentOf(w.report("one." + ending)), two = contentOf(w.report("two." + ending));
    INFO(ending);
    CHECK(one.size() > 10000);
    CHECK(one == two);
  }
  w.report("pack.csv");
  const std::string csv = contentOf(w.folder.file("pack-figures.csv"));
  for (const auto& kpi : w.kpis())
    if (kpi["unit"] == "count" && !kpi["value"].is_null()) {
      INFO(kpi["id"]);
      CHECK(csv.find("," + kpi["id"].get<std::string>() + "," + grouped(kpi["value"], 0) + ",") != std::string::npos);
    }
}

TEST_CASE("a closed period says so on every page, and the report tells what changed since") {
  if (!has("pdftotext")) return;
  const Sample w;
  REQUIRE(w.run({"comment", "--period", w.quarter, "--set", "Revenue reached {revenue}."}).code == 0);
  REQUIRE(w.run({"close", "--period", w.quarter, "--as-of", "2025-12-31"}).code == 0);
  const auto textOf = [&] { return outputOf("pdftotext -layout '" + w.report("pack.pdf") + "' -"); };
  const auto countOf = [](const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
    return count;
  };
  const std::string before = withoutBreaks(textOf());
  CHECK(countOf(before, "· closed on ") == 15);
  CHECK(before.find("Nothing has changed since the closing.") != std::string::npos);
  CHECK(before.find("Revenue reached ") != std::string::npos);
  CHECK(before.find("{revenue}") == std::string::npos);
  const auto late = w.folder.write("late.csv",
                                   "deal_id,customer_name,outcome,amount,created,closed\n"
                                   "late,=cmd|' /C calc'!A0,won,12345.67,2025-07-01,2025-08-01\n");
  REQUIRE(w.run({"import", late}).code == 0);
  const std::string after = withoutBreaks(textOf());
  CHECK(after.find("one deal added") != std::string::npos);
  CHECK(after.find("Deals changed since the closing") != std::string::npos);
  CHECK(after.find("12,345.67") != std::string::npos);
  CHECK(after.find("changed since") != std::string::npos);
}

TEST_CASE("a full disk keeps the old report and says so") {
  const Sample w;
  if (!fs::exists("/dev/full")) return;
  for (const std::string ending : {"pdf", "html", "xlsx"}) {
    const auto path = w.report("q." + ending);
    const std::string before = contentOf(path);
    // No file may grow beyond eight blocks: what a full disk does to a writer.
    const std::string command = "ulimit -f 8; trap '' XFSZ; BELLWETHER_TODAY=2025-12-31 LC_ALL=C.UTF-8 '" +
                                std::string(BELLWETHER_CLI) + "' --store '" + w.store +
                                "' report --period 2025-Q2 --document pack --out '" + path + "' 2>&1; echo code $?";
    const std::string said = outputOf(command);
    INFO(ending << ": " << said);
    CHECK(said.find("code 2") != std::string::npos);
    CHECK(said.size() > 20);
    CHECK(contentOf(path) == before);
    for (const auto& entry : fs::directory_iterator(w.folder.path()))
      CHECK(entry.path().string().find(".part") == std::string::npos);
  }
}
