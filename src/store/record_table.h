#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "store/dictionary.h"
#include "store/ledger.h"
#include "store/new_rows.h"
#include "store/query.h"
#include "store/row.h"

namespace bellwether::store {

/// One table of records with its versions: every read and write of rows goes through here, and keeps the ledger.
class RecordTable final {
 public:
  /// `ledger` may be null for readers.
  RecordTable(sqlite3* connection, Ledger* ledger, const TableSpec& spec);

  const TableSpec& spec() const { return m_spec; }
  std::int64_t highestId();

  std::optional<RowHead> findByKey(const Cells& cells);
  std::optional<RowHead> findById(std::int64_t id);
  void readCells(std::int64_t id, OwnedCells& cells);

  /// Replaces the values (not the key) of a row. `before` is what it was.
  void update(const RowHead& before, const RowHead& after, const Cells& cells);

  /// Versions hold only the fields that their batch supplies; the others are null.
  struct Version {
    std::int64_t batch = 0;
    OwnedCells cells;  ///< values at the positions of the table's columns; key cells are null
  };
  void insertVersion(std::int64_t id, std::int64_t batch, const Cells& cells, records::FieldMask supplied);
  void deleteVersion(std::int64_t id, std::int64_t batch);
  /// In batch order.
  std::vector<Version> versions(std::int64_t id);

  // Shortcuts for the many records that only one batch, or one and its repetition, ever spoke of.

  /// Takes the rows out of sight, or back, whose only version is the batch's. Returns their ids, ascending.
  std::vector<std::int64_t> hideSoleVersions(std::int64_t batch) { return switchSoleVersions(batch, 1); }
  std::vector<std::int64_t> showSoleVersions(std::int64_t batch) { return switchSoleVersions(batch, 0); }
  /// Makes `to` the version that the live rows in [first, last] hold whose only version is that of `from`, which it
  /// repeats, and stores the latter as a version. Returns their ids, ascending. Requires: both supply the same fields.
  struct HandOver {
    std::int64_t from = 0, to = 0;
    std::int64_t first = 0, last = 0;
    records::FieldMask supplied = 0;
  };
  std::vector<std::int64_t> handOverSoleVersions(const HandOver& handOver);

 private:
  std::vector<std::int64_t> switchSoleVersions(std::int64_t batch, std::int64_t live);
  std::string whereSoleVersion() const;
  Query& prepared(std::optional<Query>& slot, const std::string& sql);

  sqlite3* m_connection;
  Ledger* m_ledger;
  const TableSpec& m_spec;
  std::optional<Query> m_findByKey, m_findById, m_readCells, m_update;
  std::optional<Query> m_insertVersion, m_deleteVersion, m_versionHash, m_versions;
};

/// `base` with the fields of `version` laid over it. References of which only the id or only the name is supplied are
/// recombined.
void overlay(const TableSpec& spec, Dictionary& dictionary, records::FieldMask supplied, const Cells& version,
             Cells& base);
/// Sets every value that `supplied` does not cover to empty.
void clearUnsupplied(const TableSpec& spec, records::FieldMask supplied, Cells& cells);

}  // namespace bellwether::store
