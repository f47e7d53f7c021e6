#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "store/cell.h"
#include "store/dictionary.h"
#include "store/tables.h"

namespace bellwether::store {

/// A stored row's cells in the order of its table's columns: texts and references as codes.
using Cells = std::array<Cell, kMaxColumns>;

/// Cells that own their texts, for rows kept beyond a statement's step.
class OwnedCells final {
 public:
  OwnedCells() = default;
  OwnedCells(OwnedCells&&) = default;  // a deque's texts stay where they are; a copy's would not be the ones pointed to
  OwnedCells& operator=(OwnedCells&&) = default;
  OwnedCells(const OwnedCells&) = delete;
  OwnedCells& operator=(const OwnedCells&) = delete;

  const Cells& cells() const { return m_cells; }
  /// Copies a cell and its text.
  void set(std::size_t column, const Cell& cell);

 private:
  Cells m_cells;
  std::deque<std::string> m_texts;
};

/// A row as a file says it: texts and references in words, hashed so that it can be compared with a stored row without
/// looking up any code.
class Draft final {
 public:
  Draft(const TableSpec& table, std::int64_t origin) : m_table(&table), m_origin(origin) {}

  /// Starts the next row.
  void restart() { m_filled = 0; }
  /// Appends the next column's value. Texts must outlive the draft's use.
  void text(std::string_view value) { append(Cell::of(value)); }  // Text, Term and Shares columns
  void number(std::int64_t value) { append(Cell::of(value)); }
  void null() { append(Cell::null()); }
  void ref(Role role, std::string_view id, std::string_view name, std::string_view nameKey);
  /// Requires: all columns appended.
  void finish();

  /// Of key and values: equal to hashRow of the stored row exactly when all its values are equal.
  std::uint64_t hash() const { return m_hash; }
  std::uint64_t keyHash() const { return m_keyHash; }
  /// The value of a text, term or number column.
  const Cell& cell(std::size_t column) const { return m_cells[column]; }
  void setNumber(std::size_t column, std::int64_t value);
  bool isEmpty(std::size_t column) const;
  bool hasKey(const Cells& keys, Dictionary& dictionary) const;
  /// The columns as stored, looking up (or giving) codes.
  void resolve(Dictionary& dictionary, Cells& cells) const { resolve(dictionary, m_table->columns.size(), cells); }
  void resolveKey(Dictionary& dictionary, Cells& cells) const { resolve(dictionary, m_table->keyColumns, cells); }

 private:
  void append(const Cell& cell);
  void resolve(Dictionary& dictionary, std::size_t columns, Cells& cells) const;

  const TableSpec* m_table;
  std::int64_t m_origin;
  std::size_t m_filled = 0;
  std::array<Cell, kMaxColumns> m_cells;
  std::array<std::uint64_t, kMaxColumns> m_hashes{};
  std::array<RefText, kRoles> m_refs;
  std::uint64_t m_hash = 0, m_keyHash = 0;
};

Cell emptyCell(const ColumnSpec& column);
Role roleOf(ColumnType type);

/// 64-bit hash of what key and values say, whatever their codes. Two rows of a table with equal hashes are taken as
/// equal.
std::uint64_t hashRow(const TableSpec& table, const Cells& cells, Dictionary& dictionary);

/// What a seal adds up for a record's row: its content and the columns around it.
std::uint64_t sealOfRow(std::uint64_t hash, std::int64_t id, std::int64_t batch, std::int64_t live);

}  // namespace bellwether::store
