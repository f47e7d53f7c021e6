#include "store/record_table.h"

#include <string>

#include "store/failure.h"
#include "store/hashing.h"

namespace bellwether::store {
namespace {

std::string parameters(std::size_t first, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "?" : ", ?") + std::to_string(first + i);
  return text;
}

std::string assignments(std::span<const ColumnSpec> columns, std::size_t first, std::string_view between) {
  std::string text;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i != 0) text += between;
    text.append(columns[i].name).append(" = ?").append(std::to_string(first + i));
  }
  return text;
}

std::int64_t asStored(std::uint64_t hash) { return static_cast<std::int64_t>(hash); }

std::uint64_t sealOfVersion(std::uint64_t hash, std::int64_t id, std::int64_t batch) {
  return sealOfRow(hash, id, batch, 2);
}

RowHead headFrom(const Query& query) {
  return {query.number(0), query.number(1), query.number(2) != 0, static_cast<std::uint64_t>(query.number(3))};
}

records::FieldMask idFields(ColumnType type) {
  return records::maskOf(type == ColumnType::CustomerRef ? records::Field::CustomerId : records::Field::RepId);
}

}  // namespace

RecordTable::RecordTable(sqlite3* connection, Ledger* ledger, const TableSpec& spec)
    : m_connection(connection), m_ledger(ledger), m_spec(spec) {}

Query& RecordTable::prepared(std::optional<Query>& slot, const std::string& sql) {
  if (!slot) slot.emplace(m_connection, sql);
  return *slot;
}

std::int64_t RecordTable::highestId() {
  Query query(m_connection, "SELECT max(id) FROM " + std::string(m_spec.name));
  query.step();
  return query.number(0);
}

std::optional<RowHead> RecordTable::findByKey(const Cells& cells) {
  Query& query = m_findByKey ? *m_findByKey
                             : prepared(m_findByKey, "SELECT id, batch, live, hash FROM " + std::string(m_spec.name) +
                                                         " WHERE " + assignments(m_spec.keys(), 1, " AND "));
  for (std::size_t i = 0; i < m_spec.keyColumns; ++i) query.bind(static_cast<int>(i) + 1, cells[i]);
  std::optional<RowHead> head;
  if (query.step()) head = headFrom(query);
  query.reset();
  return head;
}

std::optional<RowHead> RecordTable::findById(std::int64_t id) {
  Query& query =
      prepared(m_findById, "SELECT id, batch, live, hash FROM " + std::string(m_spec.name) + " WHERE id = ?1");
  query.bind(1, id);
  std::optional<RowHead> head;
  if (query.step()) head = headFrom(query);
  query.reset();
  return head;
}

void RecordTable::readCells(std::int64_t id, OwnedCells& cells) {
  Query& query = prepared(
      m_readCells, "SELECT " + columnList(m_spec.columns) + " FROM " + std::string(m_spec.name) + " WHERE id = ?1");
  query.bind(1, id);
  if (!query.step()) throw Failure(ErrorCode::Damaged, std::string(m_spec.name));
  for (std::size_t i = 0; i < m_spec.columns.size(); ++i) cells.set(i, query.cell(static_cast<int>(i)));
  query.reset();
}

void RecordTable::update(const RowHead& before, const RowHead& after, const Cells& cells) {
  Query& query = prepared(m_update, "UPDATE " + std::string(m_spec.name) + " SET batch = ?2, live = ?3, hash = ?4, " +
                                        assignments(m_spec.values(), 5, ", ") + " WHERE id = ?1");
  query.bind(1, before.id).bind(2, after.batch).bind(3, std::int64_t{after.live}).bind(4, asStored(after.hash));
  for (std::size_t i = m_spec.keyColumns; i < m_spec.columns.size(); ++i)
    query.bind(static_cast<int>(i - m_spec.keyColumns) + 5, cells[i]);
  query.run();
  const std::size_t slot = Ledger::recordSlot(m_spec.kind);
  m_ledger->remove(slot, sealOfRow(before.hash, before.id, before.batch, before.live));
  m_ledger->add(slot, sealOfRow(after.hash, before.id, after.batch, after.live));
}

void RecordTable::insertVersion(std::int64_t id, std::int64_t batch, const Cells& cells, records::FieldMask supplied) {
  Query& query = prepared(m_insertVersion, "INSERT INTO " + std::string(m_spec.versionName) + " (id, batch, hash, " +
                                               columnList(m_spec.values()) + ") VALUES (" +
                                               parameters(1, 3 + m_spec.values().size()) + ")");
  HashChain hasher;
  for (std::size_t i = m_spec.keyColumns; i < m_spec.columns.size(); ++i) {
    const Cell cell = (m_spec.columns[i].fields & supplied) != 0 ? cells[i] : Cell::null();
    hasher.add(cell);
    query.bind(static_cast<int>(i - m_spec.keyColumns) + 4, cell);
  }
  query.bind(1, id).bind(2, batch).bind(3, asStored(hasher.value()));
  query.run();
  m_ledger->add(Ledger::versionSlot(m_spec.kind), sealOfVersion(hasher.value(), id, batch));
}

void RecordTable::deleteVersion(std::int64_t id, std::int64_t batch) {
  const std::string rest = std::string(m_spec.versionName) + " WHERE id = ?1 AND batch = ?2";
  Query& find = prepared(m_versionHash, "SELECT hash FROM " + rest);
  find.bind(1, id).bind(2, batch);
  const bool isThere = find.step();
  const auto hash = static_cast<std::uint64_t>(isThere ? find.number(0) : 0);
  find.reset();
  if (!isThere) return;
  prepared(m_deleteVersion, "DELETE FROM " + rest).bind(1, id).bind(2, batch).run();
  m_ledger->remove(Ledger::versionSlot(m_spec.kind), sealOfVersion(hash, id, batch));
}

std::vector<RecordTable::Version> RecordTable::versions(std::int64_t id) {
  Query& query = prepared(m_versions, "SELECT batch, " + columnList(m_spec.values()) + " FROM " +
                                          std::string(m_spec.versionName) + " WHERE id = ?1 ORDER BY batch");
  query.bind(1, id);
  std::vector<Version> found;
  while (query.step()) {
    Version& version = found.emplace_back();
    version.batch = query.number(0);
    for (std::size_t i = m_spec.keyColumns; i < m_spec.columns.size(); ++i)
      version.cells.set(i, query.cell(static_cast<int>(i - m_spec.keyColumns) + 1));
  }
  query.reset();
  return found;
}

std::string RecordTable::whereSoleVersion() const {
  return " WHERE batch = ?1 AND live = ?2 AND NOT EXISTS (SELECT 1 FROM " + std::string(m_spec.versionName) +
         " v WHERE v.id = " + std::string(m_spec.name) + ".id)";
}

std::vector<std::int64_t> RecordTable::switchSoleVersions(std::int64_t batch, std::int64_t live) {
  const std::string name(m_spec.name);
  const std::size_t slot = Ledger::recordSlot(m_spec.kind);
  std::vector<std::int64_t> ids;
  Query rows(m_connection, "SELECT id, hash FROM " + name + whereSoleVersion() + " ORDER BY id");
  rows.bind(1, batch).bind(2, live);
  while (rows.step()) {
    const auto hash = static_cast<std::uint64_t>(rows.number(1));
    ids.push_back(rows.number(0));
    m_ledger->remove(slot, sealOfRow(hash, ids.back(), batch, live));
    m_ledger->add(slot, sealOfRow(hash, ids.back(), batch, 1 - live));
  }
  rows.reset();
  Query update(m_connection, "UPDATE " + name + " SET live = 1 - live" + whereSoleVersion());
  update.bind(1, batch).bind(2, live).run();
  return ids;
}

std::vector<std::int64_t> RecordTable::handOverSoleVersions(const HandOver& handOver) {
  const std::string name(m_spec.name);
  const std::size_t slot = Ledger::recordSlot(m_spec.kind);
  Query rows(m_connection, "SELECT id, hash, " + columnList(m_spec.columns) + " FROM " + name + whereSoleVersion() +
                               " AND id BETWEEN ?3 AND ?4 ORDER BY id");
  rows.bind(1, handOver.from).bind(2, std::int64_t{1}).bind(3, handOver.first).bind(4, handOver.last);
  Query update(m_connection, "UPDATE " + name + " SET batch = ?2 WHERE id = ?1");
  update.bind(2, handOver.to);
  std::vector<std::int64_t> ids;
  Cells cells;
  while (rows.step()) {
    const std::int64_t id = rows.number(0);
    const auto hash = static_cast<std::uint64_t>(rows.number(1));
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i) cells[i] = rows.cell(static_cast<int>(i) + 2);
    insertVersion(id, handOver.from, cells, handOver.supplied);
    update.bind(1, id).run();
    m_ledger->remove(slot, sealOfRow(hash, id, handOver.from, 1));
    m_ledger->add(slot, sealOfRow(hash, id, handOver.to, 1));
    ids.push_back(id);
  }
  return ids;
}

void overlay(const TableSpec& spec, Dictionary& dictionary, records::FieldMask supplied, const Cells& version,
             Cells& base) {
  for (std::size_t i = spec.keyColumns; i < spec.columns.size(); ++i) {
    const ColumnSpec& column = spec.columns[i];
    const records::FieldMask given = column.fields & supplied;
    if (given == 0) continue;
    const bool isPartial = given != column.fields;
    if (!isPartial || (column.type != ColumnType::CustomerRef && column.type != ColumnType::RepRef)) {
      base[i] = version[i];
      continue;
    }
    const Role role = column.type == ColumnType::CustomerRef ? Role::Customer : Role::Rep;
    RefText ref = dictionary.ref(role, base[i].number());
    const RefText given_ref = dictionary.ref(role, version[i].number());
    if ((given & idFields(column.type)) != 0) {
      ref.id = given_ref.id;
    } else {
      ref.name = given_ref.name;
      ref.nameKey = given_ref.nameKey;
    }
    if (ref.origin == 0) ref.origin = given_ref.origin;
    base[i] = Cell::of(dictionary.refCode(role, ref));
  }
}

void clearUnsupplied(const TableSpec& spec, records::FieldMask supplied, Cells& cells) {
  for (std::size_t i = spec.keyColumns; i < spec.columns.size(); ++i)
    if ((spec.columns[i].fields & supplied) == 0) cells[i] = emptyCell(spec.columns[i]);
}

}  // namespace bellwether::store
