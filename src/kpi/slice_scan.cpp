#include "kpi/slice_scan.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <span>

#include "kpi/row_kernels_rest.h"
#include "kpi/slice_block.h"
#include "records/bring_close.h"

namespace bellwether::kpi {
namespace {

/// Deals up to which a second thread is not worth its while.
constexpr std::size_t kAlone = 200'000;
constexpr std::size_t kPartRows = std::size_t{1} << 17U;

/// Won rows that one thread looks at.
struct Part {
  std::size_t begin = 0, end = 0;
  std::size_t month = 0;                  // where months have sets
  std::uint64_t edge = 0, edgeParts = 0;  // bits of the first word, which the part before may write to
  std::vector<CreditedRow> credits;
};

class Scan {
 public:
  Scan(const Columns& columns, const Selection& selection, MonthSets& months)
      : m_columns(columns), m_selection(selection), m_months(months) {
    m_out.rows = RowBits(0, columns.wonEnd);
    if (selection.hasSeats()) m_out.parts = RowBits(0, columns.wonEnd);
  }
  TakenRows run();

 private:
  using Credits = std::span<const CreditedRow>;

  void plan();
  void work();
  void scan(Part& part, RowBlock& block);
  void store(Part& part, const RowBlock& block);
  void expect(const RowBlock& block) const;
  void addMonth(const Part& part, const RowBlock& block, Credits credits);
  void join();

  const Columns& m_columns;
  const Selection& m_selection;
  MonthSets& m_months;
  TakenRows m_out;
  std::vector<Part> m_parts;
  std::atomic<std::size_t> m_next{0};
};

/// Parts end where months do when these have sets: no two threads add to one set.
void Scan::plan() {
  for (std::size_t month = 0; month + 1 < m_months.firstRows.size(); ++month)
    m_parts.push_back({m_months.firstRows[month], m_months.firstRows[month + 1], month, 0, 0, {}});
  if (m_parts.empty())
    for (std::size_t begin = 0; begin < m_columns.wonEnd; begin += kPartRows)
      m_parts.push_back({begin, std::min(begin + kPartRows, m_columns.wonEnd), 0, 0, 0, {}});
  if (!m_selection.hasSeats()) return;
  // Memory that another thread took would be given back with the thread, and be new each time.
  const auto splitsBefore = [&](std::size_t row) {
    const std::vector<std::uint32_t>& splits = m_columns.splitDeals;
    return static_cast<std::size_t>(std::lower_bound(splits.begin(), splits.end(), row) - splits.begin());
  };
  for (Part& part : m_parts) part.credits.reserve(splitsBefore(part.end) - splitsBefore(part.begin));
}

TakenRows Scan::run() {
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
    if (!m_months.firstRows.empty()) {
      expect(block);
      addMonth(part, block, Credits(part.credits).subspan(firstCredit));
    }
    row = end;
  }
}

void Scan::store(Part& part, const RowBlock& block) {
  for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word) {
    const std::uint64_t bits = block.taken(word);
    if (bits == 0) continue;
    if (word == part.begin / 64 && part.begin % 64 != 0) {
      part.edge |= bits;
      part.edgeParts |= block.parts(word);
      continue;
    }
    m_out.rows.add(word, bits);
    if (block.parts(word) != 0) m_out.parts.add(word, block.parts(word));
  }
}

/// Brings close what will be read of the deals taken: else each line of memory is waited for in turn.
void Scan::expect(const RowBlock& block) const {
  constexpr std::size_t kLine = 64 / sizeof(std::uint32_t);
  m_columns.amount.visit([&](const auto* amounts) {
    for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word) {
      if (block.whole(word) == 0) continue;
      for (std::size_t row = word * 64; row < word * 64 + 64; row += kLine)
        records::bringClose(m_columns.account.data() + row);
      eachBit(word, block.whole(word) & m_columns.oddBits[word],
              [&](std::size_t row) { records::bringClose(amounts + row); });
    }
  });
}

/// Adds who bought something.
void Scan::addMonth(const Part& part, const RowBlock& block, Credits credits) {
  std::uint64_t* const set = m_months.sets.data() + part.month * m_months.words;
  const std::uint32_t* const accounts = m_columns.account.data();
  const auto mark = [&](std::size_t row, bool isAbove) {
    set[accounts[row] / 64] |= std::uint64_t{isAbove} << (accounts[row] % 64);
  };
  const auto eachWord = [&](auto fn) {
    for (std::size_t word = block.firstWord(); word < block.firstWord() + block.words(); ++word)
      fn(word, block.whole(word), m_columns.oddBits[word]);
  };
  eachWord([&](std::size_t word, std::uint64_t bits, std::uint64_t odd) {
    eachBit(word, bits & ~odd, [&](std::size_t row) { mark(row, true); });
  });
  // By now their amounts have come close.
  eachWord([&](std::size_t word, std::uint64_t bits, std::uint64_t odd) {
    eachBit(word, bits & odd, [&](std::size_t row) { mark(row, m_columns.amount[row] > 0); });
  });
  for (const CreditedRow& credit : credits) mark(credit.row, credit.amount > 0);
}

void Scan::join() {
  std::size_t credits = 0;
  for (const Part& part : m_parts) credits += part.credits.size();
  m_out.credits.reserve(credits);
  for (Part& part : m_parts) {
    if (part.edge != 0) m_out.rows.add(part.begin / 64, part.edge);
    if (part.edgeParts != 0) m_out.parts.add(part.begin / 64, part.edgeParts);
    m_out.credits.insert(m_out.credits.end(), part.credits.begin(), part.credits.end());
  }
}

}  // namespace

TakenRows findWon(const Columns& columns, const Selection& selection, MonthSets& months) {
  return Scan(columns, selection, months).run();
}

}  // namespace bellwether::kpi
