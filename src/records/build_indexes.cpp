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

void fillCycles(Facts::Columns& columns) {
  CycleIndex& index = columns.cycles;
  const std::size_t lengths = static_cast<std::size_t>(columns.maxCycle) + 1;
  const std::size_t checkpoints = columns.wonEnd / CycleIndex::kStep + 1;
  if (lengths * checkpoints * sizeof(std::uint32_t) > kActivityAllowance + columns.wonEnd) return;
  index.lengths = lengths;
  index.counts.reserve(lengths * checkpoints);
  std::vector<std::uint32_t> counts(lengths);
  for (std::size_t row = 0; row <= columns.wonEnd; ++row) {
    if (row % CycleIndex::kStep == 0) index.counts.insert(index.counts.end(), counts.begin(), counts.end());
    if (row < columns.wonEnd && columns.cycle[row] <= kCycleMax) ++counts[columns.cycle[row]];
  }
}

std::span<const std::uint32_t> RefundIndex::dealsOf(std::uint32_t account) const {
  const auto found = std::lower_bound(accounts.begin(), accounts.end(), account);
  if (found == accounts.end() || *found != account) return {};
  const auto i = static_cast<std::size_t>(found - accounts.begin());
  return std::span(deals).subspan(start[i], start[i + 1] - start[i]);
}

void fillRefunds(Facts::Columns& columns) {
  RefundIndex& index = columns.refunds;
  std::vector<std::uint32_t> counts(columns.customers.size());
  for (std::uint32_t row = 0; row < columns.wonEnd; ++row) {
    if (columns.amount[row] >= 0) continue;
    index.rows.push_back(row);
    counts[columns.account[row]] = 1;
  }
  if (!counts.empty()) counts[0] = 0;
  std::vector<std::uint32_t> slots(counts.size(), kNoRow);
  for (std::uint32_t account = 1; account < counts.size(); ++account) {
    if (counts[account] == 0) continue;
    slots[account] = static_cast<std::uint32_t>(index.accounts.size());
    index.accounts.push_back(account);
  }
  index.start.assign(index.accounts.size() + 1, 0);
  for (std::size_t row = 0; row < columns.wonEnd; ++row)
    if (const std::uint32_t slot = slots[columns.account[row]]; slot != kNoRow) ++index.start[slot + 1];
  for (std::size_t i = 1; i < index.start.size(); ++i) index.start[i] += index.start[i - 1];
  index.deals.resize(index.start.back());
  std::vector<std::uint32_t> next = index.start;
  for (std::uint32_t row = 0; row < columns.wonEnd; ++row)
    if (const std::uint32_t slot = slots[columns.account[row]]; slot != kNoRow) index.deals[next[slot]++] = row;
  std::vector<std::int64_t> amounts;
  amounts.reserve(index.deals.size());
  for (const std::uint32_t row : index.deals) amounts.push_back(columns.amount[row]);
  index.amounts = IntColumn(std::move(amounts));
  index.rows.shrink_to_fit();
  index.accounts.shrink_to_fit();
}

void fillProblems(Facts::Columns& columns) {
  for (std::uint32_t row = 0; row < columns.wonEnd; ++row) {
    const std::uint32_t flags = columns.flagsOf(row);
    const std::int64_t amount = columns.amount[row];
    const std::uint16_t cycle = columns.cycle[row];
    if (flags & kFxMissing) columns.wonFxMissing.add(row, 0);
    if (flags & kNoAmount) columns.wonNoAmount.add(row, 0);
    if (cycle == kCycleNoStart) columns.noCreated.add(row, amount);
    if (cycle == kCycleNegative) columns.negativeCycle.add(row, amount);
    const bool mayHaveList = (flags & (kFxMissing | kNoAmount)) == 0 && cycle != kCycleRefund;
    if (mayHaveList && !columns.list.empty() && columns.list[row] == 0) columns.noList.add(row, amount);
  }
  for (auto row = static_cast<std::uint32_t>(columns.wonEnd); row < columns.lostEnd; ++row)
    if (columns.flagsOf(row) & kFxMissing) columns.lostFxMissing.add(row, 0);
}

}  // namespace bellwether::records
