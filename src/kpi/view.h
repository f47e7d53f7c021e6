#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kpi/selection.h"

namespace bellwether::kpi {

/// The deals of a slice: ranges of the columns when it is everything, lists of rows otherwise.
class View {
 public:
  /// Requires: the columns outlive the view.
  View(const Columns& columns, CodeFilters filters);
  /// One view per value of the dimension that some deal of `base` has, in the order of codes.
  static std::vector<View> split(const View& base, Dimension by);

  const Columns& columns() const { return *m_columns; }
  const Selection& selection() const { return m_selection; }
  bool isEverything() const { return m_selection.isEverything(); }

  records::WonTotals won(const Period& days) const;
  records::LostTotals lost(const Period& days) const;

  /// Calls fn(row, amount) for the won deals closed on `days`; amount is the selected part in workspace minor units.
  template <class Fn>
  void eachWon(const Period& days, Fn fn) const {
    each(columns().wonDays, m_won, days, fn);
  }
  template <class Fn>
  void eachLost(const Period& days, Fn fn) const {
    each(columns().lostDays, m_lost, days, fn);
  }
  /// Calls fn(row) for the open deals expected to close on the days; without days for all of them.
  template <class Fn>
  void eachOpenIn(const std::optional<Period>& expected, Fn fn) const {
    std::size_t begin = columns().lostEnd, end = columns().openEnd;
    if (expected) {
      if (expected->isEmpty()) return;
      begin = columns().openDays.rowFrom(expected->begin.daysSinceEpoch());
      end = columns().openDays.rowFrom(expected->end.daysSinceEpoch());
    }
    if (isEverything()) {
      for (std::size_t row = begin; row < end; ++row) fn(static_cast<std::uint32_t>(row));
      return;
    }
    const auto first = std::lower_bound(m_open.begin(), m_open.end(), begin);
    for (auto it = first; it != m_open.end() && *it < end; ++it) fn(*it);
  }
  /// The part of an amount of the deal that belongs to the slice.
  std::int64_t partOf(std::uint32_t row, std::int64_t amount) const;
  std::size_t wonCount() const { return isEverything() ? columns().wonEnd : m_won.rows.size(); }
  std::size_t openCount() const { return isEverything() ? columns().openEnd - columns().lostEnd : m_open.size(); }
  bool hasDealsIn(const Period& closed, const Period& expected) const;

 private:
  struct Rows {
    std::vector<std::uint32_t> rows;    // ascending
    std::vector<std::int64_t> amounts;  // the selected parts
    void append(std::uint32_t row, std::int64_t amount) {
      rows.push_back(row);
      amounts.push_back(amount);
    }
    std::span<const std::uint32_t> between(std::size_t begin, std::size_t end) const;
  };
  View(const Columns& columns, CodeFilters filters, std::nullptr_t);
  void append(std::uint32_t row, std::int64_t amount);

  template <class Fn>
  void each(const records::DayIndex& index, const Rows& list, const Period& days, Fn fn) const {
    if (days.isEmpty()) return;
    const std::size_t begin = index.rowFrom(days.begin.daysSinceEpoch()),
                      end = index.rowFrom(days.end.daysSinceEpoch());
    if (isEverything()) {
      for (std::size_t row = begin; row < end; ++row) fn(static_cast<std::uint32_t>(row), columns().amount[row]);
      return;
    }
    const auto rows = list.between(begin, end);
    const std::int64_t* amount = list.amounts.data() + (rows.data() - list.rows.data());
    for (std::size_t i = 0; i < rows.size(); ++i) fn(rows[i], amount[i]);
  }

  const Columns* m_columns;
  Selection m_selection;
  Rows m_won, m_lost;
  std::vector<std::uint32_t> m_open;
};

}  // namespace bellwether::kpi
