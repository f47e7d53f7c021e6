#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kpi/row_kernels.h"
#include "kpi/selection.h"
#include "kpi/slice_scan.h"

namespace bellwether::kpi {

/// Of a word, the bits of the rows in [begin, end).
inline std::uint64_t rangeOf(std::size_t word, std::size_t begin, std::size_t end) {
  std::uint64_t bits = ~std::uint64_t{0};
  if (word * 64 < begin) bits &= ~std::uint64_t{0} << (begin % 64);
  if (word * 64 + 64 > end) bits &= ~std::uint64_t{0} >> (64 - end % 64);
  return bits;
}

/// Some words of rows: what the selection takes of each.
class RowBlock {
 public:
  /// That many are looked at together: what is known of them stays close to the processor.
  static constexpr std::size_t kWords = 64;

  RowBlock(const Columns& columns, const Selection& selection) : m_columns(columns), m_selection(selection) {}

  /// Looks [begin, end) up. Parts of split closed deals are appended to `credits`. Requires: at most kWords.
  void read(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits);

  std::size_t firstWord() const { return m_firstWord; }
  std::size_t words() const { return m_words; }
  /// Of a word of the columns: rows taken at all, and those taken whole.
  std::uint64_t taken(std::size_t word) const { return m_whole[word - m_firstWord] | m_parts[word - m_firstWord]; }
  std::uint64_t whole(std::size_t word) const { return m_whole[word - m_firstWord]; }

 private:
  using Words = std::array<std::uint64_t, kWords>;
  bool findCells(std::size_t end);
  void findAccounts(std::size_t end);
  void readCredits(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits);

  const Columns& m_columns;
  const Selection& m_selection;
  std::size_t m_firstWord = 0, m_words = 0;
  Words m_whole{}, m_parts{};
};

}  // namespace bellwether::kpi
