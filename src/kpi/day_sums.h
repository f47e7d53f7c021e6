#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

#include "kpi/row_bits.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

inline records::LostTotals operator+(const records::LostTotals& a, const records::LostTotals& b) {
  return {a.amount + b.amount, a.deals + b.deals, a.fxMissing + b.fxMissing};
}

/// Totals by day, where each run of days is added up when it is first asked for. Any thread may ask.
template <class Totals>
class DayTotals {
 public:
  explicit DayTotals(const records::DayIndex& days) {
    const std::size_t slots = days.days().size();
    for (std::size_t slot = 0; slot < slots; ++slot)
      if (m_parts.empty() || days.rowAt(slot + 1) - days.rowAt(m_parts.back().firstSlot) > kPartRows)
        m_parts.emplace_back().firstSlot = slot;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
      m_parts[i].endSlot = i + 1 < m_parts.size() ? m_parts[i + 1].firstSlot : slots;
  }

  /// Of the days in [begin, end), counted by their slots in the index. What is not known yet, addUp(first slot, totals)
  /// adds up, one for each day.
  template <class AddUp>
  Totals of(std::size_t begin, std::size_t end, AddUp addUp) const {
    Totals out;
    auto part =
        std::partition_point(m_parts.begin(), m_parts.end(), [&](const Part& item) { return item.endSlot <= begin; });
    for (; part != m_parts.end() && part->firstSlot < end; ++part) {
      std::call_once(part->once, [&] { fill(*part, addUp); });
      out = out + (part->running[std::min(end, part->endSlot) - part->firstSlot] -
                   part->running[std::max(begin, part->firstSlot) - part->firstSlot]);
    }
    return out;
  }

 private:
  /// A part is a day at least.
  static constexpr std::size_t kPartRows = std::size_t{1} << 15U;
  struct Part {
    std::size_t firstSlot = 0, endSlot = 0;
    std::once_flag once;
    std::vector<Totals> running;  // one more than days
  };

  template <class AddUp>
  static void fill(Part& part, AddUp addUp) {
    part.running.resize(part.endSlot - part.firstSlot + 1);
    addUp(part.firstSlot, std::span(part.running).subspan(1));
    for (std::size_t i = 1; i < part.running.size(); ++i) part.running[i] = part.running[i] + part.running[i - 1];
  }

  mutable std::deque<Part> m_parts;
};

/// Adds up what a slice takes of closed deals, day by day.
class DaySums {
 public:
  /// Requires: columns and selection, which is compiled, outlive it.
  DaySums(const Columns& columns, const Selection& selection);
  /// Adds the won deals of the days from a slot of `wonDays` on, to the totals of each.
  void addWon(const TakenRows& taken, std::size_t firstSlot, std::span<records::WonTotals> totals) const;
  /// Adds the lost deals of the rows in [begin, end).
  void addLost(const TakenRows& taken, std::size_t begin, std::size_t end, records::LostTotals& totals) const;

 private:
  /// Deals taken whole: some words of bits, in which the others are 0.
  struct Block {
    static constexpr std::size_t kWords = 64;
    std::size_t firstWord = 0, words = 0;
    std::array<std::uint64_t, kWords> bits;
  };

  template <class Fn>
  void eachBlock(const TakenRows& taken, std::size_t begin, std::size_t end, Fn fn) const;
  template <class Fn>
  void eachOdd(const TakenRows& taken, std::size_t slot, Fn fn) const;
  void expectFlags(const TakenRows& taken, std::size_t slot) const;
  void addWon(const Block& block, records::WonTotals& totals) const;
  void addPlain(const Block& block, records::NarrowTotals& totals) const;
  template <class Add>
  void addOdd(std::uint64_t bits, std::size_t word, records::WonTotals& totals, Add add) const;
  void addLost(const Block& block, records::LostTotals& totals) const;
  void addCredit(const CreditedRow& credit, std::size_t split, records::WonTotals& totals) const;

  const Columns& m_columns;
  const Selection& m_selection;
  const bool m_isNarrow;  // amounts and list amounts
};

}  // namespace bellwether::kpi
