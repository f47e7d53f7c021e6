#pragma once

#include "bellwether/app/chart_spec.h"

namespace bellwether::app {

/// What a chart shows, for those who hear it: its title, its note or why it is empty, and every series with its
/// values; of a long one the last, the highest and the lowest.
QString chartInWords(const ChartSpec& chart);

}  // namespace bellwether::app
