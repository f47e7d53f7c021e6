#include "support/catch.h"
#include "support/ingest_files.h"

using namespace bellwether;
using namespace bellwether::ingest;
using bellwether::tests::readFile;
using bellwether::tests::ReadFile;
using bellwether::tests::TempDir;
using records::Outcome;

// What exports have been seen to hold and no other test of this folder names.
namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

ReadFile read(const std::string& text) {
  const TempDir folder;
  auto file = readFile(folder.file("f.csv", text));
  REQUIRE(file);
  return std::move(*file);
}

}  // namespace

TEST_CASE("a file without headers is refused with its first row, not read as if that were one") {
  const TempDir folder;
  const auto path = folder.file("f.csv", "D1,Acme,won,100.00,2025-01-31\nD2,Bell,lost,50.00,2025-02-28\n");
  const auto plan = inspect(path, {}, tests::usdContext());
  REQUIRE_FALSE(plan);
  CHECK(plan.error().code == ErrorCode::UnknownKind);
  CHECK(plan.error().detail == "D1, Acme, won, 100.00, 2025-01-31");
}

TEST_CASE("one date column in ISO and another with the day first, in one file") {
  const auto file =
      read("deal_id,outcome,amount,created,closed\n1,won,5,2025-01-02,31/12/2025\n2,won,5,2025-03-04,02/11/2025\n");
  CHECK(file.totals.rejected == 0);
  CHECK(file.plan.dateOrder == DateOrder::Dmy);
  CHECK(file.deals()[1].created == day("2025-03-04"));
  CHECK(file.deals()[1].closed == day("2025-11-02"));
}

TEST_CASE("probabilities from 0 to 1, from 0 to 100 and with percent signs are one scale") {
  const auto probabilityOf = [](const std::string& first, const std::string& second) {
    const auto file = read("deal_id,outcome,amount,probability\n1,open,5," + first + "\n2,open,5," + second + "\n");
    CHECK(file.totals.rejected == 0);
    return file.deals()[0].probabilityPpm;
  };
  CHECK(probabilityOf("0.25", "0.9") == 250'000);
  CHECK(probabilityOf("25", "90") == 250'000);
  CHECK(probabilityOf("25%", "90%") == 250'000);
  CHECK(probabilityOf("25%", "0.9") == 250'000);
}

TEST_CASE("the amount of a lost deal may be blank, zero or what it would have been") {
  const auto file =
      read("deal_id,outcome,amount,closed\n1,lost,,2025-01-31\n2,lost,0,2025-01-31\n3,lost,12.50,2025-01-31\n");
  CHECK(file.totals.rejected == 0);
  CHECK_FALSE(file.deals()[0].amount);
  CHECK(file.deals()[1].amount == 0);
  CHECK(file.deals()[2].amount == 1'250);
}

TEST_CASE("deals that closed before they were created are taken as they stand") {
  const auto file = read("deal_id,outcome,amount,created,closed\n1,won,5,2025-03-01,2025-01-31\n");
  CHECK(file.totals.rejected == 0);
  CHECK(file.deals()[0].created == day("2025-03-01"));
  CHECK(file.deals()[0].closed == day("2025-01-31"));
}

TEST_CASE("several currencies in one amount column are told by their signs") {
  const auto file = read(
      "deal_id,outcome,amount,closed\n1,won,\"EUR 1,000.50\",2025-01-31\n2,won,\xC2\xA5"
      "12,2025-01-31\n"
      "3,won,7.25,2025-01-31\n");
  CHECK(file.totals.rejected <= 1);
  REQUIRE_FALSE(file.deals().empty());
  CHECK(file.deals()[0].currency == "EUR");
  CHECK(file.deals()[0].amount == 100'050);
}

TEST_CASE("duplicate and blank headers keep their columns apart") {
  const auto file = read("deal_id,outcome,amount,closed,Tag,Tag,,TAG\n1,won,5,2025-01-31,a,b,c,d\n");
  CHECK(file.totals.rejected == 0);
  const std::string& extra = file.deals()[0].extra;
  CHECK(extra.find("\"Tag\":\"a\"") != std::string::npos);
  CHECK(extra.find("\"Tag (2)\":\"b\"") != std::string::npos);
}
