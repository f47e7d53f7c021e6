#include "store/batch_writer.h"

namespace bellwether::store {

BatchWriter::BatchWriter(const Context& context, const TableSpec& table, std::int64_t batch,
                         records::FieldMask supplied)
    : m_context(context),
      m_table(context.connection, &context.ledger, table),
      m_extras(context.connection, &context.ledger, table.kind),
      m_batch(batch),
      m_supplied(table.always),
      m_nextId(m_table.highestId() + 1),
      m_wasEmpty(m_nextId == 1) {
  supply(supplied);
}

void BatchWriter::supply(records::FieldMask fields) {
  m_supplied |= fields;
  // An amount without its currency would be read in whatever currency an earlier file gave.
  if ((m_supplied & records::maskOf(records::Field::Amount)) != 0)
    m_supplied |= records::maskOf(records::Field::CurrencyField);
}

void BatchWriter::widenSupplied(const Cells& cells) {
  const TableSpec& spec = m_table.spec();
  for (std::size_t i = spec.keyColumns; i < spec.columns.size(); ++i)
    if ((spec.columns[i].fields & m_supplied) == 0 && cells[i] != emptyCell(spec.columns[i]))
      m_supplied |= spec.columns[i].fields;
}

std::optional<RowHead> BatchWriter::find(const Cells& cells, std::uint64_t keyHash) {
  if (!m_wasEmpty) return m_table.findByKey(cells);
  std::optional<RowHead> head;
  // Only a record of this very batch can be there; one with the same hash is looked at.
  m_newKeys.find(keyHash, [&](std::int64_t) {
    head = m_table.findByKey(cells);
    return true;
  });
  return head;
}

RowFate BatchWriter::write(Cells& cells, std::string_view extra) {
  const TableSpec& spec = m_table.spec();
  widenSupplied(cells);
  const std::uint64_t keyHash = m_wasEmpty ? hashKey(spec, cells) : 0;
  const std::uint64_t hash = hashRow(spec, cells);
  const std::optional<RowHead> head = find(cells, keyHash);
  if (!head) return add(cells, hash, keyHash, extra);
  if ((head->live && head->batch == m_batch) || m_confirmed.contains(head->id)) return meetAgain(*head, cells, extra);
  if (!head->live) return revive(*head, cells, hash, extra);
  return change(*head, cells, hash, extra);
}

RowFate BatchWriter::add(const Cells& cells, std::uint64_t hash, std::uint64_t keyHash, std::string_view extra) {
  const std::int64_t id = m_nextId++;
  m_table.insert({id, m_batch, true, hash}, cells);
  if (m_wasEmpty) m_newKeys.insert(keyHash, id);
  if (!extra.empty()) m_extras.insert(id, m_batch, extra);
  return RowFate::Added;
}

void BatchWriter::keepOldVersion(const RowHead& head, const Cells& cells) {
  m_table.insertVersion(head.id, head.batch, cells, m_context.log.supplied(head.batch));
}

RowFate BatchWriter::revive(const RowHead& head, const Cells& cells, std::uint64_t hash, std::string_view extra) {
  OwnedCells old;
  m_table.readCells(head.id, old);
  keepOldVersion(head, old.cells());
  m_table.update(head, {head.id, m_batch, true, hash}, cells);
  if (!extra.empty()) m_extras.insert(head.id, m_batch, extra);
  return RowFate::Added;
}

RowFate BatchWriter::meetAgain(const RowHead& head, const Cells& cells, std::string_view extra) {
  const TableSpec& spec = m_table.spec();
  OwnedCells stored;
  m_table.readCells(head.id, stored);
  Cells folded = stored.cells();
  overlay(spec, m_context.dictionary, m_supplied, cells, folded);
  const bool sameExtra = extra.empty() || m_extras.current(head.id, m_batch + 1) == extra;
  return sameExtra && hashRow(spec, folded) == head.hash ? RowFate::Unchanged : RowFate::Duplicate;
}

RowFate BatchWriter::change(const RowHead& head, const Cells& cells, std::uint64_t hash, std::string_view extra) {
  const TableSpec& spec = m_table.spec();
  const bool sameExtra = extra.empty() || m_extras.current(head.id, m_batch) == extra;
  if (head.hash == hash && sameExtra) {
    m_confirmed.add(head.id, !extra.empty());
    return RowFate::Unchanged;
  }
  OwnedCells old;
  m_table.readCells(head.id, old);
  Cells folded = old.cells();
  overlay(spec, m_context.dictionary, m_supplied, cells, folded);
  const std::uint64_t foldedHash = hashRow(spec, folded);
  if (foldedHash == head.hash && sameExtra) {
    m_confirmed.add(head.id, !extra.empty());
    return RowFate::Unchanged;
  }
  keepOldVersion(head, old.cells());
  m_table.update(head, {head.id, m_batch, true, foldedHash}, folded);
  if (!extra.empty()) m_extras.insert(head.id, m_batch, extra);
  return RowFate::Updated;
}

records::FieldMask BatchWriter::finish() {
  m_confirmed.flush(m_context.connection, m_context.ledger, m_batch);
  return m_supplied;
}

}  // namespace bellwether::store
