#include <QCoreApplication>

#include "app/decimal_text.h"
#include "app/presenters/overview/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app::overview {
namespace {

class Overview {
  Q_DECLARE_TR_FUNCTIONS(Overview)
};

// Of pace, in hundredths.
constexpr std::int64_t kAheadFrom = 105;
constexpr std::int64_t kOnPaceFrom = 95;

}  // namespace

bool hasBegun(const Results& results) { return results.asOf >= results.lens.period.range.begin; }

bool isEmpty(const Results& results) { return results.facts->dealCount() == 0; }

Pace paceOf(const Results& results) {
  const auto& target = results.value(kpi::KpiId::Target).value;
  if (!target || !(*target > Fraction(0))) return {};
  Pace pace;
  pace.target = *target;
  const auto& paced = results.value(kpi::KpiId::PaceAttainment);
  if (!results.current.open)
    pace.due = *target;
  else if (paced.value && paced.denominator.measure == kpi::Measure::TargetToDate)
    pace.due = paced.denominator.value;
  else
    pace.due = *target * Fraction(results.elapsedDays) / Fraction(results.lens.period.range.days());
  const auto& revenue = results.value(kpi::KpiId::Revenue).value;
  if (revenue && hasBegun(results) && *pace.due > Fraction(0)) pace.ratio = *revenue / *pace.due;
  return pace;
}

StatusText paceStatus(const Fraction& ratio) {
  const Fraction hundredths = ratio * Fraction(100);
  if (hundredths >= Fraction(kAheadFrom)) return {Overview::tr("ahead", "status"), Shape::Up, Tone::Good};
  if (hundredths >= Fraction(kOnPaceFrom)) return {Overview::tr("on pace", "status"), Shape::Dot, Tone::Good};
  return {Overview::tr("behind", "status"), Shape::Down, Tone::Bad};
}

double displayValue(kpi::Unit unit, const Fraction& value, const Formatter& formatter) {
  switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::MoneyPerDay:
      return (value / Fraction(formatter.currency().minorPerMajor())).toDouble();
    case kpi::Unit::Ratio:
      return (value * Fraction(100)).toDouble();
    case kpi::Unit::Days:
    case kpi::Unit::Count:
    case kpi::Unit::Times:
    case kpi::Unit::Months:
      return value.toDouble();
  }
  return 0;
}

CardAction actionFor(kpi::Reason reason) {
  switch (reason) {
    case kpi::Reason::NoCostData:
      return CardAction::AddCosts;
    case kpi::Reason::NoTarget:
    case kpi::Reason::ZeroTarget:
      return CardAction::AddTargets;
    case kpi::Reason::NoMarketSize:
    case kpi::Reason::ZeroMarketSize:
      return CardAction::AddMarketSize;
    case kpi::Reason::NoReps:
      return CardAction::AddReps;
    default:
      return CardAction::None;
  }
}

QString actionText(CardAction action) {
  switch (action) {
    case CardAction::None:
      return {};
    case CardAction::AddCosts:
      return Overview::tr("Add costs");
    case CardAction::AddTargets:
      return Overview::tr("Add a target");
    case CardAction::AddMarketSize:
      return Overview::tr("Add a figure");
    case CardAction::AddDeals:
      return Overview::tr("Import deals");
    case CardAction::AddReps:
      return Overview::tr("Import reps");
  }
  return {};
}

QString groupName(kpi::Dimension dimension, const std::string& key) {
  return key == kpi::missingGroup(dimension) ? words::missingGroup(dimension) : text(key);
}

}  // namespace bellwether::app::overview
