#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "bellwether/records/records.h"

struct sqlite3;

namespace bellwether::store {

/// Refuses a customer whose `merged_into` would close a loop. Reads the stored merges on first need.
class MergeGuard final {
 public:
  MergeGuard(sqlite3* connection, std::string origin) : m_connection(connection), m_origin(std::move(origin)) {}
  /// Whether accept() will read the stored customers, which then must be settled.
  bool needsToRead(const records::Customer& customer) const { return !m_loaded && !customer.mergedInto.empty(); }
  /// False, and nothing remembered, when it closes a loop (merging a customer into itself is the shortest one).
  bool accept(const records::Customer& customer);

 private:
  void load();
  std::string nodeOf(const std::string& text) const;

  sqlite3* m_connection;
  std::string m_origin;
  bool m_loaded = false;
  std::unordered_map<std::string, std::string> m_into;    ///< key to the text of merged_into
  std::unordered_map<std::string, std::string> m_byName;  ///< name and folded name to key
};

}  // namespace bellwether::store
