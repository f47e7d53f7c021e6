#include "store/dictionary.h"

#include <array>

#include "store/failure.h"
#include "store/row.h"

namespace bellwether::store {
namespace {

constexpr std::array<const char*, 2> kRefTables = {"customer_ref", "rep_ref"};
constexpr std::array kRefSeals = {SealedTable::CustomerRef, SealedTable::RepRef};

std::uint64_t hashOfRef(const RefText& ref) { return RowHasher().add(ref.origin).add(ref.id).add(ref.name).value(); }

bool isSame(const RefText& a, const RefText& b) { return a.origin == b.origin && a.id == b.id && a.name == b.name; }

void expectDense(std::int64_t code, std::size_t next, std::string_view table) {
  if (code != static_cast<std::int64_t>(next)) throw Failure(ErrorCode::Damaged, std::string(table));
}

}  // namespace

void HashIndex::insert(std::uint64_t hash, std::int64_t number) {
  if (2 * (m_used + 1) > m_slots.size()) grow();
  std::size_t i = hash & m_mask;
  while (m_slots[i].number != 0) i = (i + 1) & m_mask;
  m_slots[i] = {hash, number};
  ++m_used;
}

void HashIndex::grow() {
  std::vector<Slot> old(m_slots.empty() ? 64 : 2 * m_slots.size());
  old.swap(m_slots);
  m_mask = m_slots.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == 0) continue;
    std::size_t i = slot.hash & m_mask;
    while (m_slots[i].number != 0) i = (i + 1) & m_mask;
    m_slots[i] = slot;
  }
}

Dictionary::Dictionary(sqlite3* connection, Ledger* ledger) : m_connection(connection), m_ledger(ledger) {}

std::string_view Dictionary::keep(std::string_view text) {
  return text.empty() ? std::string_view{} : std::string_view(m_texts.emplace_back(text));
}

void Dictionary::loadTerms() {
  if (m_terms.loaded) return;
  m_terms.loaded = true;
  Query query(m_connection, "SELECT code, text FROM term ORDER BY code");
  while (query.step()) {
    expectDense(query.number(0), m_terms.byCode.size(), "term");
    const std::string_view text = keep(query.text(1));
    m_terms.index.insert(hashText(text), query.number(0));
    m_terms.byCode.push_back(text);
  }
}

void Dictionary::loadRefs(Role role) {
  Refs& refs = m_refs[static_cast<std::size_t>(role)];
  if (refs.loaded) return;
  refs.loaded = true;
  const char* table = kRefTables[static_cast<std::size_t>(role)];
  Query query(m_connection, std::string("SELECT code, origin, id, name, name_key FROM ") + table + " ORDER BY code");
  while (query.step()) {
    expectDense(query.number(0), refs.byCode.size(), table);
    const RefText ref{query.number(1), keep(query.text(2)), keep(query.text(3)), keep(query.text(4))};
    refs.index.insert(hashOfRef(ref), query.number(0));
    refs.byCode.push_back(ref);
  }
}

std::int64_t Dictionary::termCode(std::string_view text) {
  if (text.empty()) return 0;
  loadTerms();
  const std::uint64_t hash = hashText(text);
  const auto matches = [&](std::int64_t code) { return m_terms.byCode[static_cast<std::size_t>(code)] == text; };
  if (const std::int64_t code = m_terms.index.find(hash, matches)) return code;
  const auto code = static_cast<std::int64_t>(m_terms.byCode.size());
  if (!m_insertTerm) m_insertTerm.emplace(m_connection, "INSERT INTO term (code, text) VALUES (?1, ?2)");
  m_insertTerm->bind(1, code).bind(2, text).run();
  m_ledger->add(Ledger::slotOf(SealedTable::Term), RowHasher().add(code).add(text).value());
  m_terms.byCode.push_back(keep(text));
  m_terms.index.insert(hash, code);
  return code;
}

std::int64_t Dictionary::refCode(Role role, const RefText& ref) {
  if (ref.id.empty() && ref.name.empty()) return 0;
  loadRefs(role);
  Refs& refs = m_refs[static_cast<std::size_t>(role)];
  const std::uint64_t hash = hashOfRef(ref);
  const auto matches = [&](std::int64_t code) { return isSame(refs.byCode[static_cast<std::size_t>(code)], ref); };
  if (const std::int64_t code = refs.index.find(hash, matches)) return code;
  const auto code = static_cast<std::int64_t>(refs.byCode.size());
  if (!refs.insert)
    refs.insert.emplace(m_connection, std::string("INSERT INTO ") + kRefTables[static_cast<std::size_t>(role)] +
                                          " (code, origin, id, name, name_key) VALUES (?1, ?2, ?3, ?4, ?5)");
  refs.insert->bind(1, code).bind(2, ref.origin).bind(3, ref.id).bind(4, ref.name).bind(5, ref.nameKey).run();
  m_ledger->add(Ledger::slotOf(kRefSeals[static_cast<std::size_t>(role)]),
                RowHasher().add(code).add(ref.origin).add(ref.id).add(ref.name).add(ref.nameKey).value());
  refs.byCode.push_back({ref.origin, keep(ref.id), keep(ref.name), keep(ref.nameKey)});
  refs.index.insert(hash, code);
  return code;
}

std::string_view Dictionary::term(std::int64_t code) {
  loadTerms();
  if (code < 0 || static_cast<std::size_t>(code) >= m_terms.byCode.size()) throw Failure(ErrorCode::Damaged, "term");
  return m_terms.byCode[static_cast<std::size_t>(code)];
}

const RefText& Dictionary::ref(Role role, std::int64_t code) {
  loadRefs(role);
  const Refs& refs = m_refs[static_cast<std::size_t>(role)];
  if (code < 0 || static_cast<std::size_t>(code) >= refs.byCode.size())
    throw Failure(ErrorCode::Damaged, kRefTables[static_cast<std::size_t>(role)]);
  return refs.byCode[static_cast<std::size_t>(code)];
}

std::size_t Dictionary::termCount() {
  loadTerms();
  return m_terms.byCode.size();
}

std::size_t Dictionary::refCount(Role role) {
  loadRefs(role);
  return m_refs[static_cast<std::size_t>(role)].byCode.size();
}

}  // namespace bellwether::store
