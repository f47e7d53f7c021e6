#include "store/deal_splits.h"

#include <algorithm>
#include <atomic>
#include <future>

#include "store/hashing.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RowIndex;

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 100'000;

}  // namespace

DealSplits::DealSplits(Connection& connection) {
  Query splits(connection.handle(), "SELECT origin, deal_id, shares FROM deal_split WHERE live = 1");
  while (splits.step()) {
    std::size_t place = placeOf(splits.text(1));
    if (place == m_ids.size()) {
      m_ids.push_back({std::string(splits.text(1)), {}});
      m_index.insert(hashText(m_ids.back().text), static_cast<std::int64_t>(m_ids.size()));
    }
    m_splits.push_back({splits.number(0), place, std::string(splits.text(2))});
  }
}

/// The number of ids when it has no splits.
std::size_t DealSplits::placeOf(std::string_view id) const {
  const auto isIt = [&](std::int64_t number) { return m_ids[static_cast<std::size_t>(number) - 1].text == id; };
  const std::int64_t number = m_ids.empty() ? 0 : m_index.find(hashText(id), isIt);
  return number == 0 ? m_ids.size() : static_cast<std::size_t>(number) - 1;
}

void DealSplits::find(const std::vector<DealRows>& runs) {
  if (m_ids.empty()) return;
  std::vector<RowIndex> firsts{0};
  for (const DealRows& rows : runs) firsts.push_back(firsts.back() + static_cast<RowIndex>(rows.deals().size()));
  std::vector<Found> found(runs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t run = next++; run < runs.size(); run = next++) found[run] = findIn(runs[run], firsts[run]);
  };
  auto other = std::async(firsts.back() < kAlone ? std::launch::deferred : std::launch::async, work);
  work();
  other.get();
  for (const Found& ofRun : found)
    for (const auto& [place, deal] : ofRun) m_ids[place].deals.push_back(deal);
}

DealSplits::Found DealSplits::findIn(const DealRows& rows, RowIndex first) const {
  Found found;
  for (std::size_t i = 0; i < rows.deals().size(); ++i)
    if (const std::size_t place = placeOf(rows.deals()[i].id()); place < m_ids.size())
      found.push_back({place, {rows.deals()[i].origin, first + static_cast<RowIndex>(i)}});
  return found;
}

bool DealSplits::hasStrangers() const {
  return std::ranges::any_of(m_splits, [&](const Split& split) {
    const std::vector<Deal>& deals = m_ids[split.id].deals;
    return std::ranges::any_of(deals, [&](const Deal& deal) { return deal.first != split.origin; });
  });
}

RowIndex DealSplits::dealOf(const Split& split) const {
  const std::vector<Deal>& deals = m_ids[split.id].deals;
  const auto own = std::ranges::find(deals, split.origin, &Deal::first);
  if (own != deals.end()) return own->second;
  return deals.size() == 1 ? deals.front().second : kNone;
}

}  // namespace bellwether::store
