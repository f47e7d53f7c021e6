#pragma once

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"

namespace bellwether::app {

/// Fills ticks, labels and unit of the value axis from the points of all series (with zero in it).
void fitValueAxis(ChartSpec& chart, kpi::Unit unit, const Formatter& formatter);

/// A period below an axis, short in every language: `2025-Q4`, `2025-03`, `FY2025-P07`; periods without such a name in
/// words.
QString axisName(const NamedPeriod& period, const Formatter& formatter);

}  // namespace bellwether::app
