#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/records/records.h"
#include "store/ledger.h"
#include "store/query.h"

namespace bellwether::store {

/// Open-addressing table from a 64-bit hash to a number. Several numbers may share a hash: the caller tells them apart.
class HashIndex final {
 public:
  /// Calls `matches(number)` for each number with this hash until it says true; returns that number, or 0.
  template <class Matches>
  std::int64_t find(std::uint64_t hash, Matches&& matches) const {
    if (m_slots.empty()) return 0;
    for (std::size_t i = hash & m_mask; m_slots[i].number != 0; i = (i + 1) & m_mask)
      if (m_slots[i].hash == hash && matches(m_slots[i].number)) return m_slots[i].number;
    return 0;
  }
  /// Requires: number is not 0.
  void insert(std::uint64_t hash, std::int64_t number);

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::int64_t number = 0;
  };
  void grow();

  std::vector<Slot> m_slots;
  std::size_t m_mask = 0;
  std::size_t m_used = 0;
};

/// Whom a reference names.
enum class Role : std::uint8_t { Customer, Rep };

/// How a file names a customer or rep: its words, not yet whom they mean.
struct RefText {
  std::int64_t origin = 0;  ///< term code
  std::string_view id, name, nameKey;
};

/// Texts and references as small codes, from 1; 0 is empty. Codes are never reused or changed. Reads tables whole on
/// first need.
class Dictionary final {
 public:
  /// `ledger` may be null for readers, which then must not meet new texts.
  Dictionary(sqlite3* connection, Ledger* ledger);

  std::int64_t termCode(std::string_view text);
  std::int64_t refCode(Role role, const RefText& ref);
  /// Empty for 0; Failure(Damaged) for an unknown code.
  std::string_view term(std::int64_t code);
  const RefText& ref(Role role, std::int64_t code);
  std::size_t termCount();
  std::size_t refCount(Role role);

 private:
  struct Terms {
    std::vector<std::string_view> byCode{std::string_view{}};
    HashIndex index;
    bool loaded = false;
  };
  struct Refs {
    std::vector<RefText> byCode{RefText{}};
    HashIndex index;
    std::optional<Query> insert;
    bool loaded = false;
  };

  void loadTerms();
  void loadRefs(Role role);
  std::string_view keep(std::string_view text);

  sqlite3* m_connection;
  Ledger* m_ledger;
  std::deque<std::string> m_texts;
  Terms m_terms;
  Refs m_refs[2];
  std::optional<Query> m_insertTerm;
};

}  // namespace bellwether::store
