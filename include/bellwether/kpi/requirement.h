#pragma once

#include <cstdint>
#include <optional>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// What it takes to reach the revenue target of a period that is not over. Money in minor units. "Usual" is what the
/// slice did in the twelve months up to as-of.
struct Requirement {
  /// `no_target`, `zero_target`, `target_met`, or `no_elapsed_time` for a period that is over; then all else is empty.
  std::optional<Reason> reason;
  std::optional<Fraction> gap;  ///< target - actual to date, above zero
  std::int32_t daysLeft = 0;    ///< after as-of

  std::optional<Fraction> usualSize;        ///< mean amount of won deals above zero; empty without any
  std::optional<std::int64_t> dealsNeeded;  ///< fewest deals of that size that close the gap
  std::optional<Fraction> usualWinRate;     ///< by value: won / (won + lost); empty without closed deals
  std::optional<Fraction>
      neededWinRate;  ///< gap / value of the open deals; above 1: they are not enough; empty without any
  std::optional<Fraction> usualCycle;  ///< median days from created to won; empty without any
  std::int64_t openDeals = 0;          ///< all open deals that have an amount and a rate
  Fraction openAmount = 0;             ///< their value at the as-of rate
  std::int64_t reachableDeals = 0;     ///< of them: those that close within the period when they take the usual days
  Fraction reachableAmount = 0;
  /// A deal begun on the day after as-of could still be won in time; empty without a usual cycle.
  std::optional<bool> isTimeForNewDeals;
};
/// Source: HubSpot, "pipeline coverage" and "sales velocity": gap over value, size and length of what is in the pipe.
/// Example: target 250, won 212, deals of 19 each: a gap of 38 takes 2 deals; open deals worth 76 must be won by half.
Requirement requirementOf(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf);

/// The same for a target that is only thought of, in minor units: `zero_target` unless it is above 0, never
/// `no_target`.
Requirement requirementFor(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf,
                           const Fraction& target);

}  // namespace bellwether::kpi
