#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "bellwether/ingest/csv_reader.h"
#include "support/catch.h"
#include "support/ingest_files.h"

using namespace bellwether;
using namespace bellwether::ingest;
using Table = std::vector<std::vector<std::string>>;

namespace {

// Writes cases as JSON: the text of a table, its delimiter, and the rows that Python's csv module reads in it.
constexpr const char* kScript = R"py(
import csv, io, json, random, sys
random.seed(20260105)
cells = ['', 'a', 'Acme, Inc.', 'say "hi"', '"', '""', ' x ', 'line\nbreak', 'cr\rlf\r\n', '王小明', "'=1", ';', '\t', '1,234']
def table_text(delimiter):
    rows = [[random.choice(cells) for _ in range(random.randint(1, 5))] for _ in range(random.randint(1, 6))]
    out = io.StringIO(newline='')
    csv.writer(out, delimiter=delimiter, lineterminator=random.choice(['\n', '\r\n', '\r']),
               quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])).writerows(rows)
    return out.getvalue()
def wild_text(delimiter):
    return ''.join(random.choice('ab "\n' + delimiter) for _ in range(random.randint(1, 30)))
cases = []
for i in range(2000):
    delimiter = random.choice(',;\t|')
    text = (table_text if i % 2 else wild_text)(delimiter)
    cases.append({'text': text, 'delimiter': delimiter,
                  'rows': list(csv.reader(io.StringIO(text, newline=''), delimiter=delimiter))})
json.dump(cases, open(sys.argv[1], 'w'))
)py";

// Empty when a quote is left open: there Python gives what it has, and we refuse.
std::optional<Table> rowsOf(const std::string& text, char delimiter) {
  StringSource source(text);
  CsvReader reader(source, delimiter);
  CsvRow row;
  Table rows;
  for (;;) {
    const auto more = reader.next(row);
    if (!more) return std::nullopt;
    if (!*more) return rows;
    rows.emplace_back(row.cells.begin(), row.cells.end());
  }
}

}  // namespace

TEST_CASE("tables in any quoting read as Python's csv module reads them") {
  const tests::TempDir folder;
  const auto script = folder.file("cases.py", kScript);
  const auto cases = folder.path() / "cases.json";
  if (std::system(("python3 " + script.string() + " " + cases.string()).c_str()) != 0) {
    WARN("skipped: there is no python3 here");
    return;
  }
  std::ifstream file(cases);
  int compared = 0;
  for (const auto& each : nlohmann::json::parse(file)) {
    const auto text = each["text"].get<std::string>();
    INFO("text: " << each["text"].dump() << ", delimiter " << each["delimiter"].dump());
    const auto rows = rowsOf(text, each["delimiter"].get<std::string>().front());
    if (!rows) continue;
    Table expected = each["rows"].get<Table>();
    for (auto& row : expected)
      if (row.empty()) row.emplace_back();  // a blank line
    CHECK(*rows == expected);
    ++compared;
  }
  CHECK(compared > 1500);
}
