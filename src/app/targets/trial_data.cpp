#include <QCoreApplication>
#include <algorithm>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/targets/parts.h"
#include "bellwether/app/chart_axes.h"
#include "bellwether/app/target_trial.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

struct Trial {
  Q_DECLARE_TR_FUNCTIONS(TargetTrial)
};

struct Source {
  const TargetTrial& trial;
  const Formatter& formatter;

  const TrialQuestion& question() const { return trial.question; }
  QString exact(const Fraction& minor) const { return formatter.exact(kpi::Unit::Money, minor); }
  QString amount(const Fraction& minor) const { return formatter.shortText(kpi::Unit::Money, minor); }
  QString share(const Fraction& ratio) const { return formatter.shortText(kpi::Unit::Ratio, ratio); }
  QString signedShare(const Fraction& ratio) const { return formatter.signedShort(kpi::Unit::Ratio, ratio); }
  QString count(std::int64_t n) const { return formatter.count(n); }
  QString period() const { return formatter.periodId(question().period); }
};

StatusText yes() { return {Trial::tr("yes", "a check"), Shape::Up, Tone::Good}; }
StatusText look() { return {Trial::tr("check", "a check that is neither yes nor no"), Shape::Diamond, Tone::Warn}; }
StatusText no() { return {Trial::tr("no", "a check"), Shape::Down, Tone::Bad}; }

StatusText verdictText(TrialVerdict verdict) {
  switch (verdict) {
    case TrialVerdict::Unknown:
      return {Trial::tr("too little history", "a verdict"), Shape::Diamond, Tone::Neutral};
    case TrialVerdict::Over:
      return {Trial::tr("period is over", "a verdict"), Shape::Down, Tone::Bad};
    case TrialVerdict::Easy:
      return {Trial::tr("easy", "a verdict"), Shape::Dot, Tone::Neutral};
    case TrialVerdict::WithinReach:
      return {Trial::tr("within reach", "a verdict"), Shape::Up, Tone::Good};
    case TrialVerdict::Stretch:
      return {Trial::tr("a stretch", "a verdict"), Shape::Diamond, Tone::Warn};
    case TrialVerdict::OutOfReach:
      return {Trial::tr("out of reach", "a verdict"), Shape::Down, Tone::Bad};
  }
  return {};
}

/// `Needs +12.4 % on last year and +5.0 % on the median of 8 past periods (0.9 M to 1.4 M).`
QString sentence(const Source& source) {
  const TargetTrial& trial = source.trial;
  if (!trial.median) return Trial::tr("No past period of this length lies in the data.");
  const QString range = Trial::tr("%1 past periods brought %2 to %3", nullptr, static_cast<int>(trial.past.size()))
                            .arg(source.count(static_cast<std::int64_t>(trial.past.size())), source.amount(*trial.low),
                                 source.amount(*trial.high));
  QStringList parts{range};
  if (trial.overMedian) parts.append(Trial::tr("%1 on their median").arg(source.signedShare(*trial.overMedian)));
  if (trial.growthNeeded) parts.append(Trial::tr("%1 on last year").arg(source.signedShare(*trial.growthNeeded)));
  return parts.join(Trial::tr("; ", "between the parts of the sentence about a target")) + Trial::tr(".", "full stop");
}

TrialCheck specific(const Source& source) {
  return {Trial::tr("Specific"), yes(),
          Trial::tr("Revenue of %1 in %2: %3")
              .arg(source.question().line.label, source.period(), source.exact(Fraction(source.question().amount)))};
}

TrialCheck measurable(const Source& source) {
  const std::size_t n = source.trial.past.size();
  const QString text = n == 0 ? Trial::tr("Nothing to hold it against yet: no past period lies in the data")
                              : Trial::tr("From won deals, as in %1 past periods", nullptr, static_cast<int>(n))
                                    .arg(source.count(static_cast<std::int64_t>(n)));
  return {Trial::tr("Measurable"), n == 0 ? look() : yes(), text};
}

TrialCheck achievable(const Source& source) {
  const TargetTrial& trial = source.trial;
  QStringList parts;
  if (!trial.past.empty())
    parts.append(Trial::tr("so much was sold in %1 of %2 past periods")
                     .arg(source.count(trial.reached), source.count(static_cast<std::int64_t>(trial.past.size()))));
  if (trial.compared > 0)
    parts.append(
        Trial::tr("such growth came in %1 of %2").arg(source.count(trial.grown), source.count(trial.compared)));
  QString text = parts.join(Trial::tr("; ", "between the parts of the sentence about a target"));
  if (text.isEmpty()) text = Trial::tr("no past period to tell from");
  text[0] = text[0].toUpper();
  switch (trial.verdict) {
    case TrialVerdict::Easy:
    case TrialVerdict::WithinReach:
      return {Trial::tr("Achievable"), yes(), text};
    case TrialVerdict::Unknown:
    case TrialVerdict::Stretch:
      return {Trial::tr("Achievable"), look(), text};
    case TrialVerdict::Over:
    case TrialVerdict::OutOfReach:
      break;
  }
  return {Trial::tr("Achievable"), no(), text};
}

/// The company's target is what the others add up to; any other is a part of the one above it.
TrialCheck relevant(const Source& source) {
  const TargetTrial& trial = source.trial;
  const QString name = Trial::tr("Relevant");
  const TrialQuestion& question = trial.question;
  if (question.line.level == 0) {
    if (!question.below) return {name, yes(), Trial::tr("The target that all others serve; none is set below it yet")};
    const Fraction rest = Fraction(question.amount) - Fraction(*question.below);
    if (isZero(rest)) return {name, yes(), Trial::tr("The targets below it add up to it")};
    return {name, look(),
            Trial::tr("The targets below it add up to %1, %2 against it")
                .arg(source.amount(Fraction(*question.below)),
                     source.formatter.signedShort(kpi::Unit::Money, Fraction(0) - rest))};
  }
  if (!trial.shareOfAbove)
    return {name, look(), Trial::tr("%1 has no target for this time to serve").arg(question.aboveName)};
  QString text = Trial::tr("%1 of the target of %2").arg(source.share(*trial.shareOfAbove), question.aboveName);
  if (!trial.usualShare || !(*trial.usualShare > Fraction(0))) return {name, yes(), text};
  text += Trial::tr("; its usual share of the revenue is %1", "after the share of a target")
              .arg(source.share(*trial.usualShare));
  const bool isUsual =
      *trial.shareOfAbove <= *trial.usualShare * Fraction(2) && *trial.shareOfAbove * Fraction(2) >= *trial.usualShare;
  return {name, isUsual ? yes() : look(), text};
}

TrialCheck timeBound(const Source& source) {
  const Period& range = source.question().period.range;
  const QString name = Trial::tr("Time-bound");
  const QString days = source.formatter.range(range);
  if (source.trial.asOf >= range.last()) return {name, no(), Trial::tr("%1, which is over").arg(days)};
  const std::int32_t left = std::min(range.last() - source.trial.asOf, range.days());
  return {name, yes(), Trial::tr("%1, %2 of %3 days left").arg(days, source.count(left), source.count(range.days()))};
}

std::vector<std::pair<QString, QString>> needsOf(const Source& source) {
  const kpi::Requirement& needs = source.trial.needs;
  std::vector<std::pair<QString, QString>> lines;
  if (!needs.gap) return lines;
  lines.emplace_back(Trial::tr("Still to be sold"), source.exact(*needs.gap));
  if (needs.dealsNeeded) {
    QString count = source.count(*needs.dealsNeeded);
    if (source.trial.usualDeals)
      count = Trial::tr("%1 (usual: %2)", "deals").arg(count, source.count(*source.trial.usualDeals));
    lines.emplace_back(Trial::tr("Deals at the usual size of %1").arg(source.amount(*needs.usualSize)), count);
  }
  if (needs.neededWinRate) {
    QString rate = source.share(*needs.neededWinRate);
    if (needs.usualWinRate) rate = Trial::tr("%1 (usual: %2)", "win rate").arg(rate, source.share(*needs.usualWinRate));
    lines.emplace_back(Trial::tr("Win rate on the %1 now open").arg(source.amount(needs.openAmount)), rate);
  }
  if (needs.usualCycle)
    lines.emplace_back(Trial::tr("Open deals that can still close in time"),
                       Trial::tr("%1, worth %2", "deals")
                           .arg(source.count(needs.reachableDeals), source.amount(needs.reachableAmount)));
  return lines;
}

std::vector<TrialOffer> offersOf(const Source& source) {
  std::vector<TrialOffer> offers;
  const auto offer = [&](const QString& words, const std::optional<Fraction>& value) {
    const auto minor = value ? value->rounded() : std::nullopt;
    if (minor && *minor > 0) offers.push_back({words.arg(source.amount(*value)), *minor});
  };
  const TargetTrial& trial = source.trial;
  offer(Trial::tr("Median %1"), trial.median);
  offer(Trial::tr("Last year %1"), trial.lastYear);
  if (trial.lastYear) offer(Trial::tr("A tenth more: %1"), *trial.lastYear * Fraction::of(11, 10));
  offer(Trial::tr("Best %1"), trial.high);
  return offers;
}

ChartSpec chartOf(const Source& source) {
  const TargetTrial& trial = source.trial;
  ChartSpec chart;
  chart.title = Trial::tr("Against its past");
  chart.subtitle = trial.question.line.label;
  ChartSeries past;
  past.kind = ChartSeries::Kind::Bar;
  past.role = SeriesRole::Comparison;
  past.name = Trial::tr("Revenue");
  ChartSeries target;
  target.role = SeriesRole::Target;
  target.name = Trial::tr("Target");
  const auto point = [&](std::size_t place, const Fraction& minor) {
    ChartPoint made;
    made.x = static_cast<double>(place);
    made.y = overview::displayValue(kpi::Unit::Money, minor, source.formatter);
    made.text = source.exact(minor);
    return made;
  };
  for (const TrialPast& each : trial.past) {
    const std::size_t place = static_cast<std::size_t>(chart.categories.size());
    past.points.push_back(point(place, each.revenue));
    target.points.push_back(point(place, Fraction(trial.question.amount)));
    chart.categories.append(axisName(each.period, source.formatter));
  }
  target.points.push_back(point(trial.past.size(), Fraction(trial.question.amount)));
  chart.categories.append(axisName(trial.question.period, source.formatter));
  target.endLabel = source.amount(Fraction(trial.question.amount));
  if (past.points.empty()) {
    chart.empty = Trial::tr("No past period of this length lies in the data.");
    chart.accessible = chart.title + u": "_s + chart.empty;
    return chart;
  }
  chart.series = {past, target};
  targets::fillMoneyAxis(chart, source.formatter);
  chart.accessible = Trial::tr("%1: %2").arg(chart.title, sentence(source));
  return chart;
}

}  // namespace

TrialData presentTrial(const TargetTrial& trial, const Formatter& formatter) {
  const Source source{trial, formatter};
  TrialData data;
  data.verdict = verdictText(trial.verdict);
  data.sentence = sentence(source);
  data.checks = {specific(source), measurable(source), achievable(source), relevant(source), timeBound(source)};
  data.needs = needsOf(source);
  data.offers = offersOf(source);
  data.chart = chartOf(source);
  return data;
}

}  // namespace bellwether::app
