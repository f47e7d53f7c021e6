#include <QCoreApplication>
#include <array>
#include <utility>

#include "bellwether/app/closed_period.h"
#include "bellwether/app/words.h"

namespace bellwether::app::words {
namespace {

using namespace Qt::StringLiterals;

class Drift {
  Q_DECLARE_TR_FUNCTIONS(Drift)
};

QString countWord(std::size_t n) {
  const std::array<QString, 9> names = {
      Drift::tr("two", "deals"),   Drift::tr("three", "deals"), Drift::tr("four", "deals"),
      Drift::tr("five", "deals"),  Drift::tr("six", "deals"),   Drift::tr("seven", "deals"),
      Drift::tr("eight", "deals"), Drift::tr("nine", "deals"),  Drift::tr("ten", "deals")};
  return n >= 2 && n - 2 < names.size() ? names[n - 2] : QString::number(n);
}

// One change a line: the tables below are read as tables.
// clang-format off

QString one(DealChange change) {
  switch (change) {
    case DealChange::Reopened: return Drift::tr("one deal reopened");
    case DealChange::Lost: return Drift::tr("one deal lost");
    case DealChange::Voided: return Drift::tr("one deal void");
    case DealChange::MovedOut: return Drift::tr("one deal moved to another period");
    case DealChange::Uncounted: return Drift::tr("one deal left out");
    case DealChange::Gone: return Drift::tr("one deal gone");
    case DealChange::AmountCut: return Drift::tr("one amount cut");
    case DealChange::AmountRaised: return Drift::tr("one amount raised");
    case DealChange::Described: return Drift::tr("one deal described differently");
    case DealChange::Added: return Drift::tr("one deal added");
  }
  return {};
}

QString several(DealChange change) {
  switch (change) {
    case DealChange::Reopened: return Drift::tr("%1 deals reopened");
    case DealChange::Lost: return Drift::tr("%1 deals lost");
    case DealChange::Voided: return Drift::tr("%1 deals void");
    case DealChange::MovedOut: return Drift::tr("%1 deals moved to another period");
    case DealChange::Uncounted: return Drift::tr("%1 deals left out");
    case DealChange::Gone: return Drift::tr("%1 deals gone");
    case DealChange::AmountCut: return Drift::tr("%1 amounts cut");
    case DealChange::AmountRaised: return Drift::tr("%1 amounts raised");
    case DealChange::Described: return Drift::tr("%1 deals described differently");
    case DealChange::Added: return Drift::tr("%1 deals added");
  }
  return {};
}

// clang-format on

constexpr std::size_t kChanges = static_cast<std::size_t>(DealChange::Added) + 1;

/// `two deals reopened, one amount cut`
QString tally(const std::vector<DealDrift>& drift) {
  std::array<std::size_t, kChanges> counts{};
  for (const DealDrift& each : drift) ++counts[static_cast<std::size_t>(each.what)];
  QStringList parts;
  for (std::size_t i = 0; i < kChanges; ++i) {
    const auto change = static_cast<DealChange>(i);
    if (counts[i] == 1) parts.append(one(change));
    if (counts[i] > 1) parts.append(several(change).arg(countWord(counts[i])));
  }
  return parts.join(Drift::tr(", ", "between changes"));
}

QString valueOr(const std::optional<Fraction>& value, kpi::Unit unit, const Formatter& formatter) {
  return value ? formatter.exact(unit, *value) : Drift::tr("not computable");
}

QString revenueSentence(const ClosedPeriod& closed, const Formatter& formatter) {
  for (const FrozenValue& value : closed.values)
    if (value.id == kpi::KpiId::Revenue && !value.isUnchanged())
      return Drift::tr("%1 was %2 in the closed book, is %3 now")
          .arg(kpiName(value.id), valueOr(value.then, value.unit, formatter),
               valueOr(value.now, value.unit, formatter));
  return Drift::tr("Revenue is as in the closed book");
}

}  // namespace

QString dealChange(DealChange change) {
  switch (change) {
    case DealChange::Reopened:
      return Drift::tr("reopened", "what became of a deal");
    case DealChange::Lost:
      return Drift::tr("lost", "what became of a deal");
    case DealChange::Voided:
      return Drift::tr("void", "what became of a deal");
    case DealChange::MovedOut:
      return Drift::tr("moved to another period", "what became of a deal");
    case DealChange::Uncounted:
      return Drift::tr("left out", "what became of a deal");
    case DealChange::Gone:
      return Drift::tr("gone from the workspace", "what became of a deal");
    case DealChange::AmountCut:
      return Drift::tr("amount cut", "what became of a deal");
    case DealChange::AmountRaised:
      return Drift::tr("amount raised", "what became of a deal");
    case DealChange::Described:
      return Drift::tr("described differently", "what became of a deal");
    case DealChange::Added:
      return Drift::tr("added", "what became of a deal");
  }
  return {};
}

QString drift(const ClosedPeriod& closed, const Formatter& formatter) {
  if (closed.isUnchanged && closed.drifted().empty()) return Drift::tr("Nothing has changed since the closing.");
  const QString revenue = revenueSentence(closed, formatter);
  if (!closed.drift.empty()) return Drift::tr("%1: %2.", "revenue, and why").arg(revenue, tally(closed.drift));
  return Drift::tr("%1; other records counted have changed.", "revenue").arg(revenue);
}

QString dealDrift(const DealDrift& drift, const Formatter& formatter) {
  const auto amount = [&](const records::CountedDeal& deal) {
    return formatter.exact(kpi::Unit::Money, Fraction(deal.amount));
  };
  const QString what = dealChange(drift.what);
  if (!drift.now && drift.then) return Drift::tr("was %1, is not counted now: %2").arg(amount(*drift.then), what);
  if (!drift.then && drift.now) return Drift::tr("was not counted, is %1 now: %2").arg(amount(*drift.now), what);
  if (!drift.then) return {};
  return Drift::tr("was %1, is %2 now: %3").arg(amount(*drift.then), amount(*drift.now), what);
}

QStringList valueDrift(const ClosedPeriod& closed, const Formatter& formatter) {
  QStringList lines;
  for (const FrozenValue& value : closed.drifted())
    if (value.id != kpi::KpiId::Revenue)
      lines.append(Drift::tr("%1 was %2, is %3 now")
                       .arg(kpiName(value.id), valueOr(value.then, value.unit, formatter),
                            valueOr(value.now, value.unit, formatter)));
  return lines;
}

}  // namespace bellwether::app::words
