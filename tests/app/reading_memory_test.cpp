#include "bellwether/app/reading_memory.h"

#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::ImportMode;
using app::PlannedFile;

namespace {

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

const std::string kHead = "deal_id,customer_name,outcome,amount,closed\n";
const std::string kUnclear = kHead + "D1,Acme,won,100.00,03/04/2025\n";

PlannedFile planned(const store::WorkspaceFile& file, const std::filesystem::path& path,
                    const ingest::ReadOptions& options = {}) {
  auto files = app::planFiles({{path, options}}, file);
  INFO((files ? std::string() : std::string(toString(files.error().code)) + ' ' + files.error().detail));
  REQUIRE(files);
  return std::move(files->front());
}

app::FileOutcome imported(store::WorkspaceFile& file, const PlannedFile& planned,
                          ImportMode mode = ImportMode::Commit) {
  auto outcome = app::runImport(file, std::vector{planned}, mode);
  REQUIRE(outcome);
  return std::move(outcome->files.front());
}

ingest::ReadOptions ordered(ingest::DateOrder order) {
  ingest::ReadOptions options;
  options.dateOrder = order;
  return options;
}

std::string rowsOf(int count) {
  std::string text = kHead;
  for (int i = 0; i < count; ++i) text += "D" + std::to_string(i) + ",Acme,won,10.00,2025-01-31\n";
  return text;
}

std::vector<app::Drift> driftAfter(const std::string& first, const std::string& second) {
  const Folder folder;
  auto file = workspace();
  imported(file, planned(file, folder.write("first.csv", first)));
  return imported(file, planned(file, folder.write("second.csv", second))).drift;
}

}  // namespace

TEST_CASE("a question that was answered once is not asked again for files with the same headers") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("jan.csv", kUnclear);
  CHECK(planned(file, path).plan.questions.size() == 1);
  imported(file, planned(file, path, ordered(ingest::DateOrder::Dmy)));

  const auto next = planned(file, folder.write("feb.csv", kHead + "D2,Acme,won,5.00,05/06/2025\n"));
  CHECK(next.plan.questions.empty());
  CHECK(next.plan.dateOrder == ingest::DateOrder::Dmy);
  CHECK(next.plan.dateOrderEvidence.code == "remembered");
  REQUIRE(next.recalled);
  CHECK(next.recalled->batch == 1);
  CHECK(next.recalled->settled == std::vector<std::string>{"date_order"});
  imported(file, next);

  SECTION("and is remembered through files that needed no answer") {
    imported(file, planned(file, folder.write("mar.csv", kHead + "D3,Acme,won,5.00,2025-03-31\n")));
    CHECK(planned(file, path).plan.dateOrder == ingest::DateOrder::Dmy);
  }
  SECTION("until it is forgotten") {
    REQUIRE(file.forgetReadings(next.plan.headerFingerprint));
    const auto asked = planned(file, path);
    CHECK(asked.plan.questions.size() == 1);
    CHECK_FALSE(asked.recalled);
  }
  SECTION("unless an answer is given with the file") {
    const auto given = planned(file, path, ordered(ingest::DateOrder::Mdy));
    CHECK(given.plan.dateOrder == ingest::DateOrder::Mdy);
    CHECK(given.plan.dateOrderEvidence.code == "given");
    CHECK(given.recalled->settled.empty());
  }
  SECTION("unless the file contradicts itself") {
    const auto mixed = folder.write("mixed.csv", kHead + "D4,A,won,1.00,31/12/2025\nD5,A,won,1.00,12/31/2025\n");
    CHECK(planned(file, mixed).plan.questions.size() == 1);
  }
  SECTION("while the values of the file go before it") {
    const auto clear = planned(file, folder.write("us.csv", kHead + "D4,A,won,1.00,12/31/2025\n"));
    CHECK(clear.plan.dateOrder == ingest::DateOrder::Mdy);
    CHECK(clear.plan.dateOrderEvidence.code == "day_above_12");
    CHECK(clear.recalled->settled.empty());
  }
}

TEST_CASE("an order that the values of the last file showed holds for a file that leaves it open") {
  const Folder folder;
  auto file = workspace();
  imported(file, planned(file, folder.write("jan.csv", kHead + "D1,Acme,won,1.00,31/01/2025\n")));
  const auto next = planned(file, folder.write("feb.csv", kUnclear));
  CHECK(next.plan.questions.empty());
  CHECK(next.plan.dateOrder == ingest::DateOrder::Dmy);
}

TEST_CASE("a file that nothing but its mapping explains is read alike the next time") {
  const Folder folder;
  auto file = workspace();
  const std::string head = "nummer;firma;ergebnis;umsatz;ende\n";
  const auto path = folder.write("jan.csv", head + "1;Acme;won;1.234,50;2025-01-31\n");
  CHECK_FALSE(app::planFiles({{path, {}}}, file));
  ingest::ReadOptions options;
  options.as = records::RecordKind::Deals;
  options.currency = Currency::fromCode("EUR");
  options.origin = "shop";
  options.map = {{records::Field::DealId, "nummer"},
                 {records::Field::CustomerName, "firma"},
                 {records::Field::OutcomeField, "ergebnis"},
                 {records::Field::Amount, "umsatz"},
                 {records::Field::Closed, "ende"}};
  imported(file, planned(file, path, options));

  const auto next = planned(file, folder.write("feb.csv", head + "2;Bell;won;2.000,00;2025-02-28\n"));
  CHECK(next.plan.questions.empty());
  CHECK(next.plan.kind == records::RecordKind::Deals);
  CHECK(next.plan.origin == "shop");
  CHECK(next.plan.currency == *Currency::fromCode("EUR"));
  REQUIRE(next.plan.columns.size() == 5);
  CHECK(next.plan.columns[3].field == records::Field::Amount);
  CHECK(next.recalled->settled == std::vector<std::string>{"kind", "columns", "origin", "currency"});
  CHECK(imported(file, next).batch.counts == store::RowCounts{1, 0, 0, 0});
}

TEST_CASE("an encoding and a separator that had to be chosen find the file's headers again") {
  const Folder folder;
  auto file = workspace();
  // Windows-1252 in one place only, and a separator that is no candidate.
  const auto path = folder.write("a.csv",
                                 "deal_id:customer_name:outcome:amount:closed:Gr\xF6\xDF"
                                 "e\n"
                                 "D1:Acme:won:1.00:2025-01-31:x\n");
  ingest::ReadOptions options;
  options.delimiter = ':';
  options.encoding = ingest::Encoding::Windows1252;
  imported(file, planned(file, path, options));
  const auto next = planned(file, folder.write("b.csv",
                                               "deal_id:customer_name:outcome:amount:closed:Gr\xF6\xDF"
                                               "e\n"
                                               "D2:Bell:won:1.00:2025-01-31:y\n"));
  CHECK(next.plan.delimiter == ':');
  CHECK(next.plan.encoding == ingest::Encoding::Windows1252);
  CHECK(next.plan.delimiterEvidence.code == "remembered");
}

TEST_CASE("an undone import leaves no decisions behind") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("jan.csv", kUnclear);
  const auto batch = imported(file, planned(file, path, ordered(ingest::DateOrder::Dmy))).batch;
  REQUIRE(file.undo(batch.id, "2025-02-01T00:00:00Z"));
  CHECK(planned(file, path).plan.questions.size() == 1);
}

TEST_CASE("a dry run remembers nothing") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("jan.csv", kUnclear);
  imported(file, planned(file, path, ordered(ingest::DateOrder::Dmy)), ImportMode::DryRun);
  CHECK_FALSE(planned(file, path).recalled);
}

TEST_CASE("a file like the last one has not drifted") { CHECK(driftAfter(rowsOf(30), rowsOf(30)).empty()); }

TEST_CASE("a file with 40 % fewer rows than the last is pointed out, a small file never") {
  CHECK(driftAfter(rowsOf(20), rowsOf(12)) == std::vector<app::Drift>{{"fewer_rows", "", "20", "12"}});
  CHECK(driftAfter(rowsOf(20), rowsOf(13)).empty());
  CHECK(driftAfter(rowsOf(19), rowsOf(1)).empty());
}

TEST_CASE("columns renamed, missing and new are told apart") {
  const std::string first =
      "deal_id,customer_name,outcome,amount,closed,Region,Note\nD1,A,won,1.00,2025-01-31,East,x\n";
  SECTION("renamed to another name of the same field") {
    CHECK(driftAfter(first,
                     "deal_id,customer_name,outcome,amount,Close Date,Region,Note\nD1,A,won,1.00,2025-01-31,E,x\n") ==
          std::vector<app::Drift>{{"column_renamed", "closed", "closed", "Close Date"}});
  }
  SECTION("renamed in its place") {
    CHECK(driftAfter(first,
                     "deal_id,customer_name,outcome,amount,closed,Region,Remark\nD1,A,won,1.00,2025-01-31,E,x\n") ==
          std::vector<app::Drift>{{"column_renamed", "Note", "Note", "Remark"}});
  }
  SECTION("missing") {
    CHECK(driftAfter(first, "deal_id,customer_name,outcome,amount,closed,Note\nD1,A,won,1.00,2025-01-31,x\n") ==
          std::vector<app::Drift>{{"column_missing", "Region", "Region", ""}});
  }
  SECTION("new") {
    CHECK(driftAfter(first,
                     "deal_id,customer_name,outcome,amount,closed,Region,Note,Source\n"
                     "D1,A,won,1.00,2025-01-31,E,x,Web\n") ==
          std::vector<app::Drift>{{"column_new", "Source", "", "Source"}});
  }
}

TEST_CASE("a turned date order and another currency are pointed out") {
  CHECK(driftAfter(kHead + "D1,A,won,1.00,31/12/2025\n", kHead + "D1,A,won,1.00,12/31/2025\n") ==
        std::vector<app::Drift>{{"date_order_changed", "", "dmy", "mdy"}});
  const std::string head = "deal_id,customer_name,outcome,amount,currency,closed\n";
  CHECK(driftAfter(head + "D1,A,won,1.00,USD,2025-01-31\n", head + "D1,A,won,1.00,EUR,2025-01-31\n") ==
        std::vector<app::Drift>{{"currency_changed", "", "USD", "EUR"}});
}

TEST_CASE("a file of another system is compared with nothing") {
  CHECK(driftAfter(rowsOf(30), "customer_id,name,segment\nC1,Acme,Large\n").empty());
}

TEST_CASE("what may turn figures is said before columns") {
  const auto drift = driftAfter(kHead + "D1,A,won,1.00,31/12/2025\n",
                                "deal_id,customer_name,outcome,amount,Close Date\nD1,A,won,EUR 1.00,12/31/2025\n");
  REQUIRE(drift.size() == 3);
  CHECK(drift[0].code == "date_order_changed");
  CHECK(drift[1].code == "currency_changed");
  CHECK(drift[2].code == "column_renamed");
}
