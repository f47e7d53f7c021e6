#include "kpi/slice_scan.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <future>
#include <span>

#include "kpi/row_kernels_rest.h"
#include "kpi/slice_block.h"

namespace bellwether::kpi {
namespace {

using records::DayIndex;
using records::WonTotals;

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 200'000;
constexpr std::size_t kPartRows = std::size_t{1} << 17U;

enum class Run : std::uint8_t { Won, Lost, Open };

/// Rows of one run that one thread looks at.
struct Part {
  Run run = Run::Won;
  std::size_t begin = 0, end = 0;
  std::size_t month = 0;   // of won rows, where months have sets
  std::uint64_t edge = 0;  // bits of the first word, which the part before may write to
  std::size_t count = 0;
  std::vector<CreditedRow> credits;
};

class Scan {
 public:
  Scan(const Columns& columns, const Selection& selection, MonthSets& months)
      : m_columns(columns),
        m_selection(selection),
        m_months(months),
        m_isNarrow(!columns.amount.isWide() && !columns.list.isWide()) {
    m_out.rows = RowBits(columns.openEnd);
    m_out.won.resize(columns.wonDays.days().size() + 1);
    m_out.lost.resize(columns.lostDays.days().size() + 1);
  }
  ScannedSlice run();

 private:
  using Credits = std::span<const CreditedRow>;
  /// Of a block, the rows of one day.
  struct DayRows {
    std::size_t begin = 0, end = 0, slot = 0;
  };

  void plan();
  void planDays(Run run, const DayIndex& days);
  void work();
  void scan(Part& part, RowBlock& block);
  void expect(const Part& part, const RowBlock& block) const;
  void store(Part& part, const RowBlock& block);
  void addDays(const Part& part, const RowBlock& block, Credits credits);
  void addWon(const RowBlock& block, const DayRows& day);
  void addPlain(const RowBlock& block, const DayRows& day, records::NarrowTotals& totals) const;
  template <class Add>
  void addOdd(std::uint64_t bits, std::size_t word, WonTotals& totals, Add add) const;
  void addLost(const RowBlock& block, const DayRows& day);
  void addCredit(const CreditedRow& credit, WonTotals& totals) const;
  void addMonth(const Part& part, const RowBlock& block, Credits credits);
  void join();

  const Columns& m_columns;
  const Selection& m_selection;
  MonthSets& m_months;
  const bool m_isNarrow;  // amounts and list amounts
  ScannedSlice m_out;
  std::vector<Part> m_parts;
  std::atomic<std::size_t> m_next{0};
};

/// Parts end where days do, and where months do when these have sets: no two threads add to one sum or set.
void Scan::planDays(Run run, const DayIndex& days) {
  const std::size_t slots = days.days().size();
  std::size_t begin = days.rowAt(0);
  for (std::size_t slot = 1; slot <= slots; ++slot) {
    const std::size_t row = days.rowAt(slot);
    if (slot < slots && row - begin < kPartRows) continue;
    Part& part = m_parts.emplace_back();
    part.run = run;
    part.begin = begin;
    part.end = begin = row;
  }
}

void Scan::plan() {
  if (m_months.firstRows.empty()) {
    planDays(Run::Won, m_columns.wonDays);
  } else {
    for (std::size_t month = 0; month + 1 < m_months.firstRows.size(); ++month) {
      Part& part = m_parts.emplace_back();
      part.begin = m_months.firstRows[month];
      part.end = m_months.firstRows[month + 1];
      part.month = month;
    }
  }
  planDays(Run::Lost, m_columns.lostDays);
  for (std::size_t begin = m_columns.lostEnd; begin < m_columns.openEnd; begin += kPartRows) {
    Part& part = m_parts.emplace_back();
    part.run = Run::Open;
    part.begin = begin;
    part.end = std::min(begin + kPartRows, m_columns.openEnd);
  }
}

ScannedSlice Scan::run() {
  plan();
  auto other =
      std::async(m_columns.dealCount < kAlone ? std::launch::deferred : std::launch::async, [this] { work(); });
  work();
  other.get();
  join();
  return std::move(m_out);
}

void Scan::work() {
  RowBlock block(m_columns, m_selection);
  for (std::size_t i = m_next++; i < m_parts.size(); i = m_next++) scan(m_parts[i], block);
}

void Scan::scan(Part& part, RowBlock& block) {
  for (std::size_t row = part.begin; row < part.end;) {
    const std::size_t end = std::min((row / 64 + RowBlock::kWords) * 64, part.end);
    const std::size_t firstCredit = part.credits.size();
    block.read(row, end, part.credits);
    store(part, block);
    if (part.run != Run::Open) expect(part, block);
    const Credits credits = Credits(part.credits).subspan(firstCredit);
    if (part.run != Run::Open) addDays(part, block, credits);
    if (part.run == Run::Won && !m_months.firstRows.empty()) addMonth(part, block, credits);
    row = end;
  }
}

/// Brings close what will be read of the deals taken: else each line of memory is waited for in turn.
void Scan::expect(const Part& part, const RowBlock& block) const {
  const bool isWon = part.run == Run::Won;
  const auto lines = [](const auto* column, std::size_t row) {
    for (std::size_t i = 0; i < sizeof *column; ++i) __builtin_prefetch(column + row + i * 64 / sizeof *column);
  };
  m_columns.amount.visit([&](const auto* amounts) {
    m_columns.list.visit([&](const auto* lists) {
      for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word) {
        if (block.whole(word) == 0) continue;
        lines(amounts, word * 64);
        if (!isWon) continue;
        lines(m_columns.cycle.data(), word * 64);
        lines(m_columns.account.data(), word * 64);
        if (!m_columns.list.empty()) lines(lists, word * 64);
      }
    });
  });
}

void Scan::store(Part& part, const RowBlock& block) {
  for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word) {
    const std::uint64_t bits = block.taken(word);
    part.count += static_cast<std::size_t>(std::popcount(bits));
    if (word == part.begin / 64 && part.begin % 64 != 0)
      part.edge |= bits;
    else if (bits != 0)
      m_out.rows.add(word, bits);
  }
}

void Scan::addDays(const Part& part, const RowBlock& block, Credits credits) {
  const DayIndex& days = part.run == Run::Won ? m_columns.wonDays : m_columns.lostDays;
  const std::size_t begin = std::max(part.begin, block.firstWord() * 64);
  const std::size_t end = std::min(part.end, (block.firstWord() + block.words()) * 64);
  for (DayRows day{begin, begin, days.slotOf(begin)}; day.end < end; ++day.slot) {
    day.begin = day.end;
    day.end = std::min(days.rowAt(day.slot + 1), end);
    part.run == Run::Won ? addWon(block, day) : addLost(block, day);
  }
  for (const CreditedRow& credit : credits) {
    const std::size_t slot = days.slotOf(credit.row) + 1;
    if (part.run == Run::Won) {
      addCredit(credit, m_out.won[slot]);
      continue;
    }
    records::LostTotals& totals = m_out.lost[slot];
    ++totals.deals;
    totals.amount += credit.amount;
    totals.fxMissing += (m_columns.flagsOf(credit.row) & records::kFxMissing) != 0;
  }
}

void Scan::addWon(const RowBlock& block, const DayRows& day) {
  WonTotals& totals = m_out.won[day.slot + 1];
  records::NarrowTotals narrow;
  const bool hasLists = !m_columns.list.empty();
  const auto listOf = [&](std::size_t row) { return hasLists ? m_columns.list[row] : 0; };
  if (m_isNarrow) addPlain(block, day, narrow);
  for (std::size_t word = day.begin / 64; word * 64 < day.end; ++word) {
    const std::uint64_t bits = block.whole(word) & rangeOf(word, day.begin, day.end);
    if (m_isNarrow)
      addOdd(bits & m_columns.oddBits[word], word, totals, [&](std::size_t row, std::uint8_t flags) {
        narrow.addOther(flags, m_columns.cycle[row], m_columns.amount[row], listOf(row));
      });
    else
      addOdd(bits, word, totals, [&](std::size_t row, std::uint8_t flags) {
        records::accumulate(flags, m_columns.cycle[row], m_columns.amount[row], listOf(row), totals);
      });
  }
  narrow.addTo(totals);
}

/// Calls add(row, flags) and counts the cycles too long for their column.
template <class Add>
void Scan::addOdd(std::uint64_t bits, std::size_t word, WonTotals& totals, Add add) const {
  eachBit(word, bits, [&](std::size_t row) {
    add(row, m_columns.flagsOf(row));
    if (m_columns.cycle[row] != records::kCycleLong) return;
    totals.cycleDays += m_columns.longCycle.at(static_cast<std::uint32_t>(row));
    ++totals.cycleDeals;
  });
}

void Scan::addPlain(const RowBlock& block, const DayRows& day, records::NarrowTotals& totals) const {
  const std::size_t first = day.begin / 64, words = (day.end + 63) / 64 - first;
  std::array<std::uint64_t, RowBlock::kWords> bits;
  for (std::size_t i = 0; i < words; ++i)
    bits[i] = block.whole(first + i) & rangeOf(first + i, day.begin, day.end) & ~m_columns.oddBits[first + i];
  PlainRows rows;
  rows.amounts = m_columns.amount.narrow() + first * 64;
  if (!m_columns.list.empty()) rows.lists = m_columns.list.narrow() + first * 64;
  rows.cycles = m_columns.cycle.data() + first * 64;
  rows.count = m_columns.wonEnd - first * 64;
  PlainSums sums;
  rowKernels().sumPlain(rows, bits.data(), words, sums);
  totals.addPlain(sums.deals, sums.net, sums.cycleDays);
  totals.addListed(sums.listed, sums.list, sums.listedNet);
}

void Scan::addLost(const RowBlock& block, const DayRows& day) {
  const std::size_t first = day.begin / 64, words = (day.end + 63) / 64 - first;
  records::LostTotals& totals = m_out.lost[day.slot + 1];
  std::array<std::uint64_t, RowBlock::kWords> bits;
  for (std::size_t i = 0; i < words; ++i) {
    bits[i] = block.whole(first + i) & rangeOf(first + i, day.begin, day.end);
    totals.deals += std::popcount(bits[i]);
    totals.fxMissing += std::popcount(bits[i] & m_columns.oddBits[first + i]);
  }
  m_columns.amount.visit([&](const auto* amounts) {
    if constexpr (sizeof *amounts == sizeof(std::int32_t)) {
      const std::size_t count = m_columns.lostEnd - first * 64;
      totals.amount += rowKernels().sumAmounts(amounts + first * 64, count, bits.data(), words);
    } else {
      for (std::size_t i = 0; i < words; ++i)
        eachBit(first + i, bits[i], [&](std::size_t row) { totals.amount += amounts[row]; });
    }
  });
}

void Scan::addCredit(const CreditedRow& credit, WonTotals& totals) const {
  const std::uint16_t cycle = m_columns.cycle[credit.row];
  const std::int64_t list = m_columns.list.empty() ? 0 : m_columns.list[credit.row];
  records::accumulate(m_columns.flagsOf(credit.row), cycle, credit.amount,
                      list == 0 ? 0 : m_selection.shareOf(m_columns, credit.row, list), totals);
  if (cycle != records::kCycleLong) return;
  totals.cycleDays += m_columns.longCycle.at(credit.row);
  ++totals.cycleDeals;
}

/// Adds who bought something.
void Scan::addMonth(const Part& part, const RowBlock& block, Credits credits) {
  std::uint64_t* const set = m_months.sets.data() + part.month * m_months.words;
  const std::uint32_t* const accounts = m_columns.account.data();
  const auto mark = [&](std::size_t row, bool isAbove) {
    set[accounts[row] / 64] |= std::uint64_t{isAbove} << (accounts[row] % 64);
  };
  for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word) {
    const std::uint64_t bits = block.whole(word), odd = bits & m_columns.oddBits[word];
    eachBit(word, bits & ~odd, [&](std::size_t row) { mark(row, true); });
    eachBit(word, odd, [&](std::size_t row) { mark(row, m_columns.amount[row] > 0); });
  }
  for (const CreditedRow& credit : credits) mark(credit.row, credit.amount > 0);
}

void Scan::join() {
  for (Part& part : m_parts) {
    if (part.edge != 0) m_out.rows.add(part.begin / 64, part.edge);
    m_out.credits.insert(m_out.credits.end(), part.credits.begin(), part.credits.end());
    if (part.run == Run::Won) m_out.wonCount += part.count;
    if (part.run == Run::Open) m_out.openCount += part.count;
  }
  for (std::size_t slot = 1; slot < m_out.won.size(); ++slot) m_out.won[slot] = m_out.won[slot] + m_out.won[slot - 1];
  for (std::size_t slot = 1; slot < m_out.lost.size(); ++slot) {
    records::LostTotals& totals = m_out.lost[slot];
    const records::LostTotals& before = m_out.lost[slot - 1];
    totals = {totals.amount + before.amount, totals.deals + before.deals, totals.fxMissing + before.fxMissing};
  }
}

}  // namespace

std::int64_t RowBits::countAmong(const std::vector<std::uint64_t>& among, std::size_t begin, std::size_t end) const {
  if (begin >= end) return 0;
  const std::size_t first = begin / 64, last = (end - 1) / 64;
  const auto both = [&](std::size_t word) { return m_words[word] & among[word]; };
  if (first == last) return std::popcount(both(first) & rangeOf(first, begin, end));
  const std::int64_t ends =
      std::popcount(both(first) & rangeOf(first, begin, end)) + std::popcount(both(last) & rangeOf(last, begin, end));
  return ends + rowKernels().countBoth(m_words.data() + first + 1, among.data() + first + 1, last - first - 1);
}

ScannedSlice scanSlice(const Columns& columns, const Selection& selection, MonthSets& months) {
  return Scan(columns, selection, months).run();
}

}  // namespace bellwether::kpi
