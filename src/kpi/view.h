#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "kpi/activity.h"
#include "kpi/scanned_slice.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

/// Which deals a view must hold: closed on `closed`; open ones expected on `expected`, without it all open ones.
struct Hull {
  Period closed{LocalDate::min(), LocalDate::max()};
  std::optional<Period> expected;
};

/// The deals of a slice: ranges of the columns when it is everything, a set of rows with totals by day when it was
/// looked for in all deals, lists of rows for groups of another view. Immutable; any thread may read it.
class View {
 public:
  /// Looks for the slice in all deals. Requires: the columns outlive the view, and it stays where it was made.
  View(const Columns& columns, CodeFilters filters);
  /// One view per value of the dimension that some deal of `base` inside the hull has, in no particular order.
  static std::vector<View> split(const View& base, Dimension by, const Hull& hull);

  /// The view of one group without any deals: for figures whose totals are known already.
  static View ofGroup(const View& base, Dimension by, std::uint32_t code);

  const Columns& columns() const { return *m_columns; }
  const Selection& selection() const { return m_selection; }
  bool isEverything() const { return m_selection.isEverything(); }

  records::WonTotals won(const Period& days) const;
  records::LostTotals lost(const Period& days) const;
  /// Customers with a positive net won amount in a window, for whole and partial months. Requires: no dated merges.
  const Activity& activity() const;

  /// Calls fn(row, amount) for the won deals closed on `days`; amount is the selected part in workspace minor units.
  template <class Fn>
  void eachWon(const Period& days, Fn fn) const {
    if (days.isEmpty()) return;
    eachWonIn(columns().wonDays.rowFrom(days.begin.daysSinceEpoch()),
              columns().wonDays.rowFrom(days.end.daysSinceEpoch()), fn);
  }
  /// The same for a range of rows.
  template <class Fn>
  void eachWonIn(std::size_t begin, std::size_t end, Fn fn) const {
    if (begin >= end) return;
    if (m_scan) return eachOf(rowsOf(m_scan->won().rows), m_scan->won().credits, {begin, end}, fn);
    eachListed(m_won, {begin, end}, fn);
  }
  /// True when the slice was looked for in all deals at once, not as a group of another view.
  bool isScanned() const { return m_scan != nullptr; }
  /// The won deals, when it was; else null.
  const RowBits* scannedWon() const { return m_scan ? &m_scan->won().rows : nullptr; }
  template <class Fn>
  void eachLost(const Period& days, Fn fn) const {
    if (days.isEmpty()) return;
    const RowRange range{columns().lostDays.rowFrom(days.begin.daysSinceEpoch()),
                         columns().lostDays.rowFrom(days.end.daysSinceEpoch())};
    if (!m_scan) return eachListed(m_lost, range, fn);
    m_scan->lost().eachPart(range.begin, range.end, [&](const TakenRows& taken, std::size_t begin, std::size_t end) {
      eachOf(rowsOf(taken.rows), taken.credits, {begin, end}, fn);
    });
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
    if (m_scan) return m_scan->open().each(begin, end, fn);
    eachListedRow(m_open, {begin, end}, fn);
  }
  /// The part of an amount of the deal that belongs to the slice.
  std::int64_t partOf(std::uint32_t row, std::int64_t amount) const {
    return m_selection.isCredit(columns().flagsOf(row)) ? m_selection.shareOf(columns(), row, amount) : amount;
  }
  /// The selected part of a won deal; 0 of a deal outside the view.
  std::int64_t wonAmountOf(std::uint32_t row) const { return wonAmountOf(row, columns().amount[row]); }
  /// The same where the deal's amount is known.
  std::int64_t wonAmountOf(std::uint32_t row, std::int64_t amount) const;
  /// True when the view looked at all deals: wonAmountOf is a look-up and no search.
  bool isRandomAccess() const { return isEverything() || isScanned(); }
  /// Won deals of which some part is selected, closed on `days`, that are the first of their customer.
  std::optional<std::int64_t> firstDeals(const Period& days) const;
  std::size_t wonCount() const {
    return isEverything() ? columns().wonEnd : m_scan ? m_scan->wonCount() : m_won.size();
  }
  std::size_t openCount() const;
  /// True when a deal was closed on `closed` or is open and expected on `expected`.
  bool hasDealsIn(const Period& closed, const Period& expected) const;

 private:
  using Rows = std::vector<std::uint32_t>;  // ascending
  struct Lazy {
    std::once_flag totalsOnce, activityOnce;
    std::vector<records::WonTotals> wonTotals;  // running, one more than days
    MonthSets months;                           // from a scan, until the activity takes them
    std::optional<Activity> activity;
  };
  View(const Columns& columns, CodeFilters filters, std::nullptr_t);
  static std::span<const std::uint32_t> between(const Rows& rows, std::size_t begin, std::size_t end) {
    const auto first = std::lower_bound(rows.begin(), rows.end(), begin);
    return {first, std::lower_bound(first, rows.end(), end)};
  }
  enum class Run : std::uint8_t { Won, Lost, Open };
  std::int64_t countIn(Run run, const Period& days) const;
  void append(std::uint32_t row, std::int64_t credit);
  std::int64_t scannedAmountOf(std::uint32_t row, std::int64_t amount) const;
  records::WonTotals totalsOf(std::span<const std::uint32_t> rows) const;
  const std::vector<records::WonTotals>& dayTotals() const;

  struct RowRange {
    std::size_t begin = 0, end = 0;
  };
  static auto rowsOf(const RowBits& rows) {
    return [&rows](const RowRange& range, auto fn) { rows.each(range.begin, range.end, fn); };
  }
  template <class Fn>
  void eachListedRow(const Rows& list, const RowRange& range, Fn fn) const {
    if (isEverything())
      for (std::size_t row = range.begin; row < range.end; ++row) fn(static_cast<std::uint32_t>(row));
    else
      for (const std::uint32_t row : between(list, range.begin, range.end)) fn(row);
  }
  template <class Fn>
  void eachListed(const Rows& list, const RowRange& range, Fn fn) const {
    if (isEverything())
      return columns().amount.visit([&](const auto* amounts) {
        for (std::size_t row = range.begin; row < range.end; ++row)
          fn(static_cast<std::uint32_t>(row), std::int64_t{amounts[row]});
      });
    eachOf([&](const RowRange& rows, auto one) { eachListedRow(list, rows, one); }, m_credits, range, fn);
  }
  /// Calls fn(row, amount) for the rows that eachRow(range, fn) gives.
  template <class EachRow, class Fn>
  void eachOf(EachRow eachRow, const std::vector<CreditedRow>& parts, const RowRange& range, Fn fn) const {
    columns().amount.visit([&](const auto* amounts) {
      if (parts.empty()) return eachRow(range, [&](std::uint32_t row) { fn(row, std::int64_t{amounts[row]}); });
      auto part = std::lower_bound(parts.begin(), parts.end(), range.begin,
                                   [](const CreditedRow& item, std::size_t row) { return item.row < row; });
      eachRow(range, [&](std::uint32_t row) {
        const bool isPart = part != parts.end() && part->row == row;
        fn(row, isPart ? part->amount : std::int64_t{amounts[row]});
        if (isPart) ++part;
      });
    });
  }

  const Columns* m_columns;
  Selection m_selection;
  std::unique_ptr<const ScannedSlice> m_scan;
  Rows m_won, m_lost, m_open;          // without a scan
  std::vector<CreditedRow> m_credits;  // by row: selected parts of closed deals
  std::unique_ptr<Lazy> m_lazy = std::make_unique<Lazy>();
};

/// The view of a slice; the last few are kept with the columns, as one change of a page asks many questions about one
/// slice.
std::shared_ptr<const View> viewOf(const Columns& columns, const Slice& slice);

}  // namespace bellwether::kpi
