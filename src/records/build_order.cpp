#include <algorithm>
#include <array>
#include <numeric>

#include "records/builder_state.h"
#include "records/large_pages.h"

namespace bellwether::records {
namespace {

using Run = DealKey::Run;
constexpr std::int32_t kNever = DealKey::kNever;
constexpr std::int64_t kCountableDays = std::int64_t{1} << 22;

Run runOf(const StoredDeal& deal) {
  if (deal.outcome == Outcome::Open) return Run::Open;
  if (deal.outcome == Outcome::Void || !deal.has(StoredDeal::Closed)) return Run::Other;
  return deal.outcome == Outcome::Won ? Run::Won : Run::Lost;
}

std::size_t indexOf(Run run) { return static_cast<std::size_t>(run); }

/// The deals of one outcome, in days.
struct RunDays {
  std::size_t deals = 0;
  std::int32_t low = kNever, high = std::numeric_limits<std::int32_t>::min();  ///< of those with a day
  void add(std::int32_t day) {
    ++deals;
    if (day == kNever) return;
    low = std::min(low, day);
    high = std::max(high, day);
  }
  bool isCountable() const { return low <= high && std::int64_t{high} - low < kCountableDays; }
  /// Days and a place behind them for deals that have none.
  std::size_t buckets() const { return isCountable() ? static_cast<std::size_t>(high - low) + 2 : 1; }
  std::size_t bucketOf(std::int32_t day) const {
    return isCountable() ? static_cast<std::size_t>(std::min(day, high + 1) - low) : 0;
  }
};

class DealSort final {
 public:
  explicit DealSort(const std::vector<DealRun>& runs) : m_runs(runs) {}
  DealOrder sort();

 private:
  using Deals = std::vector<DealSource>;
  template <class Fn>
  void eachKey(Fn fn) const {
    for (const DealRun& run : m_runs)
      for (std::size_t i = 0; i < run.keys.size(); ++i) fn(run.keys[i], run.deals.data() + i);
  }
  void countDays();
  void sortBatches(Deals& deals) const;

  const std::vector<DealRun>& m_runs;
  std::array<RunDays, 4> m_days;
  std::array<std::vector<std::size_t>, 4> m_starts;  ///< of each day of an outcome among the rows, and the end
};

void DealSort::countDays() {
  eachKey([&](const DealKey& key, const StoredDeal*) { m_days[indexOf(key.run())].add(key.day()); });
  std::size_t row = 0;
  for (std::size_t run = 0; run < m_days.size(); ++run) m_starts[run].resize(m_days[run].buckets() + 1);
  eachKey([&](const DealKey& key, const StoredDeal*) {
    const std::size_t run = indexOf(key.run());
    ++m_starts[run][m_days[run].bucketOf(key.day()) + 1];
  });
  for (auto& starts : m_starts) {
    starts.front() = row;
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    row = starts.back();
  }
}

/// Batches come one after the other unless a later one changed deals of an earlier one.
void DealSort::sortBatches(Deals& deals) const {
  bool isOrdered = true;
  std::uint32_t last = 0;
  eachKey([&](const DealKey& key, const StoredDeal*) {
    isOrdered &= key.batch() >= last;
    last = key.batch();
  });
  const auto byDay = [](const DealSource& a, const DealSource& b) {
    return keyOf(a.deal()).day() < keyOf(b.deal()).day();
  };
  const auto byBatch = [](const DealSource& a, const DealSource& b) { return a->batch < b->batch; };
  for (std::size_t run = 0; run < m_starts.size(); ++run)
    for (std::size_t bucket = 0; bucket + 1 < m_starts[run].size(); ++bucket) {
      const auto begin = deals.begin() + static_cast<std::ptrdiff_t>(m_starts[run][bucket]);
      const auto end = deals.begin() + static_cast<std::ptrdiff_t>(m_starts[run][bucket + 1]);
      if (!isOrdered && !std::is_sorted(begin, end, byBatch)) std::stable_sort(begin, end, byBatch);
      if (run != indexOf(Run::Other) && !m_days[run].isCountable()) std::stable_sort(begin, end, byDay);
    }
}

DealOrder DealSort::sort() {
  countDays();
  DealOrder order;
  order.wonEnd = m_starts[indexOf(Run::Won)].back();
  order.lostEnd = m_starts[indexOf(Run::Lost)].back();
  order.openEnd = m_starts[indexOf(Run::Open)].back();
  const std::size_t count = m_starts[indexOf(Run::Other)].back();
  reserveLarge(order.source, count);
  order.source.resize(count);
  auto next = m_starts;
  eachKey([&](const DealKey& key, const StoredDeal* deal) {
    const std::size_t run = indexOf(key.run());
    order.source[next[run][m_days[run].bucketOf(key.day())]++] = DealSource(deal);
  });
  sortBatches(order.source);
  return order;
}

}  // namespace

DealKey keyOf(const StoredDeal& deal) {
  const Run run = runOf(deal);
  if (run == Run::Other) return {run, 0, deal.batch};
  if (run != Run::Open) return {run, deal.closed, deal.batch};
  return {run, deal.has(StoredDeal::Expected) ? deal.expected : kNever, deal.batch};
}

DealOrder orderDeals(const std::vector<DealRun>& runs) { return DealSort(runs).sort(); }

}  // namespace bellwether::records
