#include "bellwether/ingest/csv_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "support/catch.h"
#include "support/ingest_text.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::readTable;
using bellwether::tests::Table;

namespace {

/// Gives the text in pieces of a fixed size.
class PieceSource final : public TextSource {
 public:
  PieceSource(std::string_view text, std::size_t piece) : m_text(text), m_piece(piece) {}
  Result<std::size_t> read(std::span<char> room) override {
    return m_text.read(room.first(std::min(room.size(), m_piece)));
  }

 private:
  StringSource m_text;
  std::size_t m_piece;
};

/// `count` bytes, the first from `head` and the rest `fill`.
class EndlessSource final : public TextSource {
 public:
  EndlessSource(std::string head, char fill, std::int64_t count)
      : m_head(std::move(head)), m_fill(fill), m_left(count) {}
  Result<std::size_t> read(std::span<char> room) override {
    if (!m_head.empty()) {
      const std::size_t count = std::min(room.size(), m_head.size());
      std::copy_n(m_head.data(), count, room.data());
      m_head.erase(0, count);
      return count;
    }
    const auto count = static_cast<std::size_t>(std::min<std::int64_t>(m_left, static_cast<std::int64_t>(room.size())));
    std::fill_n(room.data(), count, m_fill);
    m_left -= static_cast<std::int64_t>(count);
    m_given += static_cast<std::int64_t>(count);
    return count;
  }
  std::int64_t given() const { return m_given; }

 private:
  std::string m_head;
  char m_fill;
  std::int64_t m_left;
  std::int64_t m_given = 0;
};

std::string fileText(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Error errorOf(TextSource& source, const CsvLimits& limits = {}) {
  CsvReader reader(source, ',', limits);
  CsvRow row;
  for (;;) {
    const Result<bool> more = reader.next(row);
    if (!more) return more.error();
    if (!*more) return Error{ErrorCode::Internal, "no error", {}};
  }
}

}  // namespace

TEST_CASE("every case of csv-spectrum reads as its JSON says") {
  const std::filesystem::path dir = std::filesystem::path(BELLWETHER_SHARED_DIR) / "data/csv-spectrum";
  if (!std::filesystem::exists(dir)) {
    WARN("shared data is absent: " << dir);
    return;
  }
  int cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(dir / "csvs")) {
    const std::string name = entry.path().stem().string();
    INFO(name);
    const Table table = readTable(fileText(entry.path()), ',');
    ++cases;
    if (name == "location_coordinates") continue;  // its JSON belongs to another file; see the next test
    const auto expected = nlohmann::json::parse(fileText(dir / "json" / (name + ".json")));
    REQUIRE(table.size() == expected.size() + 1);
    for (std::size_t r = 0; r < expected.size(); ++r)
      for (std::size_t c = 0; c < table[0].size(); ++c) CHECK(expected[r][table[0][c]] == table[r + 1][c]);
  }
  CHECK(cases == 12);
}

TEST_CASE("a quote inside an unquoted cell stands for itself") {
  CHECK(readTable("a,36'37.8\"N 121\"x\"\n", ',') == Table{{"a", "36'37.8\"N 121\"x\""}});
}

TEST_CASE("all line ends and a missing last one are taken") {
  const Table expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
  CHECK(readTable("a,b\n1,2\n3,4", ',') == expected);
  CHECK(readTable("a,b\r\n1,2\r\n3,4\r\n", ',') == expected);
  CHECK(readTable("a,b\r1,2\r3,4\r", ',') == expected);
  CHECK(readTable("a,b\n1,2\r\n3,4\r", ',') == expected);
  CHECK(readTable("", ',').empty());
  CHECK(readTable("a,\n", ',') == Table{{"a", ""}});
  CHECK(readTable("a,", ',') == Table{{"a", ""}});
  CHECK(readTable("\n\na", ',') == Table{{""}, {""}, {"a"}});
}

TEST_CASE("quoted cells hold delimiters, line breaks and doubled quotes") {
  CHECK(readTable("\"a,b\",\"c\r\nd\",\"e\"\"f\"\n", ',') == Table{{"a,b", "c\r\nd", "e\"f"}});
  CHECK(readTable("\"\"\"\",\"\"\n", ',') == Table{{"\"", ""}});
  CHECK(readTable("\"ab\"cd,\"x\"\"y\"z\"\n", ',') == Table{{"abcd", "x\"yz\""}});
  CHECK(readTable("\"a\"", ',') == Table{{"a"}});
}

TEST_CASE("a byte order mark is not part of the first cell") {
  CHECK(readTable("\xEF\xBB\xBF"
                  "a,b\n",
                  ',') == Table{{"a", "b"}});
  CHECK(readTable("\xEF\xBB\xBF\"a\",b\n", ',') == Table{{"a", "b"}});
}

TEST_CASE("rows name the physical line they begin on") {
  const std::string text = "a\n\"x\ny\rz\r\n\",1\nb\r\rc";
  StringSource source(text);
  CsvReader reader(source, ',');
  CsvRow row;
  std::vector<std::int64_t> lines;
  while (reader.next(row).value()) lines.push_back(row.line);
  CHECK(lines == std::vector<std::int64_t>{1, 2, 6, 7, 8});
}

TEST_CASE("the size of the pieces does not matter") {
  const std::string text =
      "\xEF\xBB\xBF"
      "h1,h2,\"h\"\"3\"\r\n\"a\r\nb\",,\"\"\r\n1,\"2\"\"\"\"\",3\rx,y,z";
  const Table whole = readTable(text, ',');
  REQUIRE(whole.size() == 4);
  for (std::size_t piece = 1; piece < 12; ++piece) {
    PieceSource source(text, piece);
    CHECK(readTable(source, ',') == whole);
  }
}

TEST_CASE("NUL, control bytes and broken UTF-8 are told row by row") {
  const std::string text = std::string("ok\nn") + '\0' + "l\nv\vt\ntab\there\nbad\xC3(\nm\xC3\xBCller\nh\xFF\n";
  StringSource source(text);
  CsvReader reader(source, ',');
  CsvRow row;
  std::vector<std::pair<bool, bool>> seen;
  while (reader.next(row).value()) seen.emplace_back(row.hasControl, row.validUtf8);
  const std::vector<std::pair<bool, bool>> expected{{false, true},  {true, true},  {true, true},  {false, true},
                                                    {false, false}, {false, true}, {false, false}};
  CHECK(seen == expected);
}

TEST_CASE("an unclosed quote is an error that names the line where it began") {
  const std::string text = "a,b\n1,2\n3,\"oops\n4,5\n";
  StringSource source(text);
  const Error error = errorOf(source);
  CHECK(error.code == ErrorCode::UnclosedQuote);
  CHECK(error.where == "3");
}

TEST_CASE("an unclosed quote in endless lines stops at the field limit") {
  EndlessSource source("a,b\n1,\"open", '\n', std::int64_t{2} << 30);
  const Error error = errorOf(source);
  CHECK(error.code == ErrorCode::UnclosedQuote);
  CHECK(error.where == "2");
  CHECK(source.given() < (4 << 20));
}

TEST_CASE("a field of 100 MB is refused within the field limit") {
  EndlessSource source("a,b\n1,", 'x', 100'000'000);
  const Error error = errorOf(source);
  CHECK(error.code == ErrorCode::LimitExceeded);
  CHECK(error.detail == "field");
  CHECK(error.where == "2");
  CHECK(source.given() < (4 << 20));
}

TEST_CASE("a row beyond its limit and too many columns are refused") {
  const std::string cell(900'000, 'x');
  std::string wide = "a\n";
  for (int i = 0; i < 40; ++i) wide += cell + ",";
  StringSource rowSource(wide);
  const Error row = errorOf(rowSource);
  CHECK(row.code == ErrorCode::LimitExceeded);
  CHECK(row.detail == "row");

  const std::string commas(5000, ',');
  StringSource columnSource(commas);
  const Error columns = errorOf(columnSource);
  CHECK(columns.code == ErrorCode::LimitExceeded);
  CHECK(columns.detail == "columns");
  CHECK(columns.where == "1");
  const std::string most(4095, ',');
  CHECK(readTable(most, ',').front().size() == 4096);
}

TEST_CASE("a million quoted line breaks are read in linear time") {
  std::string text = "a,b\n";
  for (int i = 0; i < 1000; ++i) text += "\"" + std::string(1000, '\n') + "\",1\n";
  StringSource source(text);
  CsvReader reader(source, ',');
  CsvRow row;
  std::int64_t last = 0;
  while (reader.next(row).value()) last = row.line;
  CHECK(last == 2 + 999 * 1001);
}

TEST_CASE("any table reads back as it was written, in any dialect and encoding") {
  std::mt19937 random(20260105);
  for (int round = 0; round < 300; ++round) {
    const tests::RandomDialect dialect(random);
    const Table table = tests::randomTable(random);
    const std::string bytes = tests::writeTable(table, dialect, random);
    INFO("round " << round << ", delimiter " << dialect.delimiter << ", encoding " << toString(dialect.encoding));
    PieceSource source(bytes, 1 + random() % 300);
    if (dialect.encoding == Encoding::Utf8 || dialect.encoding == Encoding::Utf8Bom) {
      CHECK(readTable(source, dialect.delimiter) == table);
    } else {
      CHECK(readTable(decodeAll(bytes, dialect.encoding), dialect.delimiter) == table);
    }
  }
}
