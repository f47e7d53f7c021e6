#include "kpi/activity.h"

#include <algorithm>
#include <bit>

#include "kpi/view.h"

namespace bellwether::kpi {
namespace {

/// Bytes that the sets may always take; beyond that one for each deal of the view.
constexpr std::size_t kAllowance = std::size_t{8} << 20U;

LocalDate monthStart(LocalDate date) { return date.plusDays(1 - date.ymd().day); }

}  // namespace

std::int64_t countOf(const AccountBits& bits) {
  std::int64_t count = 0;
  for (const std::uint64_t word : bits) count += std::popcount(word);
  return count;
}

std::int64_t countOfBoth(const AccountBits& a, const AccountBits& b) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) count += std::popcount(a[i] & b[i]);
  return count;
}

Activity::Activity(const View& view) : m_view(view), m_words((view.columns().customers.size() + 63) / 64) {
  const auto days = view.columns().wonDays.days();
  if (days.empty()) return;
  m_firstMonth = monthStart(LocalDate::fromDays(days.front()));
  m_months = monthOf(LocalDate::fromDays(days.back())) + 1;
  if (m_months * m_words * sizeof(std::uint64_t) > kAllowance + view.wonCount()) {
    m_months = 0;
    return;
  }
  m_sets.resize(m_months * m_words);
  const Columns& columns = view.columns();
  std::size_t month = 0, monthEnd = 0;
  std::uint64_t* set = nullptr;
  view.eachWon({LocalDate::min(), LocalDate::max()}, [&](std::uint32_t row, std::int64_t amount) {
    while (row >= monthEnd) {
      set = m_sets.data() + month * m_words;
      monthEnd = columns.wonDays.rowFrom(m_firstMonth.plusMonths(static_cast<int>(++month)).daysSinceEpoch());
    }
    const std::uint32_t account = columns.account[row];
    set[account / 64] |= std::uint64_t{amount > 0} << (account % 64);
  });
}

std::size_t Activity::monthOf(LocalDate date) const {
  const YearMonthDay a = m_firstMonth.ymd(), b = date.ymd();
  return static_cast<std::size_t>((b.year - a.year) * 12 + b.month - a.month);
}

void Activity::mark(const Period& days, AccountBits& bits) const {
  const Columns& columns = m_view.columns();
  m_view.eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
    const std::uint32_t account = columns.account[row];
    bits[account / 64] |= std::uint64_t{amount > 0} << (account % 64);
  });
}

void Activity::settleRefunds(const Period& window, AccountBits& bits) const {
  const Columns& columns = m_view.columns();
  const std::size_t begin = columns.wonDays.rowFrom(window.begin.daysSinceEpoch());
  const std::size_t end = columns.wonDays.rowFrom(window.end.daysSinceEpoch());
  const std::vector<std::uint32_t>& refunds = columns.refunds.rows;
  const auto netOf = [&](std::uint32_t account) {
    const auto deals = columns.refunds.dealsOf(account);
    Int128 net = 0;
    for (auto it = std::lower_bound(deals.begin(), deals.end(), begin); it != deals.end() && *it < end; ++it)
      net += m_view.wonAmountOf(*it);
    return net;
  };
  for (auto it = std::lower_bound(refunds.begin(), refunds.end(), begin); it != refunds.end() && *it < end; ++it) {
    const std::uint32_t account = columns.account[*it];
    const std::uint64_t bit = std::uint64_t{1} << (account % 64);
    // Without any deal above zero a refund changes nothing.
    if ((bits[account / 64] & bit) && netOf(account) <= 0) bits[account / 64] &= ~bit;
  }
}

AccountBits Activity::in(const Period& window) const {
  AccountBits bits(m_words);
  const Columns& columns = m_view.columns();
  if (columns.wonDays.days().empty() || window.isEmpty()) return bits;
  // Whole months inside the window come from their sets, days at its ends are looked through.
  const Period data{m_firstMonth, m_firstMonth.plusMonths(static_cast<int>(m_months))};
  LocalDate whole = monthStart(window.begin) == window.begin ? window.begin : monthStart(window.begin).plusMonths(1);
  whole = std::max(whole, data.begin);
  const LocalDate wholeEnd = std::min(monthStart(window.end), data.end);
  if (m_months == 0 || whole >= wholeEnd) {
    mark(window, bits);
  } else {
    mark({window.begin, std::min(whole, window.end)}, bits);
    for (std::size_t month = monthOf(whole); month < monthOf(wholeEnd); ++month)
      for (std::size_t i = 0; i < m_words; ++i) bits[i] |= m_sets[month * m_words + i];
    mark({std::max(wholeEnd, window.begin), window.end}, bits);
  }
  bits[0] &= ~std::uint64_t{1};
  settleRefunds(window, bits);
  return bits;
}

}  // namespace bellwether::kpi
