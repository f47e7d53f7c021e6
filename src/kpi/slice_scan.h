#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kpi/selection.h"
#include "records/large_pages.h"

namespace bellwether::kpi {

/// A part of a split deal that a slice of reps or teams selects.
struct CreditedRow {
  std::uint32_t row = 0;
  std::int64_t amount = 0;
};

/// A set of rows of the columns, one bit each.
class RowBits {
 public:
  explicit RowBits(std::size_t rows = 0) {
    records::reserveLarge(m_words, (rows + 63) / 64);
    m_words.resize((rows + 63) / 64);
  }

  void add(std::size_t word, std::uint64_t bits) { m_words[word] |= bits; }
  bool contains(std::size_t row) const { return (m_words[row / 64] >> (row % 64)) & 1U; }
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
  /// How many of the rows in [begin, end) are in; among them only those that are in `among` too.
  std::int64_t count(std::size_t begin, std::size_t end) const { return countAmong(m_words, begin, end); }
  std::int64_t countAmong(const std::vector<std::uint64_t>& among, std::size_t begin, std::size_t end) const;
  bool any(std::size_t begin, std::size_t end) const { return count(begin, end) > 0; }

 private:
  template <class Fn>
  static void eachBit(std::size_t word, std::uint64_t bits, Fn fn) {
    for (; bits != 0; bits &= bits - 1)
      fn(static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
  }
  template <class Fn>
  void eachWord(std::size_t begin, std::size_t end, Fn fn, std::uint64_t flip = 0) const {
    if (begin >= end) return;
    const std::size_t first = begin / 64, last = (end - 1) / 64;
    for (std::size_t word = first; word <= last; ++word) {
      std::uint64_t bits = m_words[word] ^ flip;
      if (word == first) bits &= ~std::uint64_t{0} << (begin % 64);
      if (word == last) bits &= ~std::uint64_t{0} >> (63 - (end - 1) % 64);
      fn(word, bits);
    }
  }

  std::vector<std::uint64_t> m_words;
};

/// Sets of accounts, one for each month of the won deals, that a scan fills.
struct MonthSets {
  std::vector<std::size_t> firstRows;  ///< of each month, and one past the last; empty: no sets are wanted
  std::size_t words = 0;               ///< of each set
  std::vector<std::uint64_t> sets;     ///< by month: who has a deal above zero
};

/// What one pass over the deals tells about a slice.
struct ScannedSlice {
  RowBits rows;                             ///< won, lost and open deals
  std::vector<CreditedRow> credits;         ///< by row: selected parts of closed deals
  std::vector<records::WonTotals> won;      ///< running, one more than days
  std::vector<records::LostTotals> lost;    ///< running, one more than days
  std::size_t wonCount = 0, openCount = 0;  ///< deals
};

/// Reads each column once, on two threads where it is worth their while. Requires: the selection is compiled.
ScannedSlice scanSlice(const Columns& columns, const Selection& selection, MonthSets& months);

}  // namespace bellwether::kpi
