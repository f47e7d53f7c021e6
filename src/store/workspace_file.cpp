#include "bellwether/store/workspace_file.h"

#include "store/authorizer.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/current_records.h"
#include "store/digest.h"
#include "store/facts_loader.h"
#include "store/failure.h"
#include "store/history.h"
#include "store/schema.h"
#include "store/segments.h"
#include "store/workspace_impl.h"
#include "store/workspace_settings.h"

namespace bellwether::store {
namespace {

void expectValid(const records::WorkspaceSettings& settings) {
  const bool isValid = !settings.currency.isNone() && settings.calendar.startMonth >= 1 &&
                       settings.calendar.startMonth <= 12 && settings.retentionWindowMonths >= 1 &&
                       settings.retentionWindowMonths <= 60;
  if (!isValid) throw Failure(ErrorCode::InvalidArgument, "settings");
}

void writeSettings(sqlite3* connection, const records::WorkspaceSettings& settings) {
  Query query(
      connection,
      "INSERT INTO workspace (id, file_id, company_name, currency, fiscal_start_month, week_start, time_zone, "
      "retention_window_months) VALUES (1, lower(hex(randomblob(16))), ?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) "
      "DO UPDATE SET company_name = ?1, currency = ?2, fiscal_start_month = ?3, week_start = ?4, time_zone = "
      "?5, retention_window_months = ?6");
  query.bind(1, settings.companyName).bind(2, settings.currency.code());
  query.bind(3, std::int64_t{settings.calendar.startMonth});
  query.bind(4, static_cast<std::int64_t>(settings.calendar.weekStart)).bind(5, settings.timeZone);
  query.bind(6, std::int64_t{settings.retentionWindowMonths}).run();
}

void fillNew(const std::shared_ptr<Connection>& connection, const records::WorkspaceSettings& settings) {
  connection->beginWrite();
  try {
    createSchema(connection->handle());
    writeSettings(connection->handle(), settings);
    Ledger ledger;
    ledger.flush(connection->handle());
    connection->commit();
    allowOnlyOwnTables(connection->handle());
  } catch (...) {
    connection->rollback();
    throw;
  }
}

std::vector<PartyName> namesOf(CurrentRecords& current, Role role) {
  const bool isCustomer = role == Role::Customer;
  const auto& parties = (isCustomer ? current.customers() : current.reps()).parties();
  const auto& rows = current.customerRows();
  const std::vector<records::RowIndex> roots = isCustomer ? std::vector<records::RowIndex>{} : current.repRoots();
  std::vector<PartyName> names;
  names.reserve(parties.size());
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const PartyResolver::Party& party = parties[i];
    const bool isMerged = isCustomer ? i < rows.size() && rows[i].link != CurrentRecords::kNoLink : roots[i] != i;
    names.push_back({std::string(current.dictionary().term(party.origin)), std::string(party.id),
                     std::string(party.name), std::string(party.nameKey), party.isRecord, isMerged});
  }
  return names;
}

std::vector<PartyName> namesOf(Connection& connection, Role role) {
  const ReadScope scope(connection);
  CurrentRecords current(connection);
  current.resolve(ReferenceUses::countedIn(connection));
  return namesOf(current, role);
}

/// Runs a public call with a fresh interrupt flag.
template <class Body>
auto call(Connection& connection, Body&& body) {
  connection.forgetInterrupt();
  return guarded(connection.path(), std::forward<Body>(body));
}

/// The same for calls that write to the workspace.
template <class Body>
auto writingCall(Connection& connection, Body&& body) {
  auto result = call(connection, std::forward<Body>(body));
  if (!result && result.error().code == ErrorCode::CannotWrite) connection.refuseWrites();
  return result;
}

}  // namespace

WorkspaceFile::WorkspaceFile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
WorkspaceFile::~WorkspaceFile() = default;
WorkspaceFile::WorkspaceFile(WorkspaceFile&&) noexcept = default;
WorkspaceFile& WorkspaceFile::operator=(WorkspaceFile&&) noexcept = default;

Result<WorkspaceFile> WorkspaceFile::create(const std::filesystem::path& path,
                                            const records::WorkspaceSettings& settings) {
  return guarded(path, [&] {
    expectValid(settings);
    std::shared_ptr<Connection> connection = Connection::create(path);
    try {
      fillNew(connection, settings);
    } catch (...) {
      connection->removeFile();
      throw;
    }
    return WorkspaceFile(std::make_unique<Impl>(Impl{std::move(connection), settings}));
  });
}

Result<WorkspaceFile> WorkspaceFile::createInMemory(const records::WorkspaceSettings& settings) {
  return guarded(":memory:", [&] {
    expectValid(settings);
    std::shared_ptr<Connection> connection = Connection::createInMemory();
    fillNew(connection, settings);
    return WorkspaceFile(std::make_unique<Impl>(Impl{std::move(connection), settings}));
  });
}

Result<WorkspaceFile> WorkspaceFile::open(const std::filesystem::path& path, Access access) {
  return guarded(path, [&] {
    std::shared_ptr<Connection> connection = Connection::open(path, access);
    records::WorkspaceSettings settings = readSettings(connection->handle());
    return WorkspaceFile(std::make_unique<Impl>(Impl{std::move(connection), std::move(settings)}));
  });
}

const std::filesystem::path& WorkspaceFile::path() const { return m_impl->connection->path(); }
bool WorkspaceFile::isReadOnly() const { return m_impl->connection->isReadOnly(); }
const records::WorkspaceSettings& WorkspaceFile::settings() const { return m_impl->settings; }

Status WorkspaceFile::setSettings(const records::WorkspaceSettings& settings) {
  return writingCall(*m_impl->connection, [&] {
    expectValid(settings);
    WriteScope scope(m_impl->connection);
    writeSettings(scope.connection().handle(), settings);
    scope.commit();
    m_impl->settings = settings;
  });
}

Result<ImportTransaction> WorkspaceFile::beginImport() {
  return writingCall(*m_impl->connection, [&] {
    return ImportTransaction(std::make_unique<ImportTransaction::Impl>(m_impl->connection, m_impl->base));
  });
}

Result<std::vector<BatchInfo>> WorkspaceFile::batches() const {
  return call(*m_impl->connection, [&] { return BatchLog(m_impl->connection->handle()).all(); });
}

Result<std::vector<Reading>> WorkspaceFile::readings() const {
  return call(*m_impl->connection, [&] { return BatchLog(m_impl->connection->handle()).readings(); });
}

Status WorkspaceFile::forgetReadings(const std::string& fingerprint) {
  return writingCall(*m_impl->connection, [&] {
    WriteScope scope(m_impl->connection);
    scope.log().forgetReadings(fingerprint);
    scope.commit();
  });
}

Result<RowCounts> WorkspaceFile::undo(std::int64_t batchId, const std::string& undoneAt) {
  return writingCall(*m_impl->connection, [&] {
    WriteScope scope(m_impl->connection);
    const std::optional<BatchInfo> batch = scope.log().find(batchId);
    if (!batch) throw Failure(ErrorCode::NotFound, std::to_string(batchId));
    if (batch->undone) throw Failure(ErrorCode::InvalidArgument, std::to_string(batchId));
    History history({scope.connection(), scope.ledger(), scope.dictionary(), scope.log()}, *batch);
    const RowCounts counts = history.undo(undoneAt);
    scope.commit();
    return counts;
  });
}

Result<RowCounts> WorkspaceFile::redo(std::int64_t batchId) {
  return writingCall(*m_impl->connection, [&] {
    WriteScope scope(m_impl->connection);
    const std::optional<BatchInfo> batch = scope.log().find(batchId);
    if (!batch) throw Failure(ErrorCode::NotFound, std::to_string(batchId));
    if (!batch->undone) throw Failure(ErrorCode::InvalidArgument, std::to_string(batchId));
    History history({scope.connection(), scope.ledger(), scope.dictionary(), scope.log()}, *batch);
    const RowCounts counts = history.redo();
    scope.commit();
    return counts;
  });
}

Result<std::vector<PartyName>> WorkspaceFile::customerNames() const {
  return call(*m_impl->connection, [&] { return namesOf(*m_impl->connection, Role::Customer); });
}

Result<std::vector<PartyName>> WorkspaceFile::repNames() const {
  return call(*m_impl->connection, [&] { return namesOf(*m_impl->connection, Role::Rep); });
}

Result<std::shared_ptr<const records::Facts>> WorkspaceFile::loadFacts() const {
  return call(*m_impl->connection, [&] {
    Connection& connection = *m_impl->connection;
    // What an import has written so far is in no image, and no image can be made of it.
    if (connection.isInTransaction()) return store::loadFacts(connection).facts;
    const ReadScope scope(connection);
    Ledger seals;
    seals.load(connection.handle());
    const std::uint64_t stamp = stampOf(seals);
    LoadedFacts loaded = readSegments(connection, stamp);
    if (!loaded.facts) loaded = m_impl->base->update(connection, seals).value_or(LoadedFacts{});
    if (!loaded.facts) loaded = store::loadFacts(connection);
    m_impl->base->reset(loaded, seals);
    m_impl->loaded = loaded.facts;
    m_impl->loadedReferences = loaded.references;
    m_impl->loadedStamp = stamp;
    return loaded.facts;
  });
}

Status WorkspaceFile::keepColumns(const records::Facts& facts) {
  return writingCall(*m_impl->connection, [&] {
    Connection& connection = *m_impl->connection;
    if (connection.isReadOnly() || connection.isInMemory()) return;
    const auto loaded = m_impl->loaded.lock();
    if (loaded.get() != &facts) throw Failure(ErrorCode::InvalidArgument, "facts");
    if (m_impl->loadedReferences) writeSegments(connection, {loaded, m_impl->loadedReferences}, m_impl->loadedStamp);
  });
}

Result<std::string> WorkspaceFile::contentDigest() const {
  return call(*m_impl->connection, [&] { return store::contentDigest(*m_impl->connection); });
}

Result<CheckReport> WorkspaceFile::check() const {
  return call(*m_impl->connection, [&] { return checkWorkspace(*m_impl->connection); });
}

Status WorkspaceFile::backup(const std::filesystem::path& to) const {
  return call(*m_impl->connection, [&] { backupTo(*m_impl->connection, to); });
}

void WorkspaceFile::interrupt() { m_impl->connection->interrupt(); }

}  // namespace bellwether::store
