#include "kpi/grouping.h"

namespace bellwether::kpi {

Grouping::Grouping(const View& base, Dimension by, std::size_t deals)
    : m_base(base), m_columns(base.columns()), m_by(by) {
  m_bySeat = by == Dimension::Rep || by == Dimension::Team;
  // For a few deals a table of all cells is not worth its while.
  if (by == Dimension::Customer || 4 * deals < m_columns.cells.size() || codeCount(m_columns, by) > kGroupMask) return;
  m_packed = cellCodes(m_columns, by);
  for (std::size_t cell = 0; cell < m_packed.size(); ++cell)
    m_packed[cell] |= std::uint32_t{m_columns.cellFlags[cell]} << kFlagShift;
}

Grouping::Place Grouping::placeOf(std::uint32_t row) const {
  const std::uint32_t flags = m_columns.flagsOf(row);
  const std::uint32_t group =
      m_by == Dimension::Customer ? m_columns.account[row] : codeOf(m_columns, m_columns.cellOf(row), m_by);
  return {group, flags, m_bySeat && (flags & records::kSplit) != 0};
}

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
