#include "kpi/view.h"

#include <algorithm>

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

/// The groups that one deal belongs to.
void groupsOf(const View& base, Dimension by, std::uint32_t row, std::vector<std::uint32_t>& groups) {
  const Columns& columns = base.columns();
  groups.clear();
  if (by == Dimension::Customer) {
    groups.push_back(columns.account[row]);
    return;
  }
  const records::Cell& cell = columns.cellOf(row);
  if (!(cell.flags & kSplit) || (by != Dimension::Rep && by != Dimension::Team)) {
    groups.push_back(codeOf(columns, cell, by));
    return;
  }
  for (const records::Credit& credit : columns.creditsOf(row)) {
    const records::Seat& seat = columns.seats[credit.seat];
    if (base.selection().takesSeat(seat)) groups.push_back(codeOf(seat, by));
  }
  std::sort(groups.begin(), groups.end());
  groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
}

}  // namespace

std::span<const std::uint32_t> View::Rows::between(std::size_t begin, std::size_t end) const {
  const auto first = std::lower_bound(rows.begin(), rows.end(), begin);
  const auto last = std::lower_bound(first, rows.end(), end);
  return {first, last};
}

View::View(const Columns& columns, CodeFilters filters, std::nullptr_t)
    : m_columns(&columns), m_selection(std::move(filters)) {}

View::View(const Columns& columns, CodeFilters filters) : View(columns, std::move(filters), nullptr) {
  if (isEverything()) return;
  m_selection.compile(columns);
  for (std::uint32_t row = 0; row < columns.openEnd; ++row) {
    const Take take = m_selection.takeOf(columns, row);
    if (take == Take::None) continue;
    append(row, take == Take::Credit ? m_selection.creditOf(columns, row) : columns.amount[row]);
  }
}

void View::append(std::uint32_t row, std::int64_t amount) {
  if (row < m_columns->wonEnd) {
    m_won.append(row, amount);
  } else if (row < m_columns->lostEnd) {
    m_lost.append(row, amount);
  } else {
    m_open.push_back(row);
  }
}

std::vector<View> View::split(const View& base, Dimension by) {
  const Columns& columns = base.columns();
  std::vector<std::uint32_t> viewOf(codeCount(columns, by), records::kNoRow);
  std::vector<View> views;
  std::vector<std::uint32_t> groups;
  const auto place = [&](std::uint32_t row, std::int64_t amount) {
    groupsOf(base, by, row, groups);
    for (const std::uint32_t code : groups) {
      if (viewOf[code] == records::kNoRow) {
        viewOf[code] = static_cast<std::uint32_t>(views.size());
        views.push_back(View(columns, withCode(base.selection().filters(), by, code), nullptr));
      }
      View& view = views[viewOf[code]];
      const bool isCredit = view.selection().isCredit(columns.cellOf(row));
      view.append(row, isCredit ? view.selection().creditOf(columns, row) : amount);
    }
  };
  const Period always{LocalDate::min(), LocalDate::max()};
  base.eachWon(always, place);
  base.eachLost(always, place);
  base.eachOpenIn(std::nullopt, [&](std::uint32_t row) { place(row, 0); });
  return views;
}

records::WonTotals View::won(const Period& days) const {
  const Columns& c = columns();
  if (days.isEmpty()) return {};
  if (isEverything())
    return c.wonTotals[c.wonDays.slotAt(days.end.daysSinceEpoch())] -
           c.wonTotals[c.wonDays.slotAt(days.begin.daysSinceEpoch())];
  records::WonTotals totals;
  eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
    accumulate(c, row, amount, c.list.empty() ? 0 : partOf(row, c.list[row]), totals);
  });
  return totals;
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
    if (c.hasOdd && (c.cellOf(row).flags & records::kFxMissing)) ++totals.fxMissing;
  });
  return totals;
}

std::int64_t View::partOf(std::uint32_t row, std::int64_t amount) const {
  if (!m_selection.isCredit(columns().cellOf(row))) return amount;
  return m_selection.shareOf(columns(), row, amount);
}

bool View::hasDealsIn(const Period& closed, const Period& expected) const {
  bool found = false;
  const auto mark = [&](std::uint32_t, std::int64_t) { found = true; };
  eachWon(closed, mark);
  if (!found) eachLost(closed, mark);
  if (found) return true;
  eachOpenIn(expected, [&](std::uint32_t) { found = true; });
  return found;
}

}  // namespace bellwether::kpi
