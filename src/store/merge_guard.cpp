#include "store/merge_guard.h"

#include "store/query.h"

namespace bellwether::store {

void MergeGuard::load() {
  m_loaded = true;
  Query query(m_connection,
              "SELECT c.customer_id, c.anonymous_key, c.name, c.name_key, c.merged_into FROM customer c JOIN term o ON "
              "o.code = c.origin WHERE c.live = 1 AND o.text = ?1");
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

bool MergeGuard::accept(const records::Customer& customer) {
  if (!m_loaded && customer.mergedInto.empty()) return true;
  if (!m_loaded) load();
  const std::string key = customer.id.empty() ? customer.nameKey : customer.id;
  for (const std::string& name : {customer.name, customer.nameKey})
    if (!name.empty()) m_byName.emplace(name, key);
  if (customer.mergedInto.empty()) {
    m_into.erase(key);
    return true;
  }
  std::string at = nodeOf(customer.mergedInto);
  for (std::size_t steps = 0; steps <= m_into.size() && at != key; ++steps) {
    const auto next = m_into.find(at);
    if (next == m_into.end()) break;
    at = nodeOf(next->second);
  }
  if (at == key) return false;
  m_into.insert_or_assign(key, customer.mergedInto);
  return true;
}

}  // namespace bellwether::store
