#include "store/history.h"

#include <algorithm>
#include <limits>

#include "store/failure.h"

namespace bellwether::store {

History::History(const Context& context, const BatchInfo& batch)
    : m_context(context),
      m_batch(batch),
      m_spec(tableOf(batch.source.kind)),
      m_table(context.connection.handle(), &context.ledger, m_spec),
      m_extras(context.connection.handle(), &context.ledger, batch.source.kind),
      m_confirmations(context.connection.handle(), context.ledger) {}

RowCounts History::undo(const std::string& undoneAt) {
  std::vector<std::int64_t> ids = touchedIds();
  const std::vector<std::int64_t> done = storeConfirmations(ids);
  std::erase_if(ids, [&](std::int64_t id) { return std::ranges::binary_search(done, id); });
  m_context.log.setUndone(m_batch.id, undoneAt);
  return refoldAll(std::move(ids), m_table.hideSoleVersions(m_batch.id));
}

RowCounts History::redo() {
  std::vector<std::int64_t> ids = touchedIds();
  storeConfirmations(ids);
  m_context.log.setUndone(m_batch.id, std::nullopt);
  return refoldAll(std::move(ids), m_table.showSoleVersions(m_batch.id));
}

RowCounts History::refoldAll(std::vector<std::int64_t> ids, const std::vector<std::int64_t>& switched) {
  RowCounts counts;
  counts.added = static_cast<std::int64_t>(switched.size());
  std::erase_if(ids, [&](std::int64_t id) { return std::ranges::binary_search(switched, id); });
  for (const std::int64_t id : ids) {
    m_context.connection.expectNotInterrupted();
    refold(id, counts);
  }
  return counts;
}

std::vector<std::int64_t> History::touchedIds() {
  // Either index-free scan is one pass; a batch is a matter of seconds at most.
  Query query(m_context.connection.handle(), "SELECT id FROM " + std::string(m_spec.name) +
                                                 " WHERE batch = ?1 UNION SELECT id FROM " +
                                                 std::string(m_spec.versionName) + " WHERE batch = ?1 ORDER BY 1");
  query.bind(1, m_batch.id);
  std::vector<std::int64_t> ids;
  while (query.step()) ids.push_back(query.number(0));
  return ids;
}

bool History::canHandOver(const ConfirmedRange& range, const std::vector<ConfirmedRange>& ranges) {
  if (!m_context.log.isApplied(range.batch) || m_context.log.supplied(range.batch) != m_batch.source.supplied)
    return false;
  return std::ranges::none_of(ranges, [&](const ConfirmedRange& other) {
    const bool isOther = other.batch != range.batch || other.withExtra != range.withExtra;
    return isOther && other.first <= range.last && range.first <= other.last;
  });
}

std::vector<std::int64_t> History::storeConfirmations(const std::vector<std::int64_t>& ids) {
  const auto kind = static_cast<std::int64_t>(m_batch.source.kind);
  const std::vector<ConfirmedRange> ranges = m_confirmations.rangesOf(kind, m_batch.id);
  std::vector<std::int64_t> done;
  for (const ConfirmedRange& range : ranges) {
    const auto begin = std::ranges::lower_bound(ids, range.first);
    std::vector<std::int64_t> inside(begin, std::upper_bound(begin, ids.end(), range.last));
    if (inside.empty()) continue;
    m_confirmations.removeIds(range, inside);
    std::vector<std::int64_t> handed;
    if (canHandOver(range, ranges))
      handed =
          m_table.handOverSoleVersions({m_batch.id, range.batch, range.first, range.last, m_batch.source.supplied});
    for (const std::int64_t id : inside) {
      m_context.connection.expectNotInterrupted();
      if (!std::ranges::binary_search(handed, id)) {
        storeConfirmation(id, range);
      } else if (range.withExtra) {
        m_extras.insert(id, range.batch, m_extras.current(id, range.batch));
      }
    }
    done.insert(done.end(), handed.begin(), handed.end());
  }
  std::ranges::sort(done);
  return done;
}

void History::storeConfirmation(std::int64_t id, const ConfirmedRange& range) {
  // The repeated values are what the applied versions before the repeating batch add up to.
  OwnedCells keys;
  Cells folded;
  std::vector<RecordTable::Version> versions;
  foldBefore(id, range.batch, keys, folded, versions);
  m_table.insertVersion(id, range.batch, folded, m_context.log.supplied(range.batch));
  if (range.withExtra) m_extras.insert(id, range.batch, m_extras.current(id, range.batch));
  // The row must hold the newest applied version; that may now be the one just stored.
  RowCounts ignored;
  refold(id, ignored);
}

void History::foldBefore(std::int64_t id, std::int64_t batch, OwnedCells& keys, Cells& folded,
                         std::vector<RecordTable::Version>& versions) {
  const std::optional<RowHead> head = m_table.findById(id);
  if (!head) throw Failure(ErrorCode::Damaged, std::string(m_spec.name));
  m_table.readCells(id, keys);
  folded = keys.cells();
  clearUnsupplied(m_spec, 0, folded);
  versions = m_table.versions(id);
  RecordTable::Version& own = versions.emplace_back();
  own.batch = head->batch;
  for (std::size_t i = 0; i < m_spec.columns.size(); ++i) own.cells.set(i, keys.cells()[i]);
  std::ranges::sort(versions, {}, &RecordTable::Version::batch);
  for (const RecordTable::Version& version : versions)
    if (version.batch < batch && m_context.log.isApplied(version.batch))
      overlay(m_spec, m_context.dictionary, m_context.log.supplied(version.batch), version.cells.cells(), folded);
}

void History::refold(std::int64_t id, RowCounts& counts) {
  const std::optional<RowHead> head = m_table.findById(id);
  if (!head) throw Failure(ErrorCode::Damaged, std::string(m_spec.name));
  OwnedCells keys;
  Cells folded;
  std::vector<RecordTable::Version> versions;
  foldBefore(id, std::numeric_limits<std::int64_t>::max(), keys, folded, versions);
  const auto newest = std::find_if(versions.rbegin(), versions.rend(), [&](const RecordTable::Version& version) {
    return m_context.log.isApplied(version.batch);
  });
  if (newest == versions.rend()) {
    // Nothing says anything about it any more: the row keeps the last version's values, out of sight, for a redo.
    if (!head->live) return;
    RowHead dead = *head;
    dead.live = false;
    Cells own = keys.cells();
    clearUnsupplied(m_spec, m_context.log.supplied(head->batch), own);
    dead.hash = hashRow(m_spec, own, m_context.dictionary);
    m_table.update(*head, dead, own);
    ++counts.added;
    return;
  }
  const RowHead after{id, newest->batch, true, hashRow(m_spec, folded, m_context.dictionary)};
  if (after.batch != head->batch) {
    m_table.deleteVersion(id, after.batch);
    m_table.insertVersion(id, head->batch, keys.cells(), m_context.log.supplied(head->batch));
  }
  if (after.batch == head->batch && after.hash == head->hash && head->live) return;
  m_table.update(*head, after, folded);
  ++(head->live ? counts.updated : counts.added);
}

}  // namespace bellwether::store
