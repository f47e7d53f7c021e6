#pragma once

#include <cstdint>
#include <string_view>

#include "bellwether/store/workspace_file.h"
#include "store/batch_log.h"
#include "store/confirmations.h"
#include "store/dictionary.h"
#include "store/extras.h"
#include "store/record_table.h"

namespace bellwether::store {

/// What became of a row.
enum class RowFate : std::uint8_t { Added, Updated, Unchanged, Duplicate };

/// Takes the rows of one batch into one table as versions. Requires: an open write transaction, the batch's row in the
/// log.
class BatchWriter final {
 public:
  struct Context {
    sqlite3* connection;
    Ledger& ledger;
    Dictionary& dictionary;
    BatchLog& log;
  };
  BatchWriter(const Context& context, const TableSpec& table, std::int64_t batch, records::FieldMask supplied);

  /// Adds fields that a later run of rows supplies.
  void supply(records::FieldMask fields);
  /// Duplicate: the same record came earlier in this batch with other values; nothing was changed.
  RowFate write(Cells& cells, std::string_view extra = {});
  /// Stores the confirmations. Returns the fields that the batch turned out to supply.
  records::FieldMask finish();

 private:
  void widenSupplied(const Cells& cells);
  std::optional<RowHead> find(const Cells& cells, std::uint64_t keyHash);
  RowFate add(const Cells& cells, std::uint64_t hash, std::uint64_t keyHash, std::string_view extra);
  RowFate revive(const RowHead& head, const Cells& cells, std::uint64_t hash, std::string_view extra);
  RowFate meetAgain(const RowHead& head, const Cells& cells, std::string_view extra);
  RowFate change(const RowHead& head, const Cells& cells, std::uint64_t hash, std::string_view extra);
  void keepOldVersion(const RowHead& head, const Cells& cells);

  Context m_context;
  RecordTable m_table;
  Extras m_extras;
  ConfirmationCollector m_confirmed;
  std::int64_t m_batch;
  records::FieldMask m_supplied;
  std::int64_t m_nextId;
  bool m_wasEmpty;
  HashIndex m_newKeys;  // of the records added since the table was empty
};

}  // namespace bellwether::store
