#include <algorithm>
#include <array>
#include <cmath>

#include "bellwether/app/words.h"
#include "bellwether/kpi/bridge.h"
#include "report/plan/source.h"
#include "report/plan/table_builder.h"

namespace bellwether::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxTicks = 5;
// The axis of a bridge leaves zero out when its levels lie within this share of their height.
constexpr double kZoomBelow = 0.34;

// Major units for money, percent for ratios.
double displayValue(const Source& source, kpi::Unit unit, const Fraction& value) {
  const double raw = rawValue(unit, value, source.formatter.currency());
  return unit == kpi::Unit::Ratio ? raw * 100 : raw;
}

void scaleAxis(app::ChartSpec& chart, kpi::Unit unit, const Source& source) {
  const double largest = std::max(std::abs(chart.yTicks.min), std::abs(chart.yTicks.max));
  const app::AxisScale scale = source.formatter.axisScale(unit, largest);
  chart.unit = scale.unit;
  for (const double tick : chart.yTicks.values())
    chart.yLabels.append(source.formatter.axisLabel(tick, chart.yTicks.step, scale));
}

// One change of a bridge, drawn from level to level.
struct Step {
  QString name;
  Fraction change;
};

class Waterfall {
 public:
  Waterfall(const Source& source, kpi::Unit unit) : m_source(source), m_unit(unit) {}

  void total(const QString& name, const Fraction& value, app::SeriesRole role) {
    app::ChartPoint point = pointAt(value);
    point.y = displayValue(m_source, m_unit, value);
    point.label = m_source.formatter.shortText(m_unit, value);
    point.open = role == app::SeriesRole::Current && m_source.results.current.open;
    add(name, point, role);
    m_level = value;
  }

  void step(const Step& step, kpi::Direction direction) {
    app::ChartPoint point = pointAt(step.change);
    point.base = displayValue(m_source, m_unit, m_level);
    m_level = m_level + step.change;
    point.y = displayValue(m_source, m_unit, m_level);
    point.label = m_source.formatter.signedShort(m_unit, step.change);
    const bool isUp = step.change > Fraction(0);
    const bool isGood = direction == kpi::Direction::DownIsGood ? !isUp : isUp;
    add(step.name, point, isGood ? app::SeriesRole::Good : app::SeriesRole::Bad);
  }

  app::ChartSpec spec() {
    const bool isZoomed = m_low > 0 && m_high - m_low < kZoomBelow * m_high;
    const double margin = isZoomed ? std::max(m_high - m_low, m_high * 0.01) * 0.6 : 0;
    m_chart.yTicks =
        app::niceTicks(isZoomed ? std::max(0.0, m_low - margin) : std::min(0.0, m_low), m_high, kMaxTicks - 1);
    scaleAxis(m_chart, m_unit, m_source);
    if (m_chart.yTicks.min > 0 && !m_chart.yLabels.isEmpty())
      m_chart.note = Words::tr("axis from %1").arg(m_chart.yLabels.front());
    return m_chart;
  }

 private:
  app::ChartPoint pointAt(const Fraction& value) const {
    app::ChartPoint point;
    point.x = static_cast<double>(m_chart.categories.size());
    point.text = m_source.formatter.exact(m_unit, value);
    return point;
  }

  void add(const QString& name, const app::ChartPoint& point, app::SeriesRole role) {
    const bool isFirst = m_chart.series.empty();
    m_low = isFirst ? point.y : std::min(m_low, point.y);
    m_high = isFirst ? point.y : std::max(m_high, point.y);
    app::ChartSeries series;
    series.kind = app::ChartSeries::Kind::Step;
    series.role = role;
    series.name = name;
    series.points.push_back(point);
    m_chart.series.push_back(std::move(series));
    m_chart.categories.append(name);
  }

  const Source& m_source;
  kpi::Unit m_unit;
  app::ChartSpec m_chart;
  Fraction m_level = 0;
  double m_low = 0, m_high = 0;
};

QString upperFirst(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

// What numerator and denominator did to a quotient.
app::ChartSpec quotientBridge(const Source& source, kpi::KpiId id) {
  const auto& results = source.results;
  const auto sides = kpi::comparableSides(results.lens.period.range, results.comparedPeriod.range, results.asOf);
  const auto from = kpi::evaluateOne(source.facts(), id, sides.from, results.lens.where, sides.fromAsOf);
  const auto to = kpi::evaluateOne(source.facts(), id, sides.to, results.lens.where, sides.toAsOf);
  const auto effects = kpi::ratioEffects(from, to);
  if (!effects || from.denominator.measure == kpi::Measure::One || !effects->numerator.isValid()) return {};
  Waterfall waterfall(source, to.unit);
  const auto direction = kpi::definitionOf(id).direction;
  waterfall.total(source.formatter.periodShort(results.comparedPeriod), *from.value, app::SeriesRole::Comparison);
  waterfall.step({upperFirst(app::words::measureName(to.numerator.measure)), effects->numerator}, direction);
  waterfall.step({upperFirst(app::words::measureName(to.denominator.measure)), effects->denominator}, direction);
  waterfall.total(source.formatter.periodShort(results.lens.period), *to.value, app::SeriesRole::Current);
  return waterfall.spec();
}

}  // namespace

app::ChartSpec trendChart(const Source& source, kpi::KpiId id) {
  const auto& results = source.results;
  const kpi::Unit unit = kpi::definitionOf(id).unit;
  app::ChartSpec chart;
  chart.title = Words::tr("Trend");
  app::ChartSeries line;
  line.name = app::words::kpiName(id);
  double low = 0, high = 0;
  for (const auto& period : results.historyToDate) {
    const auto* value = findKpi(period.kpis, id);
    if (value != nullptr && value->value) {
      app::ChartPoint point;
      point.x = static_cast<double>(chart.categories.size());
      point.y = displayValue(source, unit, *value->value);
      point.text = source.formatter.exact(unit, *value->value);
      point.open = period.open;
      low = std::min(low, point.y);
      high = std::max(high, point.y);
      line.endLabel = source.formatter.shortText(unit, *value->value);
      line.points.push_back(std::move(point));
    }
    chart.categories.append(source.formatter.periodShort(period.period));
  }
  chart.subtitle = results.current.open && app::followsElapsedDays(id)
                       ? Words::tr("the same number of days of each period")
                       : Words::tr("the last %1 periods").arg(source.formatter.count(chart.categories.size()));
  if (line.points.empty()) {
    chart.empty = Words::tr("It could not be computed in any of the last periods.");
    return chart;
  }
  chart.yTicks = app::niceTicks(low, high, kMaxTicks);
  scaleAxis(chart, unit, source);
  chart.accessible = chart.title % u": "_s % line.name;
  chart.series.push_back(std::move(line));
  return chart;
}

app::ChartSpec bridgeChart(const Source& source, kpi::KpiId id) {
  if (source.results.lens.compare == kpi::Comparison::None) return {};
  if (id == kpi::KpiId::Revenue) return source.overview.changes;
  app::ChartSpec chart = quotientBridge(source, id);
  if (chart.series.empty()) return {};
  chart.title = source.overview.changes.title.isEmpty()
                    ? Words::tr("What changed since %1").arg(source.formatter.periodId(source.results.comparedPeriod))
                    : source.overview.changes.title;
  chart.subtitle = Words::tr("what each side of the quotient did");
  QStringList parts;
  for (const auto& series : chart.series) parts.append(series.name % u' ' % series.points.front().text);
  chart.accessible = parts.join(u", "_s);
  return chart;
}

Table chartTable(const Source& source, const QString& id, const app::ChartSpec& spec) {
  TableBuilder builder(id, spec.title);
  builder.column(spec.dateAxis ? Words::tr("Day") : Words::tr("Step"), spec.dateAxis ? CellKind::Date : CellKind::Text);
  // A row per x; a column per series, or one for all steps.
  const bool isSteps = !spec.series.empty() && spec.series.front().kind == app::ChartSeries::Kind::Step;
  if (isSteps) {
    builder.column(Words::tr("Change"), CellKind::Decimal);
    for (const auto& series : spec.series) {
      const auto& point = series.points.front();
      Entry entry = Entries::text(point.text);
      entry.cell.value = point.y - point.base;
      builder.add({Entries::text(series.name), entry});
    }
    return builder.build(source.formatter);
  }
  std::vector<double> xs;
  for (const auto& series : spec.series) {
    builder.column(series.name, CellKind::Decimal);
    for (const auto& point : series.points) xs.push_back(point.x);
  }
  std::sort(xs.begin(), xs.end());
  xs.erase(std::unique(xs.begin(), xs.end()), xs.end());
  for (const double x : xs) {
    std::vector<Entry> row;
    const auto day = LocalDate::fromDays(static_cast<std::int64_t>(x));
    row.push_back(spec.dateAxis ? Entries(source.formatter).date(day)
                                : Entries::text(spec.categories.value(static_cast<qsizetype>(x))));
    for (const auto& series : spec.series) {
      Entry entry;
      for (const auto& point : series.points)
        if (point.x == x) {
          entry = Entries::text(point.text);
          entry.cell.value = point.y;
        }
      row.push_back(std::move(entry));
    }
    builder.add(row);
  }
  return builder.build(source.formatter);
}

}  // namespace bellwether::report
