#include "kpi/grouping.h"

namespace bellwether::kpi {

Grouping::Grouping(const View& base, Dimension by)
    : m_base(base),
      m_columns(base.columns()),
      m_by(by),
      m_bySeat(by == Dimension::Rep || by == Dimension::Team),
      m_member(memberOf(by)) {}

std::span<const records::Credit> Grouping::creditsOf(std::uint32_t row) {
  const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
  constexpr std::size_t kNear = 8;
  std::size_t steps = 0;
  while (m_split < splits.size() && splits[m_split] < row && ++steps <= kNear) ++m_split;
  if (m_split >= splits.size() || splits[m_split] != row) {
    const auto found = std::lower_bound(splits.begin(), splits.end(), row);
    if (found == splits.end() || *found != row) return {};
    m_split = static_cast<std::size_t>(found - splits.begin());
  }
  const std::uint32_t first = m_columns.creditStart[m_split];
  return std::span(m_columns.credits).subspan(first, m_columns.creditStart[m_split + 1] - first);
}

const std::vector<std::uint32_t>& Grouping::allOf(std::uint32_t row) {
  m_groups.clear();
  for (const records::Credit& credit : creditsOf(row)) {
    const records::Seat& seat = m_columns.seats[credit.seat];
    if (m_base.selection().takesSeat(seat)) m_groups.push_back(codeOf(seat, m_by));
  }
  std::sort(m_groups.begin(), m_groups.end());
  m_groups.erase(std::unique(m_groups.begin(), m_groups.end()), m_groups.end());
  return m_groups;
}

std::int64_t Grouping::partOf(std::uint32_t row, std::uint32_t group) {
  std::int64_t sum = 0;
  for (const records::Credit& credit : creditsOf(row))
    if (isIn(credit, group)) sum += credit.amount;
  return sum;
}

std::int64_t Grouping::partOf(std::uint32_t row, std::uint32_t group, std::int64_t amount) {
  if (amount == 0) return 0;
  const auto credits = creditsOf(row);
  return records::shareOf(credits, amount, [&](const records::Credit& credit) { return isIn(credit, group); });
}

}  // namespace bellwether::kpi
