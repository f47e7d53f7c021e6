#pragma once

#include <cstddef>

#include "kpi/day_sums.h"
#include "kpi/lazy_rows.h"
#include "kpi/slice_scan.h"

namespace bellwether::kpi {

/// The deals of a slice, looked for in all columns: the won ones at once, as who bought is asked of years; the lost and
/// the open ones, and what the days add up to, when somebody asks. Any thread may ask.
class ScannedSlice {
 public:
  /// Fills the sets of the months. Requires: columns and selection, which is compiled, outlive it.
  ScannedSlice(const Columns& columns, const Selection& selection, MonthSets& months);

  const TakenRows& won() const { return m_won; }
  const LazyRows& lost() const { return m_lost; }
  const LazyRows& open() const { return m_open; }
  std::size_t wonCount() const { return m_wonCount; }
  /// Of the days in [begin, end), counted by their slots in `wonDays` or `lostDays`.
  records::WonTotals wonOn(std::size_t begin, std::size_t end) const;
  records::LostTotals lostOn(std::size_t begin, std::size_t end) const;

 private:
  const Columns& m_columns;
  TakenRows m_won;
  std::size_t m_wonCount = 0;  // deals
  LazyRows m_lost, m_open;
  DaySums m_sums;
  DayTotals<records::WonTotals> m_wonTotals;
  DayTotals<records::LostTotals> m_lostTotals;
};

}  // namespace bellwether::kpi
