#include "app/presenters/waterfall.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr int kMaxTicks = 4;
// The axis leaves zero out when the bars' ends lie within this share of their height.
constexpr double kZoomBelow = 0.34;

std::int64_t inUnits(const Fraction& value, const Fraction& unit) { return (value / unit).rounded().value_or(0); }

std::int64_t floorInUnits(const Fraction& value, const Fraction& unit) {
  const Fraction units = value / unit;
  if (!units.isValid()) return 0;
  Int128 whole = units.numerator() / units.denominator();
  if (units.numerator() % units.denominator() < 0) --whole;
  return static_cast<std::int64_t>(whole);
}

/// Raw measure in one display unit: minor units in a major one, 1/100 in a percent.
Fraction rawPerDisplay(kpi::Unit unit, const Formatter& formatter) {
  switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::MoneyPerDay:
      return formatter.currency().minorPerMajor();
    case kpi::Unit::Ratio:
      return Fraction::of(1, 100);
    default:
      return 1;
  }
}

class Drawing {
 public:
  Drawing(const Waterfall& waterfall, const Formatter& formatter) : m_waterfall(waterfall), m_formatter(formatter) {
    addLevels();
    const double largest = std::max(std::abs(m_low), std::abs(m_high));
    m_scale = formatter.axisScale(waterfall.unit, largest);
    m_decimals = decimalsFor(largest / m_scale.factor);
    const Fraction factor =
        Fraction(static_cast<std::int64_t>(m_scale.factor)) * rawPerDisplay(waterfall.unit, formatter);
    m_unit = factor / powerOfTen(m_decimals);
  }

  ChartSpec spec() const {
    ChartSpec chart;
    addBars(chart);
    addAxis(chart);
    return chart;
  }

  bool isTiny(const WaterfallStep& step) const { return absolute(step.change) * Fraction(2) < m_unit; }

 private:
  double display(const Fraction& raw) const { return overview::displayValue(m_waterfall.unit, raw, m_formatter); }

  void addLevels() {
    Fraction level = m_waterfall.from;
    m_low = std::min(display(level), display(m_waterfall.to));
    m_high = std::max(display(level), display(m_waterfall.to));
    for (const WaterfallStep& step : m_waterfall.steps) {
      level = level + step.change;
      m_low = std::min(m_low, display(level));
      m_high = std::max(m_high, display(level));
    }
  }

  int decimalsFor(double largest) const {
    switch (m_waterfall.unit) {
      case kpi::Unit::Money:
      case kpi::Unit::MoneyPerDay: {
        const int decimals = largest < 10 ? 2 : largest < 100 ? 1 : 0;
        return m_scale.factor > 1 ? decimals : std::min(decimals, m_formatter.currency().exponent());
      }
      case kpi::Unit::Count:
        return m_scale.factor > 1 ? 1 : 0;
      case kpi::Unit::Times:
        return 2;
      default:
        return 1;
    }
  }

  QString number(std::int64_t units) const {
    return m_formatter.decimal(Fraction(units) / powerOfTen(m_decimals), m_decimals);
  }

  /// The steps in whole units, so that the printed start and the printed steps add up to the printed end.
  std::vector<std::int64_t> printedSteps() const {
    const auto& steps = m_waterfall.steps;
    std::vector<std::int64_t> units;
    std::vector<Fraction> remainders;
    for (const WaterfallStep& step : steps) {
      units.push_back(floorInUnits(step.change, m_unit));
      remainders.push_back(step.change - m_unit * Fraction(units.back()));
    }
    std::vector<std::size_t> byRemainder(steps.size());
    std::iota(byRemainder.begin(), byRemainder.end(), std::size_t{0});
    std::stable_sort(byRemainder.begin(), byRemainder.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    std::int64_t left = inUnits(m_waterfall.to, m_unit) - inUnits(m_waterfall.from, m_unit);
    for (const std::int64_t each : units) left -= each;
    for (std::size_t i = 0; left > 0 && !units.empty(); i = (i + 1) % units.size(), --left) ++units[byRemainder[i]];
    for (std::size_t i = units.size(); left < 0 && i > 0; --i, ++left) --units[byRemainder[i - 1]];
    return units;
  }

  void addTotal(ChartSpec& chart, const QString& category, const Fraction& value, SeriesRole role) const {
    ChartSeries series;
    series.kind = ChartSeries::Kind::Step;
    series.role = role;
    series.name = category;
    ChartPoint point;
    point.x = static_cast<double>(chart.categories.size());
    point.y = display(value);
    point.text = m_formatter.exact(m_waterfall.unit, value);
    point.label = number(inUnits(value, m_unit));
    point.open = role == SeriesRole::Current && m_waterfall.isOpen;
    series.points.push_back(point);
    chart.series.push_back(series);
    chart.categories.append(category);
  }

  SeriesRole roleOf(const Fraction& change) const {
    if (m_waterfall.direction == kpi::Direction::Neutral) return SeriesRole::Neutral;
    const bool isUp = change > Fraction(0);
    return isUp == (m_waterfall.direction == kpi::Direction::UpIsGood) ? SeriesRole::Good : SeriesRole::Bad;
  }

  void addStep(ChartSpec& chart, const WaterfallStep& step, std::int64_t printed, const Fraction& level) const {
    ChartSeries series;
    series.kind = ChartSeries::Kind::Step;
    series.role = roleOf(step.change);
    series.name = step.name;
    ChartPoint point;
    point.x = static_cast<double>(chart.categories.size());
    point.base = display(level);
    point.y = display(level + step.change);
    point.text = m_formatter.exact(m_waterfall.unit, step.change);
    if (printed != 0) point.label = (printed > 0 ? u"+"_s : QString()) + number(printed);
    series.points.push_back(point);
    chart.series.push_back(series);
    chart.categories.append(series.name);
  }

  void addBars(ChartSpec& chart) const {
    addTotal(chart, m_waterfall.fromName, m_waterfall.from, SeriesRole::Comparison);
    const auto printed = printedSteps();
    Fraction level = m_waterfall.from;
    for (std::size_t i = 0; i < m_waterfall.steps.size(); ++i) {
      addStep(chart, m_waterfall.steps[i], printed[i], level);
      level = level + m_waterfall.steps[i].change;
    }
    addTotal(chart, m_waterfall.toName, m_waterfall.to, SeriesRole::Current);
  }

  void addAxis(ChartSpec& chart) const {
    const bool isZoomed = m_low > 0 && m_high - m_low < kZoomBelow * m_high;
    const double margin = isZoomed ? std::max(m_high - m_low, m_high * 0.01) * 0.6 : 0;
    chart.yTicks = niceTicks(isZoomed ? std::max(0.0, m_low - margin) : std::min(0.0, m_low), m_high, kMaxTicks);
    chart.unit = m_scale.unit;
    for (const double tick : chart.yTicks.values())
      chart.yLabels.append(m_formatter.axisLabel(tick, chart.yTicks.step, m_scale));
    if (chart.yTicks.min > 0)
      chart.note = Overview::tr("axis from %1").arg(chart.yLabels.isEmpty() ? QString() : chart.yLabels.front());
  }

  const Waterfall& m_waterfall;
  const Formatter& m_formatter;
  double m_low = 0, m_high = 0;  // of all levels, in display units
  AxisScale m_scale;
  int m_decimals = 0;
  Fraction m_unit = 1;  // raw measure in the last printed digit
};

}  // namespace

ChartSpec waterfallChart(const Waterfall& waterfall, const Formatter& formatter) {
  return Drawing(waterfall, formatter).spec();
}

Waterfall withoutTinySteps(const Waterfall& waterfall, const Formatter& formatter) {
  const Drawing drawing(waterfall, formatter);
  const auto isTiny = [&](const WaterfallStep& step) { return drawing.isTiny(step); };
  if (std::count_if(waterfall.steps.begin(), waterfall.steps.end(), isTiny) < 2) return waterfall;
  Waterfall folded = waterfall;
  WaterfallStep rest{Overview::tr("Other", "small steps of a bridge, taken together"), 0};
  for (const WaterfallStep& step : waterfall.steps)
    if (isTiny(step)) rest.change = rest.change + step.change;
  std::erase_if(folded.steps, isTiny);
  if (!isZero(rest.change)) folded.steps.push_back(rest);
  return folded;
}

}  // namespace bellwether::app
