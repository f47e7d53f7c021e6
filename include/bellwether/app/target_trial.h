#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/app/target_grid.h"
#include "bellwether/kpi/requirement.h"

namespace bellwether::app {

/// A target that is thought of, tried against what the same scope has done.
struct TrialQuestion {
  TargetLine line;  ///< of the grid; its cells do not matter
  NamedPeriod period;
  std::int64_t amount = 0;  ///< minor units
  /// The target of what lies above (a team's company, a rep's team) in the same time, and the sum of those below; empty
  /// without any. Minor units.
  std::optional<std::int64_t> above, below;
  QString aboveName;      ///< of the line above, as the grid says it
  kpi::Slice aboveWhere;  ///< its deals
};
/// The question about a cell of the grid: `column` one past the last one means the year. Requires: a line of the grid.
TrialQuestion trialQuestion(const TargetGrid& grid, std::size_t line, std::size_t column,
                            const FiscalCalendar& calendar);

/// An earlier period of the same length.
struct TrialPast {
  NamedPeriod period;
  Fraction revenue = 0;            ///< minor units
  std::optional<Fraction> growth;  ///< over the same period a year before; empty when nothing above 0 was sold in it
};

/// Easy: no more than half of the past periods reached. WithinReach: no more than the best of them, or such growth came
/// in at least one of three. Stretch: such growth came at least once; without a year to compare with, up to a fifth
/// more than the best. OutOfReach: none of these. Unknown: fewer than three past periods. Over: the period is over.
enum class TrialVerdict { Unknown, Over, Easy, WithinReach, Stretch, OutOfReach };

/// Money in minor units.
struct TargetTrial {
  TrialQuestion question;
  LocalDate asOf;
  std::vector<TrialPast> past;                ///< up to eight that are over and lie in the data, oldest first
  std::optional<Fraction> low, median, high;  ///< of their revenue
  std::optional<Fraction> lastYear;           ///< revenue of the same period a year before; empty before the data
  std::optional<Fraction> growthNeeded;       ///< over lastYear; empty unless that is above 0
  std::optional<Fraction> overMedian;         ///< amount / median - 1
  std::int64_t reached = 0;                   ///< past periods with at least that revenue
  std::int64_t grown = 0, compared = 0;       ///< past periods with at least that growth, of those with any
  std::optional<std::int64_t> usualDeals;     ///< median number of deals with an amount in the past periods
  std::optional<Fraction> shareOfAbove;       ///< amount / question.above
  std::optional<Fraction> usualShare;         ///< of the revenue of the line above, over the past periods
  kpi::Requirement needs;
  TrialVerdict verdict = TrialVerdict::Unknown;
};
/// Pure; any thread.
TargetTrial tryTarget(const records::Facts& facts, const TrialQuestion& question, LocalDate asOf);

/// One of Specific, Measurable, Achievable, Relevant, Time-bound.
struct TrialCheck {
  QString name;
  StatusText state;  ///< yes, check, no
  QString reason;
};
/// An amount that the past suggests.
struct TrialOffer {
  QString text;  ///< `Median 1.2 M`
  std::int64_t amount = 0;
};
struct TrialData {
  StatusText verdict;
  QString sentence;
  std::vector<TrialCheck> checks;                  ///< the five, in their order
  std::vector<std::pair<QString, QString>> needs;  ///< what it takes: name and figure; empty when nothing is left to do
  std::vector<TrialOffer> offers;
  ChartSpec chart;  ///< the past periods and the one of the target, with the amount across them
};
TrialData presentTrial(const TargetTrial& trial, const Formatter& formatter);

}  // namespace bellwether::app
