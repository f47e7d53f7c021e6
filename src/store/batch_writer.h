#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bellwether/core/key_set.h"
#include "bellwether/store/workspace_file.h"
#include "store/batch_log.h"
#include "store/changed_deals.h"
#include "store/confirmations.h"
#include "store/dictionary.h"
#include "store/extras.h"
#include "store/head_scan.h"
#include "store/new_rows_pipe.h"
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
    ChangedDeals* changed = nullptr;  ///< takes note of changed deals, if wanted
  };
  BatchWriter(const Context& context, const TableSpec& table, std::int64_t batch, records::FieldMask supplied);

  /// Adds fields that a later run of rows supplies.
  void supply(records::FieldMask fields);
  /// Duplicate: the same record came earlier in this batch with other values; nothing was changed.
  RowFate write(const Draft& draft, std::string_view extra = {});
  /// Makes everything written so far visible to queries, and the connection free for them.
  void settle();
  /// Stores the confirmations, unless the batch changed nothing: then it holds nothing. Returns the fields that the
  /// batch turned out to supply.
  records::FieldMask finish();

 private:
  RowFate take(const Draft& draft, std::string_view extra);
  void widenSupplied(const Draft& draft);
  std::optional<RowHead> find(const Draft& draft);
  std::optional<RowHead> findStored(const Draft& draft);
  bool isNewInBatch(const Draft& draft);
  void submit();
  void rememberAllNewKeys();
  RowFate add(const Draft& draft, std::string_view extra);
  RowFate revive(const RowHead& head, const Draft& draft, std::string_view extra);
  RowFate meetAgain(const RowHead& head, const Draft& draft, std::string_view extra);
  RowFate change(const RowHead& head, const Draft& draft, std::string_view extra);
  void keepOldVersion(const RowHead& head, const Cells& cells);

  Context m_context;
  RecordTable m_table;
  Extras m_extras;
  ConfirmationCollector m_confirmed;
  NewRowsPipe m_new;
  HeadScan m_scan;
  std::int64_t m_batch;
  records::FieldMask m_supplied;
  std::int64_t m_nextId;
  std::int64_t m_firstNewId;
  ChangedDeals* m_changed;  ///< null: the rows are no deals, or nobody wants to know
  bool m_wasEmpty;
  bool m_hasChanged = false;
  /// While new keys come in order, the last one is all that needs to be known to tell that none came twice.
  bool m_isOrdered;
  std::string m_lastKey;
  KeySet m_newKeys;
};

}  // namespace bellwether::store
