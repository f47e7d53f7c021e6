#include "kpi/day_sums.h"

#include "kpi/row_kernels.h"
#include "kpi/row_kernels_rest.h"
#include "records/bring_close.h"

namespace bellwether::kpi {
namespace {

using records::WonTotals;

auto firstCredit(const std::vector<CreditedRow>& credits, std::size_t row) {
  return std::lower_bound(credits.begin(), credits.end(), row,
                          [](const CreditedRow& credit, std::size_t limit) { return credit.row < limit; });
}

}  // namespace

DaySums::DaySums(const Columns& columns, const Selection& selection)
    : m_columns(columns), m_selection(selection), m_isNarrow(!columns.amount.isWide() && !columns.list.isWide()) {}

/// Calls fn(block) for the deals of [begin, end) that are taken whole.
template <class Fn>
void DaySums::eachBlock(const TakenRows& taken, std::size_t begin, std::size_t end, Fn fn) const {
  Block block;
  while (begin < end) {
    const std::size_t blockEnd = std::min((begin / 64 + Block::kWords) * 64, end);
    block.firstWord = begin / 64;
    block.words = (blockEnd + 63) / 64 - block.firstWord;
    for (std::size_t i = 0; i < block.words; ++i) block.bits[i] = taken.whole(block.firstWord + i);
    block.bits[0] &= rangeOf(block.firstWord, begin, blockEnd);
    block.bits[block.words - 1] &= rangeOf(block.firstWord + block.words - 1, begin, blockEnd);
    fn(block);
    begin = blockEnd;
  }
}

void DaySums::addWon(const TakenRows& taken, std::size_t firstSlot, std::span<WonTotals> totals) const {
  const auto rowAt = [&](std::size_t i) { return m_columns.wonDays.rowAt(firstSlot + i); };
  auto credit = firstCredit(taken.credits, rowAt(0));
  const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
  auto split = std::lower_bound(splits.begin(), splits.end(), rowAt(0));
  for (std::size_t i = 0; i < totals.size(); ++i) {
    expectFlags(taken, firstSlot + i);
    eachBlock(taken, rowAt(i), rowAt(i + 1), [&](const Block& block) { addWon(block, totals[i]); });
    for (; credit != taken.credits.end() && credit->row < rowAt(i + 1); ++credit) {
      while (*split < credit->row) ++split;
      addCredit(*credit, static_cast<std::size_t>(split - splits.begin()), totals[i]);
    }
  }
}

/// Calls fn(row) for the deals of a day that will be looked at one by one: special ones and parts.
template <class Fn>
void DaySums::eachOdd(const TakenRows& taken, std::size_t slot, Fn fn) const {
  const records::DayIndex& days = m_columns.wonDays;
  if (slot >= days.days().size()) return;
  const std::size_t begin = days.rowAt(slot), end = days.rowAt(slot + 1);
  for (std::size_t word = begin / 64; word * 64 < end; ++word)
    eachBit(word, taken.rows.word(word) & (m_columns.oddBits[word] | ~taken.whole(word)) & rangeOf(word, begin, end),
            fn);
}

/// Their cells are brought close two days ahead, and what these lead to one day ahead.
void DaySums::expectFlags(const TakenRows& taken, std::size_t slot) const {
  m_columns.cell.visit([&](const auto* cells) {
    eachOdd(taken, slot + 2, [&](std::size_t row) { records::bringClose(cells + row); });
    eachOdd(taken, slot + 1, [&](std::size_t row) { records::bringClose(m_columns.cellFlags.data() + cells[row]); });
  });
}

void DaySums::addWon(const Block& block, WonTotals& totals) const {
  records::NarrowTotals narrow;
  const bool hasLists = !m_columns.list.empty();
  const auto listOf = [&](std::size_t row) { return hasLists ? m_columns.list[row] : 0; };
  if (m_isNarrow) addPlain(block, narrow);
  for (std::size_t i = 0; i < block.words; ++i) {
    const std::size_t word = block.firstWord + i;
    if (m_isNarrow)
      addOdd(block.bits[i] & m_columns.oddBits[word], word, totals, [&](std::size_t row, std::uint8_t flags) {
        narrow.addOther(flags, m_columns.cycle[row], m_columns.amount[row], listOf(row));
      });
    else
      addOdd(block.bits[i], word, totals, [&](std::size_t row, std::uint8_t flags) {
        records::accumulate(flags, m_columns.cycle[row], m_columns.amount[row], listOf(row), totals);
      });
  }
  narrow.addTo(totals);
}

/// Calls add(row, flags) and counts the cycles too long for their column.
template <class Add>
void DaySums::addOdd(std::uint64_t bits, std::size_t word, WonTotals& totals, Add add) const {
  eachBit(word, bits, [&](std::size_t row) {
    add(row, m_columns.flagsOf(row));
    if (m_columns.cycle[row] != records::kCycleLong) return;
    totals.cycleDays += m_columns.longCycle.at(static_cast<std::uint32_t>(row));
    ++totals.cycleDeals;
  });
}

void DaySums::addPlain(const Block& block, records::NarrowTotals& totals) const {
  const std::size_t first = block.firstWord * 64;
  std::array<std::uint64_t, Block::kWords> bits;
  for (std::size_t i = 0; i < block.words; ++i) bits[i] = block.bits[i] & ~m_columns.oddBits[block.firstWord + i];
  PlainRows rows;
  rows.amounts = m_columns.amount.narrow() + first;
  if (!m_columns.list.empty()) rows.lists = m_columns.list.narrow() + first;
  rows.cycles = m_columns.cycle.data() + first;
  rows.count = m_columns.wonEnd - first;
  PlainSums sums;
  rowKernels().sumPlain(rows, bits.data(), block.words, sums);
  totals.addPlain(sums.deals, sums.net, sums.cycleDays);
  totals.addListed(sums.listed, sums.list, sums.listedNet);
}

/// `split` is the deal's place among the split ones.
void DaySums::addCredit(const CreditedRow& credit, std::size_t split, WonTotals& totals) const {
  const std::uint16_t cycle = m_columns.cycle[credit.row];
  const std::int64_t list = m_columns.list.empty() ? 0 : m_columns.list[credit.row];
  const std::uint32_t first = m_columns.creditStart[split];
  const auto parts = std::span(m_columns.credits).subspan(first, m_columns.creditStart[split + 1] - first);
  records::accumulate(m_columns.flagsOf(credit.row), cycle, credit.amount,
                      list == 0 ? 0 : m_selection.shareOf(m_columns, parts, list), totals);
  if (cycle != records::kCycleLong) return;
  totals.cycleDays += m_columns.longCycle.at(credit.row);
  ++totals.cycleDeals;
}

void DaySums::addLost(const TakenRows& taken, std::size_t begin, std::size_t end, records::LostTotals& totals) const {
  eachBlock(taken, begin, end, [&](const Block& block) { addLost(block, totals); });
  for (auto it = firstCredit(taken.credits, begin); it != taken.credits.end() && it->row < end; ++it) {
    ++totals.deals;
    totals.amount += it->amount;
    totals.fxMissing += (m_columns.flagsOf(it->row) & records::kFxMissing) != 0;
  }
}

void DaySums::addLost(const Block& block, records::LostTotals& totals) const {
  for (std::size_t i = 0; i < block.words; ++i) {
    totals.deals += std::popcount(block.bits[i]);
    totals.fxMissing += std::popcount(block.bits[i] & m_columns.oddBits[block.firstWord + i]);
  }
  const std::size_t first = block.firstWord * 64;
  m_columns.amount.visit([&](const auto* amounts) {
    if constexpr (sizeof *amounts == sizeof(std::int32_t)) {
      const std::size_t count = m_columns.lostEnd - first;
      totals.amount += rowKernels().sumAmounts(amounts + first, count, block.bits.data(), block.words);
    } else {
      for (std::size_t i = 0; i < block.words; ++i)
        eachBit(block.firstWord + i, block.bits[i], [&](std::size_t row) { totals.amount += amounts[row]; });
    }
  });
}

}  // namespace bellwether::kpi
