#include "store/confirmations.h"

#include "store/hashing.h"
#include "store/query.h"
#include "store/row.h"

namespace bellwether::store {
namespace {

std::uint64_t sealOf(const ConfirmedRange& range) {
  return HashChain().add(range.batch).add(range.first).add(std::int64_t{range.withExtra}).add(range.last).value();
}

void insertRange(Query& insert, Ledger& ledger, const ConfirmedRange& range) {
  insert.bind(1, range.batch).bind(2, range.first).bind(3, range.last).bind(4, std::int64_t{range.withExtra}).run();
  ledger.add(Ledger::slotOf(SealedTable::Confirmation), sealOf(range));
}

constexpr std::string_view kInsert =
    "INSERT INTO confirmation (batch, first_id, last_id, with_extra) VALUES (?1, ?2, ?3, ?4)";

}  // namespace

void ConfirmationCollector::add(std::int64_t id, bool withExtra) {
  std::vector<bool>& seen = m_seen[withExtra ? 1 : 0];
  const auto index = static_cast<std::size_t>(id);
  if (index >= seen.size()) seen.resize(std::max(index + 1, 2 * seen.size()));
  seen[index] = true;
}

bool ConfirmationCollector::contains(std::int64_t id) const {
  const auto index = static_cast<std::size_t>(id);
  return (index < m_seen[0].size() && m_seen[0][index]) || (index < m_seen[1].size() && m_seen[1][index]);
}

void ConfirmationCollector::flush(sqlite3* connection, Ledger& ledger, std::int64_t batch) {
  Query insert(connection, kInsert);
  for (const bool withExtra : {false, true}) {
    std::vector<bool>& seen = m_seen[withExtra ? 1 : 0];
    for (std::size_t first = 0; first < seen.size(); ++first) {
      if (!seen[first]) continue;
      std::size_t end = first;
      while (end < seen.size() && seen[end]) ++end;
      insertRange(insert, ledger,
                  {batch, static_cast<std::int64_t>(first), static_cast<std::int64_t>(end) - 1, withExtra});
      first = end;
    }
    seen.clear();
  }
}

std::vector<ConfirmedRange> ConfirmationStore::rangesOf(std::int64_t kind, std::int64_t afterBatch) {
  Query query(m_connection,
              "SELECT c.batch, c.first_id, c.last_id, c.with_extra FROM confirmation c JOIN batch b ON b.id = c.batch "
              "WHERE b.kind = ?1 AND c.batch > ?2 ORDER BY c.batch, c.first_id");
  query.bind(1, kind).bind(2, afterBatch);
  std::vector<ConfirmedRange> ranges;
  while (query.step()) ranges.push_back({query.number(0), query.number(1), query.number(2), query.number(3) != 0});
  return ranges;
}

void ConfirmationStore::removeIds(const ConfirmedRange& range, const std::vector<std::int64_t>& ids) {
  if (ids.empty()) return;
  erase(range);
  std::int64_t first = range.first;
  for (const std::int64_t id : ids) {
    if (first < id) insert({range.batch, first, id - 1, range.withExtra});
    first = id + 1;
  }
  if (first <= range.last) insert({range.batch, first, range.last, range.withExtra});
}

void ConfirmationStore::insert(const ConfirmedRange& range) {
  Query query(m_connection, kInsert);
  insertRange(query, m_ledger, range);
}

void ConfirmationStore::erase(const ConfirmedRange& range) {
  Query query(m_connection, "DELETE FROM confirmation WHERE batch = ?1 AND first_id = ?2 AND with_extra = ?3");
  query.bind(1, range.batch).bind(2, range.first).bind(3, std::int64_t{range.withExtra}).run();
  m_ledger.remove(Ledger::slotOf(SealedTable::Confirmation), sealOf(range));
}

}  // namespace bellwether::store
