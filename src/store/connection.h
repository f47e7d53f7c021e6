#pragma once

#include <SQLiteCpp/Database.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "bellwether/store/workspace_file.h"
#include "store/platform_file.h"

namespace bellwether::store {

/// The page cache that connections have.
inline constexpr std::string_view kUsualPageCache = "PRAGMA cache_size = -65536";

/// The hardened SQLite connection of one workspace. Failures are thrown as Failure.
class Connection final {
 public:
  static std::shared_ptr<Connection> create(const std::filesystem::path& path);
  /// A file of an older version is brought up to date first; one that cannot be written is ReadOnly then, with the
  /// detail `older version`.
  static std::shared_ptr<Connection> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  static std::shared_ptr<Connection> createInMemory();

  /// A second connection that sees what this one's read transaction sees, for another thread; null where there can be
  /// none: in memory, and while this one writes. It never waits for a lock. Requires: a transaction has read something.
  std::shared_ptr<Connection> openAnother() const;

  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Takes away a file that could not be filled. The connection is of no use afterwards.
  void removeFile() noexcept;
  sqlite3* handle() const { return m_database->getHandle(); }
  SQLite::Database& database() { return *m_database; }
  const std::filesystem::path& path() const { return m_path; }
  bool isReadOnly() const { return m_readOnly; }
  bool isInMemory() const { return m_realPath.empty(); }

  /// BEGIN IMMEDIATE. Failure: ReadOnly, Locked, FileChanged (another file took the name), InvalidArgument (a
  /// transaction is open).
  void beginWrite();
  /// Durable when it returns; on failure everything is rolled back.
  void commit();
  void rollback() noexcept;
  /// After a write or sync failed, the system may show data that never reached the disk: the connection is read-only
  /// from then on.
  void refuseWrites() { m_readOnly = true; }
  bool isInTransaction() const;

  /// Callable from any thread.
  void interrupt();
  /// Called when a public call starts.
  void forgetInterrupt() { m_interrupted = false; }
  /// Failure(Interrupted) when interrupt() was called since the call started.
  void expectNotInterrupted() const;

 private:
  static std::shared_ptr<Connection> openAsIs(const std::filesystem::path& path, WorkspaceFile::Access access);

  Connection(std::filesystem::path path, std::filesystem::path realPath, int flags);
  void harden();
  void configureStorage();
  void expectWorkspace();
  void migrateIfOld();
  void expectSameFile() const;

  std::filesystem::path m_path;
  std::filesystem::path m_realPath;  ///< empty: in memory
  std::unique_ptr<SQLite::Database> m_database;
  std::optional<FileIdentity> m_identity;
  bool m_readOnly = false;
  std::atomic<bool> m_interrupted{false};
};

/// While it lives, pages that were read are soon reused: who reads much once gains nothing by keeping it, and fresh
/// memory for each page would take longer than reading it. A connection that writes keeps what it has.
class SmallPageCache final {
 public:
  explicit SmallPageCache(Connection& connection);
  ~SmallPageCache();
  SmallPageCache(const SmallPageCache&) = delete;
  SmallPageCache& operator=(const SmallPageCache&) = delete;

 private:
  Connection& m_connection;
};

/// Several reads of one state; nothing when a write transaction is open already.
class ReadScope final {
 public:
  explicit ReadScope(Connection& connection);
  ~ReadScope();
  ReadScope(const ReadScope&) = delete;
  ReadScope& operator=(const ReadScope&) = delete;

 private:
  Connection& m_connection;
  bool m_began = false;
};

}  // namespace bellwether::store
