#include "store/party_resolver.h"

#include "store/hashing.h"
#include "store/stub_maker.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RowIndex;

std::uint64_t hashOf(std::int64_t origin, std::string_view text) { return HashChain().add(origin).add(text).value(); }

bool contradicts(std::string_view a, std::string_view b) { return !a.empty() && !b.empty() && a != b; }

/// The only number that `matches` accepts; 0 when none or several.
template <class Matches>
std::int64_t onlyMatch(const HashIndex& index, std::uint64_t hash, Matches&& matches) {
  std::int64_t found = 0;
  bool isAmbiguous = false;
  index.find(hash, [&](std::int64_t number) {
    if (!matches(number)) return false;
    isAmbiguous = found != 0;
    found = number;
    return isAmbiguous;
  });
  return isAmbiguous ? 0 : found;
}

}  // namespace

PartyResolver::PartyResolver(Dictionary& dictionary, Role role)
    : m_dictionary(dictionary), m_role(role), m_uses(dictionary.refCount(role)) {}

void PartyResolver::reserve(std::size_t records) {
  m_parties.reserve(records);
  for (HashIndex* index : {&m_byOriginAndId, &m_byId, &m_byName}) index->reserve(records);
}

RowIndex PartyResolver::addRecord(const Party& record) {
  m_parties.push_back(record);
  m_parties.back().isRecord = true;
  const auto number = static_cast<std::int64_t>(m_parties.size());
  if (!record.id.empty()) {
    m_byOriginAndId.insert(hashOf(record.origin, record.id), number);
    m_byId.insert(hashText(record.id), number);
  }
  if (!record.nameKey.empty()) m_byName.insert(hashText(record.nameKey), number);
  if (!record.name.empty() && record.name != record.nameKey) m_byWrittenName.insert(hashText(record.name), number);
  return static_cast<RowIndex>(number - 1);
}

std::size_t PartyResolver::addLink(std::int64_t origin, std::string_view text) {
  m_links.push_back({origin, text, {}, {}});
  m_linked.push_back(kNone);
  return m_links.size() - 1;
}

RowIndex PartyResolver::partyOf(std::int64_t code) const {
  return code > 0 && static_cast<std::size_t>(code) < m_partyOfCode.size()
             ? m_partyOfCode[static_cast<std::size_t>(code)]
             : kNone;
}

RowIndex PartyResolver::findRecord(const RefText& ref) const {
  const auto party = [&](std::int64_t number) -> const Party& {
    return m_parties[static_cast<std::size_t>(number) - 1];
  };
  if (!ref.id.empty()) {
    const auto isExact = [&](std::int64_t n) { return party(n).origin == ref.origin && party(n).id == ref.id; };
    if (const std::int64_t n = m_byOriginAndId.find(hashOf(ref.origin, ref.id), isExact))
      return static_cast<RowIndex>(n - 1);
    const auto hasId = [&](std::int64_t n) { return party(n).id == ref.id; };
    const std::int64_t n = onlyMatch(m_byId, hashText(ref.id), hasId);
    if (n != 0 && !contradicts(party(n).nameKey, ref.nameKey)) return static_cast<RowIndex>(n - 1);
  }
  return findRecordNamed(ref);
}

RowIndex PartyResolver::findRecordNamed(const RefText& ref) const {
  if (ref.nameKey.empty()) return kNone;
  const auto party = [&](std::int64_t number) -> const Party& {
    return m_parties[static_cast<std::size_t>(number) - 1];
  };
  const auto isNamed = [&](std::int64_t n) {
    const bool sameOrigin = party(n).origin == ref.origin;
    return party(n).nameKey == ref.nameKey && !(sameOrigin && contradicts(party(n).id, ref.id));
  };
  const auto isOwn = [&](std::int64_t n) { return party(n).origin == ref.origin && isNamed(n); };
  const std::uint64_t hash = hashText(ref.nameKey);
  if (const std::int64_t n = onlyMatch(m_byName, hash, isOwn)) return static_cast<RowIndex>(n - 1);
  if (const std::int64_t n = onlyMatch(m_byName, hash, isNamed)) return static_cast<RowIndex>(n - 1);
  return kNone;
}

RowIndex PartyResolver::findLinked(const RefText& ref) const {
  const auto isExact = [&](std::int64_t n) {
    const Party& party = m_parties[static_cast<std::size_t>(n) - 1];
    return party.origin == ref.origin && party.id == ref.id;
  };
  if (const std::int64_t n = m_byOriginAndId.find(hashOf(ref.origin, ref.id), isExact))
    return static_cast<RowIndex>(n - 1);
  const auto isNamed = [&](std::int64_t n) {
    const Party& party = m_parties[static_cast<std::size_t>(n) - 1];
    return party.origin == ref.origin && (party.name == ref.id || party.nameKey == ref.id);
  };
  for (const HashIndex* index : {&m_byWrittenName, &m_byName})
    if (const std::int64_t n = index->find(hashText(ref.id), isNamed)) return static_cast<RowIndex>(n - 1);
  return kNone;
}

void PartyResolver::settle(const Pending& pending, RowIndex party) {
  if (pending.code != 0) {
    m_partyOfCode[pending.code] = party;
  } else {
    m_linked[pending.link] = party;
  }
}

void PartyResolver::resolve() {
  m_partyOfCode.assign(m_uses.size(), kNone);
  std::vector<Pending> pending;
  for (std::size_t code = 1; code < m_uses.size(); ++code) {
    if (m_uses[code] == 0) continue;
    const Pending one{m_dictionary.ref(m_role, static_cast<std::int64_t>(code)), m_uses[code], code, 0};
    const RowIndex record = findRecord(one.ref);
    record == kNone ? pending.push_back(one) : settle(one, record);
  }
  for (std::size_t link = 0; link < m_links.size(); ++link) {
    const Pending one{m_links[link], 0, 0, link};
    const RowIndex record = findLinked(one.ref);
    record == kNone ? pending.push_back(one) : settle(one, record);
  }
  makeStubs(pending);
}

void PartyResolver::makeStubs(std::vector<Pending>& pending) {
  StubMaker stubs(m_dictionary);
  for (const Pending& one : pending) stubs.add(one.ref, one.uses);
  const std::vector<StubMaker::Stub> made = stubs.make();
  const auto first = static_cast<RowIndex>(m_parties.size());
  for (const StubMaker::Stub& stub : made) m_parties.push_back({stub.origin, stub.id, stub.name, stub.nameKey, false});
  for (std::size_t i = 0; i < pending.size(); ++i) settle(pending[i], first + stubs.stubOf(i));
}

}  // namespace bellwether::store
