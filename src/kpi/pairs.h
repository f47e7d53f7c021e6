#pragma once

#include <cstdint>
#include <vector>

#include "bellwether/kpi/bridge.h"
#include "kpi/view.h"

namespace bellwether::kpi {

/// Priced won deals and their amount on the two sides of a bridge, and the refunds; workspace minor units.
struct Pair {
  std::int64_t countFrom = 0, countTo = 0;
  Int128 amountFrom = 0, amountTo = 0;
  Int128 refundsFrom = 0, refundsTo = 0;  ///< zero or negative
  bool isOnBoth() const { return countFrom > 0 && countTo > 0; }
};

struct GroupPair {
  std::uint32_t code = 0;
  Pair pair;
};
/// One pair for each group of the dimension that has won deals on either side, ascending by code, in one pass over each
/// side's days.
std::vector<GroupPair> groupPairs(const View& view, Dimension by, const Sides& sides);

/// What `groupPairs` by customer gives, as far as a bridge needs it: the customers who bought on both sides one by one,
/// in `both`; those of one side only are added up.
struct CustomerPairs {
  std::vector<Pair> both;  ///< without refunds
  AccountBits accounts;    ///< who they are
  Int128 introduced = 0, dropped = 0;
};
CustomerPairs customerPairs(const View& view, const Sides& sides);

/// Which deals a look at exchange rates takes in: those of customers, or of groups, who sold on both sides; all.
struct OnBothSides {
  const AccountBits* accounts = nullptr;
  const std::vector<char>* groups = nullptr;  ///< by code of the dimension
  Dimension by = Dimension::Rep;
};
/// What moved mean exchange rates did to priced revenue, minor units: for each foreign currency sold on both sides
/// (r1 - r0) (f0 + f1) / 2, with f its own amount and r what a unit of it brought. Empty beyond 64 bits.
std::optional<std::int64_t> currencyEffect(const View& view, const Sides& sides, const OnBothSides& takes);

/// The days of a side: up to the day it is seen from.
inline Period elapsedOf(const Period& period, LocalDate asOf) {
  return {period.begin, std::max(period.begin, std::min(period.end, asOf.plusDays(1)))};
}

}  // namespace bellwether::kpi
