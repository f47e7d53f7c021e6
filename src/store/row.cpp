#include "store/row.h"

#include <cstring>

namespace bellwether::store {
namespace {

__extension__ typedef unsigned __int128 Wide;

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

constexpr std::uint64_t kNumberSalt = 0xA0761D6478BD642FULL;
constexpr std::uint64_t kTextSalt = 0xE7037ED1A0B428DBULL;
constexpr std::uint64_t kNullSalt = 0x8EBC6AF09C88C6E3ULL;

std::uint64_t hashBytes(std::uint64_t state, std::string_view text) {
  state = mix(state ^ kTextSalt, text.size() + kNullSalt);
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), sizeof word);
    state = mix(state ^ word, kTextSalt);
    text.remove_prefix(sizeof word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, text.data(), text.size());
  return mix(state ^ rest, kNullSalt);
}

}  // namespace

void OwnedCells::set(std::size_t column, const Cell& cell) {
  m_cells[column] = cell;
  if (cell.type == CellType::Text) m_cells[column].text = m_texts.emplace_back(cell.text);
}

Cell emptyCell(const ColumnSpec& column) {
  switch (column.empty) {
    case EmptyValue::Null:
      return Cell::null();
    case EmptyValue::Text:
      return Cell::of(std::string_view{});
    case EmptyValue::Zero:
      break;
  }
  return Cell::of(std::int64_t{0});
}

RowHasher& RowHasher::add(std::int64_t value) {
  m_state = mix(m_state ^ static_cast<std::uint64_t>(value), kNumberSalt);
  return *this;
}

RowHasher& RowHasher::add(std::string_view text) {
  m_state = hashBytes(m_state, text);
  return *this;
}

RowHasher& RowHasher::add(const Cell& cell) {
  switch (cell.type) {
    case CellType::Int:
      return add(cell.number);
    case CellType::Text:
      return add(cell.text);
    case CellType::Null:
      break;
  }
  m_state = mix(m_state ^ kNullSalt, kTextSalt);
  return *this;
}

std::uint64_t hashRow(const TableSpec& table, const Cells& cells) {
  RowHasher hasher;
  for (std::size_t i = 0; i < table.columns.size(); ++i) hasher.add(cells[i]);
  return hasher.value();
}

std::uint64_t hashKey(const TableSpec& table, const Cells& cells) {
  RowHasher hasher;
  for (std::size_t i = 0; i < table.keyColumns; ++i) hasher.add(cells[i]);
  return hasher.value();
}

std::uint64_t hashText(std::string_view text) { return RowHasher().add(text).value(); }

std::uint64_t sealOfRow(std::uint64_t hash, std::int64_t id, std::int64_t batch, std::int64_t live) {
  return RowHasher().add(static_cast<std::int64_t>(hash)).add(id).add(batch).add(live).value();
}

}  // namespace bellwether::store
