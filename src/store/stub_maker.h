#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "store/dictionary.h"

namespace bellwether::store {

/// Joins references that found no record into parties "seen only in deals". The outcome depends on the set of
/// references and how often each is used, not on their order: same origin and id are one; the same id in several
/// origins is one unless their names differ; then ids of different origins with the same name are one; a bare name
/// joins the only party of that name.
class StubMaker final {
 public:
  explicit StubMaker(Dictionary& dictionary) : m_dictionary(dictionary) {}

  struct Stub {
    std::int64_t origin = 0;
    std::string_view id, name, nameKey;  ///< the name is the most used one
  };
  void add(const RefText& ref, std::uint32_t uses) { m_refs.push_back({ref, uses, 0}); }
  std::vector<Stub> make();
  /// Index into make()'s result, by order of adding.
  std::uint32_t stubOf(std::size_t ref) const { return m_refs[ref].stub; }

 private:
  struct Ref {
    RefText text;
    std::uint32_t uses = 0;
    std::uint32_t stub = 0;
  };
  struct Group {
    std::vector<std::size_t> refs;
    std::vector<std::int64_t> origins;
    std::uint32_t nameUses = 0;
    Stub stub;
  };
  bool isBefore(std::size_t a, std::size_t b) const;
  void groupById(const std::vector<std::size_t>& order);
  void addToGroup(Group& group, std::size_t ref);
  void joinByName();
  void groupBareNames(const std::vector<std::size_t>& order);

  Dictionary& m_dictionary;
  std::vector<Ref> m_refs;
  std::vector<Group> m_groups;
};

}  // namespace bellwether::store
