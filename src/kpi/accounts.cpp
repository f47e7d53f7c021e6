#include "kpi/accounts.h"

#include <algorithm>
#include <bit>
#include <string>

#include "kpi/deal_batches.h"
#include "records/bring_close.h"

namespace bellwether::kpi {
namespace {

using records::kNoRow;

std::size_t mergesBefore(const Columns& columns, LocalDate end) {
  const auto after = std::partition_point(columns.datedMerges.begin(), columns.datedMerges.end(),
                                          [&](const records::DatedMerge& merge) { return merge.on < end; });
  return static_cast<std::size_t>(after - columns.datedMerges.begin());
}

/// The earlier of two first deals; on the same day the one with the smaller id.
std::uint32_t earlier(const Columns& columns, std::uint32_t a, std::uint32_t b) {
  if (a == kNoRow || b == kNoRow) return std::min(a, b);
  const std::int32_t dayA = columns.wonDays.dayOf(a), dayB = columns.wonDays.dayOf(b);
  if (dayA != dayB) return dayA < dayB ? a : b;
  return columns.ids[a] < columns.ids[b] ? a : b;
}

bool isSparse(const View& view) { return view.wonCount() < view.columns().customers.size() / 8; }
/// For a few deals sets of all accounts are not worth their while, unless they are there already.
bool prefersSets(const View& view) { return view.isScanned() || !isSparse(view); }

/// Adds up per account in a table of all accounts. Sum is wide enough for all deals together.
template <class Sum>
Nets collectDense(const View& view, const Period& window, const Identity& identity) {
  const Columns& columns = view.columns();
  std::vector<Sum> sums(columns.customers.size());
  AccountBits seen((sums.size() + 63) / 64);
  view.eachWon(window, [&](std::uint32_t row, std::int64_t amount) {
    const std::uint32_t account = identity.of(columns.account[row]);
    sums[account] += amount;
    seen[account / 64] |= std::uint64_t{1} << (account % 64);
  });
  seen[0] &= ~std::uint64_t{1};
  Nets nets;
  nets.reserve(static_cast<std::size_t>(countOf(seen)));
  for (std::size_t word = 0; word < seen.size(); ++word)
    for (std::uint64_t bits = seen[word]; bits != 0; bits &= bits - 1) {
      const auto account = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      nets.push_back({account, sums[account]});
    }
  return nets;
}

/// Adds up per account by sorting: for a few deals of many accounts.
Nets collectSparse(const View& view, const Period& window, const Identity& identity) {
  const Columns& columns = view.columns();
  Nets nets;
  view.eachWon(window, [&](std::uint32_t row, std::int64_t amount) {
    if (const std::uint32_t account = columns.account[row]) nets.push_back({identity.of(account), amount});
  });
  std::sort(nets.begin(), nets.end(), [](const AccountNet& a, const AccountNet& b) { return a.account < b.account; });
  std::size_t out = 0;
  for (std::size_t i = 0; i < nets.size(); ++i) {
    if (out > 0 && nets[out - 1].account == nets[i].account)
      nets[out - 1].net += nets[i].net;
    else
      nets[out++] = nets[i];
  }
  nets.resize(out);
  return nets;
}

Nets collect(const View& view, const Period& window, const Identity& identity) {
  if (isSparse(view)) return collectSparse(view, window, identity);
  // Narrow amounts cannot leave 64 bits, however many there are.
  return view.columns().amount.isWide() ? collectDense<Int128>(view, window, identity)
                                        : collectDense<std::int64_t>(view, window, identity);
}

}  // namespace

bool isPaidSource(std::string_view source) {
  constexpr std::string_view kPaid = "paid";
  if (source.starts_with("付费")) return true;
  if (source.size() < kPaid.size()) return false;
  for (std::size_t i = 0; i < kPaid.size(); ++i)
    if ((source[i] | 0x20) != kPaid[i]) return false;
  const char next = source.size() > kPaid.size() ? source[kPaid.size()] : ' ';
  return !((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
}

Identity::Identity(const Columns& columns, LocalDate end)
    : m_columns(&columns), m_isPlain(columns.datedMerges.empty()) {
  const std::size_t count = mergesBefore(columns, end);
  if (count == 0) return;
  m_roots.resize(columns.customers.size());
  for (std::uint32_t i = 0; i < m_roots.size(); ++i) m_roots[i] = i;
  for (std::size_t i = 0; i < count; ++i) m_roots[columns.datedMerges[i].from] = columns.datedMerges[i].into;
  for (std::uint32_t i = 0; i < m_roots.size(); ++i)
    while (m_roots[i] != m_roots[m_roots[i]]) m_roots[i] = m_roots[m_roots[i]];
  m_first.assign(m_roots.size(), kNoRow);
  for (std::uint32_t i = 1; i < m_roots.size(); ++i)
    m_first[m_roots[i]] = earlier(columns, m_first[m_roots[i]], columns.firstDeal[i]);
}

const Identity& Accounts::identityAt(LocalDate end) {
  const std::size_t count = mergesBefore(m_view.columns(), end);
  return m_identities.try_emplace(count, m_view.columns(), end).first->second;
}

Period Accounts::windowBefore(LocalDate end) const {
  return {end.plusMonths(-m_view.columns().settings.retentionWindowMonths), end};
}

const Nets& Accounts::nets(const Period& window, LocalDate end) {
  const auto key = std::pair(mergesBefore(m_view.columns(), end),
                             std::pair(window.begin.daysSinceEpoch(), window.end.daysSinceEpoch()));
  if (const auto kept = m_nets.find(key); kept != m_nets.end()) return kept->second;
  return m_nets.emplace(key, collect(m_view, window, identityAt(end))).first->second;
}

NewKind Accounts::kindOf(std::uint32_t firstDeal) {
  const Columns& columns = m_view.columns();
  if (m_isPaid.empty())
    for (std::uint32_t code = 0; code < columns.sources.size(); ++code)
      m_isPaid.push_back(isPaidSource(columns.sources[code]));
  const std::uint32_t own = columns.kindOf(columns.account[firstDeal]).source;
  return m_isPaid[own ? own : columns.placeOf(firstDeal).source] ? NewKind::Paid : NewKind::Other;
}

std::int64_t Accounts::newCustomers(const Period& days, LocalDate end) {
  const Columns& columns = m_view.columns();
  if (days.isEmpty()) return 0;
  if (m_view.isEverything() && identityAt(end).isPlain()) {
    const auto rowFrom = [&](LocalDate day) {
      const std::size_t row = columns.wonDays.rowFrom(day.daysSinceEpoch());
      return std::lower_bound(columns.firstDeals.begin(), columns.firstDeals.end(), row);
    };
    return rowFrom(days.end) - rowFrom(days.begin);
  }
  if (identityAt(end).isPlain())
    if (const auto known = m_view.firstDeals(days)) return *known;
  std::int64_t count = 0;
  eachNew(days, end, [&](std::uint32_t, std::uint32_t) { ++count; });
  return count;
}

std::int64_t Accounts::newPaidCustomers(const Period& days, LocalDate end) {
  std::int64_t count = 0;
  eachNew(days, end, [&](std::uint32_t row, std::uint32_t) { count += kindOf(row) == NewKind::Paid; });
  return count;
}

bool Accounts::isNewBuyer(std::uint32_t row, const Period& days, LocalDate end) {
  const Columns& columns = m_view.columns();
  if (columns.account[row] == 0) return false;
  const Identity& identity = identityAt(end);
  const std::uint32_t first = identity.firstDeal(identity.of(columns.account[row]));
  return first >= columns.wonDays.rowFrom(days.begin.daysSinceEpoch()) &&
         first < columns.wonDays.rowFrom(days.end.daysSinceEpoch());
}

Int128 Accounts::newRevenue(const Period& days, LocalDate end) {
  const Columns& columns = m_view.columns();
  const Identity& identity = identityAt(end);
  const std::size_t begin = columns.wonDays.rowFrom(days.begin.daysSinceEpoch());
  const std::size_t limit = columns.wonDays.rowFrom(days.end.daysSinceEpoch());
  Int128 sum = 0;
  const auto add = [&](std::uint32_t row, std::int64_t amount) {
    const std::uint32_t account = columns.account[row];
    if (account == 0) return;
    const std::uint32_t first = identity.firstDeal(identity.of(account));
    if (first >= begin && first < limit) sum += amount;
  };
  {
    DealBatches batches([&](std::uint32_t row) { records::bringClose(&columns.firstDeal[columns.account[row]]); }, add);
    m_view.eachWon(days, [&](std::uint32_t row, std::int64_t amount) { batches.add(row, amount); });
  }
  return sum;
}

RetentionFigures Accounts::retention(LocalDate end) {
  const Period current = windowBefore(end), base = windowBefore(current.begin);
  RetentionFigures out;
  eachPositive(nets(base, end), nets(current, end), [&](const AccountNet& item, Int128 now) {
    ++out.base;
    out.baseRevenue += item.net;
    if (now <= 0) return;
    ++out.kept;
    out.keptRevenue += now;
    out.keptCapped += std::min(now, item.net);
  });
  return out;
}

const AccountBits& Accounts::active(const Period& window) {
  const auto key = std::pair(window.begin.daysSinceEpoch(), window.end.daysSinceEpoch());
  if (const auto kept = m_active.find(key); kept != m_active.end()) return kept->second;
  const records::ActivityIndex& index = m_view.columns().activity;
  const std::uint64_t* stored =
      m_view.isEverything() && window == windowBefore(window.end) ? index.at(window.end) : nullptr;
  AccountBits bits = stored ? AccountBits(stored, stored + index.wordsPerSet) : m_view.activity().in(window);
  return m_active.emplace(key, std::move(bits)).first->second;
}

RetentionFigures Accounts::logoRetention(LocalDate end) {
  if (!prefersSets(m_view) || !identityAt(end).isPlain()) return retention(end);
  const Period current = windowBefore(end);
  RetentionFigures out;
  if (m_view.isScanned()) {
    const auto now = m_view.activity().retentionWindow(end), then = m_view.activity().retentionWindow(current.begin);
    if (now && then) {
      out.base = then->active;
      out.kept = now->kept;
      return out;
    }
  }
  const AccountBits& before = active(windowBefore(current.begin));
  out.base = countOf(before);
  out.kept = countOfBoth(before, active(current));
  return out;
}

std::int64_t Accounts::active(LocalDate end) {
  if (prefersSets(m_view) && identityAt(end).isPlain()) return countOf(active(windowBefore(end)));
  const Nets& current = nets(windowBefore(end), end);
  return std::count_if(current.begin(), current.end(), [](const AccountNet& item) { return item.net > 0; });
}

SimpleRetention Accounts::simple(const Period& days) {
  if (prefersSets(m_view) && identityAt(days.end).isPlain()) return simpleByBits(days);
  SimpleRetention out;
  for (const AccountNet& item : nets(windowBefore(days.begin), days.end)) out.start += item.net > 0;
  eachAtEnd(days, [&](std::uint32_t, EndKind kind) {
    ++out.end;
    out.retained += kind == EndKind::Retained;
    out.newOnes += kind == EndKind::New;
    out.reactivated += kind == EndKind::Reactivated;
  });
  return out;
}

SimpleRetention Accounts::simpleByBits(const Period& days) {
  const Columns& columns = m_view.columns();
  const AccountBits& start = active(windowBefore(days.begin));
  const AccountBits& end = active(windowBefore(days.end));
  const std::size_t begin = columns.wonDays.rowFrom(days.begin.daysSinceEpoch());
  const std::size_t limit = columns.wonDays.rowFrom(days.end.daysSinceEpoch());
  SimpleRetention out{countOf(start), countOf(end), 0, countOfBoth(start, end), 0};
  for (std::size_t word = 0; word < end.size(); ++word)
    for (std::uint64_t bits = end[word] & ~start[word]; bits != 0; bits &= bits - 1) {
      const std::uint32_t first = columns.firstDeal[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))];
      ++(first >= begin && first < limit ? out.newOnes : out.reactivated);
    }
  return out;
}

}  // namespace bellwether::kpi
