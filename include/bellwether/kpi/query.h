#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/period.h"

namespace bellwether::kpi {

/// The KPI ids of the command line, in its order: the eight, then the derived ones. New ones go to the end.
enum class KpiId : std::uint8_t {
  Revenue,
  Cac,
  Retention,
  Cycle,
  DealSize,
  RepPerformance,
  MarketShare,
  Attainment,
  GrossRevenue,
  Refunds,
  WonDeals,
  LostDeals,
  WinRate,
  WinRateValue,
  CycleMean,
  CycleP90,
  DealSizeMedian,
  NewCustomers,
  ActiveCustomers,
  Churn,
  Grr,
  Nrr,
  CrrSimple,
  NewRevenue,
  ReturningRevenue,
  ReactivatedCustomers,
  Velocity,
  Pipeline,
  WeightedPipeline,
  Coverage,
  PaceAttainment,
  Target,
  AcquisitionCost,
  PaidCac,
  MarketSize,
  Ltv,
  LtvCac,
  CacPayback,
  Discount,
};
inline constexpr int kKpis = static_cast<int>(KpiId::Discount) + 1;
inline constexpr int kHeadlineKpis = 8;

std::string_view toString(KpiId id);  ///< `revenue`, `deal_size`, ...
std::optional<KpiId> kpiFromString(std::string_view text);

enum class Dimension : std::uint8_t { Rep, Team, Region, Product, Segment, Source, Currency, Customer };
inline constexpr int kDimensions = 8;
std::string_view toString(Dimension dimension);  ///< `rep`, `team`, ...
std::optional<Dimension> dimensionFromString(std::string_view text);

/// The group of records without a value: `(none)`, for reps and teams `(unassigned)`.
std::string_view missingGroup(Dimension dimension);

/// Keeps records whose value is one of `values` (by key, as `--where DIM=VALUE` writes them). Filters of several
/// dimensions must all hold.
struct Filter {
  Dimension dimension = Dimension::Rep;
  std::vector<std::string> values;
  friend bool operator==(const Filter&, const Filter&) = default;
};
using Slice = std::vector<Filter>;

enum class Comparison : std::uint8_t { None, Previous, LastYear };
std::string_view toString(Comparison comparison);  ///< `none`, `previous`, `year`

struct Query {
  NamedPeriod period;
  int last = 1;  ///< number of periods ending with `period`, at least 1
  Slice where;
  std::optional<Dimension> by;
  std::vector<KpiId> kpis;  ///< empty: all
  Comparison compare = Comparison::None;
  /// Won and lost deals closed after it are left out, open deals are valued at it. A period that holds it is open.
  LocalDate asOf;
  /// Values that generalise from records (rates, means, medians) are flagged `too_few` when they rest on fewer of them;
  /// 0: never.
  std::int64_t minToJudge = 0;
};

}  // namespace bellwether::kpi
