#pragma once

#include <QString>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"
#include "bellwether/kpi/value.h"

namespace bellwether::app {

struct WaterfallStep {
  QString name;
  Fraction change;  ///< in the unit's raw measure: minor units for money, 0..1 for ratios
};

/// From one total to another by steps that add up to the difference exactly.
struct Waterfall {
  QString fromName, toName;  ///< below the two totals
  Fraction from, to;         ///< raw, as the steps
  kpi::Unit unit = kpi::Unit::Money;
  kpi::Direction direction = kpi::Direction::UpIsGood;  ///< which steps are good news
  bool isOpen = false;                                  ///< the later total belongs to an unfinished period
  std::vector<WaterfallStep> steps;
};

/// Totals, steps, axis and unit of a chart, without its title. Drawn in one unit, with so many decimals that the
/// largest bar has three digits; the printed start and the printed steps add up to the printed end (largest remainder).
/// A step that prints as zero has no label. The axis leaves zero out when the levels lie close together, and the note
/// says so.
ChartSpec waterfallChart(const Waterfall& waterfall, const Formatter& formatter);

/// The same with all steps too small for a digit as one, where there are several.
Waterfall withoutTinySteps(const Waterfall& waterfall, const Formatter& formatter);

}  // namespace bellwether::app
