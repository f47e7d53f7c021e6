#include "store/check.h"

#include <algorithm>
#include <limits>
#include <map>

#include "store/batch_log.h"
#include "store/current_records.h"
#include "store/failure.h"
#include "store/hashing.h"
#include "store/row.h"
#include "store/split_collector.h"
#include "store/workspace_settings.h"

namespace bellwether::store {
namespace {

/// More of one kind tell nothing new.
constexpr std::size_t kFindingsOfACode = 20;

class Checker final {
 public:
  explicit Checker(Connection& connection) : m_connection(connection), m_dictionary(connection.handle(), nullptr) {
    m_ledger.load(connection.handle());
  }

  CheckReport run();

 private:
  void report(const std::string& code, std::string detail);
  template <class Part>
  void attempt(Part&& part);
  void checkStructure();
  void checkForeignKeys();
  void checkRecords(const TableSpec& table);
  void checkVersions(const TableSpec& table);
  void checkSmallTables();
  void checkBatches();
  void countRecords();
  bool hasHash(const TableSpec& table, const Cells& cells, std::uint64_t hash);
  void checkValues(const TableSpec& table, std::int64_t id, const Cells& cells);
  void checkNumber(std::string_view column, const Cell& cell, const std::string& row);
  void checkCode(ColumnType type, std::int64_t code, const std::string& row);
  void compareSeal(std::size_t slot, const Ledger::Entry& found);

  Connection& m_connection;
  Dictionary m_dictionary;
  Ledger m_ledger;
  CheckReport m_report;
  std::map<std::string, std::size_t> m_reported;
  std::map<std::int64_t, std::int64_t> m_versionsOfBatch;
};

void Checker::report(const std::string& code, std::string detail) {
  if (++m_reported[code] <= kFindingsOfACode) m_report.findings.push_back({code, std::move(detail)});
}

/// A part that cannot be read is a finding, not the end of the check.
template <class Part>
void Checker::attempt(Part&& part) {
  try {
    part();
  } catch (const Failure& failure) {
    if (failure.error().code == ErrorCode::Interrupted || failure.error().code == ErrorCode::Locked) throw;
    report("sqlite_integrity", failure.error().detail);
  }
}

void Checker::checkStructure() {
  Query query(m_connection.handle(), "PRAGMA integrity_check(20)");
  while (query.step())
    if (query.text(0) != "ok") report("sqlite_integrity", std::string(query.text(0)));
}

void Checker::checkForeignKeys() {
  Query query(m_connection.handle(), "PRAGMA foreign_key_check");
  while (query.step())
    report("foreign_key",
           std::string(query.text(0)) + " " + std::to_string(query.number(1)) + " -> " + std::string(query.text(2)));
}

void Checker::compareSeal(std::size_t slot, const Ledger::Entry& found) {
  const Ledger::Entry& sealed = m_ledger.entry(slot);
  if (found == sealed) return;
  report("digest",
         Ledger::nameOf(slot) + ": " + std::to_string(found.rows) + " rows, sealed " + std::to_string(sealed.rows));
}

void Checker::checkCode(ColumnType type, std::int64_t code, const std::string& row) {
  std::size_t count = 0;
  if (type == ColumnType::Term) count = m_dictionary.termCount();
  if (type == ColumnType::CustomerRef) count = m_dictionary.refCount(Role::Customer);
  if (type == ColumnType::RepRef) count = m_dictionary.refCount(Role::Rep);
  if (code < 0 || static_cast<std::size_t>(code) >= count)
    report("orphan_reference", row + ": " + std::to_string(code));
}

void Checker::checkNumber(std::string_view column, const Cell& cell, const std::string& row) {
  if (cell.type() != CellType::Int) return;
  const auto expect = [&](std::int64_t low, std::int64_t high) {
    if (cell.number() < low || cell.number() > high) report("bad_value", row + ": " + std::to_string(cell.number()));
  };
  if (column == "outcome") return expect(0, static_cast<std::int64_t>(records::Outcome::Void));
  if (column == "scope") return expect(0, static_cast<std::int64_t>(records::TargetScope::Region));
  if (column == "category") return expect(0, static_cast<std::int64_t>(records::CostCategory::Other));
  if (column == "probability" || column == "percent") return expect(0, 1'000'000);
  if (column == "workday") return expect(0, 1);
  if (column == "rate_e9") return expect(0, std::numeric_limits<std::int64_t>::max());
  if (column == "amount" || column == "list_amount" || column == "ordinal") return;
  expect(LocalDate::min().daysSinceEpoch(), LocalDate::max().daysSinceEpoch());
}

void Checker::checkValues(const TableSpec& table, std::int64_t id, const Cells& cells) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const ColumnSpec& column = table.columns[i];
    if (column.type == ColumnType::Text) continue;
    const std::string row = std::string(table.name) + " " + std::to_string(id) + " " + std::string(column.name);
    if (column.type == ColumnType::Int) {
      checkNumber(column.name, cells[i], row);
    } else if (column.type == ColumnType::Shares) {
      for (const auto& [rep, ppm] : parseShares(cells[i].text())) checkCode(ColumnType::RepRef, rep, row);
    } else {
      checkCode(column.type, cells[i].number(), row);
    }
  }
}

bool Checker::hasHash(const TableSpec& table, const Cells& cells, std::uint64_t hash) {
  try {
    return hashRow(table, cells, m_dictionary) == hash;
  } catch (const Failure&) {
    return false;  // a code without its text, which checkValues names
  }
}

void Checker::checkRecords(const TableSpec& table) {
  Query query(m_connection.handle(),
              "SELECT id, batch, live, hash, " + columnList(table.columns) + " FROM " + std::string(table.name));
  Ledger::Entry found;
  Cells cells;
  while (query.step()) {
    if (found.rows % 65536 == 0) m_connection.expectNotInterrupted();
    for (std::size_t i = 0; i < table.columns.size(); ++i) cells[i] = query.cell(static_cast<int>(i) + 4);
    const auto hash = static_cast<std::uint64_t>(query.number(3));
    if (!hasHash(table, cells, hash)) report("digest", std::string(table.name) + " " + std::to_string(query.number(0)));
    checkValues(table, query.number(0), cells);
    ++found.rows;
    found.sum += sealOfRow(hash, query.number(0), query.number(1), query.number(2));
    ++m_versionsOfBatch[query.number(1)];
  }
  compareSeal(Ledger::recordSlot(table.kind), found);
}

void Checker::checkVersions(const TableSpec& table) {
  Query query(m_connection.handle(),
              "SELECT id, batch, hash, " + columnList(table.values()) + " FROM " + std::string(table.versionName));
  Ledger::Entry found;
  while (query.step()) {
    if (found.rows % 65536 == 0) m_connection.expectNotInterrupted();
    HashChain hasher;
    for (int column = 3; column < query.columnCount(); ++column) hasher.add(query.cell(column));
    const auto hash = static_cast<std::uint64_t>(query.number(2));
    if (hasher.value() != hash)
      report("digest", std::string(table.versionName) + " " + std::to_string(query.number(0)));
    ++found.rows;
    found.sum += sealOfRow(hash, query.number(0), query.number(1), 2);
    ++m_versionsOfBatch[query.number(1)];
  }
  compareSeal(Ledger::versionSlot(table.kind), found);
}

void Checker::checkSmallTables() {
  for (const SealedTable table :
       {SealedTable::Term, SealedTable::CustomerRef, SealedTable::RepRef, SealedTable::Extra, SealedTable::Confirmation,
        SealedTable::Batch, SealedTable::Workspace, SealedTable::Reading, SealedTable::Closing, SealedTable::ClosedDeal,
        SealedTable::Commentary, SealedTable::SavedReport, SealedTable::Note, SealedTable::ReviewAction,
        SealedTable::NextReview})
    compareSeal(Ledger::slotOf(table), sealWholeTable(m_connection.handle(), Ledger::nameOf(Ledger::slotOf(table))));
}

void Checker::checkBatches() {
  std::map<std::int64_t, std::int64_t> confirmed;
  Query query(m_connection.handle(), "SELECT batch, sum(last_id - first_id + 1) FROM confirmation GROUP BY batch");
  while (query.step()) confirmed[query.number(0)] = query.number(1);
  for (const BatchInfo& batch : BatchLog(m_connection.handle()).all()) {
    ++m_report.batches;
    const std::int64_t found = m_versionsOfBatch[batch.id] + confirmed[batch.id];
    const std::int64_t changed = batch.counts.added + batch.counts.updated;
    const std::int64_t taken = changed + batch.counts.unchanged;
    // A deal's splits are several rows of a file and one stored value; equal rows of one file are one record.
    const std::int64_t least =
        batch.source.kind == records::RecordKind::Splits ? std::min<std::int64_t>(changed, 1) : changed;
    if (found < least || found > taken)
      report("batch_counts", std::to_string(batch.id) + ": " + std::to_string(found) + " of " + std::to_string(taken));
  }
}

void Checker::countRecords() {
  CurrentRecords current(m_connection);
  current.resolve(ReferenceUses::countedIn(m_connection));
  Query deals(m_connection.handle(), "SELECT count(*) FROM deal WHERE live = 1");
  if (deals.step()) m_report.deals = deals.number(0);
  m_report.customers = static_cast<std::int64_t>(current.customers().parties().size());
  m_report.reps = static_cast<std::int64_t>(current.reps().parties().size());
}

CheckReport Checker::run() {
  attempt([&] { checkStructure(); });
  attempt([&] { checkForeignKeys(); });
  attempt([&] {
    try {
      readSettings(m_connection.handle());
    } catch (const Failure&) {
      report("bad_value", "workspace");
    }
  });
  for (const TableSpec& table : allTables()) {
    attempt([&] { checkRecords(table); });
    attempt([&] { checkVersions(table); });
  }
  attempt([&] { checkSmallTables(); });
  attempt([&] { checkBatches(); });
  attempt([&] { countRecords(); });
  return m_report;
}

}  // namespace

CheckReport checkWorkspace(Connection& connection) {
  const ReadScope scope(connection);
  return Checker(connection).run();
}

}  // namespace bellwether::store
