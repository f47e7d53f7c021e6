#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bellwether/core/sha256.h"
#include "bellwether/store/review_book.h"
#include "store/connection.h"
#include "store/failure.h"
#include "store/query.h"
#include "support/catch.h"
#include "support/store_files.h"
#include "support/store_records.h"

using namespace bellwether;
using namespace bellwether::store;
using namespace bellwether::store::testing;

namespace {

ErrorCode openError(const std::filesystem::path& path) {
  const auto opened = WorkspaceFile::open(path);
  REQUIRE_FALSE(opened);
  REQUIRE(opened.error().where == path.string());
  return opened.error().code;
}

void makeWorkspace(const std::filesystem::path& path) {
  auto file = WorkspaceFile::create(path, settings());
  REQUIRE(file);
  import(*file, std::vector{deal({"D1"})});
}

}  // namespace

TEST_CASE("a missing file, a folder, a FIFO and a device are named for what they are") {
  const TemporaryFolder folder;
  REQUIRE(openError(folder / "none.bellwether") == ErrorCode::CannotOpen);
  REQUIRE(openError(folder.path()) == ErrorCode::IsDirectory);
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  REQUIRE(openError(folder / "pipe") == ErrorCode::NotARegularFile);
  REQUIRE(openError("/dev/null") == ErrorCode::NotARegularFile);
}

TEST_CASE("files of other programs are refused and not touched") {
  const TemporaryFolder folder;
  const auto path = folder / "other";
  SECTION("text") { writeFile(path, std::string(5000, 'x')); }
  SECTION("empty") { writeFile(path, ""); }
  SECTION("short") { writeFile(path, "SQLite"); }
  SECTION("a header and nothing") { writeFile(path, std::string("SQLite format 3\0", 16)); }
  SECTION("random 4 KiB") {
    std::string noise(4096, '\0');
    for (std::size_t i = 0; i < noise.size(); ++i) noise[i] = static_cast<char>(i * 7919 % 251);
    writeFile(path, noise);
  }
  SECTION("another SQLite database") { runSql(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)"); }
  SECTION("another application id") {
    makeWorkspace(path);
    runSql(path, "PRAGMA application_id = 77");
  }
  SECTION("another SQLite database with a journal left behind") {
    runSql(path, "CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    writeFile(path.string() + "-journal", std::string(512, 'j'));
  }
  const std::string before = sha256Hex(readFile(path));
  REQUIRE(openError(path) == ErrorCode::NotAWorkspace);
  REQUIRE(sha256Hex(readFile(path)) == before);
}

TEST_CASE("a file of a newer version is refused and not touched") {
  const TemporaryFolder folder;
  const auto path = folder / "newer";
  makeWorkspace(path);
  runSql(path, "PRAGMA user_version = " + std::to_string(currentSchemaVersion() + 1));
  const std::string before = sha256Hex(readFile(path));
  const auto opened = WorkspaceFile::open(path);
  REQUIRE(opened.error().code == ErrorCode::NewerVersion);
  REQUIRE(opened.error().detail == std::to_string(currentSchemaVersion() + 1));
  REQUIRE(sha256Hex(readFile(path)) == before);
}

TEST_CASE("a file of an older version is brought up to date, also when it is only to be read") {
  const TemporaryFolder folder;
  const auto path = folder / "older";
  makeWorkspace(path);
  const std::string before = digest(*WorkspaceFile::open(path));
  const auto makeOlder = [&path] {
    runSql(path,
           "DROP TABLE column_reference; DROP TABLE review_action; DROP TABLE next_review; PRAGMA user_version = 6");
  };
  makeOlder();
  {
    const auto read = WorkspaceFile::open(path, WorkspaceFile::Access::ReadOnly);
    REQUIRE(read);
    REQUIRE(read->isReadOnly());
    REQUIRE(digest(*read) == before);
  }
  REQUIRE(ReviewBook::open(path, WorkspaceFile::Access::ReadOnly)->actions()->empty());
  makeOlder();
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  const int answer = inChild([&] {
    if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0)) return 10;
    const auto file = WorkspaceFile::open(path, WorkspaceFile::Access::ReadOnly);
    return !file && file.error().code == ErrorCode::ReadOnly && file.error().detail == "older version" ? 0 : 1;
  });
  REQUIRE(answer == 0);
}

TEST_CASE("a schema that is not ours, object for object, is refused") {
  const TemporaryFolder folder;
  const auto path = folder / "hostile";
  makeWorkspace(path);
  SECTION("trigger") {
    runSql(path, "CREATE TRIGGER t AFTER INSERT ON deal BEGIN DELETE FROM deal WHERE id % 3 <> 0; END");
  }
  SECTION("view") { runSql(path, "CREATE VIEW v AS SELECT 1"); }
  SECTION("a table turned into a view that never ends") {
    runSql(path,
           "ALTER TABLE rate RENAME TO rate2; CREATE VIEW rate AS WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT "
           "i+1 FROM r) SELECT i FROM r");
  }
  SECTION("table") { runSql(path, "CREATE TABLE extra_table (a)"); }
  SECTION("virtual table") { runSql(path, "CREATE VIRTUAL TABLE v USING fts5(a)"); }
  SECTION("index") { runSql(path, "CREATE INDEX i ON deal (amount)"); }
  SECTION("generated column") { runSql(path, "ALTER TABLE deal ADD COLUMN g INTEGER AS (1)"); }
  SECTION("a table missing") { runSql(path, "DROP TABLE rate_version"); }
  SECTION("statistics") { runSql(path, "ANALYZE"); }
  REQUIRE(openError(path) == ErrorCode::HostileSchema);
}

TEST_CASE("a truncated or overwritten workspace is damaged, not a crash") {
  const TemporaryFolder folder;
  const auto path = folder / "damaged";
  makeWorkspace(path);
  std::string bytes = readFile(path);
  for (std::size_t i = 100; i < 16384; ++i) bytes[i] = static_cast<char>(i * 31);
  writeFile(path, bytes);
  const ErrorCode code = openError(path);
  REQUIRE((code == ErrorCode::Damaged || code == ErrorCode::HostileSchema));
}

TEST_CASE("creating refuses an existing file and leaves it as it was") {
  const TemporaryFolder folder;
  const auto path = folder / "there";
  writeFile(path, "precious");
  REQUIRE(WorkspaceFile::create(path, settings()).error().code == ErrorCode::AlreadyExists);
  REQUIRE(readFile(path) == "precious");
  REQUIRE(std::filesystem::create_directory(folder / "dir"));
  REQUIRE(WorkspaceFile::create(folder / "dir", settings()).error().code == ErrorCode::AlreadyExists);
  REQUIRE_FALSE(WorkspaceFile::create(folder / "no/such/place", settings()));
  std::filesystem::create_symlink(folder / "elsewhere", folder / "link");
  REQUIRE(WorkspaceFile::create(folder / "link", settings()).error().code == ErrorCode::AlreadyExists);
}

TEST_CASE("a new file belongs to its owner alone, whatever the umask") {
  const TemporaryFolder folder;
  const mode_t before = umask(0);
  auto made = WorkspaceFile::create(folder / "private", settings());
  REQUIRE(made);
  REQUIRE(made->backup(folder / "copy"));
  umask(before);
  for (const char* name : {"private", "copy"}) {
    struct stat status {};
    REQUIRE(stat((folder / name).c_str(), &status) == 0);
    REQUIRE((status.st_mode & 0777) == 0600);
  }
}

TEST_CASE("names are bytes: spaces, Chinese, percent signs, URI look-alikes, invalid UTF-8") {
  const TemporaryFolder folder;
  for (const std::string name : {"with space", "销售 数据.bellwether", "%s%n", "file:?mode=memory", "a?mode=ro&vfs=x",
                                 "-rf", "\xff\xfe", "q'u\"ote;DROP"}) {
    INFO(name);
    makeWorkspace(folder / name);
    auto file = WorkspaceFile::open(folder / name);
    REQUIRE(file);
    REQUIRE(file->check()->deals == 1);
    REQUIRE(std::filesystem::file_size(folder / name) > 0);
  }
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const auto made = WorkspaceFile::create("file:relative?mode=memory", settings());
  std::filesystem::current_path(before);
  REQUIRE(made);
  REQUIRE(std::filesystem::exists(folder / "file:relative?mode=memory"));
}

TEST_CASE("a symbolic link leads to the real file") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "real");
  std::filesystem::create_symlink(folder / "real", folder / "link");
  auto file = WorkspaceFile::open(folder / "link");
  REQUIRE(file);
  import(*file, std::vector{deal({"D2"})});
  REQUIRE(WorkspaceFile::open(folder / "real")->check()->deals == 2);
}

TEST_CASE("what cannot be written opens read-only") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "sub");
  const auto path = folder / "sub/a";
  makeWorkspace(path);
  const auto asNobody = [&](const std::filesystem::path& target) {
    return inChild([&] {
      if (geteuid() == 0 && (setegid(65534) != 0 || seteuid(65534) != 0)) return 10;
      auto file = WorkspaceFile::open(target);
      if (!file) return file.error().code == ErrorCode::PermissionDenied ? 1 : 2;
      if (!file->isReadOnly()) return 3;
      if (file->beginImport().error().code != ErrorCode::ReadOnly) return 4;
      if (file->undo(1, kNow).error().code != ErrorCode::ReadOnly) return 5;
      if (file->setSettings(settings()).error().code != ErrorCode::ReadOnly) return 6;
      return file->check()->isSound() && file->check()->deals == 1 ? 0 : 7;
    });
  };
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  SECTION("file without write permission") {
    std::filesystem::permissions(path, std::filesystem::perms(0444));
    std::filesystem::permissions(folder / "sub", std::filesystem::perms(0777));
    REQUIRE(asNobody(path) == 0);
  }
  SECTION("folder without write permission") {
    std::filesystem::permissions(path, std::filesystem::perms(0666));
    std::filesystem::permissions(folder / "sub", std::filesystem::perms(0555));
    REQUIRE(asNobody(path) == 0);
  }
  SECTION("not even readable") {
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    std::filesystem::permissions(folder / "sub", std::filesystem::perms(0555));
    if (geteuid() == 0) REQUIRE(asNobody(path) == 1);
  }
  std::filesystem::permissions(folder / "sub", std::filesystem::perms(0755));
}

TEST_CASE("asked to open read-only, nothing can be written") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  auto file = WorkspaceFile::open(folder / "a", WorkspaceFile::Access::ReadOnly);
  REQUIRE(file);
  REQUIRE(file->isReadOnly());
  REQUIRE(file->beginImport().error().code == ErrorCode::ReadOnly);
}

TEST_CASE("a second connection reads while the first imports, and is told that it is locked when it writes") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  auto first = WorkspaceFile::open(folder / "a");
  auto second = WorkspaceFile::open(folder / "a");
  auto transaction = first->beginImport();
  REQUIRE(transaction);
  const auto rows = batchOf(std::vector{deal({"D2"})});
  REQUIRE(transaction->beginBatch(sourceOf(rows), kNow));
  REQUIRE(transaction->add(rows));
  REQUIRE(second->check()->deals == 1);
  REQUIRE(second->beginImport().error().code == ErrorCode::Locked);
  REQUIRE(transaction->endBatch(0));
  REQUIRE(transaction->commit());
  REQUIRE(second->check()->deals == 2);
  REQUIRE(second->beginImport());
}

TEST_CASE("a file that was replaced while open is not written to") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  auto file = WorkspaceFile::open(folder / "a");
  SECTION("replaced") {
    makeWorkspace(folder / "b");
    std::filesystem::rename(folder / "b", folder / "a");
  }
  SECTION("removed") { std::filesystem::remove(folder / "a"); }
  REQUIRE(file->beginImport().error().code == ErrorCode::FileChanged);
}

TEST_CASE("opening a second time does not drop the locks of the first") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  auto file = WorkspaceFile::open(folder / "a");
  auto transaction = file->beginImport();
  REQUIRE(transaction);
  const auto rows = batchOf(std::vector{deal({"D2"})});
  REQUIRE(transaction->beginBatch(sourceOf(rows), kNow));
  REQUIRE(WorkspaceFile::open(folder / "a"));  // and closed again
  REQUIRE(inChild([&] {
            auto other = WorkspaceFile::open(folder / "a");
            return other && other->beginImport().error().code == ErrorCode::Locked ? 0 : 1;
          }) == 0);
}

TEST_CASE("settings can be changed and stay") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  auto file = WorkspaceFile::open(folder / "a");
  records::WorkspaceSettings changed = settings();
  changed.companyName = "Zenith";
  changed.calendar.startMonth = 4;
  REQUIRE(file->setSettings(changed));
  REQUIRE(WorkspaceFile::open(folder / "a")->settings() == changed);
  requireSound(*file);
  changed.retentionWindowMonths = 61;
  REQUIRE(file->setSettings(changed).error().code == ErrorCode::InvalidArgument);
  REQUIRE(file->settings().retentionWindowMonths == 12);
}

TEST_CASE("a connection prepares nothing but work on the workspace's own tables") {
  const TemporaryFolder folder;
  makeWorkspace(folder / "a");
  const auto connection = Connection::open(folder / "a", WorkspaceFile::Access::ReadWrite);
  for (const std::string sql :
       {"ATTACH 'x' AS y", "CREATE TABLE t (a)", "DROP TABLE deal", "ALTER TABLE deal RENAME TO d",
        "PRAGMA synchronous = OFF", "PRAGMA writable_schema = ON", "SELECT * FROM sqlite_schema",
        "DELETE FROM sqlite_schema", "VACUUM INTO 'x'", "SELECT load_extension('x')", "CREATE TEMP VIEW v AS SELECT 1",
        "SELECT * FROM pragma_table_info('deal')"}) {
    INFO(sql);
    const auto tried = guarded("", [&] { execute(connection->handle(), sql); });
    REQUIRE_FALSE(tried);
  }
  REQUIRE(guarded("", [&] { execute(connection->handle(), "SELECT count(*) FROM deal"); }));
}
