#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/lens.h"
#include "bellwether/kpi/bridge.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/issues.h"
#include "bellwether/kpi/statistics.h"
#include "bellwether/records/facts.h"

namespace bellwether::app {

/// The day all figures are valued at when none is given: the later of the data's last closing day and today.
LocalDate defaultAsOf(const records::Facts& facts, LocalDate today);

/// The step that moved revenue most in the direction of the whole change: which effect in which group.
struct Mover {
  kpi::Dimension dimension = kpi::Dimension::Region;
  std::string key;
  kpi::Effect effect = kpi::Effect::Count;  ///< Count, Size or Refunds
  Fraction change;                          ///< minor units of the workspace currency; negative: a drag
};

/// The target due at the end of a day, for the pace line.
struct TargetPoint {
  LocalDate day;
  Fraction due;  ///< minor units of the workspace currency, from the period's begin
};

/// True for those of the eight that are sums over the period's days or quotients of such sums: an open period's would
/// bend a trend over whole ones, as deals are seldom won evenly over a period. False for retention, which looks back
/// over whole windows from the last day that has passed, and for cycle and deal size, which are averages over deals.
bool followsElapsedDays(kpi::KpiId id);

/// Everything one lens needs, computed once; screen, paper, pictures and command line only render it.
struct Results {
  std::shared_ptr<const records::Facts> facts;
  Lens lens;
  LocalDate asOf;
  std::optional<LocalDate> dataThrough;
  std::int64_t minToJudge = 0;

  kpi::PeriodResult current;               ///< all KPIs; `changes` against the previous period for the eight only
  std::vector<kpi::Change> lastYear;       ///< of the eight, in their order, against the same period last year
  std::vector<kpi::PeriodResult> history;  ///< the 13 periods ending with the lens's, oldest first; the eight KPIs only
  /// Those periods over the same number of elapsed days as the open one, as far as their KPIs follow these days; equal
  /// to `history` when closed. What a trend is drawn from.
  std::vector<kpi::PeriodResult> historyToDate;
  /// Previous or last year's, as the lens says; the previous one when it compares with nothing.
  NamedPeriod comparedPeriod;
  std::int32_t elapsedDays = 0;  ///< days of the period up to asOf, 0 (not begun) to all of them
  /// Revenue at the period's end by the method that has erred least so far, and the range of all methods (minor units);
  /// open periods only.
  std::optional<Fraction> projection, projectionLow, projectionHigh;
  /// Against the same days of the compared period; empty when nothing moved or nothing is compared.
  std::optional<Mover> mover;
  /// Revenue from the compared period's same days to this one's, by customer; empty when nothing is compared.
  std::optional<kpi::Bridge> bridge;
  std::vector<TargetPoint> targetLine;  ///< at most 40 points ending with the last day; empty without a target

  std::vector<std::int64_t> cumulative;  ///< net won amount by day from the period's begin (minor units), up to asOf
  std::vector<std::int64_t> comparedCumulative;  ///< of the whole compared period
  std::vector<kpi::GroupResult> reps;            ///< revenue, attainment, target... by rep
  std::vector<kpi::DataIssue> issues;

  const kpi::KpiValue& value(kpi::KpiId id) const;
  /// Null for KPIs that are not of the eight.
  const kpi::Change* previousChange(kpi::KpiId id) const;
  const kpi::Change* lastYearChange(kpi::KpiId id) const;
};

/// Pure; runs on any thread, and uses idle ones of the global pool for its parts.
/// Rates, means and medians over fewer than `minToJudge` records are flagged as too few.
Results computeResults(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                       std::int64_t minToJudge = kpi::kMinToJudge);

}  // namespace bellwether::app
