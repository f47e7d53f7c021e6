#include "store/connection.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <utility>

#include "store/authorizer.h"
#include "store/deal_rows.h"
#include "store/failure.h"
#include "store/new_rows.h"
#include "store/open_files.h"
#include "store/query.h"
#include "store/schema.h"

namespace bellwether::store {
namespace {

// The detail of ReadOnly for a file that could be read if it could be brought up to date.
constexpr const char* kOldSchema = "older version";
constexpr int kBusyTimeoutMs = 3000;

constexpr std::array<std::pair<int, int>, 9> kLimits = {{{SQLITE_LIMIT_LENGTH, 64 << 20},
                                                         {SQLITE_LIMIT_SQL_LENGTH, 64 << 10},
                                                         {SQLITE_LIMIT_COLUMN, 64},
                                                         {SQLITE_LIMIT_EXPR_DEPTH, 50},
                                                         {SQLITE_LIMIT_COMPOUND_SELECT, 5},
                                                         {SQLITE_LIMIT_FUNCTION_ARG, 21},
                                                         {SQLITE_LIMIT_ATTACHED, 0},
                                                         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                                         {SQLITE_LIMIT_VARIABLE_NUMBER, 64}}};

constexpr std::array<std::pair<int, int>, 7> kSwitches = {{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                                           {SQLITE_DBCONFIG_DQS_DML, 0},
                                                           {SQLITE_DBCONFIG_DQS_DDL, 0},
                                                           {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}};

void expect(const Status& status) {
  if (!status) throw Failure(status.error());
}

std::int64_t pragmaNumber(sqlite3* connection, const std::string& name) {
  Query query(connection, "PRAGMA " + name);
  return query.step() ? query.number(0) : 0;
}

std::uint32_t bigEndian(std::string_view bytes, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(bytes[offset + i]);
  return value;
}

/// A journal beside the file makes SQLite write to the file as soon as it reads it, so a stranger's file is recognised
/// before that.
void expectWorkspaceHeader(const std::filesystem::path& path) {
  const auto header = readHeader(path, 100);
  if (!header) throw Failure(header.error());
  if (header->size() < 100 || std::memcmp(header->data(), "SQLite format 3", 16) != 0)
    throw Failure(ErrorCode::NotAWorkspace, {});
  if (bigEndian(*header, 68) != kApplicationId) throw Failure(ErrorCode::NotAWorkspace, {});
  if (const std::uint32_t version = bigEndian(*header, 60);
      version > static_cast<std::uint32_t>(currentSchemaVersion()))
    throw Failure(ErrorCode::NewerVersion, std::to_string(version));
}

bool hasJournal(const std::filesystem::path& path) {
  std::filesystem::path journal = path;
  journal += "-journal";
  std::error_code error;
  return std::filesystem::exists(journal, error);
}

}  // namespace

Connection::Connection(std::filesystem::path path, std::filesystem::path realPath, int flags)
    : m_path(std::move(path)), m_realPath(std::move(realPath)) {
  const std::string name = m_realPath.empty() ? ":memory:" : m_realPath.string();
  // One thread at a time uses a connection (only interrupt() comes from others, which SQLite allows): no lock for each
  // call.
  m_database = std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX, kBusyTimeoutMs);
  if (!m_realPath.empty()) {
    m_identity = identityOf(m_realPath);
    OpenFiles::instance().add(m_identity);
  }
  harden();
  registerNewRows(handle());
  registerDealRows(handle());
}

Connection::~Connection() {
  m_database.reset();
  OpenFiles::instance().remove(m_identity);
}

void Connection::removeFile() noexcept {
  if (isInMemory() || identityOf(m_realPath) != m_identity) return;
  std::error_code ignored;
  std::filesystem::remove(m_realPath, ignored);
}

void Connection::harden() {
  sqlite3_extended_result_codes(handle(), 1);
  for (const auto& [name, value] : kSwitches) expectOk(handle(), sqlite3_db_config(handle(), name, value, nullptr));
  for (const auto& [name, value] : kLimits) sqlite3_limit(handle(), name, value);
}

void Connection::configureStorage() {
  execute(handle(),
          "PRAGMA foreign_keys = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA temp_store = "
          "MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON");
  execute(handle(), std::string(kUsualPageCache));
}

std::shared_ptr<Connection> Connection::create(const std::filesystem::path& path) {
  std::filesystem::path absolute = std::filesystem::absolute(path);
  const auto folder = realPathOf(absolute.parent_path());
  if (!folder) throw Failure(ErrorCode::CannotWrite, folder.error().detail);
  const std::filesystem::path real = *folder / absolute.filename();
  expect(createPrivateFile(real));
  try {
    std::shared_ptr<Connection> connection(new Connection(path, real, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW));
    execute(connection->handle(), "PRAGMA page_size = 16384");
    connection->configureStorage();
    return connection;
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(real, ignored);
    throw;
  }
}

std::shared_ptr<Connection> Connection::createInMemory() {
  std::shared_ptr<Connection> connection(new Connection(":memory:", {}, SQLite::OPEN_READWRITE | SQLite::OPEN_MEMORY));
  execute(connection->handle(), "PRAGMA page_size = 16384");
  connection->configureStorage();
  return connection;
}

std::shared_ptr<Connection> Connection::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  try {
    return openAsIs(path, access);
  } catch (const Failure& failure) {
    if (access == WorkspaceFile::Access::ReadWrite || failure.error().detail != kOldSchema) throw;
  }
  // The file of an older version is brought up to date before it is read, where that can be done.
  openAsIs(path, WorkspaceFile::Access::ReadWrite);
  return openAsIs(path, access);
}

std::shared_ptr<Connection> Connection::openAsIs(const std::filesystem::path& path, WorkspaceFile::Access access) {
  const auto real = realPathOf(path);
  if (!real) throw Failure(real.error());
  expect(expectReadableFile(*real));
  const bool canBeWritten = canWrite(*real);
  const bool writable = access == WorkspaceFile::Access::ReadWrite && canBeWritten;
  // What a killed program left half written is taken back before anything is read; that takes the right to write.
  const bool recovers = canBeWritten && hasJournal(*real);
  // Reading the file past SQLite would drop this process's locks on it, so never when it is open here already.
  if (recovers && !OpenFiles::instance().contains(identityOf(*real))) expectWorkspaceHeader(*real);
  const int flags = (writable || recovers ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) | SQLite::OPEN_NOFOLLOW;
  std::shared_ptr<Connection> connection(new Connection(path, *real, flags));
  connection->m_readOnly = !writable || sqlite3_db_readonly(connection->handle(), "main") == 1;
  connection->expectWorkspace();
  connection->configureStorage();
  if (!connection->isReadOnly()) connection->migrateIfOld();
  allowOnlyOwnTables(connection->handle());
  return connection;
}

std::shared_ptr<Connection> Connection::openAnother() const {
  // As long as this one holds its lock nobody can change the file.
  if (isInMemory() || sqlite3_txn_state(handle(), "main") != SQLITE_TXN_READ) return nullptr;
  try {
    std::shared_ptr<Connection> other(
        new Connection(m_path, m_realPath, SQLite::OPEN_READONLY | SQLite::OPEN_NOFOLLOW));
    other->m_readOnly = true;
    if (!other->m_identity || other->m_identity != m_identity) return nullptr;
    sqlite3_busy_timeout(other->handle(), 0);
    other->configureStorage();
    allowOnlyOwnTables(other->handle());
    return other;
  } catch (const std::exception&) {
    return nullptr;
  }
}

void Connection::expectWorkspace() {
  if (pragmaNumber(handle(), "application_id") != kApplicationId) throw Failure(ErrorCode::NotAWorkspace, {});
  const std::int64_t version = pragmaNumber(handle(), "user_version");
  if (version > currentSchemaVersion()) throw Failure(ErrorCode::NewerVersion, std::to_string(version));
  if (version < 1) throw Failure(ErrorCode::Damaged, "user_version " + std::to_string(version));
  expectKnownSchema(handle(), static_cast<int>(version));
  if (isReadOnly() && version < currentSchemaVersion()) throw Failure(ErrorCode::ReadOnly, kOldSchema);
}

void Connection::migrateIfOld() {
  const std::int64_t version = pragmaNumber(handle(), "user_version");
  if (version == currentSchemaVersion()) return;
  beginWrite();
  try {
    migrateSchema(handle(), static_cast<int>(version));
  } catch (...) {
    rollback();
    throw;
  }
  commit();
}

void Connection::expectSameFile() const {
  if (!isInMemory() && identityOf(m_realPath) != m_identity) throw Failure(ErrorCode::FileChanged, m_realPath.string());
}

void Connection::beginWrite() {
  if (m_readOnly) throw Failure(ErrorCode::ReadOnly, {});
  if (isInTransaction()) throw Failure(ErrorCode::InvalidArgument, "transaction");
  expectSameFile();
  execute(handle(), "BEGIN IMMEDIATE");
}

void Connection::commit() {
  const int result = sqlite3_exec(handle(), "COMMIT", nullptr, nullptr, nullptr);
  if (result == SQLITE_OK) return;
  const Failure failure = lastFailure(handle());
  rollback();
  throw failure;
}

void Connection::rollback() noexcept {
  if (isInTransaction()) sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Connection::isInTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

void Connection::interrupt() {
  m_interrupted = true;
  sqlite3_interrupt(handle());
}

void Connection::expectNotInterrupted() const {
  if (m_interrupted) throw Failure(ErrorCode::Interrupted, {});
}

SmallPageCache::SmallPageCache(Connection& connection) : m_connection(connection) {
  if (sqlite3_txn_state(connection.handle(), "main") != SQLITE_TXN_WRITE)
    sqlite3_exec(connection.handle(), "PRAGMA cache_size = -1024", nullptr, nullptr, nullptr);
}

SmallPageCache::~SmallPageCache() {
  sqlite3_exec(m_connection.handle(), kUsualPageCache.data(), nullptr, nullptr, nullptr);
}

ReadScope::ReadScope(Connection& connection) : m_connection(connection) {
  if (connection.isInTransaction()) return;
  execute(connection.handle(), "BEGIN");
  m_began = true;
}

ReadScope::~ReadScope() {
  if (m_began) m_connection.rollback();
}

}  // namespace bellwether::store
