#include "store/stub_maker.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <tuple>

namespace bellwether::store {
namespace {

bool contains(const std::vector<std::int64_t>& origins, std::int64_t origin) {
  return std::ranges::find(origins, origin) != origins.end();
}

bool share(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
  return std::ranges::any_of(a, [&](std::int64_t origin) { return contains(b, origin); });
}

}  // namespace

bool StubMaker::isBefore(std::size_t a, std::size_t b) const {
  const RefText& left = m_refs[a].text;
  const RefText& right = m_refs[b].text;
  if (left.id != right.id) return left.id < right.id;
  if (left.origin != right.origin) return m_dictionary.term(left.origin) < m_dictionary.term(right.origin);
  return std::tie(left.nameKey, left.name) < std::tie(right.nameKey, right.name);
}

void StubMaker::addToGroup(Group& group, std::size_t ref) {
  const RefText& text = m_refs[ref].text;
  if (group.refs.empty()) group.stub = {text.origin, text.id, text.name, text.nameKey};
  group.refs.push_back(ref);
  if (!contains(group.origins, text.origin)) group.origins.push_back(text.origin);
  const bool isBetter = group.stub.name.empty() || m_refs[ref].uses > group.nameUses;
  if (!text.name.empty() && isBetter) {
    group.stub.name = text.name;
    group.stub.nameKey = text.nameKey;
    group.nameUses = m_refs[ref].uses;
  }
}

void StubMaker::groupById(const std::vector<std::size_t>& order) {
  std::size_t firstOfId = 0;
  for (const std::size_t ref : order) {
    const RefText& text = m_refs[ref].text;
    if (text.id.empty()) continue;
    if (m_groups.empty() || m_groups.back().stub.id != text.id) firstOfId = m_groups.size();
    const auto takes = [&](const Group& group) {
      if (contains(group.origins, text.origin)) return true;
      return group.stub.nameKey.empty() || text.nameKey.empty() || group.stub.nameKey == text.nameKey;
    };
    const auto own = std::find_if(m_groups.begin() + static_cast<std::ptrdiff_t>(firstOfId), m_groups.end(),
                                  [&](const Group& group) { return contains(group.origins, text.origin); });
    const auto found = own != m_groups.end() ? own
                                             : std::find_if(m_groups.begin() + static_cast<std::ptrdiff_t>(firstOfId),
                                                            m_groups.end(), takes);
    addToGroup(found == m_groups.end() ? m_groups.emplace_back() : *found, ref);
  }
}

void StubMaker::joinByName() {
  std::map<std::string_view, std::vector<std::size_t>> named;
  for (std::size_t i = 0; i < m_groups.size(); ++i)
    if (!m_groups[i].stub.nameKey.empty()) named[m_groups[i].stub.nameKey].push_back(i);
  for (const auto& [name, groups] : named) {
    bool isUnique = groups.size() > 1;
    for (std::size_t i = 0; i < groups.size() && isUnique; ++i)
      for (std::size_t j = i + 1; j < groups.size() && isUnique; ++j)
        isUnique = !share(m_groups[groups[i]].origins, m_groups[groups[j]].origins);
    if (!isUnique) continue;
    Group& leader = m_groups[groups.front()];
    for (std::size_t i = 1; i < groups.size(); ++i) {
      for (const std::size_t ref : m_groups[groups[i]].refs) addToGroup(leader, ref);
      m_groups[groups[i]].refs.clear();
    }
  }
  std::erase_if(m_groups, [](const Group& group) { return group.refs.empty(); });
}

void StubMaker::groupBareNames(const std::vector<std::size_t>& order) {
  std::map<std::string_view, std::vector<std::size_t>> named;
  for (std::size_t i = 0; i < m_groups.size(); ++i)
    if (!m_groups[i].stub.nameKey.empty()) named[m_groups[i].stub.nameKey].push_back(i);
  std::map<std::string_view, std::size_t> bare;
  for (const std::size_t ref : order) {
    const RefText& text = m_refs[ref].text;
    if (!text.id.empty()) continue;
    std::vector<std::size_t> own;
    const std::vector<std::size_t>& all = named[text.nameKey];
    std::ranges::copy_if(all, std::back_inserter(own),
                         [&](std::size_t i) { return contains(m_groups[i].origins, text.origin); });
    if (own.size() == 1 || all.size() == 1) {
      m_groups[own.size() == 1 ? own.front() : all.front()].refs.push_back(ref);
      continue;
    }
    const auto [group, isNew] = bare.try_emplace(text.nameKey, m_groups.size());
    addToGroup(isNew ? m_groups.emplace_back() : m_groups[group->second], ref);
  }
}

std::vector<StubMaker::Stub> StubMaker::make() {
  std::vector<std::size_t> order(m_refs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [this](std::size_t a, std::size_t b) { return isBefore(a, b); });
  groupById(order);
  joinByName();
  groupBareNames(order);
  std::vector<Stub> stubs;
  for (const Group& group : m_groups) {
    for (const std::size_t ref : group.refs) m_refs[ref].stub = static_cast<std::uint32_t>(stubs.size());
    stubs.push_back(group.stub);
  }
  return stubs;
}

}  // namespace bellwether::store
