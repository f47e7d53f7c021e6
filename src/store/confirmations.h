#pragma once

#include <cstdint>
#include <vector>

#include "store/ledger.h"

struct sqlite3;

namespace bellwether::store {

/// Records that a batch repeated without changing them, as ranges of record ids: a re-import of the same file is one
/// range. A confirmation stands for the version "what the applied earlier batches say", and becomes a stored version
/// before any of those is undone or redone.
struct ConfirmedRange {
  std::int64_t batch = 0;
  std::int64_t first = 0, last = 0;  ///< both in
  bool withExtra = false;            ///< the extra fields were repeated too
};

/// Collects the confirmations of the batch being imported.
class ConfirmationCollector final {
 public:
  void add(std::int64_t id, bool withExtra);
  bool contains(std::int64_t id) const;
  /// Stores what was collected, as ranges.
  void flush(sqlite3* connection, Ledger& ledger, std::int64_t batch);

 private:
  std::vector<bool> m_seen[2];  // by whether the extra fields were repeated
};

/// Reads, narrows and rewrites the stored confirmations of the batches after one, for one kind of record.
class ConfirmationStore final {
 public:
  ConfirmationStore(sqlite3* connection, Ledger& ledger) : m_connection(connection), m_ledger(ledger) {}
  /// Ranges of all batches with the kind, ascending by batch.
  std::vector<ConfirmedRange> rangesOf(std::int64_t kind, std::int64_t afterBatch);
  /// Takes the ids (ascending) out of the range.
  void removeIds(const ConfirmedRange& range, const std::vector<std::int64_t>& ids);

 private:
  void insert(const ConfirmedRange& range);
  void erase(const ConfirmedRange& range);

  sqlite3* m_connection;
  Ledger& m_ledger;
};

}  // namespace bellwether::store
