#include <QCoreApplication>
#include <algorithm>

#include "app/presenters/overview/parts.h"
#include "app/targets/parts.h"
#include "bellwether/app/target_grid.h"
#include "bellwether/kpi/evaluate.h"

namespace bellwether::app {
namespace {

struct Targets {
  Q_DECLARE_TR_FUNCTIONS(Targets)
};

constexpr int kMaxTicks = 5;

ChartPoint pointAt(std::size_t place, std::int64_t minor, const Formatter& formatter) {
  ChartPoint point;
  point.x = static_cast<double>(place);
  point.y = overview::displayValue(kpi::Unit::Money, Fraction(minor), formatter);
  point.text = formatter.exact(kpi::Unit::Money, Fraction(minor));
  return point;
}

}  // namespace

kpi::Slice targets::sliceOf(const TargetLine& line) {
  switch (line.scope) {
    case records::TargetScope::Company:
      return {};
    case records::TargetScope::Team:
      return {{kpi::Dimension::Team, {line.label.toStdString()}}};
    case records::TargetScope::Rep:
      return {{kpi::Dimension::Rep, {line.label.toStdString()}}};
    case records::TargetScope::Product:
      return {{kpi::Dimension::Product, {line.label.toStdString()}}};
    case records::TargetScope::Region:
      return {{kpi::Dimension::Region, {line.label.toStdString()}}};
  }
  return {};
}

void targets::fillMoneyAxis(ChartSpec& chart, const Formatter& formatter) {
  double low = 0;
  double high = 0;
  for (const ChartSeries& series : chart.series)
    for (const ChartPoint& point : series.points) {
      low = std::min(low, point.y);
      high = std::max(high, point.y);
    }
  chart.yTicks = niceTicks(low, high, kMaxTicks);
  const AxisScale scale = formatter.axisScale(kpi::Unit::Money, std::max(high, -low));
  chart.unit = scale.unit;
  for (const double tick : chart.yTicks.values())
    chart.yLabels.append(formatter.axisLabel(tick, chart.yTicks.step, scale));
}

std::vector<std::int64_t> yearBefore(const TargetGrid& grid, std::size_t line, const records::Facts& facts,
                                     LocalDate asOf) {
  std::vector<std::int64_t> before;
  const kpi::Slice where = targets::sliceOf(grid.lines.at(line));
  for (const NamedPeriod& column : grid.columns) {
    const Period range = sameLastYear(column, facts.settings().calendar).range;
    const auto value = kpi::evaluateOne(facts, kpi::KpiId::Revenue, range, where, asOf).value;
    before.push_back(value ? value->rounded().value_or(0) : 0);
  }
  return before;
}

ChartSpec targetChart(const TargetGrid& grid, std::size_t line, const std::vector<std::int64_t>& before,
                      const Formatter& formatter) {
  ChartSpec chart;
  const TargetLine& shown = grid.lines.at(line);
  chart.title = shown.label;
  chart.subtitle = Targets::tr("target over the revenue of the year before");
  chart.categories = grid.headers;
  ChartSeries actual;
  actual.kind = ChartSeries::Kind::Bar;
  actual.role = SeriesRole::Comparison;
  actual.name = Targets::tr("Year before");
  ChartSeries target;
  target.role = SeriesRole::Target;
  target.name = Targets::tr("Target");
  for (std::size_t i = 0; i < grid.columns.size(); ++i) {
    if (i < before.size()) actual.points.push_back(pointAt(i, before[i], formatter));
    if (shown.cells[i].kind != TargetCell::Kind::Empty && shown.cells[i].kind != TargetCell::Kind::Foreign)
      target.points.push_back(pointAt(i, shown.cells[i].amount, formatter));
  }
  if (!target.points.empty()) target.endLabel = target.name;
  chart.series.push_back(actual);
  if (!target.points.empty()) chart.series.push_back(target);
  targets::fillMoneyAxis(chart, formatter);
  chart.accessible = Targets::tr("%1: target of the year %2.")
                         .arg(shown.label, shown.total.text.isEmpty() ? Targets::tr("none") : shown.total.text);
  return chart;
}

}  // namespace bellwether::app
