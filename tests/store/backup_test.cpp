#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

TEST_CASE("a backup is a whole workspace with the same content") {
  const TemporaryFolder folder;
  auto file = WorkspaceFile::create(folder / "a", settings());
  import(*file, std::vector{deal({"D1"}), deal({"D2"})});
  import(*file, std::vector{deal({"D1", 7})});
  REQUIRE(file->backup(folder / "copy"));
  auto copy = WorkspaceFile::open(folder / "copy");
  REQUIRE(copy);
  REQUIRE(digest(*copy) == digest(*file));
  requireSound(*copy);
  REQUIRE(copy->undo(2, kNow));
  REQUIRE(digest(*copy) != digest(*file));
  std::size_t names = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++names;
  REQUIRE(names == 2);  // nothing temporary is left
}

TEST_CASE("a backup never overwrites") {
  const TemporaryFolder folder;
  auto file = WorkspaceFile::create(folder / "a", settings());
  writeFile(folder / "copy", "precious");
  REQUIRE(file->backup(folder / "copy").error().code == ErrorCode::AlreadyExists);
  REQUIRE(file->backup(folder / "a").error().code == ErrorCode::AlreadyExists);
  REQUIRE_FALSE(file->backup(folder / "no/such/copy"));
  REQUIRE(readFile(folder / "copy") == "precious");
}

TEST_CASE("a backup made while another connection imports holds the last committed state") {
  const TemporaryFolder folder;
  auto file = WorkspaceFile::create(folder / "a", settings());
  import(*file, std::vector{deal({"D1"})});
  const std::string before = digest(*file);
  auto other = WorkspaceFile::open(folder / "a");
  auto transaction = other->beginImport();
  const auto rows = batchOf(std::vector{deal({"D2"})});
  REQUIRE(transaction->beginBatch(sourceOf(rows), kNow));
  REQUIRE(transaction->add(rows));
  REQUIRE(transaction->endBatch(0));
  REQUIRE(file->backup(folder / "copy"));
  REQUIRE(digest(*WorkspaceFile::open(folder / "copy")) == before);
  REQUIRE(transaction->commit());
}

TEST_CASE("a workspace in memory can be saved by backing it up") {
  const TemporaryFolder folder;
  WorkspaceFile file = inMemory();
  import(file, std::vector{deal({"D1"})});
  REQUIRE(file.backup(folder / "saved"));
  REQUIRE(digest(*WorkspaceFile::open(folder / "saved")) == digest(file));
}
