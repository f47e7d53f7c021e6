#include "store/backup.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include "store/failure.h"
#include "store/platform_file.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

void expect(const Status& status) {
  if (!status) throw Failure(status.error());
}

/// Removes the temporary copy and its journal unless released.
class TemporaryFile final {
 public:
  explicit TemporaryFile(std::filesystem::path path) : m_path(std::move(path)) {}
  ~TemporaryFile() {
    if (m_path.empty()) return;
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
    m_path += "-journal";
    std::filesystem::remove(m_path, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  void release() { m_path.clear(); }

 private:
  std::filesystem::path m_path;
};

std::int64_t totalRows(sqlite3* connection) {
  Query query(connection,
              "SELECT (SELECT count(*) FROM deal) + (SELECT count(*) FROM customer) + (SELECT count(*) FROM rep) + "
              "(SELECT count(*) FROM batch) + (SELECT count(*) FROM target) + (SELECT count(*) FROM cost)");
  query.step();
  return query.number(0);
}

std::int64_t newestBatch(sqlite3* connection) {
  Query query(connection, "SELECT max(id) FROM batch");
  query.step();
  return query.number(0);
}

void copyInto(Connection& connection, const std::filesystem::path& temporary) {
  SQLite::Database copy(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW);
  SQLite::Backup backup(copy, "main", connection.database(), "main");
  constexpr int kPagesAtOnce = 1024;
  for (int result = SQLITE_OK; result != SQLITE_DONE;) {
    result = backup.executeStep(kPagesAtOnce);
    if (result == SQLITE_BUSY || result == SQLITE_LOCKED) throw Failure(ErrorCode::Locked, {});
    connection.expectNotInterrupted();
  }
}

void verify(Connection& connection, const std::filesystem::path& temporary) {
  SQLite::Database copy(temporary.string(), SQLite::OPEN_READONLY | SQLite::OPEN_NOFOLLOW);
  Query check(copy.getHandle(), "PRAGMA quick_check(1)");
  if (!check.step() || check.text(0) != "ok") throw Failure(ErrorCode::Damaged, std::string(check.text(0)));
  if (totalRows(copy.getHandle()) != totalRows(connection.handle()) ||
      newestBatch(copy.getHandle()) != newestBatch(connection.handle()))
    throw Failure(ErrorCode::Damaged, temporary.string());
}

}  // namespace

void backupTo(Connection& connection, const std::filesystem::path& to) {
  const std::filesystem::path absolute = std::filesystem::absolute(to);
  const auto folder = realPathOf(absolute.parent_path());
  if (!folder) throw Failure(ErrorCode::CannotWrite, folder.error().detail);
  const std::filesystem::path target = *folder / absolute.filename();
  if (identityOf(target)) throw Failure({ErrorCode::AlreadyExists, {}, to.string()});
  std::filesystem::path temporary = target;
  temporary += ".partial";
  expect(createPrivateFile(temporary));
  TemporaryFile guard(temporary);
  // Held throughout, so that what is counted is what was copied.
  const ReadScope scope(connection);
  totalRows(connection.handle());
  copyInto(connection, temporary);
  verify(connection, temporary);
  expect(syncFile(temporary));
  expect(renameNew(temporary, target));
  guard.release();
  expect(syncFolder(*folder));
}

}  // namespace bellwether::store
