#include "kpi/activity.h"

#include <algorithm>
#include <future>
#include <limits>
#include <numeric>

#include "kpi/view.h"

namespace bellwether::kpi {
namespace {

/// Bytes that the sets may always take; beyond that one for each deal of the view.
constexpr std::size_t kAllowance = std::size_t{8} << 20U;

/// Accounts with refunds up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 10'000;

LocalDate monthStart(LocalDate date) { return date.plusDays(1 - date.ymd().day); }

}  // namespace

std::int64_t countOf(const AccountBits& bits) { return countOfBoth(bits, bits); }

std::int64_t countOfBoth(const AccountBits& a, const AccountBits& b) {
  return rowKernels().countBoth(a.data(), b.data(), a.size());
}

MonthSets Activity::monthsOf(const Columns& columns, std::size_t deals) {
  const auto days = columns.wonDays.days();
  MonthSets out;
  out.words = (columns.customers.size() + 63) / 64;
  if (days.empty()) return out;
  const LocalDate first = monthStart(LocalDate::fromDays(days.front()));
  const YearMonthDay a = first.ymd(), b = LocalDate::fromDays(days.back()).ymd();
  const auto months = static_cast<std::size_t>((b.year - a.year) * 12 + b.month - a.month + 1);
  if (months * out.words * sizeof(std::uint64_t) > kAllowance + deals) return out;
  for (std::size_t month = 0; month < months; ++month)
    out.firstRows.push_back(columns.wonDays.rowFrom(first.plusMonths(static_cast<int>(month)).daysSinceEpoch()));
  out.firstRows.push_back(columns.wonEnd);
  records::reserveLarge(out.sets, months * out.words);
  out.sets.resize(months * out.words);
  return out;
}

Activity::Activity(const View& view, MonthSets&& months)
    : m_view(view), m_words((view.columns().customers.size() + 63) / 64), m_sets(std::move(months)) {
  const auto days = view.columns().wonDays.days();
  if (days.empty()) return;
  m_firstMonth = monthStart(LocalDate::fromDays(days.front()));
  if (m_sets.sets.empty()) {
    m_sets = monthsOf(view.columns(), view.wonCount());
    fillMonths();
  }
  m_months = m_sets.firstRows.empty() ? 0 : m_sets.firstRows.size() - 1;
}

void Activity::fillMonths() {
  const std::uint32_t* accounts = m_view.columns().account.data();
  for (std::size_t month = 0; month + 1 < m_sets.firstRows.size(); ++month) {
    std::uint64_t* const set = m_sets.sets.data() + month * m_words;
    m_view.eachWonIn(m_sets.firstRows[month], m_sets.firstRows[month + 1], [&](std::uint32_t row, std::int64_t amount) {
      const std::uint32_t account = accounts[row];
      set[account / 64] |= std::uint64_t{amount > 0} << (account % 64);
    });
  }
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
    // Without any deal above zero a refund changes nothing; nor does one that is not in the view.
    if ((bits[account / 64] & bit) && m_view.wonAmountOf(*it) < 0 && netOf(account) <= 0) bits[account / 64] &= ~bit;
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
    std::uint64_t* const all = bits.data();
    for (std::size_t month = monthOf(whole), end = monthOf(wholeEnd); month < end; ++month) {
      const std::uint64_t* const set = m_sets.sets.data() + month * m_words;
      for (std::size_t i = 0, words = m_words; i < words; ++i) all[i] |= set[i];
    }
    mark({std::max(wholeEnd, window.begin), window.end}, bits);
  }
  bits[0] &= ~std::uint64_t{1};
  if (isRetentionWindow(window))
    settleMonth(monthOf(window.end), bits);
  else
    settleRefunds(window, bits);
  return bits;
}

bool Activity::isRetentionWindow(const Period& window) const {
  return m_months > 0 && m_view.isRandomAccess() && monthStart(window.end) == window.end && window.end > m_firstMonth &&
         window.begin == window.end.plusMonths(-m_view.columns().settings.retentionWindowMonths);
}

std::optional<WindowCount> Activity::retentionWindow(LocalDate end) const {
  const LocalDate dataEnd = m_firstMonth.plusMonths(static_cast<int>(m_months));
  const auto window = static_cast<std::size_t>(m_view.columns().settings.retentionWindowMonths);
  if (m_months == 0 || window == 0 || !m_view.isScanned() || monthStart(end) != end || end <= m_firstMonth ||
      end > dataEnd)
    return std::nullopt;
  std::call_once(m_windowsOnce, [&] {
    needSpent();
    m_windows = countWindows({m_sets.sets.data(), m_months, m_words}, window, {m_spent, m_spentStarts});
  });
  return m_windows[monthOf(end)];
}

void Activity::settleMonth(std::size_t month, AccountBits& bits) const {
  needSpent();
  if (month + 1 >= m_spentStarts.size()) return;
  for (std::size_t i = m_spentStarts[month]; i < m_spentStarts[month + 1]; ++i)
    bits[m_spent[i] / 64] &= ~(std::uint64_t{1} << (m_spent[i] % 64));
}

void Activity::needSpent() const {
  std::call_once(m_spentOnce, [&] {
    if (m_view.columns().amount.isWide())
      findSpent<Int128>();
    else
      findSpent<std::int64_t>();
  });
}

template <class Sum>
void Activity::findSpent() const {
  findMonthsOfBlocks();
  const auto find = [&](std::size_t begin, std::size_t end) { return findSpentAmong<Sum>(begin, end); };
  const std::size_t count = m_view.columns().refunds.accounts.size();
  auto other = std::async(count < kAlone ? std::launch::deferred : std::launch::async, find, 0, count / 2);
  const std::vector<Spent> second = find(count / 2, count);
  std::vector<Spent> found = other.get();
  found.insert(found.end(), second.begin(), second.end());
  sortSpent(found);
}

/// True when the view has a refund of the account, unless any one deal outweighs all refunds, whatever the view takes
/// of them: then no window has nothing left. That says nothing where deals may be taken in part.
template <class Sum>
bool Activity::mayBeSpent(std::size_t account) const {
  const records::RefundIndex& index = m_view.columns().refunds;
  const RowBits* const scanned = m_view.scannedWon();
  bool isRepaid = false;
  Sum refunds = 0, smallest = std::numeric_limits<std::int64_t>::max();
  index.amounts.visit([&](const auto* amounts) {
    for (std::uint32_t deal = index.start[account]; deal < index.start[account + 1]; ++deal) {
      const Sum amount = amounts[deal];
      if (amount > 0) smallest = std::min(smallest, amount);
      if (amount >= 0) continue;
      refunds += amount;
      isRepaid = isRepaid || !scanned || scanned->contains(index.deals[deal]);
    }
  });
  return isRepaid && (m_view.selection().hasSeats() || smallest + refunds <= 0);
}

/// What one account bought and got back by month, with room for the windows at both ends.
template <class Sum>
class Activity::Ledger {
 public:
  Ledger(std::size_t months, std::size_t window) : m_window(window), m_months(months + 2 * window) {}
  void add(std::size_t month, std::int64_t amount) {
    Month& at = m_months[month + m_window];
    at.net += amount;
    m_used.push_back(month);
    if (amount > 0) m_smallest = std::min(m_smallest, Sum{amount});
    if (amount >= 0) return;
    ++at.refunds;
    m_refunds += amount;
    m_firstRefund = std::min(m_firstRefund, month);
    m_lastRefund = std::max(m_lastRefund, month);
  }
  /// Calls fn(month a window ends with) for those with a refund and nothing left, and forgets what was added.
  template <class Fn>
  void finish(Fn fn) {
    if (m_refunds < 0 && m_smallest + m_refunds <= 0) eachSpent(fn);
    for (const std::size_t month : m_used) m_months[month + m_window] = {};
    m_used.clear();
    m_refunds = 0;
    m_smallest = kMost;
    m_firstRefund = m_months.size();
    m_lastRefund = 0;
  }

 private:
  struct Month {
    Sum net = 0;
    std::int64_t refunds = 0;
  };
  static constexpr Sum kMost = std::numeric_limits<std::int64_t>::max();

  template <class Fn>
  void eachSpent(Fn fn) const {
    Month sum;
    for (std::size_t at = m_firstRefund; at < m_firstRefund + m_window; ++at) sum.net += m_months[at].net;
    for (std::size_t end = m_firstRefund + 1; end <= m_lastRefund + m_window; ++end) {
      const Month &in = m_months[end + m_window - 1], &out = m_months[end - 1];
      sum.net += in.net - out.net;
      sum.refunds += in.refunds - out.refunds;
      if (sum.refunds > 0 && sum.net <= 0) fn(end);
    }
  }

  std::size_t m_window;
  std::vector<Month> m_months;  // from one window before the first on
  std::vector<std::size_t> m_used;
  Sum m_refunds = 0, m_smallest = kMost;
  std::size_t m_firstRefund = m_months.size(), m_lastRefund = 0;
};

/// Of the accounts with refunds, those from `begin` to `end` in the index.
template <class Sum>
std::vector<Activity::Spent> Activity::findSpentAmong(std::size_t begin, std::size_t end) const {
  const records::RefundIndex& index = m_view.columns().refunds;
  const RowBits* const scanned = m_view.scannedWon();
  const bool isWhole = scanned && !m_view.selection().hasSeats();
  std::vector<Spent> found;
  Ledger<Sum> ledger(m_months, static_cast<std::size_t>(m_view.columns().settings.retentionWindowMonths));
  for (std::size_t i = begin; i < end; ++i) {
    if (!mayBeSpent<Sum>(i)) continue;
    for (std::uint32_t deal = index.start[i]; deal < index.start[i + 1]; ++deal) {
      const std::uint32_t row = index.deals[deal];
      if (scanned && !scanned->contains(row)) continue;
      ledger.add(monthOfRow(row), isWhole ? index.amounts[deal] : m_view.wonAmountOf(row, index.amounts[deal]));
    }
    ledger.finish([&](std::size_t month) { found.push_back({month, index.accounts[i]}); });
  }
  return found;
}

std::size_t Activity::monthOfRow(std::size_t row) const {
  std::size_t month = m_monthOfBlock[row / kBlockRows];
  while (row >= m_sets.firstRows[month + 1]) ++month;
  return month;
}

/// The month of the first row of each block.
void Activity::findMonthsOfBlocks() const {
  std::size_t month = 0;
  for (std::size_t row = 0; row < m_view.columns().wonEnd; row += kBlockRows) {
    while (row >= m_sets.firstRows[month + 1]) ++month;
    m_monthOfBlock.push_back(month);
  }
}

void Activity::sortSpent(const std::vector<Spent>& found) const {
  const auto window = static_cast<std::size_t>(m_view.columns().settings.retentionWindowMonths);
  m_spentStarts.assign(m_months + window + 2, 0);
  for (const Spent& spent : found) ++m_spentStarts[spent.month + 1];
  std::partial_sum(m_spentStarts.begin(), m_spentStarts.end(), m_spentStarts.begin());
  m_spent.resize(found.size());
  std::vector<std::size_t> next = m_spentStarts;
  for (const Spent& spent : found) m_spent[next[spent.month]++] = spent.account;
}

}  // namespace bellwether::kpi
