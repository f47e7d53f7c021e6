#include "kpi/pairs.h"

#include <bit>

#include "bellwether/core/money.h"

#include "kpi/grouping.h"

namespace bellwether::kpi {
namespace {

/// Sums of one group, small enough to keep one for every customer.
template <class Sum>
struct Slot {
  Sum amountFrom = 0, amountTo = 0;
  std::uint32_t countFrom = 0, countTo = 0;
};

/// Refunds are few: they are added up aside, by group.
struct Refund {
  std::uint32_t code = 0;
  std::int64_t amount = 0;
};

void sortByCode(std::vector<Refund>& refunds) {
  std::sort(refunds.begin(), refunds.end(), [](const Refund& a, const Refund& b) { return a.code < b.code; });
}

/// The sum of the refunds of a code; `at` goes through the list once. Requires: codes are asked for in order.
Int128 takeSum(const std::vector<Refund>& refunds, std::size_t& at, std::uint32_t code) {
  Int128 sum = 0;
  for (; at < refunds.size() && refunds[at].code == code; ++at) sum += refunds[at].amount;
  return sum;
}

template <class Sum>
std::vector<GroupPair> collect(const View& view, Dimension by, const Sides& sides) {
  const Period before = elapsedOf(sides.from, sides.fromAsOf), after = elapsedOf(sides.to, sides.toAsOf);
  Grouping grouping(view, by);
  std::vector<Slot<Sum>> slots(codeCount(view.columns(), by));
  std::vector<Refund> refundsFrom, refundsTo;
  const auto pass = [&](const Period& days, Sum Slot<Sum>::*amounts, std::uint32_t Slot<Sum>::*counts,
                        std::vector<Refund>& refunds) {
    eachWonPart(view, grouping, days, [&](std::uint32_t code, std::int64_t amount) {
      if (amount > 0) {
        slots[code].*amounts += amount;
        ++(slots[code].*counts);
      } else if (amount < 0) {
        refunds.push_back({code, amount});
      }
    });
    sortByCode(refunds);
  };
  pass(before, &Slot<Sum>::amountFrom, &Slot<Sum>::countFrom, refundsFrom);
  pass(after, &Slot<Sum>::amountTo, &Slot<Sum>::countTo, refundsTo);
  std::vector<GroupPair> pairs;
  std::size_t from = 0, to = 0;
  for (std::uint32_t code = 0; code < slots.size(); ++code) {
    const Slot<Sum>& slot = slots[code];
    const Int128 repaidFrom = takeSum(refundsFrom, from, code), repaidTo = takeSum(refundsTo, to, code);
    if (slot.countFrom == 0 && slot.countTo == 0 && repaidFrom == 0 && repaidTo == 0) continue;
    pairs.push_back({code, {slot.countFrom, slot.countTo, slot.amountFrom, slot.amountTo, repaidFrom, repaidTo}});
  }
  return pairs;
}

/// Numbers the accounts of a set from 0.
class Ranks {
 public:
  explicit Ranks(const AccountBits& bits) : m_bits(bits), m_before(bits.size()) {
    for (std::size_t word = 0; word < bits.size(); ++word) {
      m_before[word] = m_count;
      m_count += static_cast<std::uint32_t>(std::popcount(bits[word]));
    }
  }
  bool contains(std::uint32_t account) const { return (m_bits[account / 64] >> (account % 64)) & 1U; }
  std::uint32_t of(std::uint32_t account) const {
    const std::uint64_t below = (std::uint64_t{1} << (account % 64)) - 1;
    return m_before[account / 64] + static_cast<std::uint32_t>(std::popcount(m_bits[account / 64] & below));
  }
  std::size_t count() const { return m_count; }

 private:
  const AccountBits& m_bits;
  std::vector<std::uint32_t> m_before;
  std::uint32_t m_count = 0;
};

AccountBits buyersOn(const View& view, const Period& days) {
  AccountBits bits((view.columns().customers.size() + 63) / 64);
  view.eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
    const std::uint32_t account = view.columns().account[row];
    bits[account / 64] |= std::uint64_t{amount > 0} << (account % 64);
  });
  return bits;
}

template <class Sum>
CustomerPairs collectCustomers(const View& view, const Sides& sides) {
  const Period from = elapsedOf(sides.from, sides.fromAsOf), to = elapsedOf(sides.to, sides.toAsOf);
  AccountBits bits = buyersOn(view, from);
  const AccountBits after = buyersOn(view, to);
  for (std::size_t word = 0; word < bits.size(); ++word) bits[word] &= after[word];
  // Few customers buy on both sides: their sums lie close together.
  const Ranks ranks(bits);
  std::vector<Slot<Sum>> slots(ranks.count());
  CustomerPairs out;
  const auto pass = [&](const Period& days, Sum Slot<Sum>::*amounts, std::uint32_t Slot<Sum>::*counts, Int128& others) {
    Sum rest = 0;
    view.eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
      if (amount <= 0) return;
      const std::uint32_t account = view.columns().account[row];
      if (!ranks.contains(account)) {
        rest += amount;
        return;
      }
      Slot<Sum>& slot = slots[ranks.of(account)];
      slot.*amounts += amount;
      ++(slot.*counts);
    });
    others = rest;
  };
  pass(from, &Slot<Sum>::amountFrom, &Slot<Sum>::countFrom, out.dropped);
  pass(to, &Slot<Sum>::amountTo, &Slot<Sum>::countTo, out.introduced);
  out.accounts = bits;
  out.both.reserve(slots.size());
  for (const Slot<Sum>& slot : slots)
    out.both.push_back({slot.countFrom, slot.countTo, slot.amountFrom, slot.amountTo, 0, 0});
  return out;
}

/// Own and converted amounts of one currency.
struct Exchanged {
  Int128 own = 0, home = 0;
};

std::vector<Exchanged> exchangedOn(const View& view, const Period& days, const OnBothSides& takes) {
  const Columns& columns = view.columns();
  std::vector<Exchanged> sums(columns.currencyByCode.size());
  if (days.isEmpty()) return sums;
  Grouping grouping(view, takes.by);
  const auto isTaken = [&](std::uint32_t row) {
    if (takes.accounts)
      return (((*takes.accounts)[columns.account[row] / 64] >> (columns.account[row] % 64)) & 1U) != 0;
    if (!takes.groups) return true;
    const Grouping::Place place = grouping.of(row);
    if (!place.isShared) return (*takes.groups)[place.group] != 0;
    const std::vector<std::uint32_t>& groups = grouping.allOf(row);
    return std::any_of(groups.begin(), groups.end(), [&](std::uint32_t code) { return (*takes.groups)[code] != 0; });
  };
  const auto rows = columns.foreign.rows();
  const auto rowOf = [&](LocalDate day) { return columns.wonDays.rowFrom(day.daysSinceEpoch()); };
  const auto first = std::lower_bound(rows.begin(), rows.end(), rowOf(days.begin));
  const auto last = std::lower_bound(first, rows.end(), rowOf(days.end));
  for (auto it = first; it != last; ++it) {
    const std::int64_t home = view.wonAmountOf(*it);
    if (home <= 0 || !isTaken(*it)) continue;
    Exchanged& sum = sums[columns.placeOf(*it).currency];
    sum.own += view.partOf(*it, columns.foreign.values()[static_cast<std::size_t>(it - rows.begin())]);
    sum.home += home;
  }
  return sums;
}

}  // namespace

std::optional<std::int64_t> currencyEffect(const View& view, const Sides& sides, const OnBothSides& takes) {
  if (view.columns().foreign.empty()) return 0;
  const std::vector<Exchanged> before = exchangedOn(view, elapsedOf(sides.from, sides.fromAsOf), takes);
  const std::vector<Exchanged> after = exchangedOn(view, elapsedOf(sides.to, sides.toAsOf), takes);
  std::int64_t total = 0;
  for (std::size_t code = 0; code < before.size(); ++code) {
    const Exchanged &b = before[code], &a = after[code];
    if (b.own <= 0 || a.own <= 0) continue;
    const Fraction rates = Fraction::of(a.home, a.own) - Fraction::of(b.home, b.own);
    const auto effect = (rates * Fraction::of(a.own + b.own, 2)).rounded();
    const auto sum = effect ? checkedAdd(total, *effect) : std::nullopt;
    if (!sum) return std::nullopt;
    total = *sum;
  }
  return total;
}

CustomerPairs customerPairs(const View& view, const Sides& sides) {
  return view.columns().amount.isWide() ? collectCustomers<Int128>(view, sides)
                                        : collectCustomers<std::int64_t>(view, sides);
}

std::vector<GroupPair> groupPairs(const View& view, Dimension by, const Sides& sides) {
  // Narrow amounts cannot leave 64 bits, however many there are.
  return view.columns().amount.isWide() ? collect<Int128>(view, by, sides) : collect<std::int64_t>(view, by, sides);
}

}  // namespace bellwether::kpi
