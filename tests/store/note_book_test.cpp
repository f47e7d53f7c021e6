#include "bellwether/store/note_book.h"

#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

struct Workspace {
  TemporaryFolder folder{TemporaryFolder::Place::Memory};
  std::filesystem::path path = folder / "w.bellwether";
  Workspace() { REQUIRE(WorkspaceFile::create(path, settings())); }
  NoteBook open(WorkspaceFile::Access access = WorkspaceFile::Access::ReadWrite) const {
    auto book = NoteBook::open(path, access);
    REQUIRE(book);
    return std::move(*book);
  }
};

Note note(const char* iso, std::string text, std::int64_t id = 0) { return {id, "revenue", day(iso), std::move(text)}; }

}  // namespace

TEST_CASE("notes are kept by day, whatever characters they have") {
  const Workspace w;
  NoteBook book = w.open();
  const auto later = book.put(note("2025-03-02", "<img src=x> & \"Messe\""), kNow);
  const auto earlier = book.put(note("2025-03-01", "大客户推迟到三月"), kNow);
  REQUIRE(later);
  REQUIRE(earlier);
  const auto notes = w.open(WorkspaceFile::Access::ReadOnly).all();
  REQUIRE(notes);
  CHECK(*notes == std::vector<Note>{note("2025-03-01", "大客户推迟到三月", *earlier),
                                    note("2025-03-02", "<img src=x> & \"Messe\"", *later)});
}

TEST_CASE("a note is changed in its place, removed, and comes back under its id") {
  const Workspace w;
  NoteBook book = w.open();
  const auto id = book.put(note("2025-03-01", "fair"), kNow);
  REQUIRE(id);
  CHECK(book.put(note("2025-03-04", "trade fair", *id), kNow) == *id);
  CHECK(book.all()->size() == 1);
  CHECK(book.all()->front().text == "trade fair");
  REQUIRE(book.remove(*id));
  CHECK(book.all()->empty());
  CHECK(book.remove(*id).error().code == ErrorCode::NotFound);
  CHECK(book.put(note("2025-03-04", "trade fair", *id), kNow) == *id);
  CHECK(book.all()->front().id == *id);
}

TEST_CASE("a note without text or KPI is refused, and so is writing without the right to") {
  const Workspace w;
  CHECK(w.open().put(note("2025-03-01", ""), kNow).error().code == ErrorCode::InvalidArgument);
  CHECK(w.open().put({0, "", day("2025-03-01"), "x"}, kNow).error().code == ErrorCode::InvalidArgument);
  CHECK(w.open(WorkspaceFile::Access::ReadOnly).put(note("2025-03-01", "x"), kNow).error().code == ErrorCode::ReadOnly);
}

TEST_CASE("notes are sealed, and say nothing about the records") {
  const Workspace w;
  const std::string before = digest(*WorkspaceFile::open(w.path));
  REQUIRE(w.open().put(note("2025-03-01", "fair"), kNow));
  const auto file = WorkspaceFile::open(w.path);
  REQUIRE(file);
  requireSound(*file);
  CHECK(digest(*file) == before);
  runSql(w.path, "UPDATE note SET text = 'other'");
  CHECK_FALSE(WorkspaceFile::open(w.path)->check()->isSound());
}
