#pragma once

#include <cstdint>
#include <optional>

#include "store/new_rows.h"
#include "store/query.h"

namespace bellwether::store {

/// Walks a table by id beside the rows of a file, guessing that they come in the order in which they were first
/// imported: a row that meets its record there needs no search. Gives up for a while when the guess keeps failing.
class HeadScan final {
 public:
  HeadScan(sqlite3* connection, const TableSpec& table);
  /// The record under the cursor if it has the draft's key; then moves on.
  std::optional<RowHead> match(const Draft& draft, Dictionary& dictionary);
  /// The record was found by search: goes on behind it.
  void continueAfter(std::int64_t id);
  /// Lets go of the table.
  void release();

 private:
  bool open();

  const TableSpec& m_table;
  Query m_query;
  Cells m_keys;
  std::int64_t m_next = 1;  ///< where to go on
  bool m_isOpen = false;
  int m_misses = 0;
  int m_pause = 0;
};

}  // namespace bellwether::store
