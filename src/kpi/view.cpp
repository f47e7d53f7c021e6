#include "kpi/view.h"

#include <array>
#include <future>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "kpi/grouping.h"

namespace bellwether::kpi {
namespace {

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 500'000;

/// Appends the rows of [begin, end) that a table of cells takes whole.
void appendWhole(const Columns& columns, const Selection& selection, std::size_t begin, std::size_t end,
                 std::vector<std::uint32_t>& rows) {
  constexpr std::size_t kBlock = 4096;
  std::array<std::uint32_t, kBlock> block;
  // Room for all: only what is written to takes memory.
  rows.reserve(rows.size() + (end - begin));
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

/// Cycles too long for their column.
void addLongCycles(const Columns& columns, std::span<const std::uint32_t> rows, records::WonTotals& totals) {
  const auto longOnes = columns.longCycle.rows();
  auto it = std::lower_bound(longOnes.begin(), longOnes.end(), rows.front());
  for (; it != longOnes.end() && *it <= rows.back(); ++it) {
    if (!std::binary_search(rows.begin(), rows.end(), *it)) continue;
    totals.cycleDays += columns.longCycle.at(*it);
    ++totals.cycleDeals;
  }
}

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
  auto others = std::async(columns.dealCount < kAlone ? std::launch::deferred : std::launch::async, [&] {
    appendWhole(columns, m_selection, columns.wonEnd, columns.lostEnd, m_lost);
    appendWhole(columns, m_selection, columns.lostEnd, columns.openEnd, m_open);
  });
  appendWhole(columns, m_selection, 0, columns.wonEnd, m_won);
  others.get();
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
  if (row < m_columns->lostEnd && m_selection.isCredit(m_columns->flagsOf(row))) m_credits.push_back({row, credit});
}

View View::ofGroup(const View& base, Dimension by, std::uint32_t code) {
  return {base.columns(), withCode(base.selection().filters(), by, code), nullptr};
}

std::vector<View> View::split(const View& base, Dimension by, const Hull& hull) {
  const Columns& columns = base.columns();
  std::vector<std::uint32_t> viewOf(codeCount(columns, by), records::kNoRow);
  std::vector<View> views;
  Grouping grouping(base, by);
  const auto of = [&](std::uint32_t code) -> View& {
    if (viewOf[code] == records::kNoRow) {
      viewOf[code] = static_cast<std::uint32_t>(views.size());
      views.push_back(ofGroup(base, by, code));
    }
    return views[viewOf[code]];
  };
  // A deal that the base has a part of is only ever split further when the groups are reps or teams.
  const auto place = [&](std::uint32_t row, std::int64_t amount) {
    const Grouping::Place home = grouping.of(row);
    if (!home.isShared) return of(home.group).append(row, amount);
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
  if (m_credits.empty() && !c.amount.isWide() && !c.list.isWide()) {
    records::NarrowTotals narrow;
    c.amount.visit([&](const auto* amounts) {
      c.list.visit([&](const auto* lists) {
        const bool hasLists = !c.list.empty();
        for (const std::uint32_t row : rows)
          narrow.add(c.flagsOf(row), c.cycle[row], amounts[row], hasLists ? lists[row] : 0);
      });
    });
    narrow.addTo(totals);
  } else {
    const bool hasLists = !c.list.empty();
    each(m_won, rows.front(), std::size_t{rows.back()} + 1, [&](std::uint32_t row, std::int64_t amount) {
      records::accumulate(c.flagsOf(row), c.cycle[row], amount, hasLists ? partOf(row, c.list[row]) : 0, totals);
    });
  }
  addLongCycles(c, rows, totals);
  return totals;
}

const std::vector<records::WonTotals>& View::dayTotals() const {
  std::call_once(m_lazy->totalsOnce, [&] {
    std::vector<records::WonTotals>& totals = m_lazy->wonTotals;
    const std::size_t slots = columns().wonDays.days().size();
    totals.resize(slots + 1);
    const std::size_t half = m_won.size() < kAlone ? 0 : slots / 2;
    auto first = std::async(half == 0 ? std::launch::deferred : std::launch::async, [&] { addDays(0, half, totals); });
    addDays(half, slots, totals);
    first.get();
    for (std::size_t slot = 1; slot <= slots; ++slot) totals[slot] = totals[slot] + totals[slot - 1];
  });
  return m_lazy->wonTotals;
}

/// Puts each day's own totals behind its slot.
void View::addDays(std::size_t beginSlot, std::size_t endSlot, std::vector<records::WonTotals>& totals) const {
  const records::DayIndex& index = columns().wonDays;
  auto at = std::lower_bound(m_won.begin(), m_won.end(), index.rowAt(beginSlot));
  for (std::size_t slot = beginSlot; slot < endSlot; ++slot) {
    const auto begin = at;
    const std::size_t end = index.rowAt(slot + 1);
    while (at != m_won.end() && *at < end) ++at;
    totals[slot + 1] = totalsOf({begin, at});
  }
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
  return m_selection.isCredit(columns().flagsOf(row)) ? m_selection.creditOf(columns(), row) : columns().amount[row];
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

void warm(const records::Facts& facts, const Slice& where) {
  const auto view = viewOf(facts.columns(), where);
  if (!view->isEverything()) view->won({LocalDate::min(), LocalDate::max()});
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
