#include <signal.h>
#include <sqlite3.h>

#include <functional>

#include "fault_vfs.h"
#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

// Faults are enumerated, not sampled: the 1st, 2nd, 3rd... operation on the disk fails, or the process dies in its
// stead, until a run completes untouched.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

records::RecordBatch someDeals(int first, int count, std::int64_t amount) {
  std::vector<records::Deal> rows;
  for (int i = first; i < first + count; ++i) rows.push_back(deal({"D" + std::to_string(10000 + i), amount}));
  return batchOf(std::move(rows));
}

/// The error of an import; empty when it was committed.
std::optional<Error> tryImport(const std::filesystem::path& path, const records::RecordBatch& batch) {
  auto file = WorkspaceFile::open(path);
  if (!file) return file.error();
  auto transaction = file->beginImport();
  if (!transaction) return transaction.error();
  if (const Status begun = transaction->beginBatch(sourceOf(batch), kNow); !begun) return begun.error();
  if (const auto added = transaction->add(batch); !added) return added.error();
  if (const auto ended = transaction->endBatch(0); !ended) return ended.error();
  if (const Status committed = transaction->commit(); !committed) return committed.error();
  return std::nullopt;
}

std::optional<Error> tryUndo(const std::filesystem::path& path) {
  auto file = WorkspaceFile::open(path);
  if (!file) return file.error();
  const auto undone = file->undo(1, kNow);
  return undone ? std::nullopt : std::optional(undone.error());
}

using Action = std::function<std::optional<Error>(const std::filesystem::path&)>;

struct Scene {
  TemporaryFolder folder{TemporaryFolder::Place::Memory};
  std::filesystem::path base = folder / "base", victim = folder / "victim";
  Action action;
  std::string before, after;

  explicit Scene(Action toDo) : action(std::move(toDo)) {
    {
      auto file = WorkspaceFile::create(base, settings());
      import(*file, someDeals(0, 200, 1));
    }
    before = digest(*WorkspaceFile::open(base));
    restore();
    REQUIRE_FALSE(action(victim));
    after = digest(*WorkspaceFile::open(victim));
    REQUIRE(after != before);
  }
  void restore() const {
    std::filesystem::remove(victim.string() + "-journal");
    std::filesystem::copy_file(base, victim, std::filesystem::copy_options::overwrite_existing);
  }
};

Scene importScene() {
  return Scene([](const std::filesystem::path& path) { return tryImport(path, someDeals(100, 300, 2)); });
}
Scene undoScene() { return Scene(tryUndo); }

void failEverywhere(const Scene& scene, FaultVfs::Lasting lasting, int resultCode, ErrorCode expected) {
  int faults = 0;
  for (std::int64_t n = 1;; ++n) {
    scene.restore();
    std::optional<Error> error;
    bool happened = false;
    {
      FaultVfs vfs;
      vfs.failAt(n, lasting, resultCode);
      error = scene.action(scene.victim);
      happened = vfs.stop();
    }
    INFO("operation " << n << ": " << (error ? std::string(toString(error->code)) + " " + error->detail : "done"));
    auto file = WorkspaceFile::open(scene.victim);
    REQUIRE(file);
    const std::string found = digest(*file);
    REQUIRE((found == scene.before || found == scene.after));
    if (!error) REQUIRE(found == scene.after);
    requireSound(*file);
    if (!happened) break;
    if (error && n > 1)
      CHECK((error->code == expected || error->code == ErrorCode::CannotOpen || error->code == ErrorCode::CannotWrite));
    ++faults;
  }
  REQUIRE(faults > 20);
}

}  // namespace

TEST_CASE("an error at any disk operation of an import leaves the state before, or after when it said so") {
  const Scene scene = importScene();
  SECTION("input/output error, once") {
    failEverywhere(scene, FaultVfs::Lasting::Once, SQLITE_IOERR_WRITE, ErrorCode::CannotWrite);
  }
  SECTION("input/output error, from then on") {
    failEverywhere(scene, FaultVfs::Lasting::Forever, SQLITE_IOERR_WRITE, ErrorCode::CannotWrite);
  }
  SECTION("disk full, once") { failEverywhere(scene, FaultVfs::Lasting::Once, SQLITE_FULL, ErrorCode::DiskFull); }
  SECTION("disk full, from then on") {
    failEverywhere(scene, FaultVfs::Lasting::Forever, SQLITE_FULL, ErrorCode::DiskFull);
  }
  SECTION("sync fails, from then on") {
    failEverywhere(scene, FaultVfs::Lasting::Forever, SQLITE_IOERR_FSYNC, ErrorCode::CannotWrite);
  }
}

TEST_CASE("an error at any disk operation of an undo leaves the state before, or after when it said so") {
  const Scene scene = undoScene();
  failEverywhere(scene, FaultVfs::Lasting::Once, SQLITE_IOERR_WRITE, ErrorCode::CannotWrite);
  failEverywhere(scene, FaultVfs::Lasting::Forever, SQLITE_FULL, ErrorCode::DiskFull);
}

TEST_CASE("killed in the stead of any disk operation, the next opening finds the state before or after") {
  for (const Scene& scene : {importScene(), undoScene()}) {
    int killed = 0;
    for (std::int64_t n = 1;; ++n) {
      scene.restore();
      const int status = inChild([&] {
        FaultVfs vfs;
        vfs.killAt(n);
        return scene.action(scene.victim) ? 1 : 0;
      });
      REQUIRE((status == 0 || status == 1000 + SIGKILL));
      auto file = WorkspaceFile::open(scene.victim);
      REQUIRE(file);
      const std::string found = digest(*file);
      INFO("operation " << n);
      REQUIRE((found == scene.before || found == scene.after));
      requireSound(*file);
      if (status == 0) break;
      ++killed;
    }
    REQUIRE(killed > 20);
  }
}

TEST_CASE("after a failed sync the session writes nothing more") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  { REQUIRE(WorkspaceFile::create(folder / "a", settings())); }
  FaultVfs vfs;
  auto file = WorkspaceFile::open(folder / "a");
  auto transaction = file->beginImport();
  const auto batch = someDeals(0, 50, 1);
  REQUIRE(transaction->beginBatch(sourceOf(batch), kNow));
  REQUIRE(transaction->add(batch));
  REQUIRE(transaction->endBatch(0));
  vfs.failAt(1, FaultVfs::Lasting::Forever, SQLITE_IOERR_FSYNC);
  REQUIRE(transaction->commit().error().code == ErrorCode::CannotWrite);
  vfs.stop();
  REQUIRE(file->isReadOnly());
  REQUIRE(file->beginImport().error().code == ErrorCode::ReadOnly);
}

TEST_CASE("an error at any disk operation of a backup leaves no copy, and the workspace as it was") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  auto file = WorkspaceFile::create(folder / "a", settings());
  import(*file, someDeals(0, 200, 1));
  const std::string before = digest(*file);
  int faults = 0;
  for (std::int64_t n = 1;; ++n) {
    std::filesystem::remove(folder / "copy");
    FaultVfs vfs;
    auto source = WorkspaceFile::open(folder / "a");
    vfs.failAt(n, FaultVfs::Lasting::Once, SQLITE_IOERR_WRITE);
    const Status copied = source->backup(folder / "copy");
    const bool happened = vfs.stop();
    INFO("operation " << n);
    if (copied) {
      REQUIRE(digest(*WorkspaceFile::open(folder / "copy")) == before);
    } else {
      REQUIRE_FALSE(std::filesystem::exists(folder / "copy"));
      REQUIRE_FALSE(std::filesystem::exists(folder / "copy.partial"));
    }
    if (!happened) break;
    ++faults;
  }
  REQUIRE(faults > 20);
  REQUIRE(digest(*file) == before);
}
