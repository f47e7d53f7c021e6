#include <QCoreApplication>

#include "app/presenters/overview/parts.h"
#include "app/presenters/why/parts.h"
#include "bellwether/app/chart_axes.h"
#include "bellwether/app/words.h"

namespace bellwether::app::why {
namespace {

using namespace Qt::StringLiterals;

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

struct Source {
  const WhyFigures& figures;
  const Formatter& formatter;
  kpi::Unit unit;

  ChartPoint point(std::size_t index, const Fraction& value, bool open) const {
    ChartPoint point;
    point.x = static_cast<double>(index);
    point.y = overview::displayValue(unit, value, formatter);
    point.text = formatter.exact(unit, value);
    point.open = open;
    return point;
  }
  /// Before the first deal there is nothing: no value, rather than a line at 0.
  bool isBeforeData(const Period& range) const {
    const auto from = figures.facts->dataFrom();
    return !from || range.end <= *from;
  }
  /// The open period of a trend over whole periods is not comparable: it stands apart, without a line to it.
  bool isApart(const TrendPoint& point) const { return point.open && figures.question.days == TrendDays::WholePeriods; }
};

ChartSeries currentSeries(const Source& source) {
  ChartSeries series;
  series.role = SeriesRole::Current;
  series.name = words::kpiName(source.figures.question.kpi);
  for (std::size_t i = 0; i < source.figures.trend.size(); ++i) {
    const TrendPoint& point = source.figures.trend[i];
    if (!point.value.value || source.isApart(point) || source.isBeforeData(point.period.range)) continue;
    series.points.push_back(source.point(i, *point.value.value, point.open));
    if (point.value.has(kpi::Flag::TooFew))
      series.points.back().text += Why::tr(" (too few to judge)", "after a value; starts with a space");
  }
  if (!series.points.empty()) {
    const std::size_t last = static_cast<std::size_t>(series.points.back().x);
    series.endLabel = source.formatter.shortText(source.unit, *source.figures.trend[last].value.value);
  }
  return series;
}

ChartSeries apartSeries(const Source& source) {
  ChartSeries series;
  series.role = SeriesRole::Current;
  series.name = Why::tr("to date");
  const TrendPoint& point = source.figures.trend.back();
  if (!source.isApart(point) || !point.value.value) return series;
  series.points.push_back(source.point(source.figures.trend.size() - 1, *point.value.value, true));
  series.endLabel = Why::tr("%1 to date", "a value").arg(source.formatter.shortText(source.unit, *point.value.value));
  return series;
}

ChartSeries lastYearSeries(const Source& source) {
  ChartSeries series;
  series.role = SeriesRole::LastYear;
  series.name = Why::tr("Year before");
  for (std::size_t i = 0; i < source.figures.trend.size(); ++i) {
    const TrendPoint& point = source.figures.trend[i];
    const Period before = sameLastYear(point.period, source.figures.facts->settings().calendar).range;
    if (point.lastYear.value && !source.isApart(point) && !source.isBeforeData(before))
      series.points.push_back(source.point(i, *point.lastYear.value, false));
  }
  if (!series.points.empty()) series.endLabel = series.name;
  return series;
}

ChartSeries targetSeries(const Source& source) {
  ChartSeries series;
  series.role = SeriesRole::Target;
  series.name = Why::tr("Target");
  for (std::size_t i = 0; i < source.figures.trend.size(); ++i) {
    const TrendPoint& point = source.figures.trend[i];
    if (point.target && !source.isApart(point)) series.points.push_back(source.point(i, *point.target, false));
  }
  if (!series.points.empty()) series.endLabel = series.name;
  return series;
}

QString subtitle(const Source& source) {
  const WhyFigures& figures = source.figures;
  if (!figures.open)
    return Why::tr("%1 periods", nullptr, static_cast<int>(figures.trend.size()))
        .arg(source.formatter.count(static_cast<std::int64_t>(figures.trend.size())));
  if (figures.question.days == TrendDays::WholePeriods) return Why::tr("whole periods; the open one stands apart");
  return Why::tr("first %1 days of each period", nullptr, figures.elapsedDays)
      .arg(source.formatter.count(figures.elapsedDays));
}

QString spoken(const Source& source, const ChartSeries& current) {
  if (current.points.empty()) return Why::tr("No values to draw.");
  const auto name = [&](const ChartPoint& point) {
    return source.formatter.periodId(source.figures.trend[static_cast<std::size_t>(point.x)].period);
  };
  return Why::tr("%1 from %2 in %3 to %4 in %5.")
      .arg(current.name, current.points.front().text, name(current.points.front()), current.points.back().text,
           name(current.points.back()));
}

}  // namespace

ChartSpec trend(const WhyFigures& figures, const Formatter& formatter) {
  const Source source{figures, formatter, figures.value.unit};
  ChartSpec chart;
  chart.title = words::kpiName(figures.question.kpi);
  chart.subtitle = subtitle(source);
  for (const TrendPoint& point : figures.trend) chart.categories.append(axisName(point.period, formatter));
  const ChartSeries current = currentSeries(source);
  for (const ChartSeries& series : {lastYearSeries(source), targetSeries(source), current, apartSeries(source)})
    if (!series.points.empty()) chart.series.push_back(series);
  if (current.points.empty() && (chart.series.empty() || !figures.value.exists()))
    chart.empty = figures.value.reason ? words::reason(*figures.value.reason) : Why::tr("No values to draw.");
  fillAxis(chart, source.unit, formatter);
  chart.accessible = spoken(source, current);
  return chart;
}

}  // namespace bellwether::app::why
