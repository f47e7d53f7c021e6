#include "bellwether/store/review_book.h"

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
  ReviewBook open(WorkspaceFile::Access access = WorkspaceFile::Access::ReadWrite) const {
    auto book = ReviewBook::open(path, access);
    REQUIRE(book);
    return std::move(*book);
  }
};

ReviewAction action(std::string text, std::int64_t id = 0) {
  return {id, "2025-Q4", std::move(text), "Ann", "revenue", day("2026-01-15"), std::nullopt};
}

}  // namespace

TEST_CASE("actions are kept in the order they were agreed on, with every part") {
  const Workspace w;
  ReviewBook book = w.open();
  const auto first = book.put(action("<b>Win</b> back \"Messe\" & Söhne"), kNow);
  const auto second = book.put({0, "2025-Q4", "复盘丢单", "", "", std::nullopt, day("2026-01-03")}, kNow);
  REQUIRE(first);
  REQUIRE(second);
  const auto actions = w.open(WorkspaceFile::Access::ReadOnly).actions();
  REQUIRE(actions);
  CHECK(*actions ==
        std::vector<ReviewAction>{action("<b>Win</b> back \"Messe\" & Söhne", *first),
                                  {*second, "2025-Q4", "复盘丢单", "", "", std::nullopt, day("2026-01-03")}});
}

TEST_CASE("an action is changed in its place, removed, and comes back under its id") {
  const Workspace w;
  ReviewBook book = w.open();
  const auto id = book.put(action("call Acme"), kNow);
  REQUIRE(id);
  ReviewAction done = action("call Acme", *id);
  done.done = day("2026-01-10");
  CHECK(book.put(done, kNow) == *id);
  CHECK(*book.actions() == std::vector{done});
  REQUIRE(book.remove(*id));
  CHECK(book.actions()->empty());
  CHECK(book.remove(*id).error().code == ErrorCode::NotFound);
  CHECK(book.put(done, kNow) == *id);
  CHECK(*book.actions() == std::vector{done});
}

TEST_CASE("the next review is planned, moved and dropped") {
  const Workspace w;
  ReviewBook book = w.open();
  CHECK(*book.nextReview() == std::nullopt);
  REQUIRE(book.setNextReview(day("2026-01-12"), kNow));
  REQUIRE(book.setNextReview(day("2026-01-19"), kNow));
  CHECK(*w.open().nextReview() == day("2026-01-19"));
  REQUIRE(book.setNextReview(std::nullopt, kNow));
  CHECK(*book.nextReview() == std::nullopt);
}

TEST_CASE("an action without text or period is refused, and so is writing without the right to") {
  const Workspace w;
  CHECK(w.open().put(action(""), kNow).error().code == ErrorCode::InvalidArgument);
  CHECK(w.open().put({0, "", "x", "", "", {}, {}}, kNow).error().code == ErrorCode::InvalidArgument);
  ReviewBook reader = w.open(WorkspaceFile::Access::ReadOnly);
  CHECK(reader.put(action("x"), kNow).error().code == ErrorCode::ReadOnly);
  CHECK(reader.setNextReview(day("2026-01-12"), kNow).error().code == ErrorCode::ReadOnly);
}

TEST_CASE("actions and the next review are sealed, and say nothing about the records") {
  const Workspace w;
  const std::string before = digest(*WorkspaceFile::open(w.path));
  REQUIRE(w.open().put(action("x"), kNow));
  REQUIRE(w.open().setNextReview(day("2026-01-12"), kNow));
  const auto file = WorkspaceFile::open(w.path);
  REQUIRE(file);
  requireSound(*file);
  CHECK(digest(*file) == before);
  SECTION("a changed action is noticed") { runSql(w.path, "UPDATE review_action SET owner = 'Ben'"); }
  SECTION("a changed day is noticed") { runSql(w.path, "UPDATE next_review SET day = day + 1"); }
  CHECK_FALSE(WorkspaceFile::open(w.path)->check()->isSound());
}

TEST_CASE("a workspace of the version before the reviews gets their tables when it is opened for writing") {
  const Workspace w;
  runSql(w.path,
         "DROP TABLE column_reference; DROP TABLE review_action; DROP TABLE next_review; PRAGMA user_version = 6");
  REQUIRE(WorkspaceFile::open(w.path));
  CHECK(w.open().put(action("x"), kNow));
  requireSound(*WorkspaceFile::open(w.path));
}
