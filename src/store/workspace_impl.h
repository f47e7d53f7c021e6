#pragma once

#include <memory>
#include <optional>

#include "bellwether/store/workspace_file.h"
#include "store/batch_import.h"
#include "store/batch_log.h"
#include "store/connection.h"
#include "store/dictionary.h"
#include "store/facts_update.h"
#include "store/ledger.h"

namespace bellwether::store {

/// An open write transaction with what its writes share. Rolls back unless committed.
class WriteScope final {
 public:
  explicit WriteScope(std::shared_ptr<Connection> connection);
  ~WriteScope();
  WriteScope(const WriteScope&) = delete;
  WriteScope& operator=(const WriteScope&) = delete;

  Connection& connection() { return *m_connection; }
  Ledger& ledger() { return m_ledger; }
  Dictionary& dictionary() { return m_dictionary; }
  BatchLog& log() { return m_log; }
  /// Stores the seals and commits. Failure: everything is rolled back.
  void commit();
  void rollback() noexcept;
  bool isOpen() const { return m_isOpen; }

 private:
  std::shared_ptr<Connection> m_connection;
  Ledger m_ledger;
  Dictionary m_dictionary;
  BatchLog m_log;
  bool m_isOpen = false;
};

struct ImportTransaction::Impl {
  Impl(std::shared_ptr<Connection> connection, std::shared_ptr<FactsBase> factsBase)
      : scope(std::move(connection)),
        base(std::move(factsBase)),
        dealsBefore(scope.ledger().entry(Ledger::recordSlot(records::RecordKind::Deals))) {}

  WriteScope scope;
  std::shared_ptr<FactsBase> base;
  Ledger::Entry dealsBefore;  ///< seal
  ChangedDeals changed;
  std::optional<BatchImport> batch;
};

struct WorkspaceFile::Impl {
  std::shared_ptr<Connection> connection;
  records::WorkspaceSettings settings;
  std::weak_ptr<const records::Facts> loaded = {};          ///< by the latest loadFacts
  std::shared_ptr<const References> loadedReferences = {};  ///< by the same
  std::uint64_t loadedStamp = 0;                            ///< of the state that they belong to
  std::shared_ptr<FactsBase> base = std::make_shared<FactsBase>();
};

}  // namespace bellwether::store
