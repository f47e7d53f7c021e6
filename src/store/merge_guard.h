#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "bellwether/records/records.h"

struct sqlite3;

namespace bellwether::store {

/// Refuses a customer or rep whose `merged_into` would close a loop. Reads the stored merges on first need.
class MergeGuard final {
 public:
  /// One record and the text of its `merged_into` (empty: not merged).
  struct Merge {
    std::string_view key;  ///< the id, or the folded name of a record without one
    std::string_view name, nameKey;
    std::string_view into;
  };
  static Merge mergeOf(const records::Customer& customer);
  static Merge mergeOf(const records::RepMerge& merge);

  /// Requires: kind is Customers or RepMerges.
  MergeGuard(sqlite3* connection, records::RecordKind kind, std::string origin)
      : m_connection(connection), m_kind(kind), m_origin(std::move(origin)) {}
  /// Whether accept() will read the stored records, which then must be settled.
  bool needsToRead(const Merge& merge) const { return !m_loaded && !merge.into.empty(); }
  /// False, and nothing remembered, when it closes a loop (merging one into itself is the shortest one).
  bool accept(const Merge& merge);

 private:
  void load();
  std::string nodeOf(const std::string& text) const;

  sqlite3* m_connection;
  records::RecordKind m_kind;
  std::string m_origin;
  bool m_loaded = false;
  std::unordered_map<std::string, std::string> m_into;    ///< key to the text of merged_into
  std::unordered_map<std::string, std::string> m_byName;  ///< name and folded name to key
};

}  // namespace bellwether::store
