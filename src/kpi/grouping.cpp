#include "kpi/grouping.h"

namespace bellwether::kpi {

Grouping::Grouping(const View& base, Dimension by) : m_base(base), m_columns(base.columns()), m_by(by) {
  m_bySeat = by == Dimension::Rep || by == Dimension::Team;
  // For a few deals a table of all cells is not worth its while.
  if (by == Dimension::Customer || base.wonCount() < m_columns.cells.size() || codeCount(m_columns, by) > kGroupMask)
    return;
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

const std::vector<std::uint32_t>& Grouping::allOf(std::uint32_t row) {
  m_groups.clear();
  for (const records::Credit& credit : m_columns.creditsOf(row)) {
    const records::Seat& seat = m_columns.seats[credit.seat];
    if (m_base.selection().takesSeat(seat)) m_groups.push_back(codeOf(seat, m_by));
  }
  std::sort(m_groups.begin(), m_groups.end());
  m_groups.erase(std::unique(m_groups.begin(), m_groups.end()), m_groups.end());
  return m_groups;
}

std::int64_t Grouping::partOf(std::uint32_t row, std::uint32_t group) const {
  std::int64_t sum = 0;
  for (const records::Credit& credit : m_columns.creditsOf(row)) {
    const records::Seat& seat = m_columns.seats[credit.seat];
    if (codeOf(seat, m_by) == group && m_base.selection().takesSeat(seat)) sum += credit.amount;
  }
  return sum;
}

}  // namespace bellwether::kpi
