#include "kpi/slice_block.h"

#include <algorithm>

namespace bellwether::kpi {

void RowBlock::read(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits) {
  m_firstWord = begin / 64;
  m_words = (end + 63) / 64 - m_firstWord;
  const bool isAny = !m_selection.hasCells() || findCells(end);
  if (!m_selection.hasCells()) m_whole.fill(~std::uint64_t{0});
  if (isAny && m_selection.hasAccounts()) findAccounts(end);
  m_whole[0] &= rangeOf(m_firstWord, begin, end);
  m_whole[m_words - 1] &= rangeOf(m_firstWord + m_words - 1, begin, end);
  if (m_selection.hasSeats()) readCredits(begin, end, credits);
}

/// True when any deal's cell is taken whole.
bool RowBlock::findCells(std::size_t end) {
  const std::size_t base = m_firstWord * 64;
  m_columns.cell.visit(
      [&](const auto* cells) { findRows(cells + base, end - base, m_selection.wholeCells().words(), m_whole.data()); });
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < m_words; ++i) any |= m_whole[i];
  return any != 0;
}

void RowBlock::findAccounts(std::size_t end) {
  const std::size_t base = m_firstWord * 64;
  Words found;
  findRows(m_columns.account.data() + base, end - base, m_selection.accounts().words(), found.data());
  for (std::size_t i = 0; i < m_words; ++i) m_whole[i] &= found[i];
}

/// The first split deal at or after a row: mostly where the block before ended.
std::size_t RowBlock::firstSplit(std::size_t begin) const {
  const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
  const bool isNext =
      m_split > 0 && splits[m_split - 1] < begin && (m_split == splits.size() || splits[m_split] >= begin);
  if (isNext) return m_split;
  return static_cast<std::size_t>(std::lower_bound(splits.begin(), splits.end(), begin) - splits.begin());
}

void RowBlock::readCredits(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits) {
  m_parts.fill(0);
  const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
  std::size_t at = firstSplit(begin);
  for (; at < splits.size() && splits[at] < end; ++at) {
    const std::uint32_t row = splits[at], firstPart = m_columns.creditStart[at],
                        endPart = m_columns.creditStart[at + 1];
    bool isTaken = false;
    std::int64_t amount = 0;
    for (std::uint32_t i = firstPart; i < endPart; ++i) {
      if (!m_selection.takesSeatCode(m_columns.credits[i].seat)) continue;
      isTaken = true;
      amount += m_columns.credits[i].amount;
    }
    if (!isTaken) continue;
    if (m_selection.hasPlaces() && !m_selection.takesPlace(m_columns.cellOf(row))) continue;
    if (m_selection.hasAccounts() && !m_selection.takesAccount(m_columns.account[row])) continue;
    m_parts[row / 64 - m_firstWord] |= std::uint64_t{1} << (row % 64);
    if (row < m_columns.lostEnd) credits.push_back({row, amount});
  }
  m_split = at;
}

}  // namespace bellwether::kpi
