#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"
#include "bellwether/records/facts.h"
#include "bellwether/store/target_book.h"

namespace bellwether::app {

/// Which targets the grid shows: one year in months or quarters, of the company and of what else.
struct TargetShape {
  enum class Step { Months, Quarters };
  enum class Scopes { People, Regions, Products };  ///< People: teams and their reps
  int year = 1970;                                  ///< the fiscal year where the workspace has one of its own
  Step step = Step::Months;
  Scopes scopes = Scopes::People;
  friend bool operator==(const TargetShape&, const TargetShape&) = default;
};

struct TargetCell {
  /// Own: one target of just this period. Share: the days' part of a longer one. Sum: of shorter ones. Foreign: in
  /// another currency, counted nowhere in the grid.
  enum class Kind { Empty, Own, Share, Sum, Foreign };
  Kind kind = Kind::Empty;
  std::int64_t amount = 0;  ///< minor units of the workspace currency
  QString text;
  QString toolTip;
  bool differs = false;  ///< from the sum of what lies below it
};

struct TargetLine {
  records::TargetScope scope = records::TargetScope::Company;
  records::Reference name;  ///< as new targets of the line say it
  QString label;
  int level = 0;  ///< 0 company, 1 team, region or product, 2 rep
  std::vector<TargetCell> cells;
  TargetCell total;                         ///< of the year
  std::vector<store::StoredTarget> stored;  ///< those that touch the year
};

struct TargetGrid {
  TargetShape shape;
  Currency currency;
  std::vector<NamedPeriod> columns;
  QStringList headers;
  std::vector<TargetLine> lines;  ///< the company first; reps below their team
  /// `East, Aug: 20 above its reps`; empty where no sum exists or all agree.
  QStringList differences;
};

struct TargetSource {
  const records::Facts& facts;
  const std::vector<store::StoredTarget>& stored;  ///< only those of revenue are shown
  const Formatter& formatter;
};
TargetGrid makeTargetGrid(const TargetSource& source, const TargetShape& shape);

/// What was typed into a cell: nothing takes the target back. The column after the last one is the year's total, which
/// is spread over the columns as they stand, or evenly.
struct TargetEntry {
  std::size_t line = 0, column = 0;
  std::optional<std::int64_t> amount;  ///< minor units
};
/// The edits that make the entries so, or why they cannot be made, in words: a target that covers more than the cells
/// entered stays, and nothing may overlap it.
struct TargetPlan {
  store::TargetEdits edits;
  QString refusal;  ///< empty: the edits may be made
};
TargetPlan planTargets(const TargetGrid& grid, const std::vector<TargetEntry>& entries);

/// Parts of `total` by weight, which add up to it exactly (largest remainder); evenly when no weight is positive.
/// Requires: at least one weight.
std::vector<std::int64_t> splitByWeight(std::int64_t total, const std::vector<std::int64_t>& weights);

/// Revenue of the line in the same columns a year before, minor units; for its chart and as weights.
std::vector<std::int64_t> yearBefore(const TargetGrid& grid, std::size_t line, const records::Facts& facts,
                                     LocalDate asOf);
/// The line's targets over the year before.
ChartSpec targetChart(const TargetGrid& grid, std::size_t line, const std::vector<std::int64_t>& before,
                      const Formatter& formatter);

}  // namespace bellwether::app
