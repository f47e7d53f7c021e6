#include "bellwether/store/period_book.h"

#include <sqlite3.h>

#include "bellwether/store/saved_reports.h"
#include "fault_vfs.h"
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
  PeriodBook open(WorkspaceFile::Access access = WorkspaceFile::Access::ReadWrite) const {
    auto book = PeriodBook::open(path, access);
    REQUIRE(book);
    return std::move(*book);
  }
};

Closing quarter() {
  Closing closing;
  closing.period = "2025-Q4";
  closing.closedAt = "2026-01-03T08:00:00Z";
  closing.asOf = *LocalDate::fromYmd(2026, 1, 2);
  closing.recordsSha256 = "ab";
  closing.document = "{}";
  return closing;
}

const std::vector<records::CountedDeal> kDeals = {{"d1", "One", "Acme", "Li", LocalDate::fromYmd(2025, 10, 2), 100},
                                                  {"d2", "", "", "", std::nullopt, -5}};

}  // namespace

TEST_CASE("a closing is kept with its deals, and read back as it was") {
  const Workspace w;
  const auto id = w.open().close(quarter(), kDeals);
  REQUIRE(id);
  const PeriodBook book = w.open(WorkspaceFile::Access::ReadOnly);
  const auto closings = book.closings();
  REQUIRE(closings);
  REQUIRE(closings->size() == 1);
  CHECK(closings->front().period == "2025-Q4");
  CHECK(closings->front().asOf == quarter().asOf);
  CHECK_FALSE(closings->front().isOpenAgain());
  CHECK(*book.deals(*id) == kDeals);
  CHECK(book.deals(99)->empty());
}

TEST_CASE("a closed period cannot be closed twice, but again after reopening with a reason") {
  const Workspace w;
  auto book = w.open();
  REQUIRE(book.close(quarter(), {}));
  CHECK(book.close(quarter(), {}).error().code == ErrorCode::AlreadyExists);
  CHECK(book.reopen("2025-Q4", "2026-01-04T08:00:00Z", "").error().code == ErrorCode::InvalidArgument);
  CHECK(book.reopen("2025-Q3", "2026-01-04T08:00:00Z", "why").error().code == ErrorCode::NotFound);
  REQUIRE(book.reopen("2025-Q4", "2026-01-04T08:00:00Z", "a late invoice"));
  CHECK(book.reopen("2025-Q4", "2026-01-04T08:00:00Z", "again").error().code == ErrorCode::NotFound);
  REQUIRE(book.close(quarter(), kDeals));
  const auto closings = *book.closings();
  REQUIRE(closings.size() == 2);
  CHECK(closings[0].reason == "a late invoice");
  CHECK_FALSE(closings[1].isOpenAgain());
}

TEST_CASE("commentary is kept per period, replaced, and removed by an empty text") {
  const Workspace w;
  auto book = w.open();
  CHECK(book.commentary("2025-Q4")->empty());
  REQUIRE(book.setCommentary("2025-Q4", "{revenue} was good", "2026-01-03T08:00:00Z"));
  REQUIRE(book.setCommentary("2025-Q4", "'); DROP TABLE commentary; --", "2026-01-03T08:00:00Z"));
  CHECK(*book.commentary("2025-Q4") == "'); DROP TABLE commentary; --");
  REQUIRE(book.setCommentary("2025-Q4", "", "2026-01-03T08:00:00Z"));
  CHECK(book.commentary("2025-Q4")->empty());
}

TEST_CASE("closings and commentary are sealed: check finds the file sound, and read-only books write nothing") {
  const Workspace w;
  {
    auto book = w.open();
    REQUIRE(book.setCommentary("2025-Q4", "text", "2026-01-03T08:00:00Z"));
    REQUIRE(book.close(quarter(), kDeals));
  }
  auto file = WorkspaceFile::open(w.path);
  REQUIRE(file);
  const auto report = file->check();
  REQUIRE(report);
  CHECK(report->isSound());
  // Beside an open workspace too, as the window has it.
  auto beside = w.open();
  REQUIRE(beside.reopen("2025-Q4", "2026-01-04T08:00:00Z", "why"));
  CHECK(file->check()->isSound());
  auto readOnly = w.open(WorkspaceFile::Access::ReadOnly);
  CHECK(readOnly.close(quarter(), {}).error().code == ErrorCode::ReadOnly);
}

TEST_CASE("the notes of a closed period cannot be changed until it is reopened") {
  const Workspace w;
  auto book = w.open();
  REQUIRE(book.setCommentary("2025-Q4", "as it was", "2026-01-03T08:00:00Z"));
  REQUIRE(book.close(quarter(), {}));
  CHECK(book.setCommentary("2025-Q4", "changed", "2026-01-03T08:00:00Z").error().code == ErrorCode::AlreadyExists);
  CHECK(*book.commentary("2025-Q4") == "as it was");
  REQUIRE(book.reopen("2025-Q4", "2026-01-04T08:00:00Z", "why"));
  CHECK(book.setCommentary("2025-Q4", "changed", "2026-01-04T08:00:00Z"));
}

TEST_CASE("a period closed beside an open workspace outlives that workspace's next import") {
  const Workspace w;
  auto file = WorkspaceFile::open(w.path, WorkspaceFile::Access::ReadWrite);
  REQUIRE(file);
  REQUIRE(w.open().close(quarter(), kDeals));
  import(*file, batchOf(std::vector{deal({"d1", 100})}));
  CHECK(file->check()->isSound());
  CHECK(w.open().closings()->size() == 1);
}

TEST_CASE("a changed byte in a closing is found by check") {
  const Workspace w;
  REQUIRE(w.open().close(quarter(), kDeals));
  runSql(w.path, "UPDATE closed_deal SET amount = amount + 1 WHERE position = 0");
  auto file = WorkspaceFile::open(w.path);
  REQUIRE(file);
  const auto report = file->check();
  REQUIRE(report);
  REQUIRE(report->findings.size() == 1);
  CHECK(report->findings.front().detail.find("closed_deal") != std::string::npos);
}

TEST_CASE("saved reports are kept by name, replaced and removed") {
  const Workspace w;
  auto opened = SavedReports::open(w.path, WorkspaceFile::Access::ReadWrite);
  REQUIRE(opened);
  SavedReports& reports = *opened;
  CHECK(reports.all()->empty());
  REQUIRE(reports.save({"月报", "{}"}, "2026-01-03T08:00:00Z"));
  REQUIRE(reports.save({"Board", "{\"a\":1}"}, "2026-01-03T08:00:00Z"));
  REQUIRE(reports.save({"Board", "{\"a\":2}"}, "2026-01-03T08:00:00Z"));
  CHECK(*reports.all() == std::vector<SavedReport>{{"Board", "{\"a\":2}"}, {"月报", "{}"}});
  CHECK(reports.save({"", "{}"}, "2026-01-03T08:00:00Z").error().code == ErrorCode::InvalidArgument);
  CHECK(reports.remove("none").error().code == ErrorCode::NotFound);
  REQUIRE(reports.remove("Board"));
  CHECK(reports.all()->size() == 1);
  auto file = WorkspaceFile::open(w.path);
  REQUIRE(file);
  CHECK(file->check()->isSound());
}

TEST_CASE("an error at any disk operation of a closing leaves the period open, or closed with all its deals") {
  const Workspace w;
  std::vector<records::CountedDeal> many(3000, kDeals.front());
  const auto victim = w.folder / "victim";
  int faults = 0;
  for (std::int64_t n = 1;; ++n) {
    std::filesystem::remove(victim.string() + "-journal");
    std::filesystem::copy_file(w.path, victim, std::filesystem::copy_options::overwrite_existing);
    bool happened = false, said = false;
    {
      FaultVfs vfs;
      vfs.failAt(n, FaultVfs::Lasting::Forever, SQLITE_FULL);
      auto book = PeriodBook::open(victim, WorkspaceFile::Access::ReadWrite);
      if (book) said = book->close(quarter(), many).has_value();
      happened = vfs.stop();
    }
    INFO("operation " << n);
    auto book = PeriodBook::open(victim, WorkspaceFile::Access::ReadOnly);
    REQUIRE(book);
    const auto closings = *book->closings();
    if (said) REQUIRE(closings.size() == 1);
    if (!closings.empty()) REQUIRE(book->deals(closings.front().id)->size() == many.size());
    REQUIRE(WorkspaceFile::open(victim)->check()->isSound());
    if (!happened) break;
    ++faults;
  }
  REQUIRE(faults > 10);
}
