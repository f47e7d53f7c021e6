#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "kpi/row_bits.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

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
  std::uint64_t parts(std::size_t word) const { return m_parts[word - m_firstWord]; }

 private:
  using Words = std::array<std::uint64_t, kWords>;
  bool findCells(std::size_t end);
  void findAccounts(std::size_t end);
  void readCredits(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits);
  std::size_t firstSplit(std::size_t begin) const;

  const Columns& m_columns;
  const Selection& m_selection;
  std::size_t m_firstWord = 0, m_words = 0;
  std::size_t m_split = 0;  // place in `splitDeals` of the first deal behind the block
  Words m_whole{}, m_parts{};
};

}  // namespace bellwether::kpi
