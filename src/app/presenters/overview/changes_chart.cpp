#include <QCoreApplication>
#include <QStringList>
#include <array>

#include "app/presenters/overview/parts.h"
#include "app/presenters/waterfall.h"
#include "bellwether/app/words.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

/// In the order in which people tell the story.
constexpr std::array<kpi::Effect, 7> kStory = {kpi::Effect::Count,   kpi::Effect::Size, kpi::Effect::Mix,
                                               kpi::Effect::New,     kpi::Effect::Lost, kpi::Effect::Refunds,
                                               kpi::Effect::Currency};

QString comparedName(const Results& results, const Formatter& formatter) {
  return results.lens.compare == kpi::Comparison::LastYear ? formatter.periodId(results.comparedPeriod)
                                                           : formatter.periodShort(results.comparedPeriod);
}

QString spoken(const ChartSpec& chart) {
  QStringList parts;
  for (const ChartSeries& series : chart.series) parts.append(series.name + u' ' + series.points.front().text);
  return parts.join(Overview::tr(", ", "between the parts of a spoken card"));
}

}  // namespace

ChartSpec bridgeChart(const kpi::Bridge& bridge, const BridgeFrame& frame, const Formatter& formatter) {
  const QString then = frame.compared;
  const QString now = frame.current;
  Waterfall waterfall;
  waterfall.fromName = frame.isOpen ? Overview::tr("%1 to day %2").arg(then, formatter.count(frame.elapsedDays)) : then;
  waterfall.toName = frame.isOpen ? Overview::tr("%1 to date", "a column").arg(now) : now;
  waterfall.from = bridge.from;
  waterfall.to = bridge.to;
  waterfall.isOpen = frame.isOpen;
  for (const kpi::Effect effect : kStory)
    for (const kpi::BridgeStep& step : bridge.steps)
      if (step.effect == effect && step.minor != 0)
        waterfall.steps.push_back({words::effectName(effect), Fraction(step.minor)});
  ChartSpec chart = waterfallChart(withoutTinySteps(waterfall, formatter), formatter);
  chart.title = Overview::tr("What changed since %1").arg(then);
  chart.accessible =
      Overview::tr("Revenue from %1 to %2: %3.").arg(chart.categories.front(), chart.categories.back(), spoken(chart));
  return chart;
}

ChartSpec changesChart(const Results& results, const Formatter& formatter) {
  if (!results.bridge || results.bridge->reason || !hasBegun(results)) return {};
  if (results.bridge->from == 0 && results.bridge->to == 0) return {};
  const BridgeFrame frame{comparedName(results, formatter), formatter.periodShort(results.lens.period),
                          results.current.open, results.elapsedDays};
  return bridgeChart(*results.bridge, frame, formatter);
}

}  // namespace bellwether::app::overview
