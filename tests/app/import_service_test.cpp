#include "bellwether/app/import_service.h"

#include <QFile>

#include "bellwether/core/sha256.h"
#include "bellwether/kpi/evaluate.h"
#include "records/facts_columns.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::ImportMode;
using records::RecordKind;

namespace {

constexpr const char* kDeals =
    "deal_id,customer_name,rep_name,outcome,amount,created,closed\n"
    "D1,Acme,Ann,won,1000.00,2017-01-05,2017-02-01\n"
    "D2,Bell,Ben,won,500.50,2017-01-10,2017-03-31\n"
    "D3,Acme,Ann,lost,700.00,2017-01-10,2017-02-11\n"
    "D4,Cole,Ben,open,900.00,2017-03-01,\n";

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

std::string manyDeals(int count) {
  std::string text = "deal_id,customer_name,outcome,amount,created,closed\n";
  for (int i = 0; i < count; ++i) text += "D" + std::to_string(i) + ",Acme,won,10.00,2017-01-05,2017-02-01\n";
  return text;
}

}  // namespace

TEST_CASE("an import keeps what the file was and what became of its rows") {
  const Folder folder;
  auto file = workspace();
  const auto outcome = import(file, {folder.write("deals \xE7\x8E\x8B.csv", kDeals)});
  REQUIRE(outcome.files.size() == 1);
  const auto& batch = outcome.files[0].batch;
  CHECK(batch.id > 0);
  CHECK(batch.source.file == "deals \xE7\x8E\x8B.csv");
  CHECK(batch.source.sha256 == sha256Hex(kDeals));
  CHECK(batch.source.kind == RecordKind::Deals);
  CHECK(batch.source.encoding == "UTF-8");
  CHECK(batch.source.delimiter == ",");
  CHECK(batch.source.headerLine == 1);
  CHECK(batch.source.mapping.find("\"closed\":\"closed\"") != std::string::npos);
  CHECK(batch.counts == store::RowCounts{4, 0, 0, 0});
  CHECK(batch.importedAt.size() == 20);
  CHECK(outcome.files[0].seconds >= 0);
  CHECK_FALSE(outcome.before);
  const auto facts = file.loadFacts().value();
  const auto revenue = kpi::evaluateOne(*facts, kpi::KpiId::Revenue, period("2017-Q1").range, {}, day("2017-12-31"));
  CHECK(revenue.value == Fraction(150'050));
  CHECK(file.batches().value().size() == 1);
}

TEST_CASE("a dry run shows the effect and changes nothing") {
  const Folder folder;
  auto file = workspace();
  const auto before = file.contentDigest().value();
  const auto outcome = import(file, {folder.write("deals.csv", kDeals)}, ImportMode::DryRun);
  REQUIRE(outcome.before);
  REQUIRE(outcome.after);
  CHECK(outcome.before->dealCount() == 0);
  CHECK(outcome.after->dealCount() == 4);
  CHECK(outcome.files[0].batch.id == 0);
  CHECK(outcome.files[0].batch.counts.added == 4);
  CHECK(file.contentDigest().value() == before);
  CHECK(file.batches().value().empty());
}

TEST_CASE("files are read in the order in which they depend on each other") {
  const Folder folder;
  auto file = workspace();
  const auto outcome = import(
      file,
      {folder.write("market.csv", "segment,from,through,amount,source\nall,2017-01-01,2017-12-31,1000000,survey\n"),
       folder.write("splits.csv", "deal_id,rep_id,percent\nD1,R1,60\nD1,R2,40\n"), folder.write("deals.csv", kDeals),
       folder.write("reps.csv", "rep_id,name,team\nR1,Ann,North\nR2,Ben,South\n"),
       folder.write("customers.csv", "customer_id,name,segment\nC1,Acme,Large\n")});
  std::vector<RecordKind> kinds;
  for (const auto& each : outcome.files) kinds.push_back(each.plan.kind);
  CHECK(kinds == std::vector<RecordKind>{RecordKind::Customers, RecordKind::Reps, RecordKind::Deals, RecordKind::Splits,
                                         RecordKind::Market});
  CHECK(outcome.total().rejected == 0);
  CHECK(file.batches().value().size() == 5);
}

TEST_CASE("bad rows are kept with line, column, value and reason, in line order, those of the store with their cells") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("deals.csv",
                                 "deal_id,customer_name,outcome,amount,closed,note\n"
                                 "D1,Acme,won,100.00,2017-02-01,first\n"
                                 "D1,Acme,won,200.00,2017-02-01,\"again, with a comma\"\n"
                                 "D2,Acme,won,12.5k,2017-02-01,x\n"
                                 "D3,Acme,won,5.00,31/31/2017,y\n");
  const auto outcome = import(file, {path});
  const auto& rejects = outcome.files[0].rejects;
  REQUIRE(rejects.size() == 3);
  CHECK(outcome.total() == store::RowCounts{1, 0, 0, 3});
  CHECK(rejects[0].line == 3);
  CHECK(rejects[0].reason == "duplicate_in_file");
  REQUIRE(rejects[0].cells.size() == 6);
  CHECK(rejects[0].cells[5] == "again, with a comma");
  CHECK(rejects[1].line == 4);
  CHECK(rejects[1].header == "amount");
  CHECK(rejects[1].value == "12.5k");
  CHECK(rejects[2].line == 5);
  CHECK(rejects[2].reason == "bad_date");
  // Mended rows import again from the file of rejects.
  const auto saved = folder.path("rejects.csv");
  REQUIRE(ingest::writeRejects(saved, outcome.files[0].plan, rejects));
  QFile text(QString::fromStdString(saved.string()));
  REQUIRE(text.open(QIODevice::ReadOnly));
  CHECK(text.readAll().contains("again, with a comma"));
}

TEST_CASE("one bad file fails all, and nothing is imported") {
  const Folder folder;
  auto file = workspace();
  const auto plans = app::inspectFiles(
      requests({folder.write("deals.csv", kDeals), folder.write("x.csv", "%PDF-1.4\n\x01\x02")}), file.settings());
  REQUIRE_FALSE(plans);
  CHECK(plans.error().code == ErrorCode::BinaryFile);

  auto both = app::inspectFiles(requests({folder.write("deals.csv", kDeals), folder.write("more.csv", kDeals)}),
                                file.settings());
  REQUIRE(both);
  std::filesystem::remove(folder.path("more.csv"));
  const auto outcome = app::runImport(file, *both, ImportMode::Commit);
  REQUIRE_FALSE(outcome);
  CHECK(file.batches().value().empty());
  CHECK(file.loadFacts().value()->dealCount() == 0);
}

TEST_CASE("open questions are refused before anything is read") {
  const Folder folder;
  auto file = workspace();
  const auto plans = app::inspectFiles(requests({folder.write("deals.csv",
                                                              "deal_id,customer_name,outcome,amount,closed\n"
                                                              "D1,Acme,won,100.00,03/04/2017\n"
                                                              "D2,Acme,won,100.00,05/06/2017\n")}),
                                       file.settings());
  REQUIRE(plans);
  REQUIRE_FALSE(plans->front().questions.empty());
  const auto outcome = app::runImport(file, *plans, ImportMode::Commit);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == ErrorCode::Ambiguous);
  CHECK(outcome.error().detail == "--date-order");
}

TEST_CASE("a stopped import leaves nothing, and says so") {
  const Folder folder;
  auto file = workspace();
  const auto digest = file.contentDigest().value();
  const auto plans = app::inspectFiles(requests({folder.write("deals.csv", manyDeals(60'000))}), file.settings());
  REQUIRE(plans);
  StopFlag stop = false;
  app::ImportHooks hooks;
  hooks.stop = &stop;
  hooks.progress = [&stop](std::size_t, const Progress& progress) {
    if (progress.rows > 0) stop = true;
  };
  const auto outcome = app::runImport(file, *plans, ImportMode::Commit, hooks);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().code == ErrorCode::Interrupted);
  CHECK(file.contentDigest().value() == digest);
  CHECK(file.batches().value().empty());
  stop = false;
  hooks.progress = nullptr;
  CHECK(app::runImport(file, *plans, ImportMode::Commit, hooks)->total().added == 60'000);
}

TEST_CASE("progress counts rows and bytes up to the whole file") {
  const Folder folder;
  auto file = workspace();
  const auto plans = app::inspectFiles(requests({folder.write("deals.csv", manyDeals(50'000))}), file.settings());
  REQUIRE(plans);
  std::vector<Progress> reports;
  app::ImportHooks hooks;
  hooks.progress = [&reports](std::size_t index, const Progress& progress) {
    CHECK(index == 0);
    reports.push_back(progress);
  };
  REQUIRE(app::runImport(file, *plans, ImportMode::Commit, hooks));
  REQUIRE_FALSE(reports.empty());
  for (std::size_t i = 1; i < reports.size(); ++i) CHECK(reports[i].rows >= reports[i - 1].rows);
  CHECK(reports.back().bytesRead <= reports.back().bytesTotal);
}

TEST_CASE("a file name of any bytes is imported") {
  const Folder folder;
  auto file = workspace();
  const auto outcome = import(file, {folder.write("d\xFF %s; DROP.csv", kDeals)});
  CHECK(outcome.total().added == 4);
  CHECK(outcome.files[0].batch.source.file.find("%s; DROP.csv") != std::string::npos);
}

TEST_CASE("splits that do not total 100 % are counted and listed with the other rejects, with their cells") {
  const Folder folder;
  auto file = workspace();
  const auto outcome = import(file, {folder.write("deals.csv", kDeals),
                                     folder.write("splits.csv",
                                                  "deal_id,rep_id,percent\nD1,R1,60\nD1,R2,30\nD2,R1,50\nD2,R2,50\n"
                                                  "D9,R1,100\n")});
  const auto& splits = outcome.files[1];
  CHECK(splits.plan.kind == RecordKind::Splits);
  CHECK(splits.batch.counts.rejected == 3);
  CHECK(splits.batch.counts.rows() == 5);
  REQUIRE(splits.rejects.size() == 3);
  CHECK(splits.rejects[0].line == 2);
  CHECK(splits.rejects[0].reason == "bad_split_total");
  CHECK(splits.rejects[0].header == "percent");
  CHECK(splits.rejects[0].cells == std::vector<std::string>{"D1", "R1", "60"});
  CHECK(splits.rejects[1].line == 3);
  CHECK(splits.rejects[2].reason == "unknown_deal");
}

TEST_CASE("holidays, make-up workdays and ramps count, and a ramp of nobody waits for its rep") {
  const Folder folder;
  auto file = workspace();
  import(file,
         {folder.write("reps.csv", "rep_id,name,team\nR1,Ann,North\n"),
          folder.write("targets.csv", "scope,scope_id,from,through,amount\nrep,R1,2025-10-01,2025-10-31,3100.00\n"),
          folder.write("calendar.csv",
                       "date,workday,name\n2025-10-01,no,National Day\n2025-10-11,yes,\n"
                       "2025-10-02,no,\n"),
          folder.write("ramps.csv",
                       "rep_id,from,through,percent\nR1,2025-10-01,2025-10-31,50\n"
                       "R9,2025-10-01,2025-10-31,50\n")});
  const auto facts = file.loadFacts().value();
  CHECK(facts->repCount() == 1);
  CHECK(facts->columns().workCalendar.workdays(period("2025-10").range) ==
        22);  // 23 weekdays, two of them off, one more
  CHECK(kpi::evaluateOne(*facts, kpi::KpiId::Target, period("2025-10").range, {}, day("2025-12-31")).value ==
        Fraction(155'000));
  CHECK(file.check().value().isSound());
  // The later of two that overlap is the one in force.
  import(file, {folder.write("ramps2.csv", "rep_id,from,through,percent\nR1,2025-10-15,2025-10-31,0\n")});
  CHECK(kpi::evaluateOne(*file.loadFacts().value(), kpi::KpiId::Target, period("2025-10").range, {}, day("2025-12-31"))
            .value == Fraction(140'000));
  REQUIRE(file.undo(file.batches().value().at(3).id, "2026-01-01T00:00:00Z"));
  CHECK(file.loadFacts().value()->columns().workCalendar.workdays(period("2025-10").range) == 23);
}
