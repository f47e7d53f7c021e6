#include "kpi/view.h"

#include <array>

namespace bellwether::kpi {
namespace {

using records::kSplit;

/// Sets the filter of a dimension to one code.
CodeFilters withCode(CodeFilters filters, Dimension by, std::uint32_t code) {
  for (CodeFilter& filter : filters) {
    if (filter.dimension != by) continue;
    filter.codes = {code};
    return filters;
  }
  filters.push_back({by, {code}});
  return filters;
}

/// Appends the rows of [begin, end) that a table of cells takes whole.
void appendWhole(const Columns& columns, const Selection& selection, std::size_t begin, std::size_t end,
                 std::vector<std::uint32_t>& rows) {
  constexpr std::size_t kBlock = 4096;
  std::array<std::uint32_t, kBlock> block;
  const Take* takes = selection.takes().data();
  columns.cell.visit([&](const auto* cells) {
    for (std::size_t first = begin; first < end; first += kBlock) {
      const std::size_t last = std::min(first + kBlock, end);
      std::size_t count = 0;
      for (std::size_t row = first; row < last; ++row) {
        block[count] = static_cast<std::uint32_t>(row);
        count += takes[cells[row]] == Take::Whole;
      }
      rows.insert(rows.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(count));
    }
  });
  if (!selection.hasAccounts()) return;
  std::erase_if(rows, [&](std::uint32_t row) { return !selection.takesAccount(columns.account[row]); });
}

/// The groups of single deals.
class Grouping {
 public:
  Grouping(const View& base, Dimension by) : m_base(base), m_columns(base.columns()), m_by(by) {
    m_bySeat = by == Dimension::Rep || by == Dimension::Team;
    // For a few deals a table of all cells is not worth its while.
    if (by == Dimension::Customer || base.wonCount() < m_columns.cells.size()) return;
    m_codes.reserve(m_columns.cells.size());
    for (const records::Cell& cell : m_columns.cells) m_codes.push_back(codeOf(m_columns, cell, by));
  }
  bool isShared(std::uint32_t row) const { return m_bySeat && (m_columns.flagsOf(row) & kSplit) != 0; }
  std::uint32_t of(std::uint32_t row) const {
    if (m_by == Dimension::Customer) return m_columns.account[row];
    return m_codes.empty() ? codeOf(m_columns, m_columns.cellOf(row), m_by) : m_codes[m_columns.cell[row]];
  }
  /// The groups of a split deal that the base selects.
  const std::vector<std::uint32_t>& allOf(std::uint32_t row) {
    m_groups.clear();
    for (const records::Credit& credit : m_columns.creditsOf(row)) {
      const records::Seat& seat = m_columns.seats[credit.seat];
      if (m_base.selection().takesSeat(seat)) m_groups.push_back(codeOf(seat, m_by));
    }
    std::sort(m_groups.begin(), m_groups.end());
    m_groups.erase(std::unique(m_groups.begin(), m_groups.end()), m_groups.end());
    return m_groups;
  }

 private:
  const View& m_base;
  const Columns& m_columns;
  Dimension m_by;
  bool m_bySeat = false;
  std::vector<std::uint32_t> m_codes, m_groups;
};

struct Memo {
  std::vector<std::shared_ptr<const View>> views;  // latest first
};
constexpr std::size_t kKeptViews = 3;

}  // namespace

View::View(const Columns& columns, CodeFilters filters, std::nullptr_t)
    : m_columns(&columns), m_selection(std::move(filters)) {}

View::View(const Columns& columns, CodeFilters filters) : View(columns, std::move(filters), nullptr) {
  if (isEverything()) return;
  m_selection.compile(columns);
  appendWhole(columns, m_selection, 0, columns.wonEnd, m_won);
  appendWhole(columns, m_selection, columns.wonEnd, columns.lostEnd, m_lost);
  appendWhole(columns, m_selection, columns.lostEnd, columns.openEnd, m_open);
  if (!m_selection.hasSeats()) return;
  const std::array<std::size_t, 3> before = {m_won.size(), m_lost.size(), m_open.size()};
  for (const std::uint32_t row : columns.splitDeals)
    if (row < columns.openEnd && m_selection.takeOf(columns, row) == Take::Credit)
      append(row, row < columns.lostEnd ? m_selection.creditOf(columns, row) : 0);
  std::size_t run = 0;
  for (Rows* rows : {&m_won, &m_lost, &m_open})
    std::inplace_merge(rows->begin(), rows->begin() + static_cast<std::ptrdiff_t>(before[run++]), rows->end());
}

void View::append(std::uint32_t row, std::int64_t credit) {
  (row < m_columns->wonEnd ? m_won : row < m_columns->lostEnd ? m_lost : m_open).push_back(row);
  if (row < m_columns->lostEnd && m_selection.isCredit(m_columns->cellOf(row))) m_credits.push_back({row, credit});
}

std::vector<View> View::split(const View& base, Dimension by, const Hull& hull) {
  const Columns& columns = base.columns();
  std::vector<std::uint32_t> viewOf(codeCount(columns, by), records::kNoRow);
  std::vector<View> views;
  Grouping grouping(base, by);
  const auto of = [&](std::uint32_t code) -> View& {
    if (viewOf[code] == records::kNoRow) {
      viewOf[code] = static_cast<std::uint32_t>(views.size());
      views.push_back(View(columns, withCode(base.selection().filters(), by, code), nullptr));
    }
    return views[viewOf[code]];
  };
  // A deal that the base has a part of is only ever split further when the groups are reps or teams.
  const auto place = [&](std::uint32_t row, std::int64_t amount) {
    if (!grouping.isShared(row)) return of(grouping.of(row)).append(row, amount);
    for (const std::uint32_t code : grouping.allOf(row)) {
      View& view = of(code);
      view.append(row, row < columns.lostEnd ? view.selection().creditOf(columns, row) : 0);
    }
  };
  base.eachWon(hull.closed, place);
  base.eachLost(hull.closed, place);
  base.eachOpenIn(hull.expected, [&](std::uint32_t row) { place(row, 0); });
  return views;
}

records::WonTotals View::totalsOf(std::span<const std::uint32_t> rows) const {
  const Columns& c = columns();
  records::WonTotals totals;
  if (rows.empty()) return totals;
  const bool hasLists = !c.list.empty(), hasLong = !c.longCycle.empty();
  each(m_won, rows.front(), std::size_t{rows.back()} + 1, [&](std::uint32_t row, std::int64_t amount) {
    records::accumulate(c.flagsOf(row), c.cycle[row], amount, hasLists ? partOf(row, c.list[row]) : 0, totals);
    if (!hasLong || c.cycle[row] != records::kCycleLong) return;
    totals.cycleDays += c.longCycle.at(row);
    ++totals.cycleDeals;
  });
  return totals;
}

const std::vector<records::WonTotals>& View::dayTotals() const {
  std::call_once(m_lazy->totalsOnce, [&] {
    const records::DayIndex& index = columns().wonDays;
    std::vector<records::WonTotals>& totals = m_lazy->wonTotals;
    totals.reserve(index.days().size() + 1);
    totals.emplace_back();
    std::size_t at = 0;
    for (std::size_t slot = 0; slot < index.days().size(); ++slot) {
      const std::size_t begin = at, end = index.rowAt(slot + 1);
      while (at < m_won.size() && m_won[at] < end) ++at;
      totals.push_back(totals.back() + totalsOf(std::span(m_won).subspan(begin, at - begin)));
    }
  });
  return m_lazy->wonTotals;
}

std::span<const std::uint32_t> View::wonRows(const Period& days) const {
  if (days.isEmpty()) return {};
  return between(m_won, columns().wonDays.rowFrom(days.begin.daysSinceEpoch()),
                 columns().wonDays.rowFrom(days.end.daysSinceEpoch()));
}

records::WonTotals View::won(const Period& days) const {
  const Columns& c = columns();
  if (days.isEmpty()) return {};
  // A short list is added up faster than day by day.
  const bool isShort = !isEverything() && m_won.size() < c.wonDays.days().size();
  if (isShort) return totalsOf(wonRows(days));
  const std::vector<records::WonTotals>& totals = isEverything() ? c.wonTotals : dayTotals();
  return totals[c.wonDays.slotAt(days.end.daysSinceEpoch())] - totals[c.wonDays.slotAt(days.begin.daysSinceEpoch())];
}

records::LostTotals View::lost(const Period& days) const {
  const Columns& c = columns();
  if (days.isEmpty()) return {};
  if (isEverything())
    return c.lostTotals[c.lostDays.slotAt(days.end.daysSinceEpoch())] -
           c.lostTotals[c.lostDays.slotAt(days.begin.daysSinceEpoch())];
  records::LostTotals totals;
  eachLost(days, [&](std::uint32_t row, std::int64_t amount) {
    totals.amount += amount;
    ++totals.deals;
    if (c.hasOdd && (c.flagsOf(row) & records::kFxMissing)) ++totals.fxMissing;
  });
  return totals;
}

std::int64_t View::wonAmountOf(std::uint32_t row) const {
  const bool isIn = isEverything() || (m_selection.isCompiled() ? m_selection.takeOf(columns(), row) != Take::None
                                                                : std::binary_search(m_won.begin(), m_won.end(), row));
  if (!isIn) return 0;
  return m_selection.isCredit(columns().cellOf(row)) ? m_selection.creditOf(columns(), row) : columns().amount[row];
}

const Activity& View::activity() const {
  std::call_once(m_lazy->activityOnce, [&] { m_lazy->activity.emplace(*this); });
  return *m_lazy->activity;
}

bool View::hasDealsIn(const Period& closed, const Period& expected) const {
  const auto hasRows = [](const Rows& rows, const records::DayIndex& index, const Period& days) {
    return !days.isEmpty() &&
           !between(rows, index.rowFrom(days.begin.daysSinceEpoch()), index.rowFrom(days.end.daysSinceEpoch())).empty();
  };
  const Columns& c = columns();
  if (!isEverything())
    return hasRows(m_won, c.wonDays, closed) || hasRows(m_lost, c.lostDays, closed) ||
           hasRows(m_open, c.openDays, expected);
  const auto hasDays = [](const records::DayIndex& index, const Period& days) {
    return !days.isEmpty() && index.slotAt(days.begin.daysSinceEpoch()) < index.slotAt(days.end.daysSinceEpoch());
  };
  return hasDays(c.wonDays, closed) || hasDays(c.lostDays, closed) || hasDays(c.openDays, expected);
}

std::shared_ptr<const View> viewOf(const Columns& columns, const Slice& slice) {
  CodeFilters filters = resolve(columns, slice);
  const auto memo = std::static_pointer_cast<const Memo>(columns.memo.load());
  auto next = std::make_shared<Memo>();
  std::shared_ptr<const View> found;
  if (memo) {
    for (const auto& view : memo->views) {
      if (view->selection().filters() == filters)
        found = view;
      else if (next->views.size() + 1 < kKeptViews)
        next->views.push_back(view);
    }
    if (found && memo->views.front() == found) return found;
  }
  if (!found) found = std::make_shared<const View>(columns, std::move(filters));
  next->views.insert(next->views.begin(), found);
  columns.memo.store(std::move(next));
  return found;
}

}  // namespace bellwether::kpi
