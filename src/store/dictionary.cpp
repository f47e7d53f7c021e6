#include "store/dictionary.h"

#include <algorithm>
#include <utility>

#include "store/failure.h"
#include "store/hashing.h"

namespace bellwether::store {
namespace {

constexpr std::array<const char*, kRoles> kRefTables = {"customer_ref", "rep_ref"};
constexpr std::uint32_t kSameAsName = 0xFFFF'FFFF;
constexpr std::array kRefSeals = {SealedTable::CustomerRef, SealedTable::RepRef};

std::size_t indexOf(Role role) { return static_cast<std::size_t>(role); }

std::uint64_t keyOf(std::int64_t origin, std::uint64_t wordsHash) {
  return mixed(wordsHash ^ static_cast<std::uint64_t>(origin), kTextSalt);
}

/// Codes count up without gaps: they are positions in a vector here.
void expectDense(std::int64_t code, std::size_t next, std::string_view table) {
  if (code != static_cast<std::int64_t>(next)) throw Failure(ErrorCode::Damaged, std::string(table));
}

template <class Values>
const auto& at(const Values& values, std::int64_t code, const char* table) {
  if (code < 0 || static_cast<std::size_t>(code) >= values.size()) throw Failure(ErrorCode::Damaged, table);
  return values[static_cast<std::size_t>(code)];
}

}  // namespace

std::uint64_t hashOfRef(std::string_view id, std::string_view name) { return HashChain().add(id).add(name).value(); }

void store(sqlite3* connection, NewWords& words) {
  if (!words.terms.empty()) {
    Query insert(connection, "INSERT INTO term (code, text) VALUES (?1, ?2)");
    for (const NewWords::Term& term : words.terms) insert.bind(1, term.code).bind(2, term.text).run();
  }
  for (std::size_t role = 0; role < kRoles; ++role) {
    if (words.refs[role].empty()) continue;
    Query insert(connection, std::string("INSERT INTO ") + kRefTables[role] +
                                 " (code, origin, id, name, name_key) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const auto& [code, ref] : words.refs[role])
      insert.bind(1, code).bind(2, ref.origin).bind(3, ref.id).bind(4, ref.name).bind(5, ref.nameKey).run();
  }
  words = {};
}

Dictionary::Dictionary(sqlite3* connection, Ledger* ledger) : m_connection(connection), m_ledger(ledger) {}

Dictionary::StoredRef::StoredRef(const RefText& ref, TextArena& arena)
    : m_id(static_cast<std::uint32_t>(ref.id.size())),
      m_name(static_cast<std::uint32_t>(ref.name.size())),
      m_key(ref.nameKey == ref.name ? kSameAsName : static_cast<std::uint32_t>(ref.nameKey.size())),
      m_origin(static_cast<std::uint32_t>(ref.origin)) {
  const std::string_view key = m_key == kSameAsName ? std::string_view{} : ref.nameKey;
  char* place = arena.allocate(ref.id.size() + ref.name.size() + key.size());
  m_text = place;
  place = std::copy(ref.id.begin(), ref.id.end(), place);
  place = std::copy(ref.name.begin(), ref.name.end(), place);
  std::copy(key.begin(), key.end(), place);
}

RefText Dictionary::StoredRef::text() const {
  const std::string_view name(m_text + m_id, m_name);
  const std::string_view key = m_key == kSameAsName ? name : std::string_view(m_text + m_id + m_name, m_key);
  return {m_origin, {m_text, m_id}, name, key};
}

void Dictionary::add(Terms& terms, std::string_view text, std::uint64_t hash) {
  terms.index.insert(hash, static_cast<std::int64_t>(terms.byCode.size()));
  terms.byCode.push_back(text);
  terms.hashes.push_back(hash);
}

void Dictionary::add(Refs& refs, const RefText& ref, std::uint64_t hash) {
  refs.index.insert(keyOf(ref.origin, hash), static_cast<std::int64_t>(refs.byCode.size()));
  refs.byCode.emplace_back(ref, m_texts);
  refs.hashes.push_back(hash);
}

Dictionary::Terms& Dictionary::terms() {
  if (m_terms.loaded) return m_terms;
  m_terms.loaded = true;
  m_terms.byCode.emplace_back();
  m_terms.hashes.push_back(hashText({}));
  Query query(m_connection, "SELECT code, text FROM term ORDER BY code");
  while (query.step()) {
    expectDense(query.number(0), m_terms.byCode.size(), "term");
    const std::string_view text = m_texts.keep(query.text(1));
    add(m_terms, text, hashText(text));
  }
  return m_terms;
}

Dictionary::Refs& Dictionary::refs(Role role) {
  Refs& refs = m_refs[indexOf(role)];
  if (refs.loaded) return refs;
  refs.loaded = true;
  refs.byCode.emplace_back();
  const char* table = kRefTables[indexOf(role)];
  Query query(m_connection, std::string("SELECT code, origin, id, name, name_key FROM ") + table + " ORDER BY code");
  while (query.step()) {
    expectDense(query.number(0), refs.byCode.size(), table);
    refs.byCode.emplace_back(RefText{query.number(1), query.text(2), query.text(3), query.text(4)}, m_texts);
  }
  return refs;
}

Dictionary::Refs& Dictionary::hashedRefs(Role role) {
  Refs& known = refs(role);
  if (known.isHashed) return known;
  known.isHashed = true;
  known.hashes.push_back(hashOfRef({}, {}));
  for (std::size_t code = 1; code < known.byCode.size(); ++code) {
    const RefText ref = known.byCode[code].text();
    known.hashes.push_back(hashOfRef(ref.id, ref.name));
    known.index.insert(keyOf(ref.origin, known.hashes.back()), static_cast<std::int64_t>(code));
  }
  return known;
}

std::int64_t Dictionary::termCode(std::string_view text) { return termCode(text, hashText(text)); }

std::int64_t Dictionary::termCode(std::string_view text, std::uint64_t hash) {
  if (text.empty()) return 0;
  Terms& known = terms();
  if (const std::int64_t code = known.index.find(hash)) return code;
  const auto code = static_cast<std::int64_t>(known.byCode.size());
  add(known, m_texts.keep(text), hash);
  m_new.terms.push_back({code, known.byCode.back()});
  m_ledger->add(Ledger::slotOf(SealedTable::Term), HashChain().add(code).add(text).value());
  return code;
}

std::int64_t Dictionary::refCode(Role role, const RefText& ref, std::uint64_t hash) {
  if (ref.id.empty() && ref.name.empty()) return 0;
  Refs& known = hashedRefs(role);
  if (const std::int64_t code = known.index.find(keyOf(ref.origin, hash))) return code;
  const auto code = static_cast<std::int64_t>(known.byCode.size());
  add(known, ref, hash);
  m_new.refs[indexOf(role)].push_back({code, known.byCode.back().text()});
  m_ledger->add(Ledger::slotOf(kRefSeals[indexOf(role)]),
                HashChain().add(code).add(ref.origin).add(ref.id).add(ref.name).add(ref.nameKey).value());
  return code;
}

std::string_view Dictionary::term(std::int64_t code) { return at(terms().byCode, code, "term"); }

std::uint64_t Dictionary::termHash(std::int64_t code) { return at(terms().hashes, code, "term"); }

RefText Dictionary::ref(Role role, std::int64_t code) {
  return at(refs(role).byCode, code, kRefTables[indexOf(role)]).text();
}

std::uint64_t Dictionary::refHash(Role role, std::int64_t code) {
  return at(hashedRefs(role).hashes, code, kRefTables[indexOf(role)]);
}

std::size_t Dictionary::termCount() { return terms().byCode.size(); }

std::size_t Dictionary::refCount(Role role) { return refs(role).byCode.size(); }

NewWords Dictionary::takeNewWords() { return std::exchange(m_new, {}); }

void Dictionary::storeNewWords() {
  if (!m_new.isEmpty()) store(m_connection, m_new);
}

}  // namespace bellwether::store
