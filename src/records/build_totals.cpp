#include <algorithm>

#include "records/builder_state.h"

namespace bellwether::records {
namespace {

/// Bytes that the activity index may always take.
constexpr std::size_t kActivityAllowance = std::size_t{8} << 20U;

/// Net won amount per account over a sliding window of months, as bits.
class ActivityBuilder {
 public:
  explicit ActivityBuilder(const Facts::Columns& columns) : m_columns(columns), m_net(columns.customers.size()) {}
  void add(std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) m_net[m_columns.account[row]] += m_columns.amount[row];
  }
  void subtract(std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) m_net[m_columns.account[row]] -= m_columns.amount[row];
  }
  void append(std::vector<std::uint64_t>& words) const {
    for (std::size_t first = 0; first < m_net.size(); first += 64) {
      const std::size_t last = std::min(first + 64, m_net.size());
      std::uint64_t word = 0;
      for (std::size_t i = std::max<std::size_t>(first, 1); i < last; ++i)
        word |= std::uint64_t{m_net[i] > 0} << (i - first);
      words.push_back(word);
    }
  }

 private:
  const Facts::Columns& m_columns;
  std::vector<Int128> m_net;
};

}  // namespace

void accumulate(const Facts::Columns& columns, std::uint32_t row, std::int64_t amount, std::int64_t list,
                WonTotals& totals) {
  const std::uint32_t flags = columns.hasOdd ? columns.cellOf(row).flags : 0;
  const std::uint16_t cycle = columns.cycle[row];
  if (cycle != kCycleRefund) ++totals.deals;
  if (flags & kFxMissing) ++totals.fxMissing;
  if (flags & kNoAmount) ++totals.noAmount;
  if ((flags & (kFxMissing | kNoAmount)) == 0) {
    ++totals.rows;
    totals.net += amount;
    if (columns.hasUnassigned && columns.seats[columns.cellOf(row).seat].rep == 0) totals.unassigned += amount;
    if (amount < 0) totals.refunds += amount;
    if (amount < 0) ++totals.refundRows;
    if (amount > 0) ++totals.priced;
    if (amount >= 0 && list > 0) {
      ++totals.listed;
      totals.list += list;
      totals.listedNet += amount;
    }
  }
  if (cycle == kCycleNoStart) ++totals.noCreated;
  if (cycle == kCycleNegative) ++totals.negativeCycle;
  if (const auto days = columns.cycleDays(row)) {
    totals.cycleDays += *days;
    ++totals.cycleDeals;
  }
}

WonTotals operator-(const WonTotals& a, const WonTotals& b) {
  WonTotals out = a;
  out.net -= b.net;
  out.refunds -= b.refunds;
  out.unassigned -= b.unassigned;
  out.list -= b.list;
  out.listedNet -= b.listedNet;
  for (auto member : {&WonTotals::rows, &WonTotals::deals, &WonTotals::priced, &WonTotals::refundRows,
                      &WonTotals::cycleDays, &WonTotals::cycleDeals, &WonTotals::noCreated, &WonTotals::negativeCycle,
                      &WonTotals::listed, &WonTotals::fxMissing, &WonTotals::noAmount})
    out.*member -= b.*member;
  return out;
}

LostTotals operator-(const LostTotals& a, const LostTotals& b) {
  return {a.amount - b.amount, a.deals - b.deals, a.fxMissing - b.fxMissing};
}

void fillTotals(Facts::Columns& columns) {
  WonTotals won;
  columns.wonTotals.reserve(columns.wonDays.days().size() + 1);
  for (std::size_t slot = 0; slot < columns.wonDays.days().size(); ++slot) {
    columns.wonTotals.push_back(won);
    for (std::size_t row = columns.wonDays.rowAt(slot); row < columns.wonDays.rowAt(slot + 1); ++row)
      accumulate(columns, static_cast<std::uint32_t>(row), columns.amount[row],
                 columns.list.empty() ? 0 : columns.list[row], won);
  }
  columns.wonTotals.push_back(won);
  LostTotals lost;
  columns.lostTotals.reserve(columns.lostDays.days().size() + 1);
  for (std::size_t slot = 0; slot < columns.lostDays.days().size(); ++slot) {
    columns.lostTotals.push_back(lost);
    for (std::size_t row = columns.lostDays.rowAt(slot); row < columns.lostDays.rowAt(slot + 1); ++row) {
      lost.amount += columns.amount[row];
      ++lost.deals;
      if (columns.cellOf(row).flags & kFxMissing) ++lost.fxMissing;
    }
  }
  columns.lostTotals.push_back(lost);
}

void fillFirstDeals(Facts::Columns& columns) {
  columns.firstDeal.assign(columns.customers.size(), kNoRow);
  for (std::size_t slot = 0; slot < columns.wonDays.days().size(); ++slot) {
    const std::size_t begin = columns.wonDays.rowAt(slot), end = columns.wonDays.rowAt(slot + 1);
    for (std::size_t row = begin; row < end; ++row) {
      const auto index = static_cast<std::uint32_t>(row);
      const bool lacksRate = columns.hasOdd && (columns.cellOf(row).flags & kFxMissing) != 0;
      const bool isPositive = columns.amount[row] > 0 || (lacksRate && columns.ownAmount(index).value_or(0) > 0);
      if (!isPositive || columns.account[row] == 0) continue;
      std::uint32_t& first = columns.firstDeal[columns.account[row]];
      // Among the deals of the first day the smallest id counts, so that the order of the rows does not matter.
      if (first == kNoRow || (first >= begin && columns.ids[row] < columns.ids[first])) first = index;
    }
  }
  for (const std::uint32_t row : columns.firstDeal)
    if (row != kNoRow) columns.firstDeals.push_back(row);
  std::sort(columns.firstDeals.begin(), columns.firstDeals.end());
  columns.firstDeals.shrink_to_fit();
}

void fillActivity(Facts::Columns& columns) {
  if (columns.wonEnd == 0) return;
  const int window = columns.settings.retentionWindowMonths;
  const auto days = columns.wonDays.days();
  const auto monthOf = [](std::int32_t day) {
    const YearMonthDay ymd = LocalDate::fromDays(day).ymd();
    return std::int64_t{ymd.year} * 12 + ymd.month - 1;
  };
  const std::int64_t months = monthOf(days.back()) - monthOf(days.front()) + 1 + window;
  const std::size_t words = (columns.customers.size() + 63) / 64;
  const std::size_t bytes = static_cast<std::size_t>(months) * words * sizeof(std::uint64_t);
  if (bytes > kActivityAllowance + 2 * columns.dealCount) return;
  const YearMonthDay first = LocalDate::fromDays(days.front()).ymd();
  const LocalDate start = *LocalDate::fromYmd(first.year, first.month, 1);
  ActivityIndex& index = columns.activity;
  index.firstBoundary = start;
  index.wordsPerSet = words;
  index.words.reserve(static_cast<std::size_t>(months) * words);
  ActivityBuilder builder(columns);
  for (std::int64_t month = 0; month < months; ++month) {
    const LocalDate boundary = start.plusMonths(static_cast<int>(month));
    const LocalDate next = boundary.plusMonths(1);
    if (next <= boundary) break;
    builder.append(index.words);
    ++index.boundaries;
    builder.add(columns.wonDays.rowFrom(boundary.daysSinceEpoch()), columns.wonDays.rowFrom(next.daysSinceEpoch()));
    const LocalDate old = next.plusMonths(-window);
    const LocalDate oldBegin = old.plusMonths(-1);
    builder.subtract(columns.wonDays.rowFrom(oldBegin.daysSinceEpoch()), columns.wonDays.rowFrom(old.daysSinceEpoch()));
  }
}

}  // namespace bellwether::records
