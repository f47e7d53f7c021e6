#include <algorithm>

#include "records/image_access.h"

namespace bellwether::records {
namespace {

// The loops look at everything instead of stopping at the first offence: so they run several values at a time.

template <class T>
bool allBelow(const std::vector<T>& codes, std::size_t limit) {
  T highest = 0;
  for (const T code : codes) highest = std::max(highest, code);
  return codes.empty() || highest < limit;
}

template <class T>
bool ascend(const std::vector<T>& values) {
  T offends = 0;
  for (std::size_t i = 1; i < values.size(); ++i) offends |= static_cast<T>(values[i] <= values[i - 1]);
  return offends == 0;
}

/// Ends of rows from `begin` on never go back.
bool neverFall(const std::uint32_t* ends, std::size_t count) {
  std::uint32_t offends = 0;
  for (std::size_t i = 1; i < count; ++i) offends |= static_cast<std::uint32_t>(ends[i] < ends[i - 1]);
  return offends == 0;
}

}  // namespace

bool ImageAccess::isSound(const IntColumn& column, std::size_t rows) {
  return column.size() == rows && (column.m_narrow.empty() || column.m_wide.empty());
}

bool ImageAccess::isSound(const CodeColumn& column, std::size_t rows, std::size_t limit) {
  return column.size() == rows && (column.m_narrow.empty() || column.m_wide.empty()) &&
         allBelow(column.m_narrow, limit) && allBelow(column.m_wide, limit);
}

bool ImageAccess::isSound(const TextColumn& column, std::size_t rows) {
  const std::size_t chars = column.m_chars.size();
  if (column.m_rows != rows || column.m_width > chars + 1) return false;
  if (column.m_bases.empty()) {
    const bool isEmpty = column.m_width == 0 || rows == 0;
    return column.m_ends.empty() && (isEmpty ? chars == 0 : chars % rows == 0 && chars / rows == column.m_width);
  }
  constexpr std::size_t kBlock = TextColumn::kBlock;
  if (column.m_ends.size() != rows || rows == 0) return false;
  if (column.m_bases.size() != (rows - 1) / kBlock + 1) return false;
  std::uint64_t end = 0;
  for (std::size_t block = 0; block < column.m_bases.size(); ++block) {
    const std::size_t first = block * kBlock, count = std::min(kBlock, rows - first);
    if (column.m_bases[block] != end || !neverFall(column.m_ends.data() + first, count)) return false;
    end += column.m_ends[first + count - 1];
  }
  return end == chars;
}

template <class T>
bool ImageAccess::isSound(const SparseColumn<T>& column, std::size_t endRow) {
  return column.m_rows.size() == column.m_values.size() && ascend(column.m_rows) &&
         (column.m_rows.empty() || column.m_rows.back() < endRow);
}
template bool ImageAccess::isSound(const SparseColumn<std::int32_t>& column, std::size_t endRow);
template bool ImageAccess::isSound(const SparseColumn<std::int64_t>& column, std::size_t endRow);

bool ImageAccess::isSound(const DayIndex& index, std::size_t firstRow, std::size_t endRow) {
  const auto& days = index.m_days;
  if (index.m_starts.size() != days.size() + 1 || !ascend(days) || !ascend(index.m_starts)) return false;
  if (index.m_starts.front() != firstRow || index.m_starts.back() > endRow) return false;
  return days.empty() ||
         (days.front() >= LocalDate::min().daysSinceEpoch() && days.back() <= LocalDate::max().daysSinceEpoch());
}

bool ImageAccess::isSound(const NameColumn& column, std::size_t rows) {
  const std::size_t own = column.m_own.size();
  return isSound(column.m_own, own) && isSound(column.m_codes, rows, 2 * column.m_stems.size() + own);
}

bool ImageAccess::isSound(const RateTable& rates, Currency home) {
  const auto isOrdered = [](const RateTable::Rate& a, const RateTable::Rate& b) {
    return a.currency == b.currency ? a.validFrom <= b.validFrom : a.currency.code() < b.currency.code();
  };
  for (std::size_t i = 0; i < rates.m_rates.size(); ++i) {
    const RateTable::Rate& rate = rates.m_rates[i];
    if (rate.rateE9 <= 0 || rates.isHome(rate.currency)) return false;
    if (i > 0 && !isOrdered(rates.m_rates[i - 1], rate)) return false;
  }
  return rates.home() == home;
}

}  // namespace bellwether::records
