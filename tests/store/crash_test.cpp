#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

// Killed, or out of disk, at many points: the file holds the state before or the state after, never one between.

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

std::vector<records::Deal> manyDeals(int count, std::int64_t amount) {
  std::vector<records::Deal> rows;
  for (int i = 0; i < count; ++i) {
    rows.push_back(deal({"D" + std::to_string(100000 + i), amount, "C" + std::to_string(i % 50)}));
    rows.back().name = "A deal with a name of some length " + std::to_string(i);
  }
  return rows;
}

/// Imports without Catch assertions, for children. 0: committed.
int importQuietly(const std::filesystem::path& path, const records::RecordBatch& batch) {
  auto file = WorkspaceFile::open(path);
  if (!file) return 2;
  auto transaction = file->beginImport();
  if (!transaction) return 3;
  if (!transaction->beginBatch(sourceOf(batch), kNow)) return 4;
  const auto rejects = transaction->add(batch);
  if (!rejects) return rejects.error().code == ErrorCode::DiskFull ? 28 : 5;
  const auto info = transaction->endBatch(0);
  if (!info) return info.error().code == ErrorCode::DiskFull ? 28 : 6;
  const Status committed = transaction->commit();
  if (!committed) return committed.error().code == ErrorCode::DiskFull ? 28 : 7;
  return 0;
}

struct States {
  std::string before, after;
};

/// The content before and after importing `batch` into a copy of the file.
States statesOf(const std::filesystem::path& path, const records::RecordBatch& batch) {
  const auto copy = path.string() + ".after";
  std::filesystem::copy_file(path, copy);
  const std::string before = digest(*WorkspaceFile::open(path));
  REQUIRE(importQuietly(copy, batch) == 0);
  return {before, digest(*WorkspaceFile::open(copy))};
}

}  // namespace

TEST_CASE("killed at any moment of an import, the file holds the state before or after") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "base";
  {
    auto file = WorkspaceFile::create(path, settings());
    import(*file, manyDeals(300, 1));
  }
  const auto batch = batchOf(manyDeals(600, 2));
  const States states = statesOf(path, batch);
  const auto victim = folder / "victim";
  const auto began = std::chrono::steady_clock::now();
  std::filesystem::copy_file(path, victim);
  REQUIRE(inChild([&] { return importQuietly(victim, batch); }) == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  int before = 0, after = 0;
  constexpr int kKills = 250;
  for (int i = 0; i < kKills; ++i) {
    std::filesystem::remove(victim);
    std::filesystem::remove(victim.string() + "-journal");
    std::filesystem::copy_file(path, victim);
    const pid_t child = fork();
    if (child == 0) _exit(importQuietly(victim, batch));
    std::this_thread::sleep_for(whole * i / kKills);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    auto file = WorkspaceFile::open(victim);
    REQUIRE(file);
    const std::string found = digest(*file);
    INFO("kill " << i);
    REQUIRE((found == states.before || found == states.after));
    if (i % 10 == 0) requireSound(*file);
    ++(found == states.before ? before : after);
  }
  INFO(before << " before, " << after << " after");
  REQUIRE(before > 0);
}

TEST_CASE("an import that was killed can be run again, to the same content as an undisturbed one") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "a";
  { REQUIRE(WorkspaceFile::create(path, settings())); }
  const auto batch = batchOf(manyDeals(400, 2));
  const pid_t child = fork();
  if (child == 0) _exit(importQuietly(path, batch));
  std::this_thread::sleep_for(std::chrono::milliseconds(3));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  REQUIRE(importQuietly(path, batch) == 0);
  WorkspaceFile expected = inMemory();
  import(expected, batch);
  REQUIRE(digest(*WorkspaceFile::open(path)) == digest(expected));
}

TEST_CASE("at every limit of the file's size an import fits or changes nothing, and says that the disk is full") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "base";
  {
    auto file = WorkspaceFile::create(path, settings());
    import(*file, manyDeals(200, 1));
  }
  const auto batch = batchOf(manyDeals(900, 2));
  const States states = statesOf(path, batch);
  const auto start = std::filesystem::file_size(path);
  int refused = 0, fitted = 0;
  for (std::uintmax_t limit = start; fitted < 3; limit += 16384) {
    const auto victim = folder / "victim";
    std::filesystem::copy_file(path, victim, std::filesystem::copy_options::overwrite_existing);
    const int status = inChild([&] {
      signal(SIGXFSZ, SIG_IGN);
      const rlimit bound{limit, limit};
      setrlimit(RLIMIT_FSIZE, &bound);
      return importQuietly(victim, batch);
    });
    INFO("limit " << limit << ", status " << status);
    REQUIRE((status == 0 || status == 28));
    ++(status == 0 ? fitted : refused);
    auto file = WorkspaceFile::open(victim);
    REQUIRE(file);
    REQUIRE(digest(*file) == (status == 0 ? states.after : states.before));
    requireSound(*file);
  }
  REQUIRE(refused > 0);
}

TEST_CASE("a full disk costs no data, neither in an import nor in a backup") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto disk = folder / "disk";
  std::filesystem::create_directory(disk);
  if (mount("bellwether-test", disk.c_str(), "tmpfs", 0, "size=1000k") != 0) {
    WARN("skipped: mounting a small tmpfs needs the right to mount");
    return;
  }
  const auto path = disk / "a";
  int refused = 0;
  {
    auto file = WorkspaceFile::create(path, settings());
    if (!file) FAIL(file.error().detail);
  }
  for (int round = 0; round < 40 && refused < 3; ++round) {
    const std::string before = digest(*WorkspaceFile::open(path));
    std::vector<records::Deal> rows = manyDeals(50, 1);
    for (records::Deal& row : rows) row.id += "-" + std::to_string(round);
    const int status = importQuietly(path, batchOf(rows));
    CHECK((status == 0 || status == 28));
    auto file = WorkspaceFile::open(path);
    CHECK((digest(*file) == before) == (status != 0));
    CHECK(file->check()->isSound());
    refused += status != 0 ? 1 : 0;
  }
  CHECK(refused == 3);
  auto file = WorkspaceFile::open(path);
  const Status copied = file->backup(disk / "copy");
  CHECK((!copied && copied.error().code == ErrorCode::DiskFull));
  CHECK_FALSE(std::filesystem::exists(disk / "copy"));
  CHECK_FALSE(std::filesystem::exists(disk / "copy.partial"));
  CHECK(WorkspaceFile::create(disk / "b", settings()).error().code == ErrorCode::DiskFull);
  CHECK_FALSE(std::filesystem::exists(disk / "b"));
  file = WorkspaceFile::createInMemory(settings());
  umount2(disk.c_str(), MNT_DETACH);
}

TEST_CASE("interrupting an import from another thread stops it and leaves nothing") {
  WorkspaceFile file = inMemory();
  const std::string before = digest(file);
  auto transaction = file.beginImport();
  const auto batch = batchOf(manyDeals(200000, 1));
  REQUIRE(transaction->beginBatch(sourceOf(batch), kNow));
  std::thread other([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    file.interrupt();
  });
  const auto added = transaction->add(batch);
  other.join();
  REQUIRE_FALSE(added);
  REQUIRE(added.error().code == ErrorCode::Interrupted);
  REQUIRE_FALSE(transaction->commit());
  REQUIRE(digest(file) == before);
}

TEST_CASE("two processes that write to one file lose nothing") {
  const TemporaryFolder folder(TemporaryFolder::Place::Memory);
  const auto path = folder / "a";
  { REQUIRE(WorkspaceFile::create(path, settings())); }
  const auto writer = [&](int number) {
    for (int i = 0; i < 20; ++i) {
      std::vector<records::Deal> rows = manyDeals(50, 1);
      for (records::Deal& row : rows) row.id += "-" + std::to_string(number) + "-" + std::to_string(i);
      if (const int status = importQuietly(path, batchOf(rows)); status != 0) return status;
    }
    return 0;
  };
  const pid_t child = fork();
  if (child == 0) _exit(writer(1));
  REQUIRE(writer(2) == 0);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WEXITSTATUS(status) == 0);
  auto file = WorkspaceFile::open(path);
  REQUIRE(file->check()->deals == 2000);
  REQUIRE(file->check()->batches == 40);
  requireSound(*file);
}
