#include "bellwether/app/duplicates.h"

#include "bellwether/kpi/evaluate.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::Duplicate;

namespace {

store::PartyName customer(std::string id, std::string name, std::string origin = "crm") {
  return {std::move(origin), std::move(id), name, name, true, false};
}

}  // namespace

TEST_CASE("a company's form and punctuation do not belong to its name") {
  CHECK(app::nameWithoutForm("acme") == "acme");
  CHECK(app::nameWithoutForm("acme, inc.") == "acme");
  CHECK(app::nameWithoutForm("acme co. ltd") == "acme");
  CHECK(app::nameWithoutForm("acme s.a.") == "acme");
  CHECK(app::nameWithoutForm("o'neil & sons llc") == "oneil sons");
  CHECK(app::nameWithoutForm("inc") == "inc");
  CHECK(app::nameWithoutForm("co ltd") == "co");
  CHECK(app::nameWithoutForm("华为技术有限公司") == "华为技术");
  CHECK(app::nameWithoutForm("东方股份有限公司") == "东方");
  CHECK(app::nameWithoutForm("有限公司") == "有限公司");
  CHECK(app::nameWithoutForm("...") == "...");
}

TEST_CASE("customers of one system with one name are suggested, the better known remains") {
  auto seenOnly = customer("", "acme inc");
  seenOnly.isRecord = false;
  const auto found = app::duplicatesAmong(
      {customer("20", "acme"), seenOnly, customer("3", "acme"), customer("4", "bell"), customer("7", "acme", "other")});
  REQUIRE(found.size() == 2);
  CHECK(found[0].keep.id == "3");
  CHECK(found[0].merge.id == "20");
  CHECK(found[0].because == Duplicate::Because::SameName);
  CHECK(found[1].keep.id == "3");
  CHECK(found[1].merge.name == "acme inc");
  CHECK(found[1].because == Duplicate::Because::CompanyForm);
}

TEST_CASE("what is merged already is not suggested again") {
  auto merged = customer("2", "acme");
  merged.isMerged = true;
  CHECK(app::duplicatesAmong({customer("1", "acme"), merged}).empty());
}

TEST_CASE("merging makes one customer of two, and undo makes two again") {
  const Folder folder;
  auto file = std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value());
  import(file, {folder.write("customers.csv", "customer_id,name,segment\nC1,Acme,Large\nC2,\"Acme, Inc.\",Small\n"),
                folder.write("deals.csv",
                             "deal_id,customer_id,customer_name,outcome,amount,closed\n"
                             "D1,C1,Acme,won,10.00,2025-01-31\nD2,C2,\"Acme, Inc.\",won,20.00,2025-02-01\n"
                             "D3,,acme gmbh,won,5.00,2025-03-01\n")});
  const auto customers = [&file] {
    return kpi::evaluateOne(*file.loadFacts().value(), kpi::KpiId::ActiveCustomers, period("2025").range, {},
                            day("2025-12-31"))
        .value;
  };
  const std::string before = file.contentDigest().value();
  CHECK(customers() == Fraction(3));
  const auto found = app::findDuplicates(file).value();
  REQUIRE(found.size() == 2);
  const auto first = app::mergeDuplicate(file, found[0]);
  REQUIRE(first);
  CHECK(first->source.file == found[0].merge.name + " → " + found[0].keep.name);
  CHECK(customers() == Fraction(2));
  REQUIRE(app::mergeDuplicate(file, found[1]));
  CHECK(customers() == Fraction(1));
  CHECK(app::findDuplicates(file).value().empty());
  CHECK(file.check().value().isSound());
  REQUIRE(file.undo(first->id, "2025-04-01T00:00:00Z"));
  CHECK(customers() == Fraction(2));
  REQUIRE(file.undo(first->id + 1, "2025-04-01T00:00:00Z"));
  CHECK(file.contentDigest().value() == before);
}

TEST_CASE("reps are suggested only when their names are the same") {
  const auto found = app::duplicateReps({customer("R2", "ann lee"), customer("R1", "ann lee"), customer("R3", "ann")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].party == Duplicate::Party::Rep);
  CHECK(found[0].keep.id == "R1");
  CHECK(found[0].merge.id == "R2");
  CHECK(app::duplicateReps({customer("R1", "acme"), customer("R2", "acme inc")}).empty());
}

TEST_CASE("a merged rep is one person in deals, splits, teams and targets, and undo makes two again") {
  const Folder folder;
  auto file = std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value());
  import(file,
         {folder.write("reps.csv", "rep_id,name,team\nR1,Ann Lee,North\nR2,Ann Lee,\nR3,Bo,South\n"),
          folder.write("deals.csv",
                       "deal_id,customer_name,rep_id,outcome,amount,closed\nD1,Acme,R1,won,10.00,2025-01-31\n"
                       "D2,Acme,R2,won,20.00,2025-02-01\nD3,Acme,R3,won,40.00,2025-03-01\n"),
          folder.write("splits.csv", "deal_id,rep_id,percent\nD3,R1,30\nD3,R2,20\nD3,R3,50\n"),
          folder.write("targets.csv", "scope,scope_id,from,through,amount\nrep,R2,2025-01-01,2025-12-31,100.00\n")});
  const auto of = [&file](kpi::KpiId id, std::string rep) {
    const kpi::Slice slice{{kpi::Dimension::Rep, {std::move(rep)}}};
    return kpi::evaluateOne(*file.loadFacts().value(), id, period("2025").range, slice, day("2025-12-31")).value;
  };
  const std::string before = file.contentDigest().value();
  CHECK(of(kpi::KpiId::Revenue, "Ann Lee (R1)") == Fraction(2200));
  CHECK(file.loadFacts().value()->repCount() == 3);
  const auto found = app::findDuplicates(file).value();
  REQUIRE(found.size() == 1);
  const auto merged = app::mergeDuplicate(file, found[0]);
  REQUIRE(merged);
  CHECK(merged->source.kind == records::RecordKind::RepMerges);
  CHECK(of(kpi::KpiId::Revenue, "Ann Lee") == Fraction(5000));
  CHECK(of(kpi::KpiId::Attainment, "Ann Lee") == Fraction(1) / Fraction(2));
  CHECK(file.loadFacts().value()->repCount() == 2);
  CHECK(app::findDuplicates(file).value().empty());
  CHECK(file.check().value().isSound());
  REQUIRE(file.undo(merged->id, "2025-04-01T00:00:00Z"));
  CHECK(of(kpi::KpiId::Revenue, "Ann Lee (R1)") == Fraction(2200));
  CHECK(file.contentDigest().value() == before);
  CHECK(file.check().value().isSound());
}

TEST_CASE("reps that would be merged in a circle are refused by row") {
  const Folder folder;
  auto file = std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value());
  const auto outcome = import(file, {folder.write("merges.csv", "rep_id,merged_into\nR1,R2\nR2,R3\nR3,R1\nR4,R4\n")});
  CHECK(outcome.total() == store::RowCounts{2, 0, 0, 2});
  REQUIRE(outcome.files[0].rejects.size() == 2);
  CHECK(outcome.files[0].rejects[0].reason == "merge_loop");
  CHECK(outcome.files[0].rejects[0].line == 4);
  CHECK(outcome.files[0].rejects[1].line == 5);
}
