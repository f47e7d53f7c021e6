#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/hash_index.h"
#include "store/ledger.h"
#include "store/query.h"
#include "store/text_arena.h"

namespace bellwether::store {

/// Whom a reference names.
enum class Role : std::uint8_t { Customer, Rep };
inline constexpr std::size_t kRoles = 2;

/// How a file names a customer or rep: its words, not yet whom they mean.
struct RefText {
  std::int64_t origin = 0;  ///< term code
  std::string_view id, name, nameKey;
};

/// Of the words, without the origin.
std::uint64_t hashOfRef(std::string_view id, std::string_view name);

/// Texts and references that got their codes but are not stored yet. The views belong to the dictionary.
struct NewWords {
  struct Term {
    std::int64_t code;
    std::string_view text;
  };
  struct Ref {
    std::int64_t code;
    RefText text;
  };
  std::vector<Term> terms;
  std::array<std::vector<Ref>, kRoles> refs;
  bool isEmpty() const { return terms.empty() && refs[0].empty() && refs[1].empty(); }
};
/// Stores and forgets them.
void store(sqlite3* connection, NewWords& words);

/// Texts and references as small codes, from 1; 0 is empty. Codes are never reused or changed. Reads tables whole on
/// first need. Hashes are trusted: two texts with equal 64-bit hashes would be one.
class Dictionary final {
 public:
  /// `ledger` may be null for readers, which then must not meet new texts.
  Dictionary(sqlite3* connection, Ledger* ledger);

  std::int64_t termCode(std::string_view text, std::uint64_t hash);
  std::int64_t termCode(std::string_view text);
  /// `hash`: of the words.
  std::int64_t refCode(Role role, const RefText& ref, std::uint64_t hash);
  std::int64_t refCode(Role role, const RefText& ref) { return refCode(role, ref, hashOfRef(ref.id, ref.name)); }
  /// Failure(Damaged) for an unknown code. 0 is the empty text.
  std::string_view term(std::int64_t code);
  std::uint64_t termHash(std::int64_t code);
  RefText ref(Role role, std::int64_t code);
  std::uint64_t refHash(Role role, std::int64_t code);
  std::size_t termCount();
  std::size_t refCount(Role role);

  /// Hands over what is to be stored; it must be before the transaction is read by others or committed.
  NewWords takeNewWords();
  void storeNewWords();

 private:
  struct Terms {
    std::vector<std::string_view> byCode;
    std::vector<std::uint64_t> hashes;
    HashIndex index;
    bool loaded = false;
  };
  /// Id, name and folded name stand one after the other; a folded name that is the name itself is not repeated.
  class StoredRef final {
   public:
    StoredRef() = default;
    StoredRef(const RefText& ref, TextArena& arena);
    RefText text() const;

   private:
    const char* m_text = nullptr;
    std::uint32_t m_id = 0, m_name = 0, m_key = 0;  ///< sizes
    std::uint32_t m_origin = 0;
  };
  struct Refs {
    std::vector<StoredRef> byCode;
    std::vector<std::uint64_t> hashes;
    HashIndex index;
    bool loaded = false;
    bool isHashed = false;  ///< hashes and index are there: who only reads codes needs none
  };

  Terms& terms();
  Refs& refs(Role role);
  Refs& hashedRefs(Role role);
  void add(Terms& terms, std::string_view text, std::uint64_t hash);
  void add(Refs& refs, const RefText& ref, std::uint64_t hash);

  sqlite3* m_connection;
  Ledger* m_ledger;
  TextArena m_texts;
  Terms m_terms;
  std::array<Refs, kRoles> m_refs;
  NewWords m_new;
};

}  // namespace bellwether::store
