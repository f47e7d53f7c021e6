#include "kpi/sample.h"

#include <algorithm>
#include <numeric>

#include "kpi/view.h"

namespace bellwether::kpi {
namespace {

using records::CycleIndex;

/// Counts cycle days; whatever is beyond the longest one, with the codes for "none", lands in a last bin.
class CycleCounter {
 public:
  explicit CycleCounter(const Columns& columns)
      : m_columns(columns),
        m_last(static_cast<std::uint32_t>(columns.maxCycle) + 1),
        m_even(m_last + 1),
        m_odd(m_last + 1) {}

  void addRange(std::size_t begin, std::size_t end) { count(begin, end, 1); }
  void subtractRange(std::size_t begin, std::size_t end) { count(begin, end, ~std::uint32_t{0}); }
  void addRow(std::uint32_t row) { ++(row % 2 ? m_odd : m_even)[binOf(m_columns.cycle[row])]; }
  void subtractRow(std::uint32_t row) { --(row % 2 ? m_odd : m_even)[binOf(m_columns.cycle[row])]; }
  /// Adds what the running counts say of the rows up to a checkpoint; `sign` is 1 or -1 in modulo arithmetic.
  void addCheckpoint(std::size_t checkpoint, std::uint32_t sign) {
    const std::uint32_t* counts = m_columns.cycles.at(checkpoint);
    for (std::size_t i = 0; i < m_columns.cycles.lengths; ++i) m_even[i] += sign * counts[i];
  }
  std::vector<std::uint32_t> finish() {
    for (std::size_t i = 0; i < m_last; ++i) m_even[i] += m_odd[i];
    m_even.resize(m_last);
    return std::move(m_even);
  }

 private:
  std::uint32_t binOf(std::uint16_t code) const { return std::min<std::uint32_t>(code, m_last); }
  /// Two sets of bins, so that equal neighbours do not wait for each other.
  void count(std::size_t begin, std::size_t end, std::uint32_t step) {
    const std::uint16_t* cycle = m_columns.cycle.data();
    std::size_t row = begin;
    for (; row + 1 < end; row += 2) {
      m_even[binOf(cycle[row])] += step;
      m_odd[binOf(cycle[row + 1])] += step;
    }
    if (row < end) m_even[binOf(cycle[row])] += step;
  }

  const Columns& m_columns;
  std::uint32_t m_last;
  std::vector<std::uint32_t> m_even, m_odd;
};

/// Counts of a long range from the checkpoint nearest to each of its ends.
void countRange(const Columns& columns, std::size_t begin, std::size_t end, CycleCounter& counter) {
  constexpr std::size_t kStep = CycleIndex::kStep;
  const std::size_t checkpoints = columns.cycles.checkpoints();
  if (checkpoints == 0 || end - begin < 2 * kStep) return counter.addRange(begin, end);
  const auto nearest = [&](std::size_t row) { return std::min((row + kStep / 2) / kStep, checkpoints - 1); };
  const auto addUpTo = [&](std::size_t row, std::uint32_t sign) {
    const std::size_t checkpoint = nearest(row), at = checkpoint * kStep;
    counter.addCheckpoint(checkpoint, sign);
    const bool adds = (sign == 1) == (at < row);
    (counter.*(adds ? &CycleCounter::addRange : &CycleCounter::subtractRange))(std::min(at, row), std::max(at, row));
  };
  addUpTo(end, 1);
  addUpTo(begin, ~std::uint32_t{0});
}

}  // namespace

Sample::Sample(std::vector<std::uint32_t> counts, std::vector<std::int64_t> larger)
    : m_counts(std::move(counts)), m_values(std::move(larger)) {
  m_counted = std::accumulate(m_counts.begin(), m_counts.end(), std::int64_t{0});
}

std::int64_t Sample::nth(std::int64_t rank) const {
  if (rank >= m_counted) {
    const auto at = m_values.begin() + (rank - m_counted);
    std::nth_element(m_values.begin(), at, m_values.end());
    return *at;
  }
  std::size_t value = 0;
  while (rank >= m_counts[value]) rank -= m_counts[value++];
  return static_cast<std::int64_t>(value);
}

Fraction Sample::quantile(const Fraction& at) const {
  const Fraction rank = at * Fraction(size() - 1);
  const auto low = static_cast<std::int64_t>(rank.numerator() / rank.denominator());
  const Fraction part = rank - Fraction(low);
  const std::int64_t below = nth(low);
  if (part == Fraction(0)) return below;
  return Fraction(below) + part * Fraction::of(Int128{nth(low + 1)} - below, 1);
}

Int128 Sample::sum() const {
  Int128 sum = 0;
  for (std::size_t i = 0; i < m_counts.size(); ++i) sum += Int128{m_counts[i]} * static_cast<std::int64_t>(i);
  for (const std::int64_t value : m_values) sum += value;
  return sum;
}

Sample cycleSample(const View& view, const Period& days) {
  const Columns& columns = view.columns();
  if (days.isEmpty()) return Sample({});
  CycleCounter counter(columns);
  const std::size_t begin = columns.wonDays.rowFrom(days.begin.daysSinceEpoch());
  const std::size_t end = columns.wonDays.rowFrom(days.end.daysSinceEpoch());
  const RowBits* const rows = view.scannedWon();
  if (view.isEverything()) {
    countRange(columns, begin, end, counter);
  } else if (rows && 2 * rows->count(begin, end) > static_cast<std::int64_t>(end - begin)) {
    // The few that are not in the slice are less work.
    countRange(columns, begin, end, counter);
    rows->eachMissing(begin, end, [&](std::uint32_t row) { counter.subtractRow(row); });
  } else {
    view.eachWonIn(begin, end, [&](std::uint32_t row, std::int64_t) { counter.addRow(row); });
  }
  std::vector<std::int64_t> longOnes;
  if (!columns.longCycle.empty())
    view.eachWon(days, [&](std::uint32_t row, std::int64_t) {
      if (columns.cycle[row] == records::kCycleLong) longOnes.push_back(columns.longCycle.at(row));
    });
  return Sample(counter.finish(), std::move(longOnes));
}

}  // namespace bellwether::kpi
