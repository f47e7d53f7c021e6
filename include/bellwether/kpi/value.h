#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/fraction.h"
#include "bellwether/kpi/query.h"

namespace bellwether::kpi {

/// Money units are minor units of the workspace currency (per deal, customer, rep or day where the KPI says so); Ratio
/// is 0..1, not percent.
enum class Unit : std::uint8_t { Money, Ratio, Days, Count, Times, Months, MoneyPerDay };
std::string_view toString(Unit unit);  ///< `money ratio days count times months money_per_day`

/// Which direction is good news.
enum class Direction : std::uint8_t { UpIsGood, DownIsGood, Neutral };

/// Why a value cannot be computed. A closed set: the words are in `app/words`.
enum class Reason : std::uint8_t {
  NoWins,
  NoClosedDeals,
  NoMeasurableDeals,
  NoNewCustomers,
  NoCostData,
  NoHistory,
  NoTarget,
  ZeroTarget,
  NoMarketSize,
  ZeroMarketSize,
  TargetMet,
  NoPositiveBase,
  NoChurn,
  NoMargin,
  NoListPrices,
  NoReps,
  NoElapsedTime,
  NoSeasonalBase,
  ZeroCycle,
  NoPaidCustomers,
  NotForDimension,
  Overflow,
  DivisionByZero,
};
std::string_view toString(Reason reason);  ///< `no_wins`, ...

/// What a reader should know of a value that exists.
enum class Flag : std::uint8_t {
  PartialCostCoverage,
  PartialBaseWindow,
  IncompleteFx,
  ShareOver100,
  FromRepTargets,
  FutureClose,
  MissingClose,
  TrailingCost,
  PartialPeriod,
  TooFew,
};
std::string_view toString(Flag flag);  ///< `partial_cost_coverage`, ...

/// The atoms: what one pass over the columns can sum or a named statistic.
enum class Measure : std::uint8_t {
  WonAmount,
  GrossAmount,
  RefundAmount,
  WonDeals,
  PricedDeals,
  PricedAmount,
  LostDeals,
  LostAmount,
  ClosedDeals,
  ClosedAmount,
  CycleDays,
  CycleDeals,
  CycleMedian,
  CycleP90,
  DealSizeMedian,
  NewCustomers,
  NewPaidCustomers,
  ActiveCustomers,
  ReactivatedCustomers,
  BaseCustomers,
  KeptCustomers,
  LostCustomers,
  BaseRevenue,
  KeptRevenue,
  KeptRevenueCapped,
  StartCustomers,
  EndCustomers,
  NewRevenue,
  ReturningRevenue,
  AcquisitionCost,
  AdsCost,
  RepTime,
  CreditedAmount,
  MarketSize,
  TargetAmount,
  TargetToDate,
  OpenAmount,
  WeightedAmount,
  OpenDeals,
  ListAmount,
  DiscountAmount,
  ListedDeals,
  RemainingTarget,
  ElapsedDays,
  PeriodDays,
  One,
  AverageRevenuePerAccount,
  MarginRate,
  ChurnRate,
  VelocityProduct,
  CycleMean,
  EndCustomersLessNew,
};
std::string_view toString(Measure measure);  ///< `won_amount`, `won_deals`, ...
Unit unitOf(Measure measure);

struct Part {
  Measure measure = Measure::One;
  Fraction value = 0;  ///< minor units for money
};

/// A number that knows whether it exists. `value` has one exactly when `reason` has none.
struct KpiValue {
  KpiId id = KpiId::Revenue;
  Unit unit = Unit::Money;
  std::optional<Fraction> value;  ///< exact; minor units for money
  std::optional<Reason> reason;
  std::vector<Flag> flags;
  std::int64_t n = 0;           ///< how many records (deals, customers, reps) the value rests on
  Part numerator, denominator;  ///< denominator is One for sums
  /// Days covered by cost or base data when a coverage flag is set, out of `periodDays`.
  std::int32_t coveredDays = 0;
  std::int32_t periodDays = 0;

  bool exists() const { return value.has_value(); }
  bool has(Flag flag) const;
};

/// This value against the one of another period.
struct Change {
  NamedPeriod period;  ///< the other period's name and whole range
  Period measured;     ///< the days really compared: the same number of elapsed days when the period is open
  KpiValue other;
  std::optional<Fraction> change;    ///< value - other; empty unless both exist
  std::optional<Fraction> relative;  ///< change / other; empty unless other > 0; for ratios read `change` as points
};

}  // namespace bellwether::kpi
