#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/results.h"
#include "bellwether/kpi/receipt.h"

namespace bellwether::app {

/// Which days of earlier periods a trend shows while the present one is open.
enum class TrendDays {
  SameDays,     ///< as many as have passed in the open one, so that it is compared like with like
  WholePeriods  ///< all days; the open one stands apart
};

inline constexpr int kTrendPeriods = 13;
/// A trend over everything has at most so many periods.
inline constexpr int kMostTrendPeriods = 260;

/// What is asked about one KPI.
struct WhyQuestion {
  kpi::KpiId kpi = kpi::KpiId::Revenue;
  kpi::Dimension by = kpi::Dimension::Region;         ///< groups of the breakdown
  kpi::Dimension stepsBy = kpi::Dimension::Customer;  ///< groups behind the steps of a revenue bridge
  kpi::Slice path;                                    ///< groups drilled into, outermost first
  int periods = kTrendPeriods;                        ///< 0: as far back as the data goes
  TrendDays days = TrendDays::SameDays;
  friend bool operator==(const WhyQuestion&, const WhyQuestion&) = default;
};

/// The lens's filters narrowed by the path: a dimension of both is decided by the path.
kpi::Slice whereOf(const kpi::Slice& lens, const kpi::Slice& path);

/// The dimensions a KPI's breakdown can go on with: those that are not in the path already.
std::vector<kpi::Dimension> dimensionsLeft(const kpi::Slice& path);

struct TrendPoint {
  NamedPeriod period;
  bool open = false;
  kpi::KpiValue value, lastYear;
  std::optional<Fraction> target;  ///< in the KPI's unit, for the same days
};

/// One group on both sides.
struct WhyGroup {
  std::string key;
  kpi::KpiValue from, to;
  Fraction change = 0;  ///< what the group adds to the change of the whole; 0 when the whole has none
  Fraction numeratorEffect = 0, denominatorEffect = 0;  ///< of ratios; their sum is `change`
};

/// Everything about one KPI through one lens.
struct WhyFigures {
  WhyQuestion question;
  std::shared_ptr<const records::Facts> facts;
  Lens lens;
  kpi::Slice where;  ///< lens and path
  LocalDate asOf;
  bool open = false;
  std::int32_t elapsedDays = 0;
  NamedPeriod comparedPeriod;
  kpi::KpiValue value;                       ///< of the period
  kpi::KpiValue compared;                    ///< of the compared period, after the same number of elapsed days
  kpi::Change previous, lastYear;            ///< against the period before and the same one last year
  std::vector<TrendPoint> trend;             ///< oldest first, ending with the lens's period
  std::optional<kpi::Bridge> bridge;         ///< of revenue, by `stepsBy`
  std::optional<kpi::RatioEffects> effects;  ///< of ratios whose two values exist
  std::vector<WhyGroup> groups;              ///< biggest contribution first, then by key
  std::optional<Fraction> change;            ///< compared to value; empty unless both exist
  Fraction rest = 0;                         ///< what the groups do not explain
};

/// Pure; runs on any thread. Requires: results with facts. An empty workspace gives values with reasons and no groups.
WhyFigures computeWhy(const Results& results, const WhyQuestion& question);

/// The receipt of the figure: every record that counts, and those left out because something is wrong with them.
std::shared_ptr<const kpi::Receipt> receiptFor(const Results& results, const WhyQuestion& question);

}  // namespace bellwether::app
