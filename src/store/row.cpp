#include "store/row.h"

#include "store/hashing.h"

namespace bellwether::store {
namespace {

std::uint64_t hashOf(const ColumnSpec& column, const Cell& cell, Dictionary& dictionary) {
  switch (column.type) {
    case ColumnType::Term:
      return dictionary.termHash(cell.number());
    case ColumnType::CustomerRef:
    case ColumnType::RepRef:
      return dictionary.refHash(roleOf(column.type), cell.number());
    default:
      return hashCell(cell);
  }
}

}  // namespace

void OwnedCells::set(std::size_t column, const Cell& cell) {
  m_cells[column] =
      cell.type() == CellType::Text ? Cell::of(std::string_view(m_texts.emplace_back(cell.text()))) : cell;
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

Role roleOf(ColumnType type) { return type == ColumnType::CustomerRef ? Role::Customer : Role::Rep; }

void Draft::append(const Cell& cell) {
  m_cells[m_filled] = cell;
  m_hashes[m_filled] = hashCell(cell);
  ++m_filled;
}

void Draft::ref(Role role, std::string_view id, std::string_view name, std::string_view nameKey) {
  m_refs[static_cast<std::size_t>(role)] = {m_origin, id, name, nameKey};
  m_cells[m_filled] = Cell::of(std::int64_t{!id.empty() || !name.empty()});
  m_hashes[m_filled] = hashOfRef(id, name);
  ++m_filled;
}

void Draft::finish() {
  HashChain chain;
  for (std::size_t i = 0; i < m_table->keyColumns; ++i) chain.addHash(m_hashes[i]);
  m_keyHash = chain.value();
  for (std::size_t i = m_table->keyColumns; i < m_table->columns.size(); ++i) chain.addHash(m_hashes[i]);
  m_hash = chain.value();
}

void Draft::setNumber(std::size_t column, std::int64_t value) {
  m_cells[column] = Cell::of(value);
  m_hashes[column] = hashNumber(value);
  finish();
}

bool Draft::isEmpty(std::size_t column) const {
  return m_cells[column].number() == 0 && m_cells[column].text().empty() &&
         (m_cells[column].type() != CellType::Int || m_table->columns[column].empty != EmptyValue::Null);
}

bool Draft::hasKey(const Cells& keys, Dictionary& dictionary) const {
  for (std::size_t i = 0; i < m_table->keyColumns; ++i) {
    const bool isTerm = m_table->columns[i].type == ColumnType::Term;
    if (isTerm ? dictionary.termHash(keys[i].number()) != m_hashes[i] : keys[i] != m_cells[i]) return false;
  }
  return true;
}

void Draft::resolve(Dictionary& dictionary, std::size_t columns, Cells& cells) const {
  for (std::size_t i = 0; i < columns; ++i) {
    const ColumnType type = m_table->columns[i].type;
    if (type == ColumnType::Term) {
      cells[i] = Cell::of(dictionary.termCode(m_cells[i].text(), m_hashes[i]));
    } else if (type == ColumnType::CustomerRef || type == ColumnType::RepRef) {
      const Role role = roleOf(type);
      cells[i] = Cell::of(dictionary.refCode(role, m_refs[static_cast<std::size_t>(role)], m_hashes[i]));
    } else {
      cells[i] = m_cells[i];
    }
  }
}

std::uint64_t hashRow(const TableSpec& table, const Cells& cells, Dictionary& dictionary) {
  HashChain chain;
  for (std::size_t i = 0; i < table.columns.size(); ++i) chain.addHash(hashOf(table.columns[i], cells[i], dictionary));
  return chain.value();
}

std::uint64_t sealOfRow(std::uint64_t hash, std::int64_t id, std::int64_t batch, std::int64_t live) {
  return HashChain().addHash(hash).add(id).add(batch).add(live).value();
}

}  // namespace bellwether::store
