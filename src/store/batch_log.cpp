#include "store/batch_log.h"

#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

constexpr std::string_view kColumns =
    "id, kind, file, sha256, profile, origin, encoding, delimiter, header_line, mapping, supplied, imported_at, "
    "undone_at, rows_added, rows_updated, rows_unchanged, rows_rejected";

std::string select(std::string_view rest) {
  return std::string("SELECT ").append(kColumns).append(" FROM batch ").append(rest);
}

BatchInfo infoFrom(const Query& query) {
  BatchInfo info;
  info.id = query.number(0);
  const std::int64_t kind = query.number(1);
  if (kind < 0 || kind >= records::kRecordKinds) throw Failure(ErrorCode::Damaged, "batch.kind");
  info.source.kind = static_cast<records::RecordKind>(kind);
  info.source.file = query.text(2);
  info.source.sha256 = query.text(3);
  info.source.profile = query.text(4);
  info.source.origin = query.text(5);
  info.source.encoding = query.text(6);
  info.source.delimiter = query.text(7);
  info.source.headerLine = query.number(8);
  info.source.mapping = query.text(9);
  info.source.supplied = static_cast<records::FieldMask>(query.number(10));
  info.importedAt = query.text(11);
  info.undone = !query.isNull(12);
  info.undoneAt = query.text(12);
  info.counts = {query.number(13), query.number(14), query.number(15), query.number(16)};
  return info;
}

}  // namespace

std::int64_t BatchLog::begin(const BatchSource& source, const std::string& importedAt) {
  Query highest(m_connection, "SELECT max(id) FROM batch");
  highest.step();
  const std::int64_t id = highest.number(0) + 1;
  Query insert(m_connection,
               "INSERT INTO batch (id, kind, file, sha256, profile, origin, encoding, delimiter, header_line, mapping, "
               "supplied, imported_at, rows_added, rows_updated, rows_unchanged, rows_rejected) VALUES "
               "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, 0, 0)");
  insert.bind(1, id).bind(2, static_cast<std::int64_t>(source.kind)).bind(3, source.file).bind(4, source.sha256);
  insert.bind(5, source.profile).bind(6, source.origin).bind(7, source.encoding).bind(8, source.delimiter);
  insert.bind(9, source.headerLine).bind(10, source.mapping);
  insert.bind(11, static_cast<std::int64_t>(source.supplied)).bind(12, importedAt).run();
  if (source.decisions.empty()) return id;
  Query reading(m_connection, "INSERT INTO reading (batch, fingerprint, decisions) VALUES (?1, ?2, ?3)");
  reading.bind(1, id).bind(2, source.fingerprint).bind(3, source.decisions).run();
  return id;
}

void BatchLog::end(const BatchInfo& info) {
  Query update(m_connection,
               "UPDATE batch SET sha256 = ?2, supplied = ?3, rows_added = ?4, rows_updated = ?5, rows_unchanged = ?6, "
               "rows_rejected = ?7 WHERE id = ?1");
  update.bind(1, info.id).bind(2, info.source.sha256).bind(3, static_cast<std::int64_t>(info.source.supplied));
  update.bind(4, info.counts.added).bind(5, info.counts.updated).bind(6, info.counts.unchanged);
  update.bind(7, info.counts.rejected).run();
  m_briefs.erase(info.id);
}

void BatchLog::setUndone(std::int64_t id, const std::optional<std::string>& undoneAt) {
  Query update(m_connection, "UPDATE batch SET undone_at = ?2 WHERE id = ?1");
  update.bind(1, id);
  undoneAt ? update.bind(2, *undoneAt) : update.bindNull(2);
  update.run();
  m_briefs.erase(id);
}

std::vector<BatchInfo> BatchLog::all() const {
  Query query(m_connection, select("ORDER BY id"));
  std::vector<BatchInfo> batches;
  while (query.step()) batches.push_back(infoFrom(query));
  return batches;
}

std::optional<BatchInfo> BatchLog::find(std::int64_t id) const {
  Query query(m_connection, select("WHERE id = ?1"));
  query.bind(1, id);
  if (!query.step()) return std::nullopt;
  return infoFrom(query);
}

std::vector<Reading> BatchLog::readings() const {
  Query query(m_connection, std::string("SELECT ").append(kColumns) +
                                ", fingerprint, decisions FROM batch JOIN reading ON reading.batch = batch.id "
                                "WHERE undone_at IS NULL ORDER BY id DESC");
  std::vector<Reading> readings;
  while (query.step()) readings.push_back({infoFrom(query), std::string(query.text(17)), std::string(query.text(18))});
  return readings;
}

void BatchLog::forgetReadings(const std::string& fingerprint) {
  Query remove(m_connection, "DELETE FROM reading WHERE fingerprint = ?1");
  remove.bind(1, fingerprint).run();
}

const BatchLog::Brief& BatchLog::brief(std::int64_t id) {
  const auto known = m_briefs.find(id);
  if (known != m_briefs.end()) return known->second;
  const std::optional<BatchInfo> info = find(id);
  if (!info) throw Failure(ErrorCode::Damaged, "batch " + std::to_string(id));
  return m_briefs[id] = {info->source.supplied, !info->undone};
}

records::FieldMask BatchLog::supplied(std::int64_t id) { return brief(id).supplied; }

bool BatchLog::isApplied(std::int64_t id) { return brief(id).applied; }

}  // namespace bellwether::store
