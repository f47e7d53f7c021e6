#include "store/dictionary.h"

#include <utility>

#include "store/failure.h"
#include "store/hashing.h"

namespace bellwether::store {
namespace {

constexpr std::array<const char*, kRoles> kRefTables = {"customer_ref", "rep_ref"};
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

std::string_view Dictionary::keep(std::string_view text) { return m_texts.keep(text); }

void Dictionary::add(Terms& terms, std::string_view text, std::uint64_t hash) {
  terms.index.insert(hash, static_cast<std::int64_t>(terms.byCode.size()));
  terms.byCode.push_back(text);
  terms.hashes.push_back(hash);
}

void Dictionary::add(Refs& refs, const RefText& ref, std::uint64_t hash) {
  refs.index.insert(keyOf(ref.origin, hash), static_cast<std::int64_t>(refs.byCode.size()));
  refs.byCode.push_back(ref);
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
    const std::string_view text = keep(query.text(1));
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
    const std::string_view id = keep(query.text(2));
    const std::string_view name = keep(query.text(3));
    // Most keys are the name itself: they need no text of their own.
    const std::string_view key = query.text(4) == name ? name : keep(query.text(4));
    refs.byCode.push_back({query.number(1), id, name, key});
  }
  return refs;
}

Dictionary::Refs& Dictionary::hashedRefs(Role role) {
  Refs& known = refs(role);
  if (known.isHashed) return known;
  known.isHashed = true;
  known.hashes.push_back(hashOfRef({}, {}));
  for (std::size_t code = 1; code < known.byCode.size(); ++code) {
    const RefText& ref = known.byCode[code];
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
  add(known, keep(text), hash);
  m_new.terms.push_back({code, known.byCode.back()});
  m_ledger->add(Ledger::slotOf(SealedTable::Term), HashChain().add(code).add(text).value());
  return code;
}

std::int64_t Dictionary::refCode(Role role, const RefText& ref, std::uint64_t hash) {
  if (ref.id.empty() && ref.name.empty()) return 0;
  Refs& known = hashedRefs(role);
  if (const std::int64_t code = known.index.find(keyOf(ref.origin, hash))) return code;
  const auto code = static_cast<std::int64_t>(known.byCode.size());
  const std::string_view name = keep(ref.name);
  add(known, {ref.origin, keep(ref.id), name, ref.nameKey == name ? name : keep(ref.nameKey)}, hash);
  m_new.refs[indexOf(role)].push_back({code, known.byCode.back()});
  m_ledger->add(Ledger::slotOf(kRefSeals[indexOf(role)]),
                HashChain().add(code).add(ref.origin).add(ref.id).add(ref.name).add(ref.nameKey).value());
  return code;
}

std::string_view Dictionary::term(std::int64_t code) { return at(terms().byCode, code, "term"); }

std::uint64_t Dictionary::termHash(std::int64_t code) { return at(terms().hashes, code, "term"); }

const RefText& Dictionary::ref(Role role, std::int64_t code) {
  return at(refs(role).byCode, code, kRefTables[indexOf(role)]);
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
