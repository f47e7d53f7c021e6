#include <unistd.h>

#include "bellwether/app/folder_watch.h"
#include "bellwether/app/watched_import.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using namespace std::chrono_literals;
using app::FolderWatch;
using app::WatchedState;

namespace {

using Paths = std::vector<std::filesystem::path>;

const FolderWatch::TimePoint kStart{};

const std::string kHead = "deal_id,customer_name,outcome,amount,closed\n";

store::WorkspaceFile workspace() { return std::move(store::WorkspaceFile::createInMemory(settingsIn("USD")).value()); }

std::vector<app::WatchedFile> importedWatched(store::WorkspaceFile& file, const Paths& paths) {
  auto files = app::importWatched(file, paths);
  REQUIRE(files);
  return std::move(*files);
}

}  // namespace

TEST_CASE("a file is given out once it has kept its size and time over the interval, and once for each change") {
  const Folder folder;
  const auto path = folder.write("a.csv", "x");
  FolderWatch watch({folder.path("")}, 2s);
  CHECK(watch.poll(kStart).empty());
  CHECK(watch.poll(kStart + 1s).empty());
  CHECK(watch.poll(kStart + 2s) == Paths{path});
  CHECK(watch.poll(kStart + 9s).empty());
  folder.write("a.csv", "xy");
  CHECK(watch.poll(kStart + 10s).empty());
  folder.write("a.csv", "xyz");
  CHECK(watch.poll(kStart + 11s).empty());
  CHECK(watch.poll(kStart + 12s).empty());
  CHECK(watch.poll(kStart + 13s) == Paths{path});
}

TEST_CASE("a file that goes is forgotten, one that comes back is new") {
  const Folder folder;
  const auto path = folder.write("a.csv", "x");
  FolderWatch watch({folder.path("")}, 1s);
  watch.poll(kStart);
  std::filesystem::remove(path);
  CHECK(watch.poll(kStart + 5s).empty());
  folder.write("a.csv", "x");
  CHECK(watch.poll(kStart + 6s).empty());
  CHECK(watch.poll(kStart + 7s) == Paths{path});
}

TEST_CASE("only visible exports in the folder itself are looked at") {
  const Folder folder;
  for (const char* name : {".hidden.csv", "~$lock.csv", "book.xlsx", "a.csv.part", "noextension"})
    folder.write(name, "x");
  std::filesystem::create_directories(folder.path("sub.csv"));
  std::filesystem::create_directories(folder.path("sub"));
  folder.write("sub/b.csv", "x");
  const Paths wanted{folder.write("A.CSV", "x"), folder.write("b.tsv", "x"), folder.write("c.txt", "x")};
  FolderWatch watch({folder.path("")}, 0s);
  CHECK(watch.poll(kStart) == wanted);
  CHECK(watch.missing().empty());
}

TEST_CASE("a folder that is missing is named and found when it comes") {
  const Folder folder;
  const auto late = folder.path("late");
  FolderWatch watch({late}, 0s);
  CHECK(watch.poll(kStart).empty());
  CHECK(watch.missing() == Paths{late});
  std::filesystem::create_directories(late);
  const auto path = folder.write("late/a.csv", "x");
  CHECK(watch.poll(kStart + 1s) == Paths{path});
  CHECK(watch.missing().empty());
}

TEST_CASE("a file to be tried again is given out again after the interval") {
  const Folder folder;
  const auto path = folder.write("a.csv", "x");
  FolderWatch watch({folder.path("")}, 1s);
  watch.poll(kStart);
  CHECK(watch.poll(kStart + 1s) == Paths{path});
  watch.retry(path, kStart + 2s);
  CHECK(watch.poll(kStart + 2s).empty());
  CHECK(watch.poll(kStart + 3s) == Paths{path});
}

TEST_CASE("known files are imported, the same content only once, even when it was taken back") {
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("deals.csv", kHead + "D1,Acme,won,10.00,2025-01-31\n");
  const auto first = importedWatched(file, {path});
  REQUIRE(first[0].state == WatchedState::Imported);
  const auto batch = first[0].outcome->batch.id;
  const auto again = importedWatched(file, {path, folder.write("copy.csv", kHead + "D1,Acme,won,10.00,2025-01-31\n")});
  CHECK(again[0].state == WatchedState::Known);
  CHECK(again[0].batch == batch);
  CHECK(again[1].state == WatchedState::Known);
  REQUIRE(file.undo(batch, "2025-02-01T00:00:00Z"));
  CHECK(importedWatched(file, {path})[0].state == WatchedState::Known);
  CHECK(file.batches().value().size() == 1);
}

TEST_CASE("what a person must look at is left alone while the others are imported") {
  const Folder folder;
  auto file = workspace();
  const auto files = importedWatched(
      file, {folder.write("unclear.csv", kHead + "D1,Acme,won,10.00,03/04/2025\n"),
             folder.write("guessed.csv", "Opportunity ID,Account,Status,Value,Close Date\n1,Acme,Won,10,2025-01-31\n"),
             folder.write("damaged.csv", kHead + "D3,\"Acme,won,10.00,2025-01-31\n"),
             folder.write("picture.csv", std::string("\x89PNG\r\n\x1a\n\0\0\0\0", 12)), folder.path("gone.csv"),
             folder.write("good.csv", kHead + "D2,Acme,won,10.00,2025-01-31\n")});
  REQUIRE(files.size() == 6);
  CHECK(files[0].state == WatchedState::Asks);
  CHECK(files[0].planned->plan.questions.front().code == "date_order");
  CHECK(files[1].state == WatchedState::Asks);
  CHECK(files[2].state == WatchedState::Refused);
  CHECK(files[2].error->code == ErrorCode::UnclosedQuote);
  CHECK(files[3].state == WatchedState::Refused);
  CHECK(files[4].state == WatchedState::Gone);
  CHECK(files[5].state == WatchedState::Imported);
  CHECK(file.batches().value().size() == 1);
}

TEST_CASE("a file without permission to read is refused") {
  if (geteuid() == 0) return;  // root may read everything
  const Folder folder;
  auto file = workspace();
  const auto path = folder.write("deals.csv", kHead + "D1,Acme,won,10.00,2025-01-31\n");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  CHECK(importedWatched(file, {path})[0].state == WatchedState::Refused);
}

TEST_CASE("a stop leaves nothing behind") {
  const Folder folder;
  auto file = workspace();
  StopFlag stop{true};
  app::ImportHooks hooks;
  hooks.stop = &stop;
  const auto done = app::importWatched(file, {folder.write("d.csv", kHead + "D1,A,won,1.00,2025-01-31\n")}, hooks);
  REQUIRE_FALSE(done);
  CHECK(done.error().code == ErrorCode::Interrupted);
  CHECK(file.batches().value().empty());
}
