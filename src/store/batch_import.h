#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/batch_writer.h"
#include "store/connection.h"
#include "store/merge_guard.h"
#include "store/row_encoder.h"
#include "store/split_collector.h"
#include "store/target_guard.h"

namespace bellwether::store {

/// One batch on its way into an open transaction: encodes rows, applies the rules that need the other records, counts.
class BatchImport final {
 public:
  BatchImport(Connection& connection, const BatchWriter::Context& context, const BatchSource& source,
              const std::string& importedAt);

  std::vector<StoreReject> add(const records::RecordBatch& rows);
  /// Makes what was added visible to queries.
  void settle();
  BatchInfo end(std::int64_t rejectedByReader, const std::string& sha256);
  /// Ends it as a repetition of batch `id`, see ImportTransaction::endRepeated. `batches`: all, oldest first.
  BatchInfo endRepeated(const std::vector<BatchInfo>& batches, std::int64_t id);

 private:
  template <class Record>
  std::optional<StoreReject> take(const Record& record, std::int64_t line);
  template <class Record>
  std::optional<StoreReject> ruleBrokenBy(const Record& record, std::int64_t line);
  std::optional<StoreReject> takeSplit(const records::Split& split, std::int64_t line);
  std::vector<StoreReject> writeSplits();
  void count(RowFate fate, std::int64_t rows);

  Connection& m_connection;
  BatchWriter::Context m_context;
  BatchInfo m_info;
  RowEncoder m_encoder;
  std::unique_ptr<BatchWriter> m_writer;
  std::optional<TargetGuard> m_targets;
  std::optional<MergeGuard> m_merges;
  std::optional<SplitCollector> m_splits;
};

}  // namespace bellwether::store
