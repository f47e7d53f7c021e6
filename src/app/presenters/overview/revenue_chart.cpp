#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/date_axis.h"
#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "bellwether/app/words.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr std::size_t kMaxPoints = 500;
constexpr int kMaxTicks = 5;

double dayNumber(LocalDate day) { return day.daysSinceEpoch(); }

struct Source {
  const Results& results;
  const Formatter& formatter;
  Pace pace;

  const Period& range() const { return results.lens.period.range; }
  double display(const Fraction& minor) const { return displayValue(kpi::Unit::Money, minor, formatter); }
  ChartPoint point(LocalDate day, const Fraction& minor) const {
    ChartPoint point;
    point.x = dayNumber(day);
    point.y = display(minor);
    point.text = formatter.exact(kpi::Unit::Money, minor);
    point.open = results.current.open;
    return point;
  }
  QString amount(const Fraction& minor) const { return formatter.shortText(kpi::Unit::Money, minor); }
};

/// Day by day, thinned where there are more days than a screen has pixels to show; the last one always stays.
ChartSeries cumulative(const Source& source, const std::vector<std::int64_t>& minor) {
  ChartSeries series;
  const std::size_t stride = minor.size() / kMaxPoints + 1;
  const std::size_t days = static_cast<std::size_t>(source.range().days());
  for (std::size_t i = 0; i < minor.size() && i < days; ++i)
    if (i % stride == 0 || i + 1 == minor.size() || i + 1 == days)
      series.points.push_back(source.point(source.range().begin.plusDays(static_cast<std::int64_t>(i)), minor[i]));
  return series;
}

void addCompared(ChartSpec& chart, const Source& source) {
  const auto& results = source.results;
  if (results.comparedCumulative.empty()) return;
  ChartSeries series = cumulative(source, results.comparedCumulative);
  const bool isLastYear = results.lens.compare == kpi::Comparison::LastYear;
  series.role = isLastYear ? SeriesRole::LastYear : SeriesRole::Comparison;
  series.name = isLastYear ? source.formatter.periodId(results.comparedPeriod)
                           : source.formatter.periodShort(results.comparedPeriod);
  series.endLabel = series.name + u' ' + source.amount(results.comparedCumulative.back());
  for (ChartPoint& point : series.points) point.open = false;
  chart.series.push_back(std::move(series));
}

void addTarget(ChartSpec& chart, const Source& source) {
  if (!source.pace.target || source.results.targetLine.empty()) return;
  ChartSeries series;
  series.role = SeriesRole::Target;
  series.name = Overview::tr("Target");
  series.endLabel = Overview::tr("Target %1").arg(source.amount(*source.pace.target));
  for (const TargetPoint& target : source.results.targetLine) {
    series.points.push_back(source.point(target.day, target.due));
    series.points.back().open = false;
  }
  chart.series.push_back(std::move(series));
}

void addProjection(ChartSpec& chart, const Source& source) {
  const auto& results = source.results;
  if (!results.projection || results.cumulative.empty()) return;
  ChartSeries series;
  series.role = SeriesRole::Projection;
  series.name = Overview::tr("Projection");
  series.endLabel = Overview::tr("Heading for %1").arg(source.amount(*results.projection));
  if (results.projectionLow && results.projectionHigh && *results.projectionLow != *results.projectionHigh)
    series.endLabel = Overview::tr("Heading for %1 (%2 to %3)")
                          .arg(source.amount(*results.projection), source.amount(*results.projectionLow),
                               source.amount(*results.projectionHigh));
  ChartPoint now = source.point(results.asOf, results.cumulative.back());
  ChartPoint end = source.point(source.range().last(), *results.projection);
  if (results.projectionLow && results.projectionHigh) {
    now.low = now.high = now.y;
    end.low = source.display(*results.projectionLow);
    end.high = source.display(*results.projectionHigh);
  }
  series.points = {now, end};
  chart.series.push_back(std::move(series));
}

void addCurrent(ChartSpec& chart, const Source& source) {
  const auto& results = source.results;
  ChartSeries series = cumulative(source, results.cumulative);
  series.role = SeriesRole::Current;
  series.name = source.formatter.periodShort(results.lens.period);
  const Fraction revenue = results.cumulative.empty() ? Fraction(0) : Fraction(results.cumulative.back());
  if (!results.current.open) series.endLabel = source.amount(revenue);
  chart.series.push_back(std::move(series));
}

void addAxes(ChartSpec& chart, const Source& source) {
  double low = 0;
  double high = 0;
  for (const ChartSeries& series : chart.series)
    for (const ChartPoint& point : series.points) {
      low = std::min({low, point.y, point.low.value_or(point.y)});
      high = std::max({high, point.y, point.high.value_or(point.y)});
    }
  chart.yTicks = niceTicks(low, high, kMaxTicks);
  const AxisScale scale = source.formatter.axisScale(kpi::Unit::Money, std::max(high, -low));
  chart.unit = scale.unit;
  for (const double tick : chart.yTicks.values())
    chart.yLabels.append(source.formatter.axisLabel(tick, chart.yTicks.step, scale));
  chart.dateAxis = true;
  chart.xMin = dayNumber(source.range().begin);
  chart.xMax = std::max(dayNumber(source.range().last()), chart.xMin + 1);
  for (const DateTick& tick : dateTicks(source.range(), source.formatter)) {
    chart.datePositions.push_back(dayNumber(tick.day));
    chart.dateLabels.append(tick.label);
  }
}

/// `3.75 M, 0.24 M under pace`.
QString pointText(const Source& source) {
  const Fraction revenue = source.results.value(kpi::KpiId::Revenue).value.value_or(Fraction(0));
  if (!source.pace.ratio) return source.amount(revenue);
  const Fraction gap = revenue - *source.pace.due;
  const QString pattern =
      source.results.current.open
          ? (isNegative(gap) ? Overview::tr("%1, %2 under pace") : Overview::tr("%1, %2 over pace"))
          : (isNegative(gap) ? Overview::tr("%1, %2 under target") : Overview::tr("%1, %2 over target"));
  return pattern.arg(source.amount(revenue), source.amount(absolute(gap)));
}

/// `80 K a day needed from here, 69 K so far`.
QString neededText(const Source& source) {
  const auto& results = source.results;
  const std::int32_t left = source.range().days() - results.elapsedDays;
  if (!results.current.open || results.elapsedDays == 0 || left <= 0) return {};
  const Fraction revenue = results.value(kpi::KpiId::Revenue).value.value_or(Fraction(0));
  const QString soFar = source.amount(revenue / Fraction(results.elapsedDays));
  if (!source.pace.target) return Overview::tr("%1 a day so far").arg(soFar);
  const Fraction gap = *source.pace.target - revenue;
  if (!(gap > Fraction(0))) return Overview::tr("target met; %1 a day so far").arg(soFar);
  return Overview::tr("%1 a day needed from here, %2 so far").arg(source.amount(gap / Fraction(left)), soFar);
}

QString emptyText(const Source& source) {
  const auto& results = source.results;
  if (isEmpty(results)) return Overview::tr("No deals yet");
  if (!hasBegun(results)) return Overview::tr("The period has not begun");
  const auto isZeroMinor = [](std::int64_t minor) { return minor == 0; };
  const bool isFlat = std::all_of(results.cumulative.begin(), results.cumulative.end(), isZeroMinor) &&
                      std::all_of(results.comparedCumulative.begin(), results.comparedCumulative.end(), isZeroMinor);
  return isFlat && !source.pace.target ? Overview::tr("No deals won in this period") : QString();
}

}  // namespace

ChartSpec revenueChart(const Results& results, const Formatter& formatter) {
  const Source source{results, formatter, paceOf(results)};
  ChartSpec chart;
  chart.title = source.pace.target ? Overview::tr("Revenue against pace") : Overview::tr("Revenue");
  chart.subtitle = Overview::tr("cumulative");
  chart.empty = emptyText(source);
  if (!chart.empty.isEmpty()) {
    chart.accessible = chart.title + u": "_s + chart.empty;
    return chart;
  }
  // Back to front.
  addCompared(chart, source);
  addTarget(chart, source);
  addProjection(chart, source);
  addCurrent(chart, source);
  addAxes(chart, source);
  chart.note = neededText(source);
  chart.pointText = pointText(source);
  if (results.current.open) {
    chart.markX = dayNumber(results.asOf);
    chart.markText = Overview::tr("%1, day %2 of %3")
                         .arg(formatter.dateShort(results.asOf), formatter.count(results.elapsedDays),
                              formatter.count(source.range().days()));
  }
  chart.accessible =
      Overview::tr("Cumulative revenue, %1: %2.").arg(formatter.periodId(results.lens.period), chart.pointText);
  return chart;
}

}  // namespace bellwether::app::overview
