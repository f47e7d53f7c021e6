#include "support/catch.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using records::Field;

TEST_CASE("undoing the only import empties the workspace, and redo brings it back") {
  WorkspaceFile file = inMemory();
  const std::string empty = digest(file);
  import(file, std::vector{deal({"D1"}), deal({"D2"})});
  const std::string full = digest(file);
  const auto undone = file.undo(1, "2026-02-01T00:00:00Z");
  REQUIRE(undone);
  REQUIRE(*undone == RowCounts{2, 0, 0, 0});
  REQUIRE(digest(file) == empty);
  REQUIRE(file.batches()->front().undone);
  REQUIRE(file.batches()->front().undoneAt == "2026-02-01T00:00:00Z");
  requireSound(file);
  const auto redone = file.redo(1);
  REQUIRE(redone);
  REQUIRE(*redone == RowCounts{2, 0, 0, 0});
  REQUIRE(digest(file) == full);
  REQUIRE_FALSE(file.batches()->front().undone);
  requireSound(file);
}

TEST_CASE("a file imported twice is gone when its first import is undone") {
  WorkspaceFile file = inMemory();
  const std::string empty = digest(file);
  import(file, std::vector{deal({"D1", 100}), deal({"D2", 100})});
  import(file, std::vector{deal({"D1", 100}), deal({"D2", 100})});
  REQUIRE(*file.undo(1, kNow) == RowCounts{2, 0, 0, 0});
  REQUIRE(digest(file) == empty);
  requireSound(file);
}

TEST_CASE("undoing an update puts the earlier values back") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 100}), deal({"D2", 100})});
  const std::string before = digest(file);
  import(file, std::vector{deal({"D1", 250})});
  const auto undone = file.undo(2, kNow);
  REQUIRE(*undone == RowCounts{0, 1, 0, 0});
  REQUIRE(digest(file) == before);
  requireSound(file);
}

TEST_CASE("an earlier batch can be undone while later ones stay") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 100}), deal({"D2", 100})});
  import(file, std::vector{deal({"D1", 250})});
  const std::string both = digest(file);
  REQUIRE(*file.undo(1, kNow) == RowCounts{1, 0, 0, 0});  // D2 goes; the second file says all there is to say of D1
  WorkspaceFile expected = inMemory();
  import(expected, std::vector{deal({"D1", 250})});
  REQUIRE(digest(file) == digest(expected));
  REQUIRE(file.redo(1));
  REQUIRE(digest(file) == both);
  requireSound(file);
}

TEST_CASE("what a later file repeats stays when the first one is undone") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"}), deal({"D2"}), deal({"D3"})});
  import(file, std::vector{deal({"D2"}), deal({"D3"}), deal({"D4"})});
  REQUIRE(file.undo(1, kNow));
  WorkspaceFile expected = inMemory();
  import(expected, std::vector{deal({"D2"}), deal({"D3"}), deal({"D4"})});
  REQUIRE(digest(file) == digest(expected));
  REQUIRE(file.undo(2, kNow));
  REQUIRE(file.check()->deals == 0);
  REQUIRE(file.redo(2));
  REQUIRE(digest(file) == digest(expected));
  requireSound(file);
}

TEST_CASE("a later file with fewer columns keeps only what it repeats when the first one is undone") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 100}), deal({"D2", 100})});
  const auto brief = [](const char* id) {
    records::Deal made;
    made.id = id;
    made.outcome = records::Outcome::Won;
    made.amount = 100;
    made.currency = "CNY";
    return made;
  };
  const auto rows =
      batchOf(std::vector{brief("D1"), brief("D3")}, maskOfAll({Field::DealId, Field::OutcomeField, Field::Amount}));
  REQUIRE(import(file, rows).info.counts == RowCounts{1, 0, 1, 0});
  const RowCounts undone = *file.undo(1, kNow);
  REQUIRE(undone.added == 1);
  REQUIRE(undone.updated == 1);
  WorkspaceFile expected = inMemory();
  import(expected, rows);
  REQUIRE(digest(file) == digest(expected));
  requireSound(file);
}

TEST_CASE("a deal imported again after its batch was undone is new") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 1})});
  REQUIRE(file.undo(1, kNow));
  REQUIRE(import(file, std::vector{deal({"D1", 2})}).info.counts == RowCounts{1, 0, 0, 0});
  const std::string second = digest(file);
  REQUIRE(file.redo(1));
  REQUIRE(digest(file) == second);  // the later file still wins
  REQUIRE(file.undo(2, kNow));
  WorkspaceFile expected = inMemory();
  import(expected, std::vector{deal({"D1", 1})});
  REQUIRE(digest(file) == digest(expected));
  requireSound(file);
}

TEST_CASE("undoing the customers file leaves the customers seen only in deals") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1", 1, "C1"})});
  const std::string before = digest(file);
  import(file, std::vector{customer("C1", "Acme", "Big")});
  REQUIRE(file.loadFacts().value()->customerCount() == 1);
  REQUIRE(file.undo(2, kNow));
  REQUIRE(digest(file) == before);
  REQUIRE(file.loadFacts().value()->customerCount() == 1);
}

TEST_CASE("an unknown batch, or one in the wrong state, is refused by name") {
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"})});
  REQUIRE(file.undo(7, kNow).error().code == ErrorCode::NotFound);
  REQUIRE(file.redo(1).error().code == ErrorCode::InvalidArgument);
  REQUIRE(file.undo(1, kNow));
  REQUIRE(file.undo(1, kNow).error().code == ErrorCode::InvalidArgument);
}
