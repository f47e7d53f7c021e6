#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "records/facts_columns.h"

namespace bellwether::kpi {

/// A set of dictionary codes, one bit each.
class CodeBits {
 public:
  static constexpr std::size_t kWord = 32;
  CodeBits() = default;
  explicit CodeBits(std::size_t codes) : m_words((codes + 31) / 32) {}
  /// Asks fn(code) of every code, ascending.
  template <class Fn>
  CodeBits(std::size_t codes, Fn isIn) : CodeBits(codes) {
    for (std::size_t code = 0; code < codes; ++code)
      m_words[code / kWord] |= std::uint32_t{isIn(code)} << (code % kWord);
  }
  void add(std::size_t code) { m_words[code / 32] |= std::uint32_t{1} << (code % 32); }
  bool contains(std::size_t code) const { return (m_words[code / 32] >> (code % 32)) & 1U; }
  bool isNone() const { return m_words.empty(); }
  const std::uint32_t* words() const { return m_words.data(); }
  std::uint32_t* words() { return m_words.data(); }

 private:
  std::vector<std::uint32_t> m_words;
};

/// Columns of won deals, from the first row of a word of bits on.
struct PlainRows {
  const std::int32_t* amounts = nullptr;
  const std::int32_t* lists = nullptr;  ///< null: there is no list amount
  const std::uint16_t* cycles = nullptr;
  std::size_t count = 0;  ///< rows that may be read
};

/// Sums of deals with nothing special about them: an amount above zero, a cycle in its column, a rep.
struct PlainSums {
  std::int64_t deals = 0, net = 0, cycleDays = 0, listed = 0, list = 0, listedNet = 0;
};

/// Which cells are wanted, by the places and the seats in sets. No set: all of them.
struct CellSets {
  const std::uint32_t* places = nullptr;
  const std::uint32_t* seats = nullptr;  ///< with it no cells of split deals: their seats say nothing
  bool contains(const records::Cell& cell) const {
    const auto isIn = [](const std::uint32_t* set, std::uint32_t code) {
      return set == nullptr || ((set[code / 32] >> (code % 32)) & 1U) != 0;
    };
    if (seats != nullptr && (cell.flags() & records::kSplit) != 0) return false;
    return isIn(places, cell.place()) && isIn(seats, cell.seat());
  }
};

/// The innermost loops over the rows of the columns. Bits are one for each row, in words of 64.
struct RowKernels {
  /// Writes the bits of `count` rows: whose code is in the set. Bits beyond the last row are 0.
  void (*find16)(const std::uint16_t* codes, std::size_t count, const std::uint32_t* set, std::uint64_t* bits);
  void (*find32)(const std::uint32_t* codes, std::size_t count, const std::uint32_t* set, std::uint64_t* bits);
  /// Writes the bits of `count` cells: which are wanted. Bits beyond the last cell are 0.
  void (*findCells)(const records::Cell* cells, std::size_t count, const CellSets& sets, std::uint32_t* bits);
  /// Adds the deals of the bits up. Requires: at most 4096 words, and all of them deals as PlainSums has.
  void (*sumPlain)(const PlainRows& rows, const std::uint64_t* bits, std::size_t words, PlainSums& sums);
  /// The sum of the amounts of the bits among `count` rows.
  std::int64_t (*sumAmounts)(const std::int32_t* amounts, std::size_t count, const std::uint64_t* bits,
                             std::size_t words);
  /// How many bits are in both.
  std::int64_t (*countBoth)(const std::uint64_t* a, const std::uint64_t* b, std::size_t words);
};

/// Runs anywhere.
const RowKernels& portableKernels();
/// The processor's own; null when it has none.
const RowKernels* nativeKernels();
/// The best that the processor knows. All give the same.
const RowKernels& rowKernels();

inline void findRows(const std::uint16_t* codes, std::size_t count, const std::uint32_t* set, std::uint64_t* bits) {
  rowKernels().find16(codes, count, set, bits);
}
inline void findRows(const std::uint32_t* codes, std::size_t count, const std::uint32_t* set, std::uint64_t* bits) {
  rowKernels().find32(codes, count, set, bits);
}

}  // namespace bellwether::kpi
