#include "bellwether/app/sample.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "bellwether/core/money.h"
#include "bellwether/core/period.h"
#include "bellwether/core/sha256.h"
#include "bellwether/records/records.h"
#include "support/catch.h"

using namespace bellwether;
using app::SampleOptions;
using app::writeSample;
namespace fs = std::filesystem;

namespace {

/// A folder that vanishes with the test.
class SampleFolder {
 public:
  explicit SampleFolder(const std::string& name)
      : m_path(fs::temp_directory_path() /
               ("bellwether-sample-" + name + "-" + std::to_string(std::random_device{}()))) {
    fs::remove_all(m_path);
  }
  ~SampleFolder() { fs::remove_all(m_path); }
  SampleFolder(const SampleFolder&) = delete;
  SampleFolder& operator=(const SampleFolder&) = delete;
  const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

/// All files' names and contents, by name.
std::string everything(const fs::path& dir) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(dir)) files[entry.path().filename().string()] = bytesOf(entry.path());
  std::string all;
  for (const auto& [name, bytes] : files) all += name + "\n" + bytes;
  return all;
}

using Row = std::vector<std::string>;

/// RFC 4180 in its simplest form: the sample has no line ends within cells.
Row cellsOf(const std::string& line) {
  Row cells(1);
  bool isQuoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && isQuoted && i + 1 < line.size() && line[i + 1] == '"')
      cells.back() += line[i++];
    else if (c == '"')
      isQuoted = !isQuoted;
    else if (c == ',' && !isQuoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

struct Table {
  Row header;
  std::vector<Row> rows;
  const std::string& cell(const Row& row, const std::string& column) const {
    return row.at(static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin()));
  }
};

Table tableOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  Table table;
  std::string line;
  std::getline(file, line);
  table.header = cellsOf(line);
  while (std::getline(file, line)) {
    table.rows.push_back(cellsOf(line));
    if (table.rows.back().size() != table.header.size()) FAIL_CHECK(path.filename() << ": " << line);
  }
  return table;
}

/// A row that an importer must reject.
bool isDirty(const Table& deals, const Row& row) {
  const std::string& outcome = deals.cell(row, "outcome");
  const std::string& closed = deals.cell(row, "closed");
  if (outcome != "won" && outcome != "lost" && outcome != "open") return true;
  if (!minorFromDecimal(deals.cell(row, "amount"), 2)) return true;
  if (!closed.empty() && !LocalDate::fromIso(closed)) return true;
  return outcome != "open" && closed.empty();
}

std::vector<Row> goodDeals(const Table& deals) {
  std::vector<Row> good;
  std::copy_if(deals.rows.begin(), deals.rows.end(), std::back_inserter(good),
               [&](const Row& row) { return !isDirty(deals, row); });
  return good;
}

SampleOptions options(std::int64_t deals, std::uint64_t seed = 1) {
  SampleOptions out;
  out.deals = deals;
  out.seed = seed;
  return out;
}

std::int64_t share(std::int64_t part, std::size_t whole) { return part * 100 / static_cast<std::int64_t>(whole); }

}  // namespace

TEST_CASE("the same arguments give the same bytes and another seed gives others") {
  const SampleFolder first("first");
  const SampleFolder second("second");
  const SampleFolder other("other");
  REQUIRE(writeSample(first.path(), options(700)));
  REQUIRE(writeSample(second.path(), options(700)));
  REQUIRE(writeSample(other.path(), options(700, 2)));
  const std::string bytes = everything(first.path());
  CHECK(bytes == everything(second.path()));
  CHECK(bytes != everything(other.path()));
  // Taken from the first run; on whatever machine this runs, the bytes are these.
  CHECK(sha256Hex(bytes) == "ccb34d1dbb133fd1c9e4328f8e4766949175b9da96043a323f745d183b8e0b00");
}

TEST_CASE("every kind of the contract has a file with the template's headers") {
  constexpr int kKinds = static_cast<int>(records::RecordKind::Rates) + 1;
  const SampleFolder folder("headers");
  REQUIRE(writeSample(folder.path(), options(50)));
  for (int i = 0; i < kKinds; ++i) {
    const auto kind = static_cast<records::RecordKind>(i);
    Row expected;
    for (const auto field : records::templateFields(kind)) expected.emplace_back(records::templateHeader(kind, field));
    CAPTURE(records::toString(kind));
    CHECK(tableOf(folder.path() / (std::string(records::toString(kind)) + ".csv")).header == expected);
  }
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == kKinds);
}

TEST_CASE("deals.csv holds the asked deals and six rows with mistakes") {
  for (const std::int64_t count : {1, 5, 100, 6000}) {
    CAPTURE(count);
    const SampleFolder folder("counts");
    REQUIRE(writeSample(folder.path(), options(count)));
    const Table deals = tableOf(folder.path() / "deals.csv");
    const std::vector<Row> good = goodDeals(deals);
    CHECK(good.size() == static_cast<std::size_t>(count));
    CHECK(deals.rows.size() - good.size() == static_cast<std::size_t>(app::kSampleDirtyRows));
    std::set<std::string> ids;
    for (const Row& row : deals.rows) ids.insert(deals.cell(row, "deal_id"));
    CHECK(ids.size() == deals.rows.size());
  }
  const SampleFolder empty("empty");
  REQUIRE(writeSample(empty.path(), options(0)));
  CHECK(tableOf(empty.path() / "deals.csv").rows.empty());
}

TEST_CASE("no deal is closed or created after the last day and open ones look ahead") {
  SampleOptions leapDay = options(3000);
  leapDay.through = LocalDate::fromIso("2024-02-29").value();
  const SampleFolder folder("dates");
  REQUIRE(writeSample(folder.path(), leapDay));
  const Table deals = tableOf(folder.path() / "deals.csv");
  std::int64_t open = 0;
  std::int64_t ahead = 0;
  for (const Row& row : goodDeals(deals)) {
    const std::string& closed = deals.cell(row, "closed");
    if (!closed.empty()) CHECK((closed >= "2021-03-01" && closed <= "2024-02-29"));
    CHECK(deals.cell(row, "created") <= "2024-02-29");
    if (deals.cell(row, "outcome") != "open") continue;
    CHECK(closed.empty());
    ++open;
    if (deals.cell(row, "expected_close") > "2024-02-29") ++ahead;
  }
  CHECK(open == 600);
  CHECK(share(ahead, 600) >= 85);
  CHECK(ahead < open);  // some are overdue
}

TEST_CASE("the default company wins about 45 of 100 deals, in several currencies, with refunds and pilots") {
  const SampleFolder folder("default");
  REQUIRE(writeSample(folder.path(), {}));
  const Table deals = tableOf(folder.path() / "deals.csv");
  std::map<std::string, std::int64_t> outcomes;
  std::set<std::string> currencies;
  std::int64_t refunds = 0;
  std::int64_t pilots = 0;
  const std::vector<Row> good = goodDeals(deals);
  for (const Row& row : good) {
    ++outcomes[deals.cell(row, "outcome")];
    currencies.insert(deals.cell(row, "currency"));
    const std::string& amount = deals.cell(row, "amount");
    if (amount.front() == '-') ++refunds;
    if (amount == "0.00" || amount == "0") ++pilots;
    if (amount.front() == '-') CHECK(deals.cell(row, "outcome") == "won");
  }
  CHECK(share(outcomes["won"], good.size()) >= 43);
  CHECK(share(outcomes["won"], good.size()) <= 48);
  CHECK(share(outcomes["open"], good.size()) == 20);
  CHECK(currencies == std::set<std::string>{"CNY", "EUR", "GBP", "JPY", "USD"});
  CHECK(refunds > 5);
  CHECK(pilots > 5);
}

TEST_CASE("every reference in the files is answered") {
  const SampleFolder folder("references");
  REQUIRE(writeSample(folder.path(), options(8000)));
  const auto idsOf = [&](const char* file) {
    std::set<std::string> ids;
    for (const Row& row : tableOf(folder.path() / file).rows) ids.insert(row.front());
    return ids;
  };
  const std::set<std::string> customers = idsOf("customers.csv");
  const std::set<std::string> reps = idsOf("reps.csv");
  const Table deals = tableOf(folder.path() / "deals.csv");
  std::set<std::string> dealIds;
  for (const Row& row : goodDeals(deals)) {
    dealIds.insert(deals.cell(row, "deal_id"));
    if (!customers.count(deals.cell(row, "customer_id"))) FAIL_CHECK(deals.cell(row, "customer_id"));
    const std::string& rep = deals.cell(row, "rep_id");
    if (!rep.empty() && !reps.count(rep)) FAIL_CHECK(rep);
  }
  std::map<std::string, int> percents;
  const Table splits = tableOf(folder.path() / "splits.csv");
  for (const Row& row : splits.rows) {
    CHECK(dealIds.count(splits.cell(row, "deal_id")) == 1);
    CHECK(reps.count(splits.cell(row, "rep_id")) == 1);
    percents[splits.cell(row, "deal_id")] += std::stoi(splits.cell(row, "percent"));
  }
  CHECK(percents.size() > 50);
  for (const auto& [deal, percent] : percents) CHECK(percent == 100);
  const Table names = tableOf(folder.path() / "customers.csv");
  std::set<std::string> unique;
  for (const Row& row : names.rows) unique.insert(names.cell(row, "name"));
  CHECK(unique.size() == names.rows.size());
}

TEST_CASE("a rep closes deals only while employed and in one team at a time") {
  const SampleFolder folder("reps");
  REQUIRE(writeSample(folder.path(), options(20000)));
  const Table members = tableOf(folder.path() / "rep-teams.csv");
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> spans;
  for (const Row& row : members.rows) {
    const std::string& through = members.cell(row, "through");
    spans[members.cell(row, "rep_id")].emplace_back(members.cell(row, "from"),
                                                    through.empty() ? "9999-12-31" : through);
  }
  const Table deals = tableOf(folder.path() / "deals.csv");
  for (const Row& row : goodDeals(deals)) {
    const std::string& rep = deals.cell(row, "rep_id");
    if (rep.empty()) continue;
    const std::string day = deals.cell(row, "outcome") == "open" ? "2025-12-31" : deals.cell(row, "closed");
    const auto& mine = spans[rep];
    if (std::count_if(mine.begin(), mine.end(),
                      [&](const auto& span) { return span.first <= day && day <= span.second; }) != 1)
      FAIL_CHECK(rep << " on " << day);
  }
  CHECK(tableOf(folder.path() / "reps.csv").rows.size() == 40);
  CHECK(members.rows.size() > 40);
}

TEST_CASE("targets and costs cover every month and the market every year") {
  const SampleFolder folder("plan");
  REQUIRE(writeSample(folder.path(), {}));
  const Table targets = tableOf(folder.path() / "targets.csv");
  std::map<std::string, int> months;  // the company's
  for (const Row& row : targets.rows) {
    CHECK(minorFromDecimal(targets.cell(row, "amount"), 2).value_or(0) > 0);
    if (targets.cell(row, "scope") == "company") ++months[targets.cell(row, "from").substr(0, 7)];
  }
  CHECK(months.size() == 42);  // 36, and half a year ahead
  CHECK(months.begin()->first == "2023-01");
  CHECK(std::all_of(months.begin(), months.end(), [](const auto& month) { return month.second == 1; }));

  const Table costs = tableOf(folder.path() / "costs.csv");
  std::set<std::string> kinds;
  for (const Row& row : costs.rows) kinds.insert(costs.cell(row, "from") + costs.cell(row, "category"));
  CHECK(kinds.size() == 36 * 5);

  const Table market = tableOf(folder.path() / "market.csv");
  CHECK(market.rows.size() == 3 * 4);
  CHECK(market.cell(market.rows.back(), "segment") == "all");
  CHECK(market.cell(market.rows.back(), "through") == "2025-12-31");
}

TEST_CASE("the company's attainment lies between three quarters and five quarters in every month of the last year") {
  const SampleFolder folder("attainment");
  REQUIRE(writeSample(folder.path(), {}));
  const Table rates = tableOf(folder.path() / "rates.csv");
  std::map<std::string, double> usd;
  for (const Row& row : rates.rows)
    usd[rates.cell(row, "currency") + rates.cell(row, "valid_from").substr(0, 7)] = std::stod(rates.cell(row, "rate"));
  const Table deals = tableOf(folder.path() / "deals.csv");
  std::map<std::string, double> won;
  for (const Row& row : goodDeals(deals)) {
    if (deals.cell(row, "outcome") != "won") continue;
    const std::string month = deals.cell(row, "closed").substr(0, 7);
    const std::string& currency = deals.cell(row, "currency");
    won[month] += std::stod(deals.cell(row, "amount")) * (currency == "USD" ? 1.0 : usd.at(currency + month));
  }
  double year = 0.0;
  const Table targets = tableOf(folder.path() / "targets.csv");
  for (const Row& row : targets.rows) {
    const std::string month = targets.cell(row, "from").substr(0, 7);
    if (targets.cell(row, "scope") != "company" || month < "2025-01" || month > "2025-12") continue;
    CAPTURE(month, won[month]);
    CHECK(won[month] / std::stod(targets.cell(row, "amount")) > 0.75);
    CHECK(won[month] / std::stod(targets.cell(row, "amount")) < 1.25);
    year += won[month];
  }
  CHECK(year > 12e6);
  CHECK(year < 24e6);
}

TEST_CASE("a stopped run leaves the folder as it was") {
  const SampleFolder folder("stopped");
  REQUIRE(writeSample(folder.path(), options(50)));
  const std::string before = everything(folder.path());
  StopFlag stop = false;
  std::int64_t seen = 0;
  const Status status = writeSample(folder.path(), options(50000), &stop, [&](const Progress& progress) {
    seen = progress.rows;
    stop = progress.rows > 0;
  });
  REQUIRE_FALSE(status);
  CHECK(status.error().code == ErrorCode::Interrupted);
  CHECK(seen < 50000);
  CHECK(everything(folder.path()) == before);
}

TEST_CASE("options out of range and a folder that cannot be are refused") {
  const SampleFolder folder("refused");
  CHECK(writeSample(folder.path(), options(-1)).error().code == ErrorCode::InvalidArgument);
  CHECK(writeSample(folder.path(), options(10'000'001)).error().code == ErrorCode::InvalidArgument);
  SampleOptions ancient;
  ancient.through = LocalDate::fromIso("1066-10-14").value();
  CHECK(writeSample(folder.path(), ancient).error().code == ErrorCode::InvalidArgument);
  CHECK_FALSE(fs::exists(folder.path()));
  std::ofstream(folder.path()) << "a file where the folder should be";
  CHECK(writeSample(folder.path(), options(1)).error().code == ErrorCode::CannotWrite);
}
