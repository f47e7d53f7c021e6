#include "kpi/row_kernels.h"

#include <bit>

#include "kpi/row_kernels_rest.h"

namespace bellwether::kpi {
namespace {

template <class Code>
void find(const Code* codes, std::size_t count, const std::uint32_t* set, std::uint64_t* bits) {
  for (std::size_t first = 0; first < count; first += 64) *bits++ = foundIn(codes, first, count, set);
}

void sumPlain(const PlainRows& rows, const std::uint64_t* bits, std::size_t words, PlainSums& sums) {
  for (std::size_t word = 0; word < words; ++word) addPlain(rows, word, bits[word], sums);
}

std::int64_t sumAmounts(const std::int32_t* amounts, std::size_t, const std::uint64_t* bits, std::size_t words) {
  std::int64_t sum = 0;
  for (std::size_t word = 0; word < words; ++word) sum += amountsIn(amounts, word, bits[word]);
  return sum;
}

void findCells(const records::Cell* cells, std::size_t count, const CellSets& sets, std::uint32_t* bits) {
  for (std::size_t first = 0; first < count; first += 32) *bits++ = cellsIn(cells, first, count, sets);
}

}  // namespace

const RowKernels& portableKernels() {
  static const RowKernels kernels{find<std::uint16_t>, find<std::uint32_t>, findCells, sumPlain,
                                  sumAmounts,          countOfBoth};
  return kernels;
}

const RowKernels& rowKernels() {
  static const RowKernels& best = nativeKernels() ? *nativeKernels() : portableKernels();
  return best;
}

}  // namespace bellwether::kpi
