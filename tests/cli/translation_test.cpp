#include <map>
#include <regex>
#include <set>

#include "support/catch.h"
#include "support/cli_process.h"

using namespace bellwether::test;

namespace {

// The arguments of every Say::tr(...) in a source: adjacent literals joined.
std::set<std::string> sentencesIn(const std::string& source) {
  static const std::regex kCall(R"re(Say::tr\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re");
  static const std::regex kLiteral(R"re("((?:[^"\\]|\\.)*)")re");
  std::set<std::string> found;
  for (std::sregex_iterator call(source.begin(), source.end(), kCall), end; call != end; ++call) {
    const std::string literals = (*call)[1];
    std::string sentence;
    for (std::sregex_iterator part(literals.begin(), literals.end(), kLiteral); part != end; ++part)
      sentence += (*part)[1];
    found.insert(std::regex_replace(sentence, std::regex(R"re(\\")re"), "\""));
  }
  return found;
}

std::string unescaped(std::string xml) {
  for (const auto& [entity, text] : std::vector<std::pair<std::string, std::string>>{
           {"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}}) {
    for (auto at = xml.find(entity); at != std::string::npos; at = xml.find(entity, at + 1))
      xml.replace(at, entity.size(), text);
  }
  return xml;
}

std::set<std::string> placeholdersOf(const std::string& text) {
  static const std::regex kPlace("%[0-9]");
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), kPlace), end; it != end; ++it) found.insert(it->str());
  return found;
}

}  // namespace

TEST_CASE("every sentence of the command line has its Chinese, with the same places to fill in") {
  const fs::path root = BELLWETHER_SOURCE_DIR;
  const auto ts = contentOf(root / "resources/translations/cli_zh_CN.ts");
  static const std::regex kMessage(R"re(<source>([^<]*)</source>\s*<translation>([^<]+)</translation>)re");
  std::map<std::string, std::string> translations;
  for (std::sregex_iterator it(ts.begin(), ts.end(), kMessage), end; it != end; ++it) {
    translations[unescaped((*it)[1])] = unescaped((*it)[2]);
  }
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "src/cli")) {
    if (entry.path().extension() != ".cpp") continue;
    for (const auto& sentence : sentencesIn(contentOf(entry.path()))) {
      INFO(entry.path().filename() << ": " << sentence);
      ++count;
      REQUIRE(translations.count(sentence) == 1);
      CHECK(placeholdersOf(sentence) == placeholdersOf(translations.at(sentence)));
    }
  }
  CHECK(count > 100);
}
