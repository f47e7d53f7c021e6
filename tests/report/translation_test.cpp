#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "support/catch.h"

namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path) {
  std::ifstream in(path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::set<std::string> sentencesIn(const std::string& source) {
  static const std::regex kCall(R"re(Words::tr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re");
  static const std::regex kNamed(R"re(QT_TRANSLATE_NOOP\("Report", ("[^"]*")\))re");
  static const std::regex kLiteral(R"re("((?:[^"\\]|\\.)*)")re");
  std::set<std::string> found;
  for (const std::regex* pattern : {&kCall, &kNamed})
    for (std::sregex_iterator call(source.begin(), source.end(), *pattern), end; call != end; ++call) {
      const std::string literals = (*call)[1];
      std::string sentence;
      for (std::sregex_iterator part(literals.begin(), literals.end(), kLiteral); part != end; ++part)
        sentence += (*part)[1];
      found.insert(sentence);
    }
  return found;
}

std::set<std::string> placesOf(const std::string& text) {
  static const std::regex kPlace("%[0-9]");
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), kPlace), end; it != end; ++it) found.insert(it->str());
  return found;
}

}  // namespace

TEST_CASE("every text of a report has its Chinese, with the same places to fill in") {
  const fs::path root = BELLWETHER_SOURCE_DIR;
  const auto ts = contentOf(root / "resources/translations/report_zh_CN.ts");
  static const std::regex kMessage(
      R"re(<source>([^<]*)</source>(?:<comment>[^<]*</comment>)?\s*<translation>([^<]+)</translation>)re");
  std::map<std::string, std::string> translations;
  for (std::sregex_iterator it(ts.begin(), ts.end(), kMessage), end; it != end; ++it) translations[(*it)[1]] = (*it)[2];
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "src/report")) {
    if (entry.path().extension() != ".cpp") continue;
    for (const auto& sentence : sentencesIn(contentOf(entry.path()))) {
      INFO(entry.path().filename() << ": " << sentence);
      ++count;
      REQUIRE(translations.count(sentence) == 1);
      CHECK(placesOf(sentence) == placesOf(translations.at(sentence)));
    }
  }
  CHECK(count > 80);
}
