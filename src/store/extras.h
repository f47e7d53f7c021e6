#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bellwether/records/records.h"
#include "store/ledger.h"
#include "store/query.h"

namespace bellwether::store {

/// The columns that a file has beyond the known ones: kept beside the record, one JSON text for each batch that
/// supplied some. The current text is that of the newest applied batch, so undoing needs nothing here.
class Extras final {
 public:
  Extras(sqlite3* connection, Ledger* ledger, records::RecordKind kind);
  /// The text in force as of the batches before `beforeBatch`; empty when there is none.
  std::string current(std::int64_t id, std::int64_t beforeBatch);
  /// Keeps the ledger for a text that goes in with NewRows.
  void sealNew(std::int64_t id, std::int64_t batch, std::string_view json);
  void insert(std::int64_t id, std::int64_t batch, std::string_view json);

 private:
  sqlite3* m_connection;
  Ledger* m_ledger;
  std::int64_t m_kind;
  std::optional<Query> m_current, m_insert;
};

}  // namespace bellwether::store
