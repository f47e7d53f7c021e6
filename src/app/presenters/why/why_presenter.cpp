#include "bellwether/app/presenters/why_presenter.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/overview/parts.h"
#include "app/presenters/why/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

constexpr int kMaxTicks = 5;
// Lines whose values lie within this share of their height are shown without zero.
constexpr double kZoomBelow = 0.5;

}  // namespace

namespace why {

QString comparedName(const WhyFigures& figures, const Formatter& formatter) {
  const bool isShort =
      figures.lens.compare != kpi::Comparison::LastYear && figures.comparedPeriod.kind != PeriodKind::Custom;
  return isShort ? formatter.periodShort(figures.comparedPeriod) : formatter.periodId(figures.comparedPeriod);
}

void fillAxis(ChartSpec& chart, kpi::Unit unit, const Formatter& formatter) {
  std::optional<double> low;
  std::optional<double> high;
  bool hasBars = false;
  for (const ChartSeries& series : chart.series) {
    hasBars = hasBars || series.kind != ChartSeries::Kind::Line;
    for (const ChartPoint& point : series.points) {
      low = std::min(low.value_or(point.y), point.y);
      high = std::max(high.value_or(point.y), point.y);
    }
  }
  if (!low) return;
  const bool isZoomed = !hasBars && *low > 0 && *high > *low && *high - *low < kZoomBelow * *high;
  const double margin = isZoomed ? std::max(*high - *low, *high * 0.02) * 0.25 : 0;
  chart.yTicks =
      niceTicks(isZoomed ? std::max(0.0, *low - margin) : std::min(0.0, *low), std::max(*high, 0.0), kMaxTicks);
  const AxisScale scale = formatter.axisScale(unit, std::max(*high, -*low));
  chart.unit = scale.unit;
  for (const double tick : chart.yTicks.values())
    chart.yLabels.append(formatter.axisLabel(tick, chart.yTicks.step, scale));
  if (chart.yTicks.min > 0 && !chart.yLabels.isEmpty()) chart.note = Why::tr("axis from %1").arg(chart.yLabels.front());
}

}  // namespace why

WhyData presentWhy(const WhyFigures& figures, const Formatter& formatter) {
  WhyData data;
  data.head = why::head(figures, formatter);
  data.trend = why::trend(figures, formatter);
  for (const TrendPoint& point : figures.trend) data.trendPeriods.push_back(point.period);
  data.canChooseDays = figures.open;
  data.breakdown = why::breakdown(figures, formatter);
  why::fillBreakdownChart(data, figures, formatter);
  why::fillBridge(data, figures, formatter);
  data.definition = why::definition(figures);
  return data;
}

QString crumbText(const kpi::Filter& filter) {
  const QString name = filter.values.empty() ? QString() : overview::groupName(filter.dimension, filter.values.front());
  return Why::tr("%1: %2", "a dimension and its value").arg(words::dimensionName(filter.dimension), name);
}

}  // namespace bellwether::app
