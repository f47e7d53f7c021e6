#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bellwether/store/workspace_file.h"
#include "store/batch_log.h"
#include "store/confirmations.h"
#include "store/connection.h"
#include "store/dictionary.h"
#include "store/extras.h"
#include "store/record_table.h"

namespace bellwether::store {

/// Takes a batch out of the fold, or puts it back: see docs/decisions/versions-and-undo.md. Requires: an open write
/// transaction.
class History final {
 public:
  struct Context {
    Connection& connection;
    Ledger& ledger;
    Dictionary& dictionary;
    BatchLog& log;
  };
  History(const Context& context, const BatchInfo& batch);

  RowCounts undo(const std::string& undoneAt);
  RowCounts redo();

 private:
  std::vector<std::int64_t> touchedIds();
  RowCounts refoldAll(std::vector<std::int64_t> ids, const std::vector<std::int64_t>& switched);
  /// Returns those of the ids whose fold is the same without the batch, and done with.
  std::vector<std::int64_t> storeConfirmations(const std::vector<std::int64_t>& ids);
  bool canHandOver(const ConfirmedRange& range, const std::vector<ConfirmedRange>& ranges);
  void storeConfirmation(std::int64_t id, const ConfirmedRange& range);
  void foldBefore(std::int64_t id, std::int64_t batch, OwnedCells& keys, Cells& folded,
                  std::vector<RecordTable::Version>& versions);
  void refold(std::int64_t id, RowCounts& counts);

  Context m_context;
  BatchInfo m_batch;
  const TableSpec& m_spec;
  RecordTable m_table;
  Extras m_extras;
  ConfirmationStore m_confirmations;
};

}  // namespace bellwether::store
