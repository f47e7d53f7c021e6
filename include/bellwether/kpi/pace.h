#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// Where a period stands against its target. Money in minor units.
struct Pace {
  std::int32_t days = 0, elapsedDays = 0;          ///< the as-of day counts as elapsed
  std::int32_t workdays = 0, elapsedWorkdays = 0;  ///< by the workspace's holidays and make-up days
  Fraction elapsed = 0;                            ///< elapsedDays / days; 0 for an empty period
  Fraction actual = 0;                             ///< won amount to date
  std::optional<Reason> reason;                    ///< no_target or zero_target; then the fields below are empty
  std::optional<Fraction> target, targetToDate;    ///< whole and of the elapsed days
  std::optional<Fraction> paceAttainment;          ///< actual / targetToDate; empty when nothing has elapsed
  std::optional<Fraction> gap;                     ///< target - actual; zero or below: reached
  std::optional<Fraction> neededPerDay;            ///< gap / days left; empty without gap or days left
  std::vector<Flag> flags;
};
Pace paceOf(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf);

/// Ways to carry an open period to its end.
enum class Method : std::uint8_t { Linear, Workday, Seasonal, Pipeline };
inline constexpr int kMethods = 4;
std::string_view toString(Method method);  ///< `linear workday seasonal pipeline`

struct Projection {
  Method method = Method::Linear;
  std::optional<Fraction> value;  ///< minor units; exists exactly when there is no reason
  std::optional<Reason> reason;   ///< no_elapsed_time, no_seasonal_base
  /// Absolute errors over true results, both summed over the workspace's own past periods seen at the same point; empty
  /// without any.
  std::optional<Fraction> error;
  std::int32_t tested = 0;  ///< past periods behind `error`
};

/// The period's revenue at its end, by one method. A period that is over gives its actual.
/// Linear: actual x days / elapsed days. Workday: the same in working days. Seasonal: actual over the share that last
/// year's same period had reached after as many working days. Pipeline: actual plus probability times amount of what is
/// expected from as-of to the end.
Projection project(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf,
                   Method method);

/// All methods with their back-tested errors.
struct Forecast {
  std::vector<Projection> projections;  ///< in the order of Method
  std::optional<Method> best;           ///< the tested one with the smallest error; else linear, if it exists
  std::optional<Fraction> low, high;    ///< of the projections that exist
};
/// Back-tests on up to 12 earlier periods of the same kind. The pipeline of the past is not known, so that method has
/// no error.
Forecast forecast(const records::Facts& facts, const NamedPeriod& period, const Slice& where, LocalDate asOf);

/// Actual over the share of last year's total that last year's curve had reached at the same working day. Requires: 0
/// <= elapsed. `curve` holds last year's amount per working day. Reason: no_seasonal_base when the share is not above
/// zero.
Projection projectByCurve(const Fraction& actual, const std::vector<Fraction>& curve, std::size_t elapsedWorkdays);

}  // namespace bellwether::kpi
