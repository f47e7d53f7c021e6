#include "kpi/scanned_slice.h"

namespace bellwether::kpi {

ScannedSlice::ScannedSlice(const Columns& columns, const Selection& selection, MonthSets& months)
    : m_columns(columns),
      m_won(findWon(columns, selection, months)),
      m_wonCount(static_cast<std::size_t>(m_won.rows.count(0, columns.wonEnd))),
      m_lost(columns, selection, columns.wonEnd, columns.lostEnd),
      m_open(columns, selection, columns.lostEnd, columns.openEnd),
      m_sums(columns, selection),
      m_wonTotals(columns.wonDays),
      m_lostTotals(columns.lostDays) {}

records::WonTotals ScannedSlice::wonOn(std::size_t begin, std::size_t end) const {
  return m_wonTotals.of(
      begin, end, [&](std::size_t slot, std::span<records::WonTotals> days) { m_sums.addWon(m_won, slot, days); });
}

records::LostTotals ScannedSlice::lostOn(std::size_t begin, std::size_t end) const {
  return m_lostTotals.of(begin, end, [&](std::size_t slot, std::span<records::LostTotals> days) {
    for (records::LostTotals& day : days) {
      const std::size_t first = m_columns.lostDays.rowAt(slot), last = m_columns.lostDays.rowAt(++slot);
      m_lost.eachPart(first, last, [&](const TakenRows& taken, std::size_t from, std::size_t to) {
        m_sums.addLost(taken, from, to, day);
      });
    }
  });
}

}  // namespace bellwether::kpi
