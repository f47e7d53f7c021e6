#include "kpi/row_kernels.h"

#include <cstdint>
#include <random>
#include <vector>

#include "support/catch.h"

using namespace bellwether::kpi;

namespace {

/// Columns of a number of rows that is no multiple of a word.
struct Rows {
  std::vector<std::uint16_t> narrow;
  std::vector<std::uint32_t> wide;
  std::vector<std::int32_t> amounts, lists, lost;
  std::vector<std::uint16_t> cycles;
  CodeBits set{5000};
};

Rows madeUp(std::size_t count) {
  std::mt19937 random(7);
  Rows rows;
  for (std::size_t row = 0; row < count; ++row) {
    rows.wide.push_back(static_cast<std::uint32_t>(random() % 5000));
    rows.narrow.push_back(static_cast<std::uint16_t>(rows.wide.back()));
    rows.amounts.push_back(static_cast<std::int32_t>(random() % 0x7FFFFFFF) + 1);
    rows.lists.push_back(random() % 3 == 0 ? 0 : static_cast<std::int32_t>(random() % 0x7FFFFFFF));
    rows.lost.push_back(static_cast<std::int32_t>(random()));
    rows.cycles.push_back(static_cast<std::uint16_t>(random() % 0xFFFC));
  }
  for (std::size_t code = 0; code < 5000; ++code)
    if (random() % 3 == 0) rows.set.add(code);
  return rows;
}

PlainSums sumsOf(const RowKernels& kernels, const PlainRows& rows, const std::vector<std::uint64_t>& bits) {
  PlainSums sums;
  kernels.sumPlain(rows, bits.data(), bits.size(), sums);
  return sums;
}

void checkEqual(const PlainSums& a, const PlainSums& b) {
  CHECK(a.deals == b.deals);
  CHECK(a.net == b.net);
  CHECK(a.cycleDays == b.cycleDays);
  CHECK(a.listed == b.listed);
  CHECK(a.list == b.list);
  CHECK(a.listedNet == b.listedNet);
}

}  // namespace

TEST_CASE("a row is found when its code is in the set, and none beyond the last row") {
  const Rows rows = madeUp(1000);
  for (const RowKernels* kernels : {&portableKernels(), &rowKernels()}) {
    std::vector<std::uint64_t> narrow(16, ~std::uint64_t{0}), wide = narrow;
    kernels->find16(rows.narrow.data(), 1000, rows.set.words(), narrow.data());
    kernels->find32(rows.wide.data(), 1000, rows.set.words(), wide.data());
    CHECK(narrow == wide);
    for (std::size_t row = 0; row < 1024; ++row) {
      const bool isFound = ((wide[row / 64] >> (row % 64)) & 1U) != 0;
      CHECK(isFound == (row < 1000 && rows.set.contains(rows.wide[row])));
    }
  }
}

TEST_CASE("a cell is found by its place and its seat, and one of split deals never by its seat") {
  std::mt19937 random(3);
  std::vector<bellwether::records::Cell> cells;
  for (int i = 0; i < 1003; ++i)
    cells.emplace_back(static_cast<std::uint32_t>(random() % 90), static_cast<std::uint32_t>(random() % 700),
                       static_cast<std::uint32_t>(random() % 16));
  const CodeBits places(700, [&](std::size_t code) { return code % 3 == 0; });
  const CodeBits seats(90, [&](std::size_t code) { return code % 5 != 0; });
  for (const RowKernels* kernels : {&portableKernels(), &rowKernels()})
    for (const bool byPlace : {false, true})
      for (const bool bySeat : {false, true}) {
        std::vector<std::uint32_t> bits(32, ~std::uint32_t{0});
        const CellSets sets{byPlace ? places.words() : nullptr, bySeat ? seats.words() : nullptr};
        kernels->findCells(cells.data(), cells.size(), sets, bits.data());
        for (std::size_t i = 0; i < 1024; ++i) {
          const bool isFound = ((bits[i / 32] >> (i % 32)) & 1U) != 0;
          const bool isWanted = i < cells.size() && (!byPlace || cells[i].place() % 3 == 0) &&
                                (!bySeat || (cells[i].seat() % 5 != 0 && (cells[i].flags() & 1U) == 0));
          CHECK(isFound == isWanted);
        }
      }
}

TEST_CASE("the processor's own loops add up what the portable ones do") {
  const Rows rows = madeUp(1000);
  std::mt19937_64 random(11);
  for (const unsigned sparseness : {0U, 1U, 4U}) {
    std::vector<std::uint64_t> bits(16);
    for (std::uint64_t& word : bits) {
      word = ~std::uint64_t{0};
      for (unsigned i = 0; i < sparseness; ++i) word &= random();
    }
    bits.back() &= (std::uint64_t{1} << (1000 % 64)) - 1;
    for (const std::int32_t* lists : {rows.lists.data(), static_cast<const std::int32_t*>(nullptr)}) {
      const PlainRows plain{rows.amounts.data(), lists, rows.cycles.data(), 1000};
      const PlainSums sums = sumsOf(portableKernels(), plain, bits);
      checkEqual(sumsOf(rowKernels(), plain, bits), sums);
      CHECK((lists != nullptr || sums.listed == 0));
    }
    CHECK(rowKernels().sumAmounts(rows.lost.data(), 1000, bits.data(), bits.size()) ==
          portableKernels().sumAmounts(rows.lost.data(), 1000, bits.data(), bits.size()));
    CHECK(rowKernels().countBoth(bits.data(), bits.data(), bits.size()) ==
          portableKernels().countBoth(bits.data(), bits.data(), bits.size()));
  }
}

TEST_CASE("deals are summed up by hand") {
  const std::vector<std::int32_t> amounts{500, 700, 900}, lists{600, 0, 1000};
  const std::vector<std::uint16_t> cycles{10, 20, 30};
  const std::uint64_t bits = 0b111;
  for (const RowKernels* kernels : {&portableKernels(), &rowKernels()}) {
    PlainSums sums;
    kernels->sumPlain({amounts.data(), lists.data(), cycles.data(), 3}, &bits, 1, sums);
    // 500 + 700 + 900; listed are the first and the last: 600 + 1000 against 500 + 900.
    checkEqual(sums, {3, 2100, 60, 2, 1600, 1400});
  }
}
