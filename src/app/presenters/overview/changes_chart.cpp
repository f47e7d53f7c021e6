#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "bellwether/app/words.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr int kMaxTicks = 4;
// The axis leaves zero out when the bars' ends lie within this share of their height.
constexpr double kZoomBelow = 0.34;

/// In the order in which people tell the story.
constexpr std::array<kpi::Effect, 6> kStory = {kpi::Effect::Count, kpi::Effect::Size, kpi::Effect::Mix,
                                               kpi::Effect::New,   kpi::Effect::Lost, kpi::Effect::Refunds};

struct Step {
  kpi::Effect effect;
  std::int64_t minor;
};

std::vector<Step> stepsOf(const kpi::Bridge& bridge) {
  std::vector<Step> steps;
  for (const kpi::Effect effect : kStory)
    for (const kpi::BridgeStep& step : bridge.steps)
      if (step.effect == effect && step.minor != 0) steps.push_back({effect, step.minor});
  return steps;
}

std::int64_t roundedTo(std::int64_t value, std::int64_t unit) {
  return (Fraction(value) / Fraction(unit)).rounded().value_or(0);
}

std::int64_t floorOf(std::int64_t value, std::int64_t unit) { return value / unit - (value % unit < 0 ? 1 : 0); }

/// The steps in whole units, so that the printed start and the printed steps add up to the printed end (largest
/// remainder).
std::vector<std::int64_t> printedSteps(const kpi::Bridge& bridge, const std::vector<Step>& steps, std::int64_t unit) {
  std::vector<std::int64_t> units;
  for (const Step& step : steps) units.push_back(floorOf(step.minor, unit));
  std::vector<std::size_t> byRemainder(steps.size());
  std::iota(byRemainder.begin(), byRemainder.end(), std::size_t{0});
  const auto remainder = [&](std::size_t i) { return steps[i].minor - units[i] * unit; };
  std::stable_sort(byRemainder.begin(), byRemainder.end(),
                   [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
  std::int64_t left = roundedTo(bridge.to, unit) - roundedTo(bridge.from, unit);
  for (const std::int64_t each : units) left -= each;
  for (std::size_t i = 0; left > 0 && !units.empty(); i = (i + 1) % units.size(), --left) ++units[byRemainder[i]];
  for (std::size_t i = units.size(); left < 0 && i > 0; --i, ++left) --units[byRemainder[i - 1]];
  return units;
}

/// Draws a bridge in one unit, with so many decimals that the largest bar has three digits.
class Waterfall {
 public:
  Waterfall(const Results& results, const Formatter& formatter)
      : m_results(results), m_formatter(formatter), m_bridge(*results.bridge), m_steps(stepsOf(m_bridge)) {
    addLevels();
    const double largest = std::max(std::abs(m_low), std::abs(m_high));
    m_scale = formatter.axisScale(kpi::Unit::Money, largest);
    const double printed = largest / m_scale.factor;
    m_decimals = printed < 10 ? 2 : printed < 100 ? 1 : 0;
    m_decimals = m_scale.factor > 1 ? m_decimals : std::min(m_decimals, formatter.currency().exponent());
    const auto factor = static_cast<std::int64_t>(m_scale.factor) * formatter.currency().minorPerMajor();
    m_unit = std::max<std::int64_t>(1, factor / static_cast<std::int64_t>(std::pow(10, m_decimals)));
  }

  ChartSpec spec() const {
    ChartSpec chart;
    const QString other = comparedName();
    chart.title = Overview::tr("What changed since %1").arg(other);
    addBars(chart);
    addAxis(chart);
    chart.accessible = Overview::tr("Revenue from %1 to %2: %3.")
                           .arg(chart.categories.front(), chart.categories.back(), spoken(chart));
    return chart;
  }

 private:
  double display(std::int64_t minor) const { return displayValue(kpi::Unit::Money, Fraction(minor), m_formatter); }

  void addLevels() {
    std::int64_t level = m_bridge.from;
    m_low = std::min({display(level), display(m_bridge.to)});
    m_high = std::max({display(level), display(m_bridge.to)});
    for (const Step& step : m_steps) {
      level += step.minor;
      m_low = std::min(m_low, display(level));
      m_high = std::max(m_high, display(level));
    }
  }

  QString comparedName() const {
    return m_results.lens.compare == kpi::Comparison::LastYear ? m_formatter.periodId(m_results.comparedPeriod)
                                                               : m_formatter.periodShort(m_results.comparedPeriod);
  }

  QString number(std::int64_t units) const {
    return m_formatter.decimal(Fraction(units) / powerOfTen(m_decimals), m_decimals);
  }

  void addTotal(ChartSpec& chart, const QString& category, std::int64_t minor, SeriesRole role) const {
    ChartSeries series;
    series.kind = ChartSeries::Kind::Step;
    series.role = role;
    series.name = category;
    ChartPoint point;
    point.x = static_cast<double>(chart.categories.size());
    point.y = display(minor);
    point.text = m_formatter.exact(kpi::Unit::Money, Fraction(minor));
    point.label = number(roundedTo(minor, m_unit));
    point.open = role == SeriesRole::Current && m_results.current.open;
    series.points.push_back(point);
    chart.series.push_back(series);
    chart.categories.append(category);
  }

  void addStep(ChartSpec& chart, const Step& step, std::int64_t printed, std::int64_t level) const {
    ChartSeries series;
    series.kind = ChartSeries::Kind::Step;
    series.role = step.minor > 0 ? SeriesRole::Good : SeriesRole::Bad;
    series.name = words::effectName(step.effect);
    ChartPoint point;
    point.x = static_cast<double>(chart.categories.size());
    point.base = display(level);
    point.y = display(level + step.minor);
    point.text = m_formatter.exact(kpi::Unit::Money, Fraction(step.minor));
    point.label = (printed > 0 ? u"+"_s : QString()) + number(printed);
    series.points.push_back(point);
    chart.series.push_back(series);
    chart.categories.append(series.name);
  }

  void addBars(ChartSpec& chart) const {
    const bool isOpen = m_results.current.open;
    const QString now = m_formatter.periodShort(m_results.lens.period);
    const QString then = comparedName();
    addTotal(chart, isOpen ? Overview::tr("%1 to day %2").arg(then, m_formatter.count(m_results.elapsedDays)) : then,
             m_bridge.from, SeriesRole::Comparison);
    const auto printed = printedSteps(m_bridge, m_steps, m_unit);
    std::int64_t level = m_bridge.from;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
      addStep(chart, m_steps[i], printed[i], level);
      level += m_steps[i].minor;
    }
    addTotal(chart, isOpen ? Overview::tr("%1 to date", "a column").arg(now) : now, m_bridge.to, SeriesRole::Current);
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

  QString spoken(const ChartSpec& chart) const {
    QStringList parts;
    for (const ChartSeries& series : chart.series) parts.append(series.name + u' ' + series.points.front().text);
    return parts.join(Overview::tr(", ", "between the parts of a spoken card"));
  }

  const Results& m_results;
  const Formatter& m_formatter;
  const kpi::Bridge& m_bridge;
  std::vector<Step> m_steps;
  double m_low = 0, m_high = 0;  // of all levels, in major units
  AxisScale m_scale;
  int m_decimals = 0;
  std::int64_t m_unit = 1;  // minor units in the last printed digit
};

}  // namespace

ChartSpec changesChart(const Results& results, const Formatter& formatter) {
  if (!results.bridge || results.bridge->reason || !hasBegun(results)) return {};
  if (results.bridge->from == 0 && results.bridge->to == 0) return {};
  return Waterfall(results, formatter).spec();
}

}  // namespace bellwether::app::overview
