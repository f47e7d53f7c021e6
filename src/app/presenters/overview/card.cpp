#include <QCoreApplication>
#include <QStringList>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::app::overview {
namespace {

using namespace Qt::StringLiterals;

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr std::size_t kMaxDeltas = 3;

bool isPaced(kpi::KpiId id) { return id == kpi::KpiId::Revenue || id == kpi::KpiId::Attainment; }

/// What a card is made from, looked up once.
struct Source {
  kpi::KpiId id;
  const kpi::KpiValue& value;
  kpi::Direction direction;
  const Results& results;
  const Formatter& formatter;
  Pace pace;
};

QString note(const Source& source) {
  QStringList parts;
  const auto& formatter = source.formatter;
  if (source.direction == kpi::Direction::DownIsGood) parts.append(Overview::tr("lower is better"));
  if (source.id == kpi::KpiId::RepPerformance && source.value.denominator.measure == kpi::Measure::RepTime)
    parts.append(Overview::tr("%1 FTE").arg(formatter.decimal(source.value.denominator.value, 1)));
  if (source.id == kpi::KpiId::Attainment && source.pace.target)
    parts.append(Overview::tr("of %1", "a target").arg(formatter.shortText(kpi::Unit::Money, *source.pace.target)));
  parts.append(u"n = "_s + formatter.count(source.value.n));
  return parts.join(u" · "_s);
}

StatusText status(const Source& source) {
  if (isEmpty(source.results)) return {Overview::tr("needs input", "status"), Shape::Diamond, Tone::Warn};
  if (!source.value.exists()) {
    const bool isInput = source.value.reason && actionFor(*source.value.reason) != CardAction::None;
    if (isInput) return {Overview::tr("needs input", "status"), Shape::Diamond, Tone::Warn};
    return {Overview::tr("too few", "status"), Shape::Diamond, Tone::Neutral};
  }
  if (source.value.has(kpi::Flag::TooFew)) return {Overview::tr("too few", "status"), Shape::Diamond, Tone::Neutral};
  if (isPaced(source.id) && source.pace.ratio) return paceStatus(*source.pace.ratio);
  return {Overview::tr("no target", "status"), Shape::Diamond, Tone::Neutral};
}

QString previousLabel(const NamedPeriod& period, const Formatter& formatter) {
  const QString name = period.kind == PeriodKind::Custom ? Overview::tr("before", "delta against the span before")
                                                         : formatter.periodPart(period);
  return Overview::tr("%1", "delta against the previous period, e.g. Q3").replace(u"%1"_s, name);
}

std::optional<DeltaText> changeDelta(const Source& source, const kpi::Change* change, const QString& label) {
  if (!change || !change->change || !source.value.exists()) return std::nullopt;
  return deltaText(source.formatter.change(source.value.unit, *change), label, *change->change, source.direction);
}

/// Against the target due by now: percent for revenue, points for attainment.
std::optional<DeltaText> paceDelta(const Source& source) {
  if (!isPaced(source.id) || !source.pace.ratio || !source.value.exists()) return std::nullopt;
  const QString label = source.results.current.open ? Overview::tr("pace", "delta") : Overview::tr("target", "delta");
  kpi::Change change;
  if (source.id == kpi::KpiId::Revenue) {
    change.change = *source.value.value - *source.pace.due;
    change.relative = *source.pace.ratio - Fraction(1);
  } else {
    change.change = *source.value.value - *source.pace.due / *source.pace.target;
  }
  return deltaText(source.formatter.change(source.value.unit, change), label, *change.change, source.direction);
}

/// As short as it can be: three of them stand in a narrow card.
QString yearLabel() { return Overview::tr("YoY", "delta against the same period last year"); }

std::vector<DeltaText> deltas(const Source& source) {
  const auto* previous = source.results.previousChange(source.id);
  const auto* lastYear = source.results.lastYearChange(source.id);
  std::vector<DeltaText> texts;
  const auto add = [&texts](const std::optional<DeltaText>& text) {
    if (text && texts.size() < kMaxDeltas) texts.push_back(*text);
  };
  if (previous) add(changeDelta(source, previous, previousLabel(previous->period, source.formatter)));
  const bool isSame = previous && lastYear && previous->period.range == lastYear->period.range;
  if (!isSame) add(changeDelta(source, lastYear, yearLabel()));
  add(paceDelta(source));
  return texts;
}

const kpi::KpiValue* find(const kpi::PeriodResult& period, kpi::KpiId id) {
  for (const kpi::KpiValue& value : period.kpis)
    if (value.id == id) return &value;
  return nullptr;
}

void fillSpark(CardData& card, const Source& source) {
  // Without a value now there is nothing to be compared with, and the last known ones are whole periods'.
  const auto& history = source.value.exists() ? source.results.historyToDate : source.results.history;
  for (const kpi::PeriodResult& period : history) {
    const auto* value = find(period, source.id);
    SparkPoint point{std::nullopt, period.open};
    if (value && value->exists()) {
      point.y = displayValue(value->unit, *value->value, source.formatter);
      card.sparkLabel = source.formatter.shortText(value->unit, *value->value);
    }
    card.spark.push_back(point);
  }
  if (!source.pace.due) return;
  if (source.id == kpi::KpiId::Revenue)
    card.sparkTarget = displayValue(kpi::Unit::Money, *source.pace.due, source.formatter);
  if (source.id == kpi::KpiId::Attainment)
    card.sparkTarget = displayValue(kpi::Unit::Ratio, *source.pace.due / *source.pace.target, source.formatter);
}

/// What is missing leads to a button on screen, where there is one, and to nothing when spoken.
QString withoutColon(QString text) {
  if (text.endsWith(u':') || text.endsWith(u'：')) text.chop(1);
  return text;
}

/// Without won deals their creation dates are not what is missing.
kpi::Reason reasonOf(const Source& source) {
  const kpi::Reason reason = source.value.reason.value_or(kpi::Reason::NoClosedDeals);
  const bool hasNoWins = source.results.value(kpi::KpiId::DealSize).reason == kpi::Reason::NoWins;
  return reason == kpi::Reason::NoMeasurableDeals && hasNoWins ? kpi::Reason::NoWins : reason;
}

void fillMissing(CardData& card, const Source& source) {
  const kpi::Reason reason = reasonOf(source);
  card.action = isEmpty(source.results) ? CardAction::AddDeals : actionFor(reason);
  card.actionText = actionText(card.action);
  card.missing = card.action == CardAction::AddDeals ? Overview::tr("Needs deals:") : words::reasonNeed(reason);
  if (card.missing.isEmpty()) card.missing = words::reason(reason);
  if (card.action == CardAction::None) card.missing = withoutColon(card.missing);
  for (const kpi::PeriodResult& period : source.results.history) {
    const auto* value = find(period, source.id);
    if (value && value->exists())
      card.missingDetail = Overview::tr("Last known: %1").arg(source.formatter.periodId(period.period));
  }
}

QString tooltip(const Source& source) {
  QStringList lines;
  if (source.value.exists())
    lines.append(source.formatter.exact(source.value.unit, *source.value.value));
  else if (source.value.reason)
    lines.append(words::reason(*source.value.reason));
  for (const kpi::Flag flag : source.value.flags) lines.append(words::flag(flag, source.value));
  return lines.join(u'\n');
}

QString accessible(const CardData& card) {
  QStringList parts{card.name};
  parts.append(card.value ? card.value->joined() : withoutColon(card.missing));
  if (!card.status.word.isEmpty()) parts.append(card.status.word);
  for (const DeltaText& text : card.deltas) {
    const QString sentence = text.shape == Shape::Up     ? Overview::tr("up %1 against %2")
                             : text.shape == Shape::Down ? Overview::tr("down %1 against %2")
                                                         : Overview::tr("unchanged (%1) against %2");
    const bool isYear = text.label == yearLabel();
    parts.append(sentence.arg(text.value, isYear ? Overview::tr("last year", "spoken") : text.label));
  }
  if (!card.note.isEmpty()) parts.append(card.note);
  if (!card.missingDetail.isEmpty()) parts.append(card.missingDetail);
  return parts.join(Overview::tr(", ", "between the parts of a spoken card"));
}

}  // namespace

DeltaText deltaText(const QString& value, const QString& label, const Fraction& difference, kpi::Direction direction) {
  const bool isNothing = std::none_of(value.begin(), value.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
  if (isNothing) return {value, label, Shape::Dot, Tone::Neutral};
  const bool isUp = !isNegative(difference);
  DeltaText text{value, label, isUp ? Shape::Up : Shape::Down, Tone::Neutral};
  if (direction == kpi::Direction::UpIsGood) text.tone = isUp ? Tone::Good : Tone::Bad;
  if (direction == kpi::Direction::DownIsGood) text.tone = isUp ? Tone::Bad : Tone::Good;
  return text;
}

CardData card(kpi::KpiId id, const Results& results, const Formatter& formatter) {
  const Source source{id, results.value(id), kpi::definitionOf(id).direction, results, formatter, paceOf(results)};
  CardData card;
  card.id = id;
  card.name = words::kpiName(id);
  card.status = status(source);
  fillSpark(card, source);
  if (source.value.exists() && !isEmpty(results)) {
    card.value = formatter.compact(source.value.unit, *source.value.value);
    card.note = note(source);
    card.deltas = deltas(source);
  } else {
    fillMissing(card, source);
  }
  card.tooltip = tooltip(source);
  card.accessible = accessible(card);
  return card;
}

}  // namespace bellwether::app::overview
