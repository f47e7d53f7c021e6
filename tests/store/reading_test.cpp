#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

namespace bellwether::store {
std::string_view resource(std::string_view name);
}

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

std::int64_t importRead(WorkspaceFile& file, const std::string& fingerprint, const std::string& decisions) {
  const records::RecordBatch rows = batchOf(std::vector{deal({"D1"})});
  BatchSource source = sourceOf(rows);
  source.fingerprint = fingerprint;
  source.decisions = decisions;
  auto transaction = file.beginImport();
  REQUIRE(transaction);
  REQUIRE(transaction->beginBatch(source, kNow));
  REQUIRE(transaction->add(rows));
  const auto info = transaction->endBatch(0);
  REQUIRE(info);
  REQUIRE(transaction->commit());
  return info->id;
}

std::vector<std::string> decisionsOf(const WorkspaceFile& file) {
  std::vector<std::string> decisions;
  const auto readings = file.readings();
  REQUIRE(readings);
  for (const Reading& reading : *readings) decisions.push_back(reading.decisions);
  return decisions;
}

}  // namespace

TEST_CASE("how a file was read is kept with its batch, newest first") {
  const TemporaryFolder folder;
  auto file = WorkspaceFile::create(folder / "a", settings());
  REQUIRE(file);
  CHECK(file->readings()->empty());
  importRead(*file, "aa", "one");
  const std::int64_t second = importRead(*file, "bb", "two");
  importRead(*file, "cc", "");
  file = WorkspaceFile::open(folder / "a");
  REQUIRE(file);
  REQUIRE(decisionsOf(*file) == std::vector<std::string>{"two", "one"});
  const Reading newest = file->readings()->front();
  CHECK(newest.fingerprint == "bb");
  CHECK(newest.batch.id == second);
  CHECK(newest.batch.importedAt == kNow);
  CHECK(newest.batch.counts.rows() == 1);
  requireSound(*file);
}

TEST_CASE("an undone import is not remembered until it is applied again") {
  WorkspaceFile file = inMemory();
  importRead(file, "aa", "one");
  const std::int64_t second = importRead(file, "aa", "two");
  REQUIRE(file.undo(second, kNow));
  CHECK(decisionsOf(file) == std::vector<std::string>{"one"});
  REQUIRE(file.redo(second));
  CHECK(decisionsOf(file) == std::vector<std::string>{"two", "one"});
  requireSound(file);
}

TEST_CASE("forgetting takes the readings of one set of headers and no record") {
  WorkspaceFile file = inMemory();
  importRead(file, "aa", "one");
  importRead(file, "bb", "two");
  importRead(file, "aa", "three");
  const std::string before = digest(file);
  REQUIRE(file.forgetReadings("aa"));
  CHECK(decisionsOf(file) == std::vector<std::string>{"two"});
  CHECK(digest(file) == before);
  CHECK(file.batches()->size() == 3);
  requireSound(file);
}

TEST_CASE("a workspace of version 1 is brought up to date when it is opened") {
  const TemporaryFolder folder;
  const auto path = folder / "old";
  runSql(path, std::string(resource("001_initial.sql")) +
                   "INSERT INTO workspace VALUES (1, 'f', 'Acme', 'CNY', 1, 1, 'UTC', 12);"
                   "PRAGMA application_id = 1112299346; PRAGMA user_version = 1");
  auto file = WorkspaceFile::open(path);
  REQUIRE(file);
  CHECK(file->readings()->empty());
  importRead(*file, "aa", "one");
  CHECK(decisionsOf(*file) == std::vector<std::string>{"one"});
  requireSound(*file);
}
