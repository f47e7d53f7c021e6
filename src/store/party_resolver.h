#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "store/dictionary.h"

namespace bellwether::store {

/// Whom the references of the current records mean. A pure function of the current records: nothing depends on the
/// order of imports, so undoing a batch needs no repair here.
///
/// A reference is looked up as (origin, id), then as an id that only one other origin has, then by name: in its own
/// origin, then anywhere, if only one record has it. An id of another origin is not taken when both sides have names
/// and they differ, nor a name when the same origin gives that record another id: two CRMs' numbers mean nothing to
/// each other. References that find no record become parties "seen only in deals", joined with each other by the same
/// rules.
class PartyResolver final {
 public:
  PartyResolver(Dictionary& dictionary, Role role);

  struct Party {
    std::int64_t origin = 0;
    std::string_view id, name, nameKey;
    bool isRecord = false;
  };

  /// Room for so many records.
  void reserve(std::size_t records);
  /// A stored customer or rep; returns its index, dense from 0. Texts must outlive the resolver.
  records::RowIndex addRecord(const Party& record);
  /// Marks a reference as used by a current record.
  void use(std::int64_t code) {
    if (static_cast<std::size_t>(code) < m_uses.size()) ++m_uses[static_cast<std::size_t>(code)];
  }
  /// The same of all references, by code, as often as each.
  void use(const std::vector<std::uint32_t>& uses) {
    for (std::size_t code = 0; code < std::min(uses.size(), m_uses.size()); ++code) m_uses[code] += uses[code];
  }
  /// An id (or name) written in another record of the origin, e.g. `merged_into`. Returns a slot for `linked`.
  std::size_t addLink(std::int64_t origin, std::string_view text);
  /// Requires: all records, uses and links added.
  void resolve();

  /// Records first, in the order of adding, then those seen only in references.
  const std::vector<Party>& parties() const { return m_parties; }
  /// kNone for code 0.
  records::RowIndex partyOf(std::int64_t code) const;
  records::RowIndex linked(std::size_t slot) const { return m_linked[slot]; }

 private:
  struct Pending {
    RefText ref;
    std::uint32_t uses = 0;
    std::size_t code = 0;  ///< 0: a link
    std::size_t link = 0;
  };
  records::RowIndex findRecord(const RefText& ref) const;
  records::RowIndex findRecordNamed(const RefText& ref) const;
  records::RowIndex findLinked(const RefText& ref) const;
  void settle(const Pending& pending, records::RowIndex party);
  void makeStubs(std::vector<Pending>& pending);

  Dictionary& m_dictionary;
  Role m_role;
  std::vector<Party> m_parties;
  HashIndex m_byOriginAndId, m_byId, m_byName, m_byWrittenName;
  std::vector<std::uint32_t> m_uses;
  std::vector<records::RowIndex> m_partyOfCode;
  std::vector<RefText> m_links;
  std::vector<records::RowIndex> m_linked;
};

}  // namespace bellwether::store
