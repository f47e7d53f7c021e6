#include "store/batch_writer.h"

#include <algorithm>

#include "store/hashing.h"

namespace bellwether::store {
namespace {

/// Whether the second key column alone tells a batch's records apart: (origin, text) keys.
bool hasSingleTextKey(const TableSpec& table) {
  return table.keyColumns == 2 && table.columns[1].type == ColumnType::Text;
}

/// Short keys first, so that 9 comes before 10.
bool isBehind(std::string_view key, std::string_view other) {
  return key.size() != other.size() ? key.size() > other.size() : key > other;
}

}  // namespace

BatchWriter::BatchWriter(const Context& context, const TableSpec& table, std::int64_t batch,
                         records::FieldMask supplied)
    : m_context(context),
      m_table(context.connection, &context.ledger, table),
      m_extras(context.connection, &context.ledger, table.kind),
      m_new(context.connection, table),
      m_scan(context.connection, table),
      m_batch(batch),
      m_supplied(table.always),
      m_nextId(m_table.highestId() + 1),
      m_firstNewId(m_nextId),
      m_changed(table.kind == records::RecordKind::Deals ? context.changed : nullptr),
      m_wasEmpty(m_nextId == 1),
      m_isOrdered(hasSingleTextKey(table)) {
  supply(supplied);
}

void BatchWriter::supply(records::FieldMask fields) {
  m_supplied |= fields;
  // An amount without its currency would be read in whatever currency an earlier file gave.
  if ((m_supplied & records::maskOf(records::Field::Amount)) != 0)
    m_supplied |= records::maskOf(records::Field::CurrencyField);
}

void BatchWriter::widenSupplied(const Draft& draft) {
  const TableSpec& spec = m_table.spec();
  for (std::size_t i = spec.keyColumns; i < spec.columns.size(); ++i)
    if ((spec.columns[i].fields & m_supplied) == 0 && !draft.isEmpty(i)) m_supplied |= spec.columns[i].fields;
}

void BatchWriter::settle() {
  m_scan.release();
  m_new.current().words() = m_context.dictionary.takeNewWords();
  m_new.drain();
}

void BatchWriter::submit() {
  m_new.current().words() = m_context.dictionary.takeNewWords();
  m_new.submit();
}

void BatchWriter::rememberAllNewKeys() {
  m_isOrdered = false;
  settle();
  const TableSpec& spec = m_table.spec();
  Query query(m_context.connection,
              "SELECT " + columnList(spec.keys()) + " FROM " + std::string(spec.name) + " WHERE id >= ?1");
  query.bind(1, m_firstNewId);
  while (query.step())
    m_newKeys.insert(HashChain().addHash(m_context.dictionary.termHash(query.number(0))).add(query.text(1)).value());
}

bool BatchWriter::isNewInBatch(const Draft& draft) {
  if (m_isOrdered) {
    const std::string_view key = draft.cell(1).text();
    if (m_nextId == m_firstNewId || isBehind(key, m_lastKey)) return false;
    rememberAllNewKeys();
  }
  return m_newKeys.contains(draft.keyHash());
}

std::optional<RowHead> BatchWriter::findStored(const Draft& draft) {
  Cells keys;
  draft.resolveKey(m_context.dictionary, keys);
  return m_table.findByKey(keys);
}

std::optional<RowHead> BatchWriter::find(const Draft& draft) {
  if (!m_wasEmpty)
    if (std::optional<RowHead> head = m_scan.match(draft, m_context.dictionary)) return head;
  const bool isNew = isNewInBatch(draft);
  if (isNew) settle();
  if (m_wasEmpty && !isNew) return std::nullopt;
  std::optional<RowHead> head = findStored(draft);
  if (head && !m_wasEmpty) m_scan.continueAfter(head->id);
  return head;
}

RowFate BatchWriter::write(const Draft& draft, std::string_view extra) {
  const RowFate fate = take(draft, extra);
  m_hasChanged = m_hasChanged || fate == RowFate::Added || fate == RowFate::Updated;
  return fate;
}

RowFate BatchWriter::take(const Draft& draft, std::string_view extra) {
  widenSupplied(draft);
  const std::optional<RowHead> head = find(draft);
  if (!head) return add(draft, extra);
  if ((head->live && head->batch == m_batch) || m_confirmed.contains(head->id)) return meetAgain(*head, draft, extra);
  if (!head->live) return revive(*head, draft, extra);
  return change(*head, draft, extra);
}

RowFate BatchWriter::add(const Draft& draft, std::string_view extra) {
  const RowHead head{m_nextId++, m_batch, true, draft.hash()};
  Cells cells;
  draft.resolve(m_context.dictionary, cells);
  m_new.current().add(head, cells);
  m_context.ledger.add(Ledger::recordSlot(m_table.spec().kind), sealOfRow(head.hash, head.id, head.batch, 1));
  if (!extra.empty()) {
    m_new.current().addExtra(head.id, m_batch, extra);
    m_extras.sealNew(head.id, m_batch, extra);
  }
  m_isOrdered ? static_cast<void>(m_lastKey.assign(draft.cell(1).text()))
              : static_cast<void>(m_newKeys.insert(draft.keyHash()));
  if (m_new.isFull()) {
    // Searching the table and filling it from another thread exclude each other.
    m_wasEmpty ? submit() : settle();
  }
  return RowFate::Added;
}

void BatchWriter::keepOldVersion(const RowHead& head, const Cells& cells) {
  m_table.insertVersion(head.id, head.batch, cells, m_context.log.supplied(head.batch));
  if (!m_changed) return;
  const auto code = [&](std::string_view column) {
    const auto place = std::ranges::find(m_table.spec().columns, column, &ColumnSpec::name);
    return static_cast<std::uint32_t>(cells[static_cast<std::size_t>(place - m_table.spec().columns.begin())].number());
  };
  m_changed->addChanged(head.id, {code("customer"), code("rep"), head.live});
}

RowFate BatchWriter::revive(const RowHead& head, const Draft& draft, std::string_view extra) {
  OwnedCells old;
  m_table.readCells(head.id, old);
  keepOldVersion(head, old.cells());
  Cells cells;
  draft.resolve(m_context.dictionary, cells);
  m_table.update(head, {head.id, m_batch, true, draft.hash()}, cells);
  if (!extra.empty()) m_extras.insert(head.id, m_batch, extra);
  return RowFate::Added;
}

RowFate BatchWriter::meetAgain(const RowHead& head, const Draft& draft, std::string_view extra) {
  const TableSpec& spec = m_table.spec();
  OwnedCells stored;
  m_table.readCells(head.id, stored);
  Cells folded = stored.cells();
  Cells cells;
  draft.resolve(m_context.dictionary, cells);
  overlay(spec, m_context.dictionary, m_supplied, cells, folded);
  const bool sameExtra = extra.empty() || m_extras.current(head.id, m_batch + 1) == extra;
  return sameExtra && hashRow(spec, folded, m_context.dictionary) == head.hash ? RowFate::Unchanged
                                                                               : RowFate::Duplicate;
}

RowFate BatchWriter::change(const RowHead& head, const Draft& draft, std::string_view extra) {
  const TableSpec& spec = m_table.spec();
  const bool sameExtra = extra.empty() || m_extras.current(head.id, m_batch) == extra;
  if (head.hash == draft.hash() && sameExtra) {
    m_confirmed.add(head.id, !extra.empty());
    return RowFate::Unchanged;
  }
  OwnedCells old;
  m_table.readCells(head.id, old);
  Cells folded = old.cells();
  Cells cells;
  draft.resolve(m_context.dictionary, cells);
  overlay(spec, m_context.dictionary, m_supplied, cells, folded);
  const std::uint64_t hash = hashRow(spec, folded, m_context.dictionary);
  if (hash == head.hash && sameExtra) {
    m_confirmed.add(head.id, !extra.empty());
    return RowFate::Unchanged;
  }
  keepOldVersion(head, old.cells());
  m_table.update(head, {head.id, m_batch, true, hash}, folded);
  if (!extra.empty()) m_extras.insert(head.id, m_batch, extra);
  return RowFate::Updated;
}

records::FieldMask BatchWriter::finish() {
  settle();
  if (m_changed) m_changed->addNew(m_firstNewId, m_nextId);
  if (m_hasChanged) m_confirmed.flush(m_context.connection, m_context.ledger, m_batch);
  return m_supplied;
}

}  // namespace bellwether::store
