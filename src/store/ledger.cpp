#include "store/ledger.h"

#include "store/hashing.h"
#include "store/query.h"
#include "store/row.h"
#include "store/tables.h"

namespace bellwether::store {
namespace {

constexpr std::array<std::string_view, kSmallTables> kNames = {
    "term",    "customer_ref", "rep_ref",    "extra",        "confirmation", "batch",         "workspace",  "reading",
    "closing", "closed_deal",  "commentary", "saved_report", "note",         "review_action", "next_review"};

}  // namespace

std::size_t Ledger::slotOf(SealedTable table) { return static_cast<std::size_t>(table); }
std::size_t Ledger::recordSlot(records::RecordKind kind) { return kNames.size() + 2 * static_cast<std::size_t>(kind); }
std::size_t Ledger::versionSlot(records::RecordKind kind) { return recordSlot(kind) + 1; }

std::string Ledger::nameOf(std::size_t slot) {
  if (slot < kNames.size()) return std::string(kNames[slot]);
  const TableSpec& table = allTables()[(slot - kNames.size()) / 2];
  return std::string((slot - kNames.size()) % 2 == 0 ? table.name : table.versionName);
}

void Ledger::load(sqlite3* connection) {
  Query query(connection, "SELECT row_count, row_sum FROM seal WHERE name = ?1");
  for (std::size_t slot = 0; slot < kSealedTables; ++slot) {
    const std::string name = nameOf(slot);
    query.bind(1, name);
    m_entries[slot] = {};
    if (query.step()) m_entries[slot] = {query.number(0), static_cast<std::uint64_t>(query.number(1))};
    query.reset();
    m_changed[slot] = false;
  }
}

void Ledger::set(std::size_t slot, Entry entry) {
  m_entries[slot] = entry;
  m_changed[slot] = true;
}

void Ledger::flush(sqlite3* connection) {
  set(slotOf(SealedTable::Batch), sealWholeTable(connection, "batch"));
  set(slotOf(SealedTable::Workspace), sealWholeTable(connection, "workspace"));
  set(slotOf(SealedTable::Reading), sealWholeTable(connection, "reading"));
  Query query(connection, "INSERT OR REPLACE INTO seal (name, row_count, row_sum) VALUES (?1, ?2, ?3)");
  for (std::size_t slot = 0; slot < kSealedTables; ++slot) {
    if (!m_changed[slot]) continue;
    const std::string name = nameOf(slot);
    query.bind(1, name).bind(2, m_entries[slot].rows).bind(3, static_cast<std::int64_t>(m_entries[slot].sum));
    query.run();
    m_changed[slot] = false;
  }
}

Ledger::Entry sealWholeTable(sqlite3* connection, const std::string& table) {
  Query query(connection, "SELECT * FROM " + table);
  Ledger::Entry entry;
  while (query.step()) {
    HashChain hasher;
    for (int column = 0; column < query.columnCount(); ++column) hasher.add(query.cell(column));
    ++entry.rows;
    entry.sum += hasher.value();
  }
  return entry;
}

}  // namespace bellwether::store
