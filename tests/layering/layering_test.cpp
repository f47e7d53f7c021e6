#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = BELLWETHER_SOURCE_DIR;

// Which floors each floor may include: the table of docs/architecture.md.
const std::map<std::string, std::set<std::string>> kAllowed = {
    {"core", {}},
    {"records", {"core"}},
    {"kpi", {"core", "records"}},
    {"ingest", {"core", "records"}},
    {"store", {"core", "records"}},
    {"app", {"core", "records", "kpi", "ingest", "store"}},
    {"visuals", {"core", "records", "kpi", "app"}},
    {"report", {"core", "records", "kpi", "app", "visuals"}},
    {"gui", {"core", "records", "kpi", "ingest", "store", "app", "visuals", "report"}},
    {"cli", {"core", "records", "kpi", "ingest", "store", "app", "visuals", "report", "gui"}},
};

const std::set<std::string> kNoQt = {"core", "records", "kpi", "ingest", "store"};

struct SourceFile {
  fs::path path;
  std::string floor;
  std::vector<std::string> lines;
};

std::vector<SourceFile> sourcesUnder(const fs::path& folder, const std::string& floor) {
  std::vector<SourceFile> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    SourceFile file{entry.path(), floor, {}};
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    files.push_back(std::move(file));
  }
  return files;
}

std::vector<SourceFile> allSources() {
  std::vector<SourceFile> files;
  for (const auto& [floor, allowed] : kAllowed) {
    for (const auto& base : {kRoot / "include/bellwether" / floor, kRoot / "src" / floor})
      for (auto& file : sourcesUnder(base, floor)) files.push_back(std::move(file));
  }
  return files;
}

// The floor that an include line names, or empty: "bellwether/kpi/query.h" and "kpi/kernels.h" are both of `kpi`.
std::string includedFloor(const std::string& line) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s+"(?:bellwether/)?([a-z]+)/)re");
  std::smatch match;
  if (!std::regex_search(line, match, kInclude)) return {};
  return kAllowed.count(match[1]) ? match[1].str() : std::string();
}

std::string at(const SourceFile& file, std::size_t line) {
  return fs::relative(file.path, kRoot).string() + ":" + std::to_string(line + 1) + ": " + file.lines[line];
}

// Lines that match `pattern` in the files that `concerned` picks.
template <class Concerned>
std::vector<std::string> findings(const std::regex& pattern, Concerned concerned) {
  std::vector<std::string> found;
  for (const auto& file : allSources()) {
    if (!concerned(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      if (std::regex_search(file.lines[i], pattern)) found.push_back(at(file, i));
  }
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

}  // namespace

TEST_CASE("a floor includes only the floors that the table allows") {
  std::vector<std::string> bad;
  std::size_t edges = 0;
  for (const auto& file : allSources()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string floor = includedFloor(file.lines[i]);
      if (floor.empty() || floor == file.floor) continue;
      ++edges;
      if (kAllowed.at(file.floor).count(floor) == 0) bad.push_back(at(file, i));
    }
  }
  INFO(joined(bad));
  CHECK(bad.empty());
  CHECK(edges > 20);  // the walk really sees the sources
}

TEST_CASE("floors below app know no Qt") {
  const auto bad = findings(std::regex(R"re(#\s*include\s+[<"]Q[A-Z])re"),
                            [](const SourceFile& file) { return kNoQt.count(file.floor) > 0; });
  INFO(joined(bad));
  CHECK(bad.empty());
}

TEST_CASE("app knows no Gui, Widgets or Charts") {
  const auto bad = findings(
      std::regex(
          R"re(#\s*include\s+<(Q(Widget|Painter|Color|Font|Icon|Pixmap|Image|Chart|Printer|Application|GuiApplication)|QtWidgets|QtGui|QtCharts)\b)re"),
      [](const SourceFile& file) { return file.floor == "app"; });
  INFO(joined(bad));
  CHECK(bad.empty());
}

TEST_CASE("SQLite is seen by store alone") {
  const auto bad = findings(std::regex(R"re(sqlite3_|sqlite3\.h|SQLiteCpp/)re"),
                            [](const SourceFile& file) { return file.floor != "store"; });
  INFO(joined(bad));
  CHECK(bad.empty());
}

TEST_CASE("time is asked of app's clock alone") {
  const auto bad = findings(
      std::regex(R"re(currentDate\b|currentDateTime|system_clock::now|\btime\((nullptr|NULL|0)\)|localtime)re"),
      [](const SourceFile& file) {
        return !(file.floor == "app" && file.path.filename().string().rfind("clock", 0) == 0);
      });
  INFO(joined(bad));
  CHECK(bad.empty());
}

TEST_CASE("message boxes are the window's business") {
  const auto bad = findings(std::regex("QMessageBox"), [](const SourceFile& file) { return file.floor != "gui"; });
  INFO(joined(bad));
  CHECK(bad.empty());
}

TEST_CASE("the program holds no network code") {
  const auto bad = findings(std::regex(R"re(QNetwork|QTcp|QUdp|QAbstractSocket|curl_|sys/socket\.h)re"),
                            [](const SourceFile&) { return true; });
  INFO(joined(bad));
  CHECK(bad.empty());
}
