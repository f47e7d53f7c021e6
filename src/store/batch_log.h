#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/store/workspace_file.h"

struct sqlite3;

namespace bellwether::store {

/// The table of batches.
class BatchLog final {
 public:
  explicit BatchLog(sqlite3* connection) : m_connection(connection) {}

  std::int64_t begin(const BatchSource& source, const std::string& importedAt);
  void end(const BatchInfo& info);
  void setUndone(std::int64_t id, const std::optional<std::string>& undoneAt);
  std::vector<BatchInfo> all() const;
  std::optional<BatchInfo> find(std::int64_t id) const;
  /// How the files of applied batches were read, newest first.
  std::vector<Reading> readings() const;
  void forgetReadings(const std::string& fingerprint);
  /// Fields that the batch supplies. Failure(Damaged) for an unknown batch.
  records::FieldMask supplied(std::int64_t id);
  bool isApplied(std::int64_t id);

 private:
  struct Brief {
    records::FieldMask supplied = 0;
    bool applied = true;
  };
  const Brief& brief(std::int64_t id);

  sqlite3* m_connection;
  std::map<std::int64_t, Brief> m_briefs;
};

}  // namespace bellwether::store
