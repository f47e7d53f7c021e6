#pragma once

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/formatting.h"

namespace bellwether::app {

/// Fills ticks, labels and unit of the value axis from the points of all series (with zero in it).
void fitValueAxis(ChartSpec& chart, kpi::Unit unit, const Formatter& formatter);

}  // namespace bellwether::app
