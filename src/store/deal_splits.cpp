#include "store/deal_splits.h"

#include <algorithm>

#include "store/hashing.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RowIndex;

}  // namespace

DealSplits::DealSplits(Connection& connection, const std::vector<DealRows>& runs) {
  Query splits(connection.handle(), "SELECT origin, deal_id, shares FROM deal_split WHERE live = 1");
  while (splits.step()) {
    std::size_t place = placeOf(splits.text(1));
    if (place == m_ids.size()) {
      m_ids.push_back({std::string(splits.text(1)), {}});
      m_index.insert(hashText(m_ids.back().text), static_cast<std::int64_t>(m_ids.size()));
    }
    m_splits.push_back({splits.number(0), place, std::string(splits.text(2))});
  }
  if (!m_ids.empty()) find(runs);
}

/// The number of ids when it has no splits.
std::size_t DealSplits::placeOf(std::string_view id) const {
  const auto isIt = [&](std::int64_t number) { return m_ids[static_cast<std::size_t>(number) - 1].text == id; };
  const std::int64_t number = m_ids.empty() ? 0 : m_index.find(hashText(id), isIt);
  return number == 0 ? m_ids.size() : static_cast<std::size_t>(number) - 1;
}

void DealSplits::find(const std::vector<DealRows>& runs) {
  RowIndex index = 0;
  for (const DealRows& rows : runs)
    for (const records::StoredDeal& deal : rows.deals()) {
      if (const std::size_t place = placeOf(deal.id()); place < m_ids.size())
        m_ids[place].deals.emplace_back(deal.origin, index);
      ++index;
    }
}

RowIndex DealSplits::dealOf(const Split& split) const {
  const std::vector<Deal>& deals = m_ids[split.id].deals;
  const auto own = std::ranges::find(deals, split.origin, &Deal::first);
  if (own != deals.end()) return own->second;
  return deals.size() == 1 ? deals.front().second : kNone;
}

}  // namespace bellwether::store
