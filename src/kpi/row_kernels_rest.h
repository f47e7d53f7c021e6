#pragma once

#include <algorithm>
#include <bit>

#include "kpi/row_kernels.h"

namespace bellwether::kpi {

/// Bits of the up to 64 rows from `first` on whose code is in the set.
template <class Code>
inline std::uint64_t foundIn(const Code* codes, std::size_t first, std::size_t count, const std::uint32_t* set) {
  const std::size_t end = std::min<std::size_t>(first + 64, count);
  std::uint64_t bits = 0;
  for (std::size_t row = first; row < end; ++row)
    bits |= std::uint64_t{(set[codes[row] / 32] >> (codes[row] % 32)) & 1U} << (row - first);
  return bits;
}

/// Bits of the up to 32 cells from `first` on that are wanted.
inline std::uint32_t cellsIn(const records::Cell* cells, std::size_t first, std::size_t count, const CellSets& sets) {
  const std::size_t end = std::min<std::size_t>(first + 32, count);
  std::uint32_t bits = 0;
  for (std::size_t cell = first; cell < end; ++cell)
    bits |= std::uint32_t{sets.contains(cells[cell])} << (cell - first);
  return bits;
}

/// Calls fn(row) for the bits of a word, ascending.
template <class Fn>
inline void eachBit(std::size_t word, std::uint64_t bits, Fn fn) {
  for (; bits != 0; bits &= bits - 1) fn(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
}

/// Adds the deals of one word up, one by one.
inline void addPlain(const PlainRows& rows, std::size_t word, std::uint64_t bits, PlainSums& sums) {
  eachBit(word, bits, [&](std::size_t row) {
    const std::int64_t amount = rows.amounts[row], list = rows.lists ? rows.lists[row] : 0;
    ++sums.deals;
    sums.net += amount;
    sums.cycleDays += rows.cycles[row];
    sums.listed += list > 0;
    sums.list += list;
    sums.listedNet += list > 0 ? amount : 0;
  });
}

inline std::int64_t amountsIn(const std::int32_t* amounts, std::size_t word, std::uint64_t bits) {
  std::int64_t sum = 0;
  eachBit(word, bits, [&](std::size_t row) { sum += amounts[row]; });
  return sum;
}

inline std::int64_t countOfBoth(const std::uint64_t* a, const std::uint64_t* b, std::size_t words) {
  std::int64_t count = 0;
  for (std::size_t word = 0; word < words; ++word) count += std::popcount(a[word] & b[word]);
  return count;
}

}  // namespace bellwether::kpi
