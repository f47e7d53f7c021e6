#include <algorithm>
#include <array>
#include <numeric>

#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

using Run = DealKey::Run;
constexpr std::int64_t kCountableDays = std::int64_t{1} << 22;

Run runOf(const RawDeal& deal) {
  if (deal.outcome == Outcome::Open) return Run::Open;
  if (deal.outcome == Outcome::Void || deal.closed == kNoDay) return Run::Other;
  return deal.outcome == Outcome::Won ? Run::Won : Run::Lost;
}

std::size_t indexOf(Run run) { return static_cast<std::size_t>(run); }

/// Sorts rows [begin, end) of the order by day; the order of adding decides among equals.
void sortRun(std::span<std::uint32_t> rows, const std::vector<DealKey>& deals) {
  if (rows.size() < 2) return;
  const auto day = [&](std::uint32_t i) { return deals[i].day; };
  std::int32_t low = std::numeric_limits<std::int32_t>::max(), high = std::numeric_limits<std::int32_t>::min();
  for (const std::uint32_t i : rows) {
    const std::int32_t d = day(i);
    if (d == std::numeric_limits<std::int32_t>::max()) continue;
    low = std::min(low, d);
    high = std::max(high, d);
  }
  if (low > high) return;  // none has a day
  if (std::int64_t{high} - low >= kCountableDays) {
    std::stable_sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) { return day(a) < day(b); });
    return;
  }
  const auto bucketOf = [&](std::int32_t d) { return static_cast<std::size_t>(std::min(d, high + 1) - low); };
  std::vector<std::size_t> next(static_cast<std::size_t>(high - low) + 3);
  for (const std::uint32_t i : rows) ++next[bucketOf(day(i)) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> sorted;
  reserveLarge(sorted, rows.size());
  sorted.resize(rows.size());
  for (const std::uint32_t i : rows) sorted[next[bucketOf(day(i))]++] = i;
  std::copy(sorted.begin(), sorted.end(), rows.begin());
}

}  // namespace

DealKey keyOf(const RawDeal& deal) {
  const Run run = runOf(deal);
  if (run == Run::Other) return {0, run};
  if (run != Run::Open) return {deal.closed, run};
  return {deal.expected == kNoDay ? std::numeric_limits<std::int32_t>::max() : deal.expected, run};
}

DealOrder orderDeals(const std::vector<DealKey>& deals) {
  std::array<std::size_t, 5> begin{};
  for (const DealKey& deal : deals) ++begin[indexOf(deal.run) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  DealOrder order;
  order.wonEnd = begin[1];
  order.lostEnd = begin[2];
  order.openEnd = begin[3];
  reserveLarge(order.source, deals.size());
  order.source.resize(deals.size());
  std::array<std::size_t, 5> next = begin;
  for (std::size_t i = 0; i < deals.size(); ++i)
    order.source[next[indexOf(deals[i].run)]++] = static_cast<std::uint32_t>(i);
  for (const Run run : {Run::Won, Run::Lost, Run::Open})
    sortRun(std::span(order.source).subspan(begin[indexOf(run)], begin[indexOf(run) + 1] - begin[indexOf(run)]), deals);
  return order;
}

}  // namespace bellwether::records
