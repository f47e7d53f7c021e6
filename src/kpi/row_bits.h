#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "records/large_pages.h"

namespace bellwether::kpi {

/// A set of rows of the columns, one bit each. Words are those of all rows, counted from row 0.
class RowBits {
 public:
  RowBits() = default;
  /// Without any of the rows in [begin, end) yet.
  RowBits(std::size_t begin, std::size_t end) : m_firstWord(begin / 64) {
    const std::size_t words = (end + 63) / 64 - m_firstWord;
    records::reserveLarge(m_words, words);
    m_words.resize(words);
  }

  /// True when it is not for any rows.
  bool isEmpty() const { return m_words.empty(); }
  void add(std::size_t word, std::uint64_t bits) { m_words[word - m_firstWord] |= bits; }
  std::uint64_t word(std::size_t word) const { return m_words[word - m_firstWord]; }
  bool contains(std::size_t row) const { return (word(row / 64) >> (row % 64)) & 1U; }
  /// Calls fn(row) for the rows in [begin, end), ascending.
  template <class Fn>
  void each(std::size_t begin, std::size_t end, Fn fn) const {
    eachWord(begin, end, [&](std::size_t word, std::uint64_t bits) { eachBit(word, bits, fn); });
  }
  /// Calls fn(row) for the other rows in [begin, end), ascending.
  template <class Fn>
  void eachMissing(std::size_t begin, std::size_t end, Fn fn) const {
    eachWord(
        begin, end, [&](std::size_t word, std::uint64_t bits) { eachBit(word, bits, fn); }, ~std::uint64_t{0});
  }
  /// How many of the rows in [begin, end) are in; among them only those that are in `among` too, from row 0 on.
  std::int64_t count(std::size_t begin, std::size_t end) const { return countBoth(m_words.data(), begin, end); }
  std::int64_t countAmong(const std::vector<std::uint64_t>& among, std::size_t begin, std::size_t end) const {
    return countBoth(among.data() + m_firstWord, begin, end);
  }

 private:
  std::int64_t countBoth(const std::uint64_t* others, std::size_t begin, std::size_t end) const;
  template <class Fn>
  static void eachBit(std::size_t word, std::uint64_t bits, Fn fn) {
    for (; bits != 0; bits &= bits - 1)
      fn(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
  }
  template <class Fn>
  void eachWord(std::size_t begin, std::size_t end, Fn fn, std::uint64_t flip = 0) const {
    if (begin >= end) return;
    const std::size_t first = begin / 64, last = (end - 1) / 64;
    for (std::size_t at = first; at <= last; ++at) {
      std::uint64_t bits = word(at) ^ flip;
      if (at == first) bits &= ~std::uint64_t{0} << (begin % 64);
      if (at == last) bits &= ~std::uint64_t{0} >> (63 - (end - 1) % 64);
      fn(at, bits);
    }
  }

  std::size_t m_firstWord = 0;
  std::vector<std::uint64_t> m_words;
};

/// Of a word, the bits of the rows in [begin, end).
inline std::uint64_t rangeOf(std::size_t word, std::size_t begin, std::size_t end) {
  std::uint64_t bits = ~std::uint64_t{0};
  if (word * 64 < begin) bits &= ~std::uint64_t{0} << (begin % 64);
  if (word * 64 + 64 > end) bits &= ~std::uint64_t{0} >> (64 - end % 64);
  return bits;
}

/// A part of a split deal that a slice of reps or teams selects.
struct CreditedRow {
  std::uint32_t row = 0;
  std::int64_t amount = 0;
};

/// Deals that a slice takes, of won, of lost or of open ones.
struct TakenRows {
  RowBits rows;
  RowBits parts;                     ///< those taken in part; empty when there can be none
  std::vector<CreditedRow> credits;  ///< by row: selected parts of closed deals
  /// Of a word, the rows taken whole.
  std::uint64_t whole(std::size_t word) const { return rows.word(word) & ~(parts.isEmpty() ? 0 : parts.word(word)); }
};

}  // namespace bellwether::kpi
