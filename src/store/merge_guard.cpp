#include "store/merge_guard.h"

#include "store/query.h"

namespace bellwether::store {
namespace {

// Id, key without an id, name, folded name and merged_into of all of one origin.
constexpr std::string_view kCustomers =
    "SELECT c.customer_id, c.anonymous_key, c.name, c.name_key, c.merged_into FROM customer c JOIN term o ON o.code = "
    "c.origin WHERE c.live = 1 AND o.text = ?1";
constexpr std::string_view kReps =
    "SELECT r.id, r.name_key, r.name, r.name_key, m.merged_into FROM rep_merge m JOIN rep_ref r ON r.code = m.rep JOIN "
    "term o ON o.code = m.origin WHERE m.live = 1 AND o.text = ?1";

}  // namespace

MergeGuard::Merge MergeGuard::mergeOf(const records::Customer& customer) {
  return {customer.id.empty() ? customer.nameKey : customer.id, customer.name, customer.nameKey, customer.mergedInto};
}

MergeGuard::Merge MergeGuard::mergeOf(const records::RepMerge& merge) {
  const records::Reference& rep = merge.rep;
  return {rep.id.empty() ? rep.nameKey : rep.id, rep.name, rep.nameKey,
          merge.into.id.empty() ? merge.into.name : merge.into.id};
}

void MergeGuard::load() {
  m_loaded = true;
  Query query(m_connection, m_kind == records::RecordKind::Customers ? kCustomers : kReps);
  query.bind(1, std::string_view(m_origin));
  while (query.step()) {
    const std::string key(query.text(0).empty() ? query.text(1) : query.text(0));
    for (const int column : {2, 3})
      if (!query.text(column).empty()) m_byName.emplace(query.text(column), key);
    if (!query.text(4).empty()) m_into.insert_or_assign(key, std::string(query.text(4)));
  }
}

std::string MergeGuard::nodeOf(const std::string& text) const {
  if (m_into.contains(text)) return text;
  const auto named = m_byName.find(text);
  return named == m_byName.end() ? text : named->second;
}

bool MergeGuard::accept(const Merge& merge) {
  if (!m_loaded && merge.into.empty()) return true;
  if (!m_loaded) load();
  const std::string key(merge.key);
  for (const std::string_view name : {merge.name, merge.nameKey})
    if (!name.empty()) m_byName.emplace(name, key);
  if (merge.into.empty()) {
    m_into.erase(key);
    return true;
  }
  std::string at = nodeOf(std::string(merge.into));
  for (std::size_t steps = 0; steps <= m_into.size() && at != key; ++steps) {
    const auto next = m_into.find(at);
    if (next == m_into.end()) break;
    at = nodeOf(next->second);
  }
  if (at == key) return false;
  m_into.insert_or_assign(key, std::string(merge.into));
  return true;
}

}  // namespace bellwether::store
