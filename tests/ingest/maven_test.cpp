#include <filesystem>

#include "support/catch.h"
#include "support/ingest_files.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::ReadFile;
using bellwether::tests::readFile;
using records::Field;
using records::Outcome;
using records::RecordKind;

namespace {

std::optional<std::filesystem::path> maven() {
  const std::filesystem::path dir = std::filesystem::path(BELLWETHER_SHARED_DIR) / "data/maven-crm";
  if (std::filesystem::exists(dir)) return dir;
  WARN("shared data is absent: " << dir);
  return std::nullopt;
}

struct Sums {
  std::int64_t won = 0, lost = 0, open = 0, wonMinor = 0, cycleDays = 0;
};

Sums sumsOf(const ReadFile& file) {
  Sums sums;
  for (const records::Deal& deal : file.deals()) {
    sums.won += deal.outcome == Outcome::Won;
    sums.lost += deal.outcome == Outcome::Lost;
    sums.open += deal.outcome == Outcome::Open;
    if (deal.outcome != Outcome::Won) continue;
    sums.wonMinor += *deal.amount;
    sums.cycleDays += *deal.closed - *deal.created;
  }
  return sums;
}

// Expected figures: golden.json of the data set.
void checkPipeline(const ReadFile& file) {
  CHECK(file.plan.kind == RecordKind::Deals);
  CHECK(file.totals.rows == 8800);
  CHECK(file.totals.rejected == 0);
  CHECK(file.totals.skipped == 0);
  const Sums sums = sumsOf(file);
  CHECK(sums.won == 4238);
  CHECK(sums.lost == 2473);
  CHECK(sums.open == 2089);
  CHECK(sums.wonMinor == 10'005'534 * std::int64_t{100});
  CHECK(sums.cycleDays == 219'452);
  CHECK_FALSE(file.plan.generatedIds);
  const records::Deal& first = file.deals().front();
  CHECK(first.id == "1C1I7A6R");
  CHECK(first.rep.name == "Moses Frase");
  CHECK(first.customer.nameKey == "cancity");
  CHECK(first.product == "GTX Plus Basic");
  CHECK(first.created == LocalDate::fromYmd(2016, 10, 20));
  CHECK(first.closed == LocalDate::fromYmd(2017, 3, 1));
  CHECK(first.extra.empty());
}

}  // namespace

TEST_CASE("the Maven pipeline reads as deals, to the last figure of its golden file") {
  if (const auto dir = maven()) {
    const ReadFile file = readFile(*dir / "sales_pipeline.csv").value();
    checkPipeline(file);
    CHECK(file.plan.dateOrderEvidence.code == "year_first");
    CHECK(file.totals.sha256.size() == 64);
  }
}

TEST_CASE("the copy that a spreadsheet re-saved with American dates reads the same") {
  if (const auto dir = maven()) {
    const ReadFile file = readFile(*dir / "resaved_us_dates/sales_pipeline.csv").value();
    checkPipeline(file);
    CHECK(file.plan.dateOrder == DateOrder::Mdy);
    CHECK(file.plan.dateOrderEvidence.code == "day_above_12");
    CHECK(file.plan.dateOrderEvidence.count > 1000);
    const ReadFile original = readFile(*dir / "sales_pipeline.csv").value();
    CHECK(file.deals() == original.deals());
  }
}

TEST_CASE("the Maven accounts read as customers with their sector as segment") {
  const auto dir = maven();
  if (!dir) return;
  for (const char* name : {"accounts.csv", "resaved_us_dates/accounts.csv"}) {
    const ReadFile file = readFile(*dir / name).value();
    CHECK(file.plan.kind == RecordKind::Customers);
    CHECK(file.totals.rows == 85);
    CHECK(file.totals.rejected == 0);
    const auto& first = file.of<records::Customer>().front();
    CHECK(first.id.empty());
    CHECK(first.name == "Acme Corporation");
    CHECK(first.nameKey == "acme corporation");
    CHECK(first.segment == "technolgy");
    CHECK(first.region.empty());
    CHECK(first.extra ==
          "{\"year_established\":\"1996\",\"revenue\":\"1100.04\",\"employees\":\"2822\","
          "\"office_location\":\"United States\"}");
  }
}

TEST_CASE("the Maven sales teams read as reps with manager and region") {
  const auto dir = maven();
  if (!dir) return;
  for (const char* name : {"sales_teams.csv", "resaved_us_dates/sales_teams.csv"}) {
    const ReadFile file = readFile(*dir / name).value();
    CHECK(file.plan.kind == RecordKind::Reps);
    CHECK(file.totals.rows == 35);
    CHECK(file.totals.rejected == 0);
    const auto& first = file.of<records::Rep>().front();
    CHECK(first.name == "Anna Snelling");
    CHECK(first.manager == "Dustin Brinkmann");
    CHECK(first.region == "Central");
    CHECK(first.team.empty());
  }
}

TEST_CASE("the Maven files of other things are refused with the headers seen") {
  const auto dir = maven();
  if (!dir) return;
  const auto refused = [&](const char* name) { return readFile(*dir / name).error(); };
  CHECK(refused("products.csv").code == ErrorCode::UnknownKind);
  CHECK(refused("products.csv").detail == "product, series, sales_price");
  CHECK(refused("data_dictionary.csv").code == ErrorCode::UnknownKind);
  CHECK(refused("data_dictionary.csv").detail == "Table, Field, Description");
  CHECK(refused("resaved_us_dates/products.csv").code == ErrorCode::UnknownKind);
  CHECK(refused("resaved_us_dates/data_dictionary.csv").code == ErrorCode::UnknownKind);
}
