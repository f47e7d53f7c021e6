#include "app/repeated_file.h"

#include "bellwether/app/import_service.h"
#include "bellwether/core/sha256.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using records::RecordKind;

namespace {

constexpr const char* kDeals =
    "deal_id,customer_name,outcome,amount,closed\n"
    "D1,Acme,won,1000.00,2017-02-01\n"
    "D2,Bell,won,500.50,2017-03-31\n"
    "D3,Bell,won,ten,2017-03-31\n";
constexpr const char* kOther = "deal_id,customer_name,outcome,amount,closed\nD2,Bell,won,700.00,2017-03-31\n";

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

/// A file's counts when it is imported as it is, and whether the workspace stays as it was.
store::RowCounts importedAgain(store::WorkspaceFile& file, const std::filesystem::path& path) {
  return import(file, {path}).files.at(0).batch.counts;
}

}  // namespace

TEST_CASE("the same file again is unchanged, with its rejects listed anew, and undo of the first takes all back") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("deals.csv", kDeals);
  REQUIRE(importedAgain(file, path) == store::RowCounts{2, 0, 0, 1});
  const std::string digest = file.contentDigest().value();
  const auto again = import(file, {path});
  CHECK(again.files[0].batch.counts == store::RowCounts{0, 0, 2, 1});
  CHECK(again.files[0].batch.source.sha256 == sha256Hex(kDeals));
  REQUIRE(again.files[0].rejects.size() == 1);
  CHECK(again.files[0].rejects[0].line == 4);
  CHECK(again.files[0].rejects[0].reason == "bad_number");
  CHECK(file.contentDigest().value() == digest);
  CHECK(file.check().value().isSound());
  REQUIRE(file.undo(1, "2025-01-01T00:00:00Z"));
  CHECK(file.loadFacts().value()->dealCount() == 0);
  CHECK(importedAgain(file, path) == store::RowCounts{2, 0, 0, 1});
  CHECK(file.contentDigest().value() == digest);
}

TEST_CASE("a file is compared row by row as soon as another one has changed records of its kind") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("deals.csv", kDeals);
  const auto other = folder.write("other.csv", kOther);
  import(file, {path});
  const std::string digest = file.contentDigest().value();
  import(file, {other});
  CHECK(importedAgain(file, path) == store::RowCounts{0, 1, 1, 1});
  CHECK(file.contentDigest().value() == digest);
  CHECK(importedAgain(file, path) == store::RowCounts{0, 0, 2, 1});
  // Within one import as well.
  const auto both = import(file, {other, path});
  CHECK(both.files[0].batch.counts == store::RowCounts{0, 1, 0, 0});
  CHECK(both.files[1].batch.counts == store::RowCounts{0, 1, 1, 1});
  CHECK(file.check().value().isSound());
}

TEST_CASE("other bytes, other options or another time zone are no repetition") {
  const Folder folder;
  auto file = workspace();
  const auto path =
      folder.write("deals.csv", "deal_id,customer_name,outcome,amount,closed\nD1,Acme,won,10,2017-02-01T23:30:00Z\n");
  import(file, {path});
  auto settings = file.settings();
  settings.timeZone = "Asia/Shanghai";
  REQUIRE(file.setSettings(settings));
  CHECK(importedAgain(file, path) == store::RowCounts{0, 1, 0, 0});
  CHECK(importedAgain(file, path) == store::RowCounts{0, 0, 1, 0});
  folder.write("deals.csv", "deal_id,customer_name,outcome,amount,closed\nD1,Acme,won,11,2017-02-01T23:30:00Z\n");
  CHECK(importedAgain(file, path) == store::RowCounts{0, 1, 0, 0});
}

TEST_CASE("the store refuses a repetition of a batch that is not the newest change of its kind") {
  const Folder folder;
  auto file = workspace();
  import(file, {folder.write("deals.csv", kDeals)});
  import(file, {folder.write("other.csv", kOther)});
  auto transaction = file.beginImport();
  store::BatchSource source;
  source.kind = RecordKind::Deals;
  REQUIRE(transaction->beginBatch(source, "2025-01-01T00:00:00Z"));
  const auto ended = transaction->endRepeated(1);
  REQUIRE_FALSE(ended);
  CHECK(ended.error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("the digest of a file is that of its bytes, and a missing one says so") {
  const Folder folder;
  CHECK(app::sha256OfFile(folder.write("a.csv", kDeals), nullptr).value() == sha256Hex(kDeals));
  CHECK(app::sha256OfFile(folder.write("empty.csv", ""), nullptr).value() == sha256Hex(""));
  CHECK(app::sha256OfFile(folder.path("none.csv"), nullptr).error().code == ErrorCode::CannotOpen);
  const StopFlag stop = true;
  CHECK(app::sha256OfFile(folder.write("a.csv", kDeals), &stop).error().code == ErrorCode::Interrupted);
}
