#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "bellwether/records/records.h"
#include "store/query.h"
#include "store/tables.h"

namespace bellwether::store {

/// A row's cells in the order of its table's columns.
using Cells = std::array<Cell, kMaxColumns>;

/// Cells that own their texts, for rows kept beyond a statement's step.
class OwnedCells final {
 public:
  OwnedCells() = default;
  OwnedCells(OwnedCells&&) = default;  // a deque's texts stay where they are; a copy's would not be the ones pointed to
  OwnedCells& operator=(OwnedCells&&) = default;
  OwnedCells(const OwnedCells&) = delete;
  OwnedCells& operator=(const OwnedCells&) = delete;

  Cells& cells() { return m_cells; }
  const Cells& cells() const { return m_cells; }
  /// Copies a cell and its text.
  void set(std::size_t column, const Cell& cell);

 private:
  Cells m_cells;
  std::deque<std::string> m_texts;
};

Cell emptyCell(const ColumnSpec& column);

/// 64-bit hash of key and values. Two rows of a table with equal hashes are taken as equal.
std::uint64_t hashRow(const TableSpec& table, const Cells& cells);
std::uint64_t hashKey(const TableSpec& table, const Cells& cells);
std::uint64_t hashText(std::string_view text);
/// Mixes numbers and texts into one hash, in order.
class RowHasher final {
 public:
  RowHasher& add(std::int64_t value);
  RowHasher& add(std::string_view text);
  RowHasher& add(const Cell& cell);
  std::uint64_t value() const { return m_state; }

 private:
  std::uint64_t m_state = 0x9E3779B97F4A7C15ULL;
};

/// What a seal adds up for a record's row: its content and the columns around it.
std::uint64_t sealOfRow(std::uint64_t hash, std::int64_t id, std::int64_t batch, std::int64_t live);

}  // namespace bellwether::store
