#include <algorithm>

#include "records/builder_state.h"

namespace bellwether::records {
namespace {

template <class Combine>
WonTotals combined(const WonTotals& a, const WonTotals& b, Combine combine) {
  WonTotals out;
  for (auto member :
       {&WonTotals::net, &WonTotals::refunds, &WonTotals::list, &WonTotals::listedNet, &WonTotals::unassigned})
    out.*member = combine(a.*member, b.*member);
  for (auto member : {&WonTotals::rows, &WonTotals::deals, &WonTotals::priced, &WonTotals::refundRows,
                      &WonTotals::cycleDays, &WonTotals::cycleDeals, &WonTotals::noCreated, &WonTotals::negativeCycle,
                      &WonTotals::listed, &WonTotals::fxMissing, &WonTotals::noAmount})
    out.*member = combine(a.*member, b.*member);
  return out;
}

}  // namespace

WonTotals operator+(const WonTotals& a, const WonTotals& b) {
  return combined(a, b, [](auto x, auto y) { return x + y; });
}

WonTotals operator-(const WonTotals& a, const WonTotals& b) {
  return combined(a, b, [](auto x, auto y) { return x - y; });
}

LostTotals operator-(const LostTotals& a, const LostTotals& b) {
  return {a.amount - b.amount, a.deals - b.deals, a.fxMissing - b.fxMissing};
}

void fillTotals(Facts::Columns& columns) {
  WonTotals won;
  columns.wonTotals.reserve(columns.wonDays.days().size() + 1);
  const auto& longOnes = columns.longCycle.rows();
  for (std::size_t slot = 0; slot < columns.wonDays.days().size(); ++slot) {
    columns.wonTotals.push_back(won);
    for (std::size_t row = columns.wonDays.rowAt(slot); row < columns.wonDays.rowAt(slot + 1); ++row)
      accumulate(columns.flagsOf(row), columns.cycle[row], columns.amount[row],
                 columns.list.empty() ? 0 : columns.list[row], won);
    for (auto it = std::lower_bound(longOnes.begin(), longOnes.end(), columns.wonDays.rowAt(slot));
         it != longOnes.end() && *it < columns.wonDays.rowAt(slot + 1); ++it) {
      won.cycleDays += columns.longCycle.at(*it);
      ++won.cycleDeals;
    }
  }
  columns.wonTotals.push_back(won);
  LostTotals lost;
  columns.lostTotals.reserve(columns.lostDays.days().size() + 1);
  for (std::size_t slot = 0; slot < columns.lostDays.days().size(); ++slot) {
    columns.lostTotals.push_back(lost);
    for (std::size_t row = columns.lostDays.rowAt(slot); row < columns.lostDays.rowAt(slot + 1); ++row) {
      lost.amount += columns.amount[row];
      ++lost.deals;
      if (columns.flagsOf(row) & kFxMissing) ++lost.fxMissing;
    }
  }
  columns.lostTotals.push_back(lost);
}

void fillOddBits(Facts::Columns& columns) {
  columns.oddBits.assign((columns.lostEnd + 63) / 64, 0);
  const auto fill = [&](std::size_t begin, std::size_t end, auto isOdd) {
    for (std::size_t row = begin; row < end;) {
      const std::size_t word = row / 64, last = std::min(end, word * 64 + 64);
      std::uint64_t bits = 0;
      for (; row < last; ++row) bits |= std::uint64_t{isOdd(row)} << (row % 64);
      columns.oddBits[word] |= bits;
    }
  };
  const std::uint8_t* const flags = columns.cellFlags.data();
  columns.cell.visit([&](const auto* cells) {
    columns.amount.visit([&](const auto* amounts) {
      fill(0, columns.wonEnd, [&](std::size_t row) {
        const bool isSpecial = (flags[cells[row]] & (kFxMissing | kNoAmount | kNoRep)) != 0;
        return static_cast<bool>(static_cast<int>(isSpecial) | static_cast<int>(amounts[row] <= 0) |
                                 static_cast<int>(columns.cycle[row] > kCycleMax));
      });
    });
    if (columns.hasOdd)
      fill(columns.wonEnd, columns.lostEnd, [&](std::size_t row) { return (flags[cells[row]] & kFxMissing) != 0; });
  });
}

void fillFirstDeals(Facts::Columns& columns) {
  columns.firstDeal.assign(columns.customers.size(), kNoRow);
  for (std::size_t slot = 0; slot < columns.wonDays.days().size(); ++slot) {
    const std::size_t begin = columns.wonDays.rowAt(slot), end = columns.wonDays.rowAt(slot + 1);
    for (std::size_t row = begin; row < end; ++row) {
      const auto index = static_cast<std::uint32_t>(row);
      const bool lacksRate = columns.hasOdd && (columns.flagsOf(row) & kFxMissing) != 0;
      const bool isPositive = columns.amount[row] > 0 || (lacksRate && columns.ownAmount(index).value_or(0) > 0);
      if (!isPositive || columns.account[row] == 0) continue;
      std::uint32_t& first = columns.firstDeal[columns.account[row]];
      // Among the deals of the first day the smallest id counts, so that the order of the rows does not matter.
      if (first == kNoRow || (first >= begin && columns.ids[row] < columns.ids[first])) first = index;
    }
  }
  for (const std::uint32_t row : columns.firstDeal)
    if (row != kNoRow) columns.firstDeals.push_back(row);
  std::sort(columns.firstDeals.begin(), columns.firstDeals.end());
  columns.firstDeals.shrink_to_fit();
  columns.firstBits.assign((columns.wonEnd + 63) / 64, 0);
  for (const std::uint32_t row : columns.firstDeals) columns.firstBits[row / 64] |= std::uint64_t{1} << (row % 64);
}

}  // namespace bellwether::records
