#include "kpi/view.h"

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "kpi/grouping.h"

namespace bellwether::kpi {
namespace {

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

/// What is kept is found by the slice as it was asked for: looking up customers by name takes time.
struct Memo {
  struct Kept {
    Slice slice;
    std::shared_ptr<const View> view;
  };
  std::vector<Kept> views;  // latest first
};
constexpr std::size_t kKeptViews = 3;

}  // namespace

View::View(const Columns& columns, CodeFilters filters, std::nullptr_t)
    : m_columns(&columns), m_selection(std::move(filters)) {}

View::View(const Columns& columns, CodeFilters filters) : View(columns, std::move(filters), nullptr) {
  if (isEverything()) return;
  m_selection.compile(columns);
  MonthSets months = columns.datedMerges.empty() ? Activity::monthsOf(columns, columns.wonEnd) : MonthSets{};
  m_scan = std::make_unique<const ScannedSlice>(columns, m_selection, months);
  m_lazy->months = std::move(months);
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
    eachListed(m_won, {rows.front(), std::size_t{rows.back()} + 1}, [&](std::uint32_t row, std::int64_t amount) {
      records::accumulate(c.flagsOf(row), c.cycle[row], amount, hasLists ? partOf(row, c.list[row]) : 0, totals);
    });
  }
  addLongCycles(c, rows, totals);
  return totals;
}

/// Of a view of rows.
const std::vector<records::WonTotals>& View::dayTotals() const {
  std::call_once(m_lazy->totalsOnce, [&] {
    std::vector<records::WonTotals>& totals = m_lazy->wonTotals;
    const records::DayIndex& index = columns().wonDays;
    totals.resize(index.days().size() + 1);
    auto at = m_won.begin();
    for (std::size_t slot = 0; slot + 1 < totals.size(); ++slot) {
      const auto begin = at;
      while (at != m_won.end() && *at < index.rowAt(slot + 1)) ++at;
      totals[slot + 1] = totals[slot] + totalsOf({begin, at});
    }
  });
  return m_lazy->wonTotals;
}

records::WonTotals View::won(const Period& days) const {
  const records::DayIndex& index = columns().wonDays;
  if (days.isEmpty()) return {};
  const std::size_t begin = index.slotAt(days.begin.daysSinceEpoch()), end = index.slotAt(days.end.daysSinceEpoch());
  if (m_scan) return m_scan->wonOn(begin, end);
  if (isEverything()) return columns().wonTotals[end] - columns().wonTotals[begin];
  // A short list is added up faster than day by day.
  if (m_won.size() < index.days().size()) return totalsOf(between(m_won, index.rowAt(begin), index.rowAt(end)));
  return dayTotals()[end] - dayTotals()[begin];
}

std::optional<std::int64_t> View::firstDeals(const Period& days) const {
  if (!m_scan) return std::nullopt;
  return m_scan->won().rows.countAmong(columns().firstBits, columns().wonDays.rowFrom(days.begin.daysSinceEpoch()),
                                       columns().wonDays.rowFrom(days.end.daysSinceEpoch()));
}

std::int64_t View::countIn(Run run, const Period& days) const {
  if (days.isEmpty()) return 0;
  const records::DayIndex& index = run == Run::Won    ? columns().wonDays
                                   : run == Run::Lost ? columns().lostDays
                                                      : columns().openDays;
  const std::size_t begin = index.rowFrom(days.begin.daysSinceEpoch()), end = index.rowFrom(days.end.daysSinceEpoch());
  if (isEverything()) return static_cast<std::int64_t>(end - begin);
  if (!m_scan) return std::ssize(between(run == Run::Won ? m_won : run == Run::Lost ? m_lost : m_open, begin, end));
  if (run == Run::Won) return m_scan->won().rows.count(begin, end);
  return (run == Run::Lost ? m_scan->lost() : m_scan->open()).count(begin, end);
}

std::size_t View::openCount() const {
  const Columns& c = columns();
  if (isEverything()) return c.openEnd - c.lostEnd;
  return m_scan ? static_cast<std::size_t>(m_scan->open().count(c.lostEnd, c.openEnd)) : m_open.size();
}

records::LostTotals View::lost(const Period& days) const {
  const Columns& c = columns();
  if (days.isEmpty()) return {};
  const std::size_t begin = c.lostDays.slotAt(days.begin.daysSinceEpoch()),
                    end = c.lostDays.slotAt(days.end.daysSinceEpoch());
  if (isEverything()) return c.lostTotals[end] - c.lostTotals[begin];
  if (m_scan) return m_scan->lostOn(begin, end);
  records::LostTotals totals;
  eachLost(days, [&](std::uint32_t row, std::int64_t amount) {
    totals.amount += amount;
    ++totals.deals;
    if (c.hasOdd && (c.flagsOf(row) & records::kFxMissing)) ++totals.fxMissing;
  });
  return totals;
}

std::int64_t View::wonAmountOf(std::uint32_t row, std::int64_t amount) const {
  if (m_scan) return scannedAmountOf(row, amount);
  if (!isEverything() && !std::binary_search(m_won.begin(), m_won.end(), row)) return 0;
  const bool isPart = m_selection.hasSeats() && m_selection.isCredit(columns().flagsOf(row));
  return isPart ? m_selection.creditOf(columns(), row) : amount;
}

std::int64_t View::scannedAmountOf(std::uint32_t row, std::int64_t amount) const {
  const TakenRows& taken = m_scan->won();
  if (!taken.rows.contains(row)) return 0;
  if (taken.parts.isEmpty() || !taken.parts.contains(row)) return amount;
  return std::lower_bound(taken.credits.begin(), taken.credits.end(), row,
                          [](const CreditedRow& credit, std::uint32_t wanted) { return credit.row < wanted; })
      ->amount;
}

const Activity& View::activity() const {
  std::call_once(m_lazy->activityOnce, [&] { m_lazy->activity.emplace(*this, std::move(m_lazy->months)); });
  return *m_lazy->activity;
}

bool View::hasDealsIn(const Period& closed, const Period& expected) const {
  return countIn(Run::Won, closed) > 0 || countIn(Run::Lost, closed) > 0 || countIn(Run::Open, expected) > 0;
}

void warm(const records::Facts& facts, const Slice& where) { viewOf(facts.columns(), where); }

std::shared_ptr<const View> viewOf(const Columns& columns, const Slice& slice) {
  const auto memo = std::static_pointer_cast<const Memo>(columns.memo.load());
  const std::size_t known = memo ? memo->views.size() : 0;
  std::size_t at = 0;
  while (at < known && !(memo->views[at].slice == slice)) ++at;
  if (at == 0 && known > 0) return memo->views.front().view;
  auto next = std::make_shared<Memo>();
  auto found = at < known ? memo->views[at].view : std::make_shared<const View>(columns, resolve(columns, slice));
  next->views.push_back({slice, found});
  for (std::size_t i = 0; i < known && next->views.size() < kKeptViews; ++i)
    if (i != at) next->views.push_back(memo->views[i]);
  columns.memo.store(std::move(next));
  return found;
}

}  // namespace bellwether::kpi
