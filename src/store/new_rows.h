#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/dictionary.h"
#include "store/row.h"
#include "store/tables.h"
#include "store/text_arena.h"

struct sqlite3;

namespace bellwether::store {

/// The columns around a stored record.
struct RowHead {
  std::int64_t id = 0;
  std::int64_t batch =
      0;  ///< the version that the row holds: the newest applied one, or any one when the record is not live
  bool live = false;
  std::uint64_t hash = 0;
};

/// New records of one table on their way into it, with the words and extra fields they bring. Owns all its texts but
/// those of the words.
class NewRows final {
 public:
  explicit NewRows(const TableSpec& table) : m_table(&table) {}

  void add(const RowHead& head, const Cells& cells);
  void addExtra(std::int64_t id, std::int64_t batch, std::string_view json);
  NewWords& words() { return m_words; }
  std::size_t size() const { return m_heads.size(); }
  bool isEmpty() const { return m_heads.empty() && m_words.isEmpty(); }
  /// Stores everything. Uses INSERT … SELECT from this object as a virtual table: 1.4 times as fast as binding each
  /// row.
  void store(sqlite3* connection);
  void clear();

  const TableSpec& table() const { return *m_table; }
  const RowHead& head(std::size_t row) const { return m_heads[row]; }
  const Cell& cell(std::size_t row, std::size_t column) const {
    return m_cells[row * m_table->columns.size() + column];
  }

 private:
  struct Extra {
    std::int64_t id, batch;
    std::string_view json;
  };
  void storeExtras(sqlite3* connection);

  const TableSpec* m_table;
  std::vector<RowHead> m_heads;
  std::vector<Cell> m_cells;
  std::vector<Extra> m_extras;
  TextArena m_texts;
  NewWords m_words;
};

/// Makes the virtual table known to a connection.
void registerNewRows(sqlite3* connection);

}  // namespace bellwether::store
