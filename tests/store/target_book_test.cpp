#include "bellwether/store/target_book.h"

#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;
using records::Target;
using records::TargetScope;

namespace {

/// For the company; both days in.
Target target(const char* first, const char* last, std::int64_t amount) {
  Target made;
  made.period = {day(first), day(last).plusDays(1)};
  made.amount = amount;
  made.currency = "CNY";
  return made;
}

Target of(Target made, TargetScope scope, const records::Reference& name) {
  made.scope = scope;
  made.scopeId = name;
  return made;
}

struct Workspace {
  TemporaryFolder folder{TemporaryFolder::Place::Memory};
  std::filesystem::path path = folder / "w.bellwether";
  explicit Workspace(std::vector<Target> targets = {}) {
    auto file = WorkspaceFile::create(path, settings());
    REQUIRE(file);
    if (!targets.empty()) REQUIRE(import(*file, std::move(targets)).rejects.empty());
  }
  WorkspaceFile file() const { return std::move(*WorkspaceFile::open(path)); }
  TargetBook book() const { return std::move(*TargetBook::open(path, WorkspaceFile::Access::ReadWrite)); }
  std::vector<StoredTarget> all() const { return *book().all(); }
  BatchInfo apply(const TargetEdits& edits) const {
    const auto batch = book().apply(edits, "edited", kNow);
    if (!batch) FAIL(batch.error().detail);
    requireSound(file());
    return *batch;
  }
};

std::vector<Target> quartersOf(std::int64_t amount) {
  return {target("2026-01-01", "2026-03-31", amount), target("2026-04-01", "2026-06-30", amount),
          target("2026-07-01", "2026-09-30", amount), target("2026-10-01", "2026-12-31", amount)};
}

}  // namespace

TEST_CASE("a year's target gives way to its quarters in one batch, and undo brings the year back") {
  const Workspace w({target("2026-01-01", "2026-12-31", 1000)});
  const std::string before = digest(w.file());
  const BatchInfo batch = w.apply({{w.all().front().id}, {}, quartersOf(250)});
  CHECK(batch.counts == RowCounts{4, 1, 0, 0});
  REQUIRE(w.all().size() == 4);
  CHECK(w.all().front().target == quartersOf(250).front());
  const std::string after = digest(w.file());

  REQUIRE(w.file().undo(batch.id, kNow));
  REQUIRE(w.all().size() == 1);
  CHECK(w.all().front().target == target("2026-01-01", "2026-12-31", 1000));
  CHECK(digest(w.file()) == before);
  requireSound(w.file());

  REQUIRE(w.file().redo(batch.id));
  CHECK(w.all().size() == 4);
  CHECK(digest(w.file()) == after);
}

TEST_CASE("a target taken back is gone from the figures and as if it had never been") {
  const Workspace w;
  const std::string empty = digest(w.file());
  w.apply({{}, {}, {target("2026-01-01", "2026-12-31", 1000)}});
  CHECK((*w.file().loadFacts())->hasTargets());
  w.apply({{w.all().front().id}, {}, {}});
  CHECK(w.all().empty());
  CHECK_FALSE((*w.file().loadFacts())->hasTargets());
  CHECK(digest(w.file()) == empty);
}

TEST_CASE("a period that was taken back can be set again") {
  const Workspace w;
  w.apply({{}, {}, {target("2026-01-01", "2026-12-31", 1000)}});
  w.apply({{w.all().front().id}, {}, {}});
  w.apply({{}, {}, {target("2026-01-01", "2026-12-31", 7)}});
  REQUIRE(w.all().size() == 1);
  CHECK(w.all().front().target.amount == 7);
}

TEST_CASE("an amount is changed in the record of whatever file brought it") {
  const Workspace w({of(target("2026-01-01", "2026-03-31", 100), TargetScope::Rep, named("R1", "Ann"))});
  const StoredTarget stored = w.all().front();
  const BatchInfo batch = w.apply({{}, {{stored.id, 120, "CNY"}}, {}});
  REQUIRE(w.all().size() == 1);
  CHECK(w.all().front().target.amount == 120);
  CHECK(w.all().front().target.scopeId == named("R1", "Ann"));
  REQUIRE(w.file().undo(batch.id, kNow));
  CHECK(w.all().front().target == stored.target);
}

TEST_CASE("a target that overlaps another one of its scope is refused with all of its batch") {
  const Workspace w({target("2026-01-01", "2026-12-31", 1000)});
  const std::string before = digest(w.file());
  const Target inside = target("2026-02-01", "2026-02-28", 10);
  const Target apart = of(target("2026-02-01", "2026-02-28", 10), TargetScope::Team, named("", "North"));
  const auto refused = w.book().apply({{}, {}, {apart, inside}}, "edited", kNow);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::InvalidArgument);
  CHECK(refused.error().detail == "2026-02-01");
  CHECK(digest(w.file()) == before);
  CHECK(w.file().batches()->size() == 1);
}

TEST_CASE("nothing to do, an unknown id and the same target twice are refused") {
  const Workspace w;
  CHECK(w.book().apply({}, "edited", kNow).error().code == ErrorCode::InvalidArgument);
  CHECK(w.book().apply({{99}, {}, {}}, "edited", kNow).error().code == ErrorCode::NotFound);
  const std::vector<Target> twice{target("2026-01-01", "2026-01-31", 1), target("2026-01-01", "2026-01-31", 2)};
  CHECK(w.book().apply({{}, {}, twice}, "edited", kNow).error().code == ErrorCode::InvalidArgument);
  CHECK(w.file().batches()->empty());
}

TEST_CASE("a later import of a target taken back sets it again") {
  const Workspace w({target("2026-01-01", "2026-12-31", 1000)});
  w.apply({{w.all().front().id}, {}, {}});
  WorkspaceFile file = w.file();
  CHECK(import(file, std::vector{target("2026-01-01", "2026-12-31", 900)}).info.counts.updated == 1);
  CHECK(w.all().front().target.amount == 900);
}
