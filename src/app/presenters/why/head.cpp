#include <QCoreApplication>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/presenters/why/parts.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app::why {
namespace {

using namespace Qt::StringLiterals;

class Why {
  Q_DECLARE_TR_FUNCTIONS(Why)
};

/// What is due by now, for the two KPIs that run against a target.
std::optional<Fraction> due(const WhyFigures& figures) {
  if (figures.trend.empty() || !(figures.open ? figures.question.days == TrendDays::SameDays : true))
    return std::nullopt;
  return figures.trend.back().target;
}

StatusText status(const WhyFigures& figures) {
  const kpi::KpiValue& value = figures.value;
  if (!value.exists()) {
    const bool isInput = value.reason && overview::actionFor(*value.reason) != CardAction::None;
    if (isInput) return {Why::tr("needs input", "status"), Shape::Diamond, Tone::Warn};
    return {Why::tr("too few", "status"), Shape::Diamond, Tone::Neutral};
  }
  if (value.has(kpi::Flag::TooFew)) return {Why::tr("too few to judge", "status"), Shape::Diamond, Tone::Neutral};
  const auto target = due(figures);
  if (target && *target > Fraction(0)) return overview::paceStatus(*value.value / *target);
  return {};
}

std::vector<DeltaText> deltas(const WhyFigures& figures, const Formatter& formatter) {
  std::vector<DeltaText> texts;
  const kpi::Direction direction = kpi::definitionOf(figures.question.kpi).direction;
  const auto add = [&](const kpi::Change& change, const QString& label) {
    if (change.change)
      texts.push_back(
          overview::deltaText(formatter.change(figures.value.unit, change), label, *change.change, direction));
  };
  const NamedPeriod& before = figures.previous.period;
  add(figures.previous, before.kind == PeriodKind::Custom ? Why::tr("before", "delta against the span before")
                                                          : formatter.periodPart(before));
  const bool isSame = figures.previous.period.range == figures.lastYear.period.range;
  if (!isSame) add(figures.lastYear, Why::tr("YoY", "delta"));
  const auto target = due(figures);
  if (!target || !(*target > Fraction(0)) || !figures.value.exists()) return texts;
  kpi::Change change;
  change.change = *figures.value.value - *target;
  change.relative = *change.change / *target;
  add(change, figures.open ? Why::tr("pace", "delta") : Why::tr("target", "delta"));
  return texts;
}

QString note(const WhyFigures& figures, const Formatter& formatter) {
  QStringList parts;
  if (kpi::definitionOf(figures.question.kpi).direction == kpi::Direction::DownIsGood)
    parts.append(Why::tr("lower is better"));
  parts.append(u"n = "_s + formatter.count(figures.value.n));
  return parts.join(u" · "_s);
}

}  // namespace

WhyHead head(const WhyFigures& figures, const Formatter& formatter) {
  const kpi::KpiValue& value = figures.value;
  WhyHead head;
  head.kpi = words::kpiName(figures.question.kpi);
  head.status = status(figures);
  QStringList lines;
  if (value.exists()) {
    head.value = formatter.compact(value.unit, *value.value);
    head.deltas = deltas(figures, formatter);
    head.note = note(figures, formatter);
    lines.append(formatter.exact(value.unit, *value.value));
  } else {
    const kpi::Reason reason = value.reason.value_or(kpi::Reason::NoClosedDeals);
    const bool isEmpty = figures.facts->dealCount() == 0;
    head.action = isEmpty ? CardAction::AddDeals : overview::actionFor(reason);
    head.actionText = overview::actionText(head.action);
    head.missing = words::reason(reason);
    lines.append(head.missing);
  }
  for (const kpi::Flag flag : value.flags) lines.append(words::flag(flag, value));
  head.tooltip = lines.join(u'\n');
  return head;
}

}  // namespace bellwether::app::why
