#include <QCoreApplication>
#include <algorithm>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/presenters/waterfall.h"
#include "app/presenters/why/parts.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app::why {
namespace {

using namespace Qt::StringLiterals;

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

constexpr std::size_t kMostGroups = 6;

QString capitalised(QString words) {
  if (!words.isEmpty()) words[0] = words[0].toUpper();
  return words;
}

QString title(const WhyFigures& figures, const Formatter& formatter) {
  const QString then = comparedName(figures, formatter);
  const QString now = formatter.periodShort(figures.lens.period);
  if (!figures.open) return Why::tr("From %1 to %2").arg(then, now);
  return Why::tr("From %1 to %2, first %3 days of each").arg(then, now, formatter.count(figures.elapsedDays));
}

Waterfall frameOf(const WhyFigures& figures, const Formatter& formatter) {
  Waterfall waterfall;
  const QString then = comparedName(figures, formatter);
  const QString now = formatter.periodShort(figures.lens.period);
  waterfall.fromName = figures.open ? Why::tr("%1 to day %2").arg(then, formatter.count(figures.elapsedDays)) : then;
  waterfall.toName = figures.open ? Why::tr("%1 to date", "a column").arg(now) : now;
  waterfall.from = *figures.compared.value;
  waterfall.to = *figures.value.value;
  waterfall.unit = figures.value.unit;
  waterfall.direction = kpi::definitionOf(figures.question.kpi).direction;
  waterfall.isOpen = figures.open;
  return waterfall;
}

/// The biggest groups by name, all others as one step, and what no group explains.
Waterfall byGroups(WhyData& data, const WhyFigures& figures, const Formatter& formatter) {
  Waterfall waterfall = frameOf(figures, formatter);
  data.stepKeys.push_back({});
  Fraction others = 0;
  std::size_t shown = 0;
  for (const WhyGroup& group : figures.groups) {
    if (isZero(group.change)) continue;
    if (shown++ < kMostGroups) {
      waterfall.steps.push_back({overview::groupName(figures.question.by, group.key), group.change});
      data.stepKeys.push_back(group.key);
    } else {
      others = others + group.change;
    }
  }
  const auto add = [&](const QString& name, const Fraction& change) {
    if (isZero(change)) return;
    waterfall.steps.push_back({name, change});
    data.stepKeys.push_back({});
  };
  add(Why::tr("Others"), others);
  add(Why::tr("Not by group"), figures.rest);
  data.stepKeys.push_back({});
  return waterfall;
}

/// What the numerator and what the denominator did.
Waterfall byEffects(const WhyFigures& figures, const Formatter& formatter) {
  Waterfall waterfall = frameOf(figures, formatter);
  const kpi::Definition& definition = kpi::definitionOf(figures.question.kpi);
  const auto add = [&](kpi::Measure measure, const Fraction& change) {
    if (!isZero(change)) waterfall.steps.push_back({capitalised(words::measureName(measure)), change});
  };
  add(definition.numerator, figures.effects->numerator);
  add(definition.denominator, figures.effects->denominator);
  return waterfall;
}

QString whyNothing(const WhyFigures& figures) {
  if (figures.lens.compare == kpi::Comparison::None) return Why::tr("Nothing is compared. Choose a comparison above.");
  if (figures.value.reason) return words::reason(*figures.value.reason);
  if (figures.compared.reason)
    return Why::tr("The period compared with has no value: %1.").arg(words::reason(*figures.compared.reason));
  return Why::tr("Nothing changed.");
}

bool isDrawable(const WhyFigures& figures) {
  if (figures.lens.compare == kpi::Comparison::None || !figures.change || !figures.change->isValid()) return false;
  return !(isZero(*figures.value.value) && isZero(*figures.compared.value));
}

void revenueBridge(WhyData& data, const WhyFigures& figures, const Formatter& formatter) {
  const overview::BridgeFrame frame{comparedName(figures, formatter), formatter.periodShort(figures.lens.period),
                                    figures.open, figures.elapsedDays};
  data.bridge = overview::bridgeChart(*figures.bridge, frame, formatter);
  data.stepKeys.assign(static_cast<std::size_t>(data.bridge.categories.size()), {});
  data.bridgeNote =
      Why::tr(
          "New and lost: groups that sold on one side only, by %1. Deal count, deal size and mix are about groups "
          "that sold on both.")
          .arg(words::dimensionName(figures.question.stepsBy).toLower());
}

}  // namespace

void fillBridge(WhyData& data, const WhyFigures& figures, const Formatter& formatter) {
  data.canChooseSteps = figures.question.kpi == kpi::KpiId::Revenue;
  if (!isDrawable(figures) || (figures.bridge && figures.bridge->reason)) {
    data.bridge.title = title(figures, formatter);
    data.bridge.empty = whyNothing(figures);
    data.bridge.accessible = data.bridge.empty;
    return;
  }
  if (figures.bridge) {
    revenueBridge(data, figures, formatter);
  } else if (figures.effects) {
    const Waterfall waterfall = byEffects(figures, formatter);
    data.bridge = waterfallChart(waterfall, formatter);
    data.stepKeys.assign(waterfall.steps.size() + 2, {});
    data.bridgeNote = Why::tr("Each step is what this side of the ratio did, at the mean of both periods.");
  } else {
    data.bridge = waterfallChart(byGroups(data, figures, formatter), formatter);
    data.bridgeNote = Why::tr("Steps are groups by %1. What no group explains is a step of its own.")
                          .arg(words::dimensionName(figures.question.by).toLower());
  }
  data.bridge.title = title(figures, formatter);
  kpi::Change change;
  change.change = figures.change;
  const QString text = formatter.signedShort(figures.value.unit, *figures.change);
  data.bridge.subtitle = Why::tr("%1, no residue", "a change").arg(text);
  if (data.bridge.accessible.isEmpty())
    data.bridge.accessible = Why::tr("%1 changed by %2.").arg(words::kpiName(figures.question.kpi), text);
}

}  // namespace bellwether::app::why
