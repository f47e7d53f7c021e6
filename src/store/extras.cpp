#include "store/extras.h"

#include "store/hashing.h"
#include "store/row.h"

namespace bellwether::store {

Extras::Extras(sqlite3* connection, Ledger* ledger, records::RecordKind kind)
    : m_connection(connection), m_ledger(ledger), m_kind(static_cast<std::int64_t>(kind)) {}

std::string Extras::current(std::int64_t id, std::int64_t beforeBatch) {
  if (!m_current)
    m_current.emplace(m_connection,
                      "SELECT json FROM extra WHERE kind = ?1 AND id = ?2 AND batch < ?3 AND "
                      "(SELECT undone_at FROM batch WHERE batch.id = extra.batch) IS NULL ORDER BY batch DESC LIMIT 1");
  m_current->bind(1, m_kind).bind(2, id).bind(3, beforeBatch);
  std::string json;
  if (m_current->step()) json = m_current->text(0);
  m_current->reset();
  return json;
}

void Extras::insert(std::int64_t id, std::int64_t batch, std::string_view json) {
  if (!m_insert) m_insert.emplace(m_connection, "INSERT INTO extra (kind, id, batch, json) VALUES (?1, ?2, ?3, ?4)");
  m_insert->bind(1, m_kind).bind(2, id).bind(3, batch).bind(4, json).run();
  sealNew(id, batch, json);
}

void Extras::sealNew(std::int64_t id, std::int64_t batch, std::string_view json) {
  m_ledger->add(Ledger::slotOf(SealedTable::Extra), HashChain().add(m_kind).add(id).add(batch).add(json).value());
}

}  // namespace bellwether::store
