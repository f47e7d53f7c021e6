#include "bellwether/app/chart_axes.h"

#include <algorithm>
#include <cmath>

#include "bellwether/core/rolling_period.h"

namespace bellwether::app {
namespace {

constexpr int kMaxTicks = 5;
constexpr double kLeastCounts = 4;  // half a person is no tick,
constexpr double kHalves = 2.5;     // nor are two and a half

}  // namespace

void fitValueAxis(ChartSpec& chart, kpi::Unit unit, const Formatter& formatter) {
  double low = 0;
  double high = unit == kpi::Unit::Count ? kLeastCounts : 0;
  for (const ChartSeries& series : chart.series)
    for (const ChartPoint& point : series.points) {
      low = std::min({low, point.y, point.low.value_or(point.y)});
      high = std::max({high, point.y, point.high.value_or(point.y)});
    }
  chart.yTicks = niceTicks(low, high, kMaxTicks);
  if (unit == kpi::Unit::Count && chart.yTicks.step == kHalves) {
    const double step = 2 * kHalves;
    chart.yTicks = {std::floor(low / step) * step, std::ceil(high / step) * step, step};
  }
  const AxisScale scale = formatter.axisScale(unit, std::max(high, -low));
  chart.unit = scale.unit;
  chart.yLabels.clear();
  for (const double tick : chart.yTicks.values())
    chart.yLabels.append(formatter.axisLabel(tick, chart.yTicks.step, scale));
}

QString axisName(const NamedPeriod& period, const Formatter& formatter) {
  if (period.kind == PeriodKind::Custom || isToDate(period) || isTrailingYear(period))
    return formatter.periodShort(period);
  return QString::fromStdString(period.id);
}

}  // namespace bellwether::app
