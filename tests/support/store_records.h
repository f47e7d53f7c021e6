#pragma once

#include <unistd.h>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "bellwether/store/workspace_file.h"
#include "support/catch.h"

/// Builders for tests of the workspace file.
namespace bellwether::store::testing {

inline records::WorkspaceSettings settings() {
  records::WorkspaceSettings made;
  made.companyName = "Acme";
  made.currency = *Currency::fromCode("CNY");
  made.timeZone = "Asia/Shanghai";
  return made;
}

inline LocalDate day(const char* iso) { return *LocalDate::fromIso(iso); }

inline records::Reference named(std::string id, std::string name = {}) { return {std::move(id), name, name}; }

struct DealRow {
  std::string id;
  std::int64_t amount = 100;
  std::string customer = "C1";
  std::string rep = "R1";
};

inline records::Deal deal(const DealRow& row) {
  records::Deal made;
  made.id = row.id;
  made.name = "Deal " + row.id;
  made.customer = named(row.customer);
  made.rep = named(row.rep);
  made.product = "Anvil";
  made.outcome = records::Outcome::Won;
  made.amount = row.amount;
  made.currency = "CNY";
  made.created = day("2025-01-01");
  made.closed = day("2025-01-31");
  return made;
}

inline records::Customer customer(std::string id, std::string name, std::string segment = {}) {
  records::Customer made;
  made.id = std::move(id);
  made.name = name;
  made.nameKey = std::move(name);
  made.segment = std::move(segment);
  return made;
}

inline records::Rep rep(std::string id, std::string name, std::string team = {}) {
  records::Rep made;
  made.id = std::move(id);
  made.name = name;
  made.nameKey = std::move(name);
  made.team = std::move(team);
  return made;
}

inline records::FieldMask maskOfAll(std::initializer_list<records::Field> fields) {
  records::FieldMask mask = 0;
  for (const records::Field field : fields) mask |= records::maskOf(field);
  return mask;
}

inline records::FieldMask fullMask(records::RecordKind kind) {
  records::FieldMask mask = 0;
  for (const records::Field field : records::templateFields(kind)) mask |= records::maskOf(field);
  return mask;
}

template <class Record>
constexpr records::RecordKind kindOf() {
  return static_cast<records::RecordKind>(records::Rows(std::vector<Record>{}).index());
}

template <class Record>
records::RecordBatch batchOf(std::vector<Record> rows, records::FieldMask supplied = 0) {
  records::RecordBatch batch = records::emptyBatch(kindOf<Record>());
  batch.supplied = supplied != 0 ? supplied : fullMask(batch.kind);
  for (std::size_t i = 0; i < rows.size(); ++i) batch.lines.push_back(static_cast<std::int64_t>(i) + 2);
  batch.rows = std::move(rows);
  return batch;
}

inline BatchSource sourceOf(const records::RecordBatch& batch, std::string origin = "plain") {
  BatchSource source;
  source.file = "file.csv";
  source.sha256 = "00";
  source.kind = batch.kind;
  source.profile = "plain";
  source.origin = std::move(origin);
  source.encoding = "UTF-8";
  source.delimiter = ",";
  source.supplied = batch.supplied;
  return source;
}

inline const std::string kNow = "2026-01-02T03:04:05Z";

struct Imported {
  BatchInfo info;
  std::vector<StoreReject> rejects;
};

/// Imports one batch in its own transaction and commits it.
inline Imported import(WorkspaceFile& file, const records::RecordBatch& batch, const std::string& origin = "plain") {
  auto transaction = file.beginImport();
  REQUIRE(transaction);
  REQUIRE(transaction->beginBatch(sourceOf(batch, origin), kNow));
  auto rejects = transaction->add(batch);
  if (!rejects) FAIL(rejects.error().detail);
  auto info = transaction->endBatch(0);
  REQUIRE(info);
  const Status committed = transaction->commit();
  if (!committed) FAIL(committed.error().detail);
  return {*info, *rejects};
}

template <class Record>
Imported import(WorkspaceFile& file, std::vector<Record> rows, const std::string& origin = "plain") {
  return import(file, batchOf(std::move(rows)), origin);
}

using SharedFacts = std::shared_ptr<const records::Facts>;

inline SharedFacts load(const WorkspaceFile& file) {
  auto facts = file.loadFacts();
  if (!facts) FAIL(facts.error().detail);
  return *facts;
}

inline WorkspaceFile inMemory() {
  auto file = WorkspaceFile::createInMemory(settings());
  if (!file) FAIL(file.error().detail);
  return std::move(*file);
}

inline std::string digest(const WorkspaceFile& file) {
  const auto made = file.contentDigest();
  if (!made) FAIL(made.error().detail);
  return *made;
}

inline void requireSound(const WorkspaceFile& file) {
  const auto report = file.check();
  if (!report) FAIL(report.error().detail);
  for (const auto& finding : report->findings) UNSCOPED_INFO(finding.code << ": " << finding.detail);
  REQUIRE(report->isSound());
}

/// A folder of its own, removed at the end.
class TemporaryFolder final {
 public:
  enum class Place { Disk, Memory };
  /// Memory: where syncing costs nothing, if there is such a place.
  explicit TemporaryFolder(Place place = Place::Disk) {
    static int count = 0;
    const std::filesystem::path memory = "/dev/shm";
    const bool inMemory = place == Place::Memory && std::filesystem::is_directory(memory);
    m_path = (inMemory ? memory : std::filesystem::temp_directory_path()) /
             ("bellwether-store-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(m_path);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

}  // namespace bellwether::store::testing
