#include "kpi/slice_scan.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <future>

namespace bellwether::kpi {
namespace {

using records::DayIndex;
using records::WonTotals;

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 200'000;
/// Rows that are looked at together: what is known of them stays close to the processor.
constexpr std::size_t kBlock = 4096;
constexpr std::size_t kAtOnce = 4;
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

/// One bit for each of 64 bytes in which one of the bits of `mask` is set.
std::uint64_t bitsOf(const std::uint8_t* bytes, unsigned shift) {
  std::uint64_t bits = 0;
  if constexpr (std::endian::native == std::endian::little) {
    for (unsigned i = 0; i < 8; ++i) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, bytes + std::size_t{8} * i, sizeof eight);
      eight = (eight >> shift) & 0x0101010101010101U;
      bits |= (eight * 0x0102040810204080U >> 56U) << (8 * i);
    }
  } else {
    for (unsigned i = 0; i < 64; ++i) bits |= std::uint64_t{bytes[i] >> shift & 1U} << i;
  }
  return bits;
}

using RowList = std::vector<std::uint32_t>;

/// The rows of a few days: what the selection takes of each.
class Block {
 public:
  Block(const Columns& columns, const Selection& selection)
      : m_columns(columns), m_selection(selection), m_codes(kBlock + 128) {}

  /// Looks [begin, end) up. Parts of split deals are appended to `credits`, of closed deals also for good.
  void read(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits);

  std::size_t firstWord() const { return m_begin / 64; }
  std::size_t words() const { return m_whole.size(); }
  /// Of the i-th word: rows taken at all, and those taken whole.
  std::uint64_t taken(std::size_t i) const { return m_whole[i] | m_parts[i]; }
  std::uint8_t codeOf(std::size_t row) const { return m_codes[row - firstWord() * 64]; }
  /// Lists the rows of [begin, end) that are taken whole, or, when `flip` has all bits set, those that are not.
  void list(std::size_t begin, std::size_t end, std::uint64_t flip, RowList& rows) const {
    rows.resize(end - begin + kAtOnce);
    std::uint32_t* out = rows.data();
    for (std::size_t word = begin / 64; word * 64 < end; ++word) {
      std::uint64_t bits = m_whole[word - firstWord()] ^ flip;
      if (word * 64 < begin) bits &= ~std::uint64_t{0} << (begin % 64);
      if (word * 64 + 64 > end) bits &= ~std::uint64_t{0} >> (64 - end % 64);
      std::uint32_t* const next = out + std::popcount(bits);
      // Several at once, some of them for nothing: fewer branches that are guessed wrong.
      while (bits != 0)
        for (std::size_t i = 0; i < kAtOnce; ++i, bits &= bits - 1)
          *out++ = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
      out = next;
    }
    rows.resize(static_cast<std::size_t>(out - rows.data()));
  }

 private:
  void readCredits(std::size_t end, std::vector<CreditedRow>& credits);

  const Columns& m_columns;
  const Selection& m_selection;
  std::size_t m_begin = 0;
  std::vector<std::uint8_t> m_codes;  // of Selection::codes(), from the first row of the first word
  std::vector<std::uint64_t> m_whole, m_parts;
};

void Block::read(std::size_t begin, std::size_t end, std::vector<CreditedRow>& credits) {
  m_begin = begin;
  const std::size_t base = firstWord() * 64, words = (end - base + 63) / 64;
  m_codes.resize(std::max(m_codes.size(), words * 64));
  std::fill_n(m_codes.begin(), begin - base, std::uint8_t{0});
  std::fill(m_codes.begin() + static_cast<std::ptrdiff_t>(end - base),
            m_codes.begin() + static_cast<std::ptrdiff_t>(words * 64), std::uint8_t{0});
  const std::uint8_t* const table = m_selection.codes().data();
  std::uint8_t* const out = m_codes.data();
  m_columns.cell.visit([&](const auto* cells) {
    for (std::size_t row = begin; row < end; ++row) out[row - base] = table[cells[row]];
  });
  if (m_selection.hasAccounts()) {
    const std::uint8_t* const masks = m_selection.accountMasks().data();
    for (std::size_t row = begin; row < end; ++row) out[row - base] &= masks[m_columns.account[row]];
  }
  if (m_selection.hasSeats()) readCredits(end, credits);
  m_whole.resize(words);
  m_parts.resize(words);
  for (std::size_t i = 0; i < words; ++i) {
    m_whole[i] = bitsOf(out + i * 64, kWholeShift);
    m_parts[i] = m_selection.hasSeats() ? bitsOf(out + i * 64, kPartShift) : 0;
  }
}

void Block::readCredits(std::size_t end, std::vector<CreditedRow>& credits) {
  const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
  const std::size_t base = firstWord() * 64;
  auto at = static_cast<std::size_t>(std::lower_bound(splits.begin(), splits.end(), m_begin) - splits.begin());
  for (; at < splits.size() && splits[at] < end; ++at) {
    std::uint8_t& code = m_codes[splits[at] - base];
    if (takeOf(code) != Take::Credit) continue;
    bool isTaken = false;
    std::int64_t amount = 0;
    for (std::uint32_t i = m_columns.creditStart[at]; i < m_columns.creditStart[at + 1]; ++i) {
      if (!m_selection.takesSeatCode(m_columns.credits[i].seat)) continue;
      isTaken = true;
      amount += m_columns.credits[i].amount;
    }
    if (!isTaken)
      code &= kFlagBits;
    else if (splits[at] < m_columns.lostEnd)
      credits.push_back({splits[at], amount});
  }
}

/// What one thread works with.
struct Worker {
  Block block;
  RowList whole, others;  // of a day: taken whole, and not
};

class Scan {
 public:
  Scan(const Columns& columns, const Selection& selection, MonthSets& months)
      : m_columns(columns), m_selection(selection), m_months(months) {
    m_out.rows = RowBits(columns.openEnd);
    m_out.won.resize(columns.wonDays.days().size() + 1);
    m_out.lost.resize(columns.lostDays.days().size() + 1);
  }
  ScannedSlice run();

 private:
  void plan();
  void planDays(Run run, const DayIndex& days);
  void work();
  void scan(Part& part, Worker& worker);
  void scanDays(Part& part, Worker& worker, const DayIndex& days);
  void store(Part& part, const Block& block);
  void addWon(const Part& part, Worker& worker, std::size_t firstCredit, std::size_t slot);
  void addLost(const Part& part, const Worker& worker, std::size_t firstCredit, std::size_t slot);
  WonTotals totalsOf(const RowList& rows, const Block& block) const;
  void addCredit(const CreditedRow& credit, WonTotals& totals) const;
  void join();

  const Columns& m_columns;
  const Selection& m_selection;
  MonthSets& m_months;
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
  Worker worker{Block(m_columns, m_selection), {}, {}};
  for (std::size_t i = m_next++; i < m_parts.size(); i = m_next++) scan(m_parts[i], worker);
}

void Scan::scan(Part& part, Worker& worker) {
  if (part.run == Run::Won) return scanDays(part, worker, m_columns.wonDays);
  if (part.run == Run::Lost) return scanDays(part, worker, m_columns.lostDays);
  for (std::size_t row = part.begin; row < part.end; row += kBlock) {
    worker.block.read(row, std::min(row + kBlock, part.end), part.credits);
    store(part, worker.block);
  }
}

/// Blocks of whole days: all that is known of a day can stand in for what is not in the slice.
void Scan::scanDays(Part& part, Worker& worker, const DayIndex& days) {
  std::size_t slot = days.slotOf(part.begin);
  for (std::size_t row = part.begin; row < part.end;) {
    std::size_t end = days.rowAt(slot + 1), next = slot + 1;
    while (end < part.end && days.rowAt(next + 1) - row <= kBlock) end = days.rowAt(++next);
    const std::size_t firstCredit = part.credits.size();
    worker.block.read(row, end, part.credits);
    store(part, worker.block);
    for (; slot < next; ++slot) {
      worker.block.list(days.rowAt(slot), days.rowAt(slot + 1), 0, worker.whole);
      part.run == Run::Won ? addWon(part, worker, firstCredit, slot) : addLost(part, worker, firstCredit, slot);
    }
    row = end;
  }
}

void Scan::store(Part& part, const Block& block) {
  for (std::size_t i = 0; i < block.words(); ++i) {
    const std::uint64_t bits = block.taken(i);
    const std::size_t word = block.firstWord() + i;
    part.count += static_cast<std::size_t>(std::popcount(bits));
    if (word == part.begin / 64 && part.begin % 64 != 0)
      part.edge |= bits;
    else if (bits != 0)
      m_out.rows.add(word, bits);
  }
}

/// Totals of rows of one day.
WonTotals Scan::totalsOf(const RowList& rows, const Block& block) const {
  WonTotals totals;
  if (rows.empty()) return totals;
  records::NarrowTotals narrow;
  const bool isNarrow = !m_columns.amount.isWide() && !m_columns.list.isWide(), hasLists = !m_columns.list.empty();
  m_columns.amount.visit([&](const auto* amounts) {
    m_columns.list.visit([&](const auto* lists) {
      const std::uint16_t* const cycle = m_columns.cycle.data();
      for (const std::uint32_t row : rows) {
        const auto flags = static_cast<std::uint8_t>(block.codeOf(row) & kFlagBits);
        const std::int64_t list = hasLists ? lists[row] : 0;
        if (isNarrow)
          narrow.add(flags, cycle[row], amounts[row], list);
        else
          records::accumulate(flags, cycle[row], amounts[row], list, totals);
      }
    });
  });
  narrow.addTo(totals);
  const auto longOnes = m_columns.longCycle.rows();
  auto it = std::lower_bound(longOnes.begin(), longOnes.end(), rows.front());
  for (; it != longOnes.end() && *it <= rows.back(); ++it) {
    if (!std::binary_search(rows.begin(), rows.end(), *it)) continue;
    totals.cycleDays += m_columns.longCycle.at(*it);
    ++totals.cycleDeals;
  }
  return totals;
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

void Scan::addWon(const Part& part, Worker& worker, std::size_t firstCredit, std::size_t slot) {
  const std::size_t begin = m_columns.wonDays.rowAt(slot), end = m_columns.wonDays.rowAt(slot + 1);
  std::uint64_t* const set = m_months.firstRows.empty() ? nullptr : m_months.sets.data() + part.month * m_months.words;
  const auto mark = [&](std::size_t row, bool isAbove) {
    const std::uint32_t account = m_columns.account[row];
    set[account / 64] |= std::uint64_t{isAbove} << (account % 64);
  };
  if (set)
    m_columns.amount.visit([&](const auto* amounts) {
      for (const std::uint32_t row : worker.whole) mark(row, amounts[row] > 0);
    });
  // What is not in the slice is taken from the day's totals when that is less work.
  WonTotals& totals = m_out.won[slot + 1];
  if (2 * worker.whole.size() <= end - begin) {
    totals = totalsOf(worker.whole, worker.block);
  } else {
    worker.block.list(begin, end, ~std::uint64_t{0}, worker.others);
    totals = m_columns.wonTotals[slot + 1] - m_columns.wonTotals[slot] - totalsOf(worker.others, worker.block);
  }
  for (std::size_t i = firstCredit; i < part.credits.size(); ++i) {
    const CreditedRow& credit = part.credits[i];
    if (credit.row < begin || credit.row >= end) continue;
    addCredit(credit, totals);
    if (set) mark(credit.row, credit.amount > 0);
  }
}

void Scan::addLost(const Part& part, const Worker& worker, std::size_t firstCredit, std::size_t slot) {
  const std::size_t begin = m_columns.lostDays.rowAt(slot), end = m_columns.lostDays.rowAt(slot + 1);
  records::LostTotals& totals = m_out.lost[slot + 1];
  totals.deals = static_cast<std::int64_t>(worker.whole.size());
  m_columns.amount.visit([&](const auto* amounts) {
    // As many narrow amounts as there can be fit into 64 bits.
    std::conditional_t<sizeof *amounts == 4, std::int64_t, Int128> sum = 0;
    for (const std::uint32_t row : worker.whole) sum += amounts[row];
    totals.amount = sum;
  });
  if (m_columns.hasOdd)
    for (const std::uint32_t row : worker.whole)
      totals.fxMissing += (worker.block.codeOf(row) & records::kFxMissing) != 0;
  for (std::size_t i = firstCredit; i < part.credits.size(); ++i) {
    const CreditedRow& credit = part.credits[i];
    if (credit.row < begin || credit.row >= end) continue;
    ++totals.deals;
    totals.amount += credit.amount;
    totals.fxMissing += (m_columns.flagsOf(credit.row) & records::kFxMissing) != 0;
  }
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

std::int64_t RowBits::count(std::size_t begin, std::size_t end) const {
  std::int64_t count = 0;
  eachWord(begin, end, [&](std::size_t, std::uint64_t bits) { count += std::popcount(bits); });
  return count;
}

std::int64_t RowBits::countAmong(const std::vector<std::uint64_t>& among, std::size_t begin, std::size_t end) const {
  std::int64_t count = 0;
  eachWord(begin, end, [&](std::size_t word, std::uint64_t bits) { count += std::popcount(bits & among[word]); });
  return count;
}

ScannedSlice scanSlice(const Columns& columns, const Selection& selection, MonthSets& months) {
  return Scan(columns, selection, months).run();
}

}  // namespace bellwether::kpi
