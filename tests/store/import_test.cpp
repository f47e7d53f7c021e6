#include "support/catch.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using records::Field;

TEST_CASE("a new workspace is empty, sound and keeps its settings") {
  const TemporaryFolder folder;
  auto made = WorkspaceFile::create(folder / "a.bellwether", settings());
  REQUIRE(made);
  REQUIRE(made->settings() == settings());
  REQUIRE(made->batches()->empty());
  requireSound(*made);
  const std::string before = digest(*made);
  made = WorkspaceFile::open(folder / "a.bellwether");
  REQUIRE(made);
  REQUIRE(made->settings() == settings());
  REQUIRE_FALSE(made->isReadOnly());
  REQUIRE(digest(*made) == before);
}

TEST_CASE("an import says what was new, updated and unchanged") {
  WorkspaceFile file = inMemory();
  Imported first = import(file, std::vector{deal({"D1"}), deal({"D2"}), deal({"D3"})});
  REQUIRE(first.info.counts == RowCounts{3, 0, 0, 0});
  REQUIRE(first.info.id == 1);
  Imported second = import(file, std::vector{deal({"D2"}), deal({"D3", 999}), deal({"D4"})});
  REQUIRE(second.info.counts == RowCounts{1, 1, 1, 0});
  const auto batches = file.batches();
  REQUIRE(batches);
  REQUIRE(batches->size() == 2);
  REQUIRE((*batches)[1].counts == RowCounts{1, 1, 1, 0});
  REQUIRE((*batches)[1].importedAt == kNow);
  REQUIRE((*batches)[1].source.origin == "plain");
  requireSound(file);
}

TEST_CASE("the same file twice changes nothing") {
  WorkspaceFile file = inMemory();
  const std::vector rows{deal({"D1"}), deal({"D2"}), deal({"D3"})};
  import(file, rows);
  const std::string before = digest(file);
  const Imported again = import(file, rows);
  REQUIRE(again.info.counts == RowCounts{0, 0, 3, 0});
  REQUIRE(digest(file) == before);
  requireSound(file);
}

TEST_CASE("rows in another order make the same workspace") {
  WorkspaceFile one = inMemory();
  WorkspaceFile other = inMemory();
  import(one, std::vector{deal({"D1", 1, "C1"}), deal({"D2", 2, "C2"})});
  import(other, std::vector{deal({"D2", 2, "C2"}), deal({"D1", 1, "C1"})});
  REQUIRE(digest(one) == digest(other));
}

TEST_CASE("any changed value makes another digest") {
  WorkspaceFile one = inMemory();
  WorkspaceFile other = inMemory();
  import(one, std::vector{deal({"D1", 1})});
  import(other, std::vector{deal({"D1", 2})});
  REQUIRE(digest(one) != digest(other));
}

TEST_CASE("ids of two systems never collide") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"7", 1})}, "hubspot");
  const Imported second = import(file, std::vector{deal({"7", 2})}, "pipedrive");
  REQUIRE(second.info.counts == RowCounts{1, 0, 0, 0});
  REQUIRE(file.check()->deals == 2);
}

TEST_CASE("columns that a file lacks leave what an earlier file said") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 100})});
  records::Deal later;
  later.id = "D1";
  later.outcome = records::Outcome::Won;
  later.amount = 250;
  later.currency = "CNY";
  const auto mask = maskOfAll({Field::DealId, Field::OutcomeField, Field::Amount});
  REQUIRE(import(file, batchOf(std::vector{later}, mask)).info.counts == RowCounts{0, 1, 0, 0});
  WorkspaceFile expected = inMemory();
  import(expected, std::vector{deal({"D1", 250})});
  REQUIRE(digest(file) == digest(expected));
}

TEST_CASE("a customer id from one file and its name from another make one reference") {
  WorkspaceFile file = inMemory();
  records::Deal withId = deal({"D1"});
  import(file, batchOf(std::vector{withId}, fullMask(records::RecordKind::Deals) & ~maskOfAll({Field::CustomerName})));
  records::Deal withName = deal({"D1"});
  withName.customer = named("", "Acme");
  import(file, batchOf(std::vector{withName}, maskOfAll({Field::DealId, Field::CustomerName, Field::OutcomeField})));
  WorkspaceFile expected = inMemory();
  records::Deal both = deal({"D1"});
  both.customer = named("C1", "Acme");
  import(expected, std::vector{both});
  REQUIRE(digest(file) == digest(expected));
}

TEST_CASE("a column present but empty clears the value") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"})});
  records::Deal cleared = deal({"D1"});
  cleared.product.clear();
  REQUIRE(import(file, std::vector{cleared}).info.counts.updated == 1);
  WorkspaceFile expected = inMemory();
  import(expected, std::vector{cleared});
  REQUIRE(digest(file) == digest(expected));
}

TEST_CASE("the same deal twice in one file is rejected when the rows differ, and counted once when they agree") {
  WorkspaceFile file = inMemory();
  const Imported result = import(file, std::vector{deal({"D1", 1}), deal({"D1", 1}), deal({"D1", 2})});
  REQUIRE(result.info.counts == RowCounts{1, 0, 1, 1});
  REQUIRE(result.rejects.size() == 1);
  REQUIRE(result.rejects[0].reason == "duplicate_in_file");
  REQUIRE(result.rejects[0].line == 4);
  REQUIRE(result.rejects[0].value == "D1");
  // The same in a file that only confirms.
  const Imported again = import(file, std::vector{deal({"D1", 1}), deal({"D1", 1}), deal({"D1", 2})});
  REQUIRE(again.info.counts == RowCounts{0, 0, 2, 1});
  requireSound(file);
}

TEST_CASE("unknown columns are kept with the deal and come back with undo") {
  WorkspaceFile file = inMemory();
  records::Deal row = deal({"D1"});
  row.extra = R"({"Colour":"red"})";
  import(file, std::vector{row});
  const std::string red = digest(file);
  REQUIRE(import(file, std::vector{row}).info.counts.unchanged == 1);
  REQUIRE(import(file, std::vector{deal({"D1"})}).info.counts.unchanged == 1);  // none given: kept
  REQUIRE(digest(file) == red);
  row.extra = R"({"Colour":"blue"})";
  const Imported blue = import(file, std::vector{row});
  REQUIRE(blue.info.counts.updated == 1);
  REQUIRE(digest(file) != red);
  REQUIRE(file.undo(blue.info.id, kNow));
  REQUIRE(digest(file) == red);
  requireSound(file);
}

TEST_CASE("several files in one transaction are each a batch, and rolling back leaves nothing") {
  WorkspaceFile file = inMemory();
  const std::string empty = digest(file);
  {
    auto transaction = file.beginImport();
    REQUIRE(transaction);
    const auto deals = batchOf(std::vector{deal({"D1"})});
    const auto customers = batchOf(std::vector{customer("C1", "Acme")});
    REQUIRE(transaction->beginBatch(sourceOf(deals), kNow));
    REQUIRE_FALSE(transaction->beginBatch(sourceOf(deals), kNow));
  }
  auto transaction = file.beginImport();
  REQUIRE(transaction);
  const auto deals = batchOf(std::vector{deal({"D1"})});
  const auto customers = batchOf(std::vector{customer("C1", "Acme")});
  REQUIRE(transaction->beginBatch(sourceOf(deals), kNow));
  REQUIRE(transaction->add(deals));
  REQUIRE(transaction->endBatch(3, "abc")->counts == RowCounts{1, 0, 0, 3});
  REQUIRE(transaction->beginBatch(sourceOf(customers), kNow));
  REQUIRE(transaction->add(customers));
  REQUIRE(transaction->endBatch(0));
  REQUIRE(transaction->loadFacts().value()->dealCount() == 1);
  transaction->rollback();
  REQUIRE(digest(file) == empty);
  REQUIRE(file.batches()->empty());
  REQUIRE_FALSE(transaction->commit());
  requireSound(file);
}

TEST_CASE("facts hold what was imported") {
  WorkspaceFile file = inMemory();
  records::Deal open = deal({"D2", 5, "C2"});
  open.outcome = records::Outcome::Open;
  open.closed.reset();
  import(file, std::vector{deal({"D1"}), open});
  import(file, std::vector{customer("C1", "Acme"), customer("C9", "Zenith")});
  const auto facts = file.loadFacts();
  REQUIRE(facts);
  REQUIRE((*facts)->dealCount() == 2);
  REQUIRE((*facts)->wonCount() == 1);
  REQUIRE((*facts)->openCount() == 1);
  REQUIRE((*facts)->customerCount() == 3);  // C1 and C9 of the file, C2 seen only in deals
  REQUIRE((*facts)->repCount() == 1);
  REQUIRE((*facts)->dataThrough() == day("2025-01-31"));
}
