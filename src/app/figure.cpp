#include "bellwether/app/figure.h"

#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

QString tableText(kpi::Unit unit, const Fraction& value, const Formatter& formatter) {
  switch (unit) {
    case kpi::Unit::Money:
    case kpi::Unit::MoneyPerDay:
      return formatter.decimal(value / Fraction(formatter.currency().minorPerMajor()), 0);
    case kpi::Unit::Ratio:
      return formatter.percent(value);
    case kpi::Unit::Days:
    case kpi::Unit::Count:
      return formatter.decimal(value, value.denominator() == 1 ? 0 : 1);
    case kpi::Unit::Times:
    case kpi::Unit::Months:
      return formatter.decimal(value, 1);
  }
  return {};
}

}  // namespace

QString moneyUnit(const Formatter& formatter) { return formatter.exactText(kpi::Unit::Money, Fraction(0)).unit; }

double displayUnits(kpi::Unit unit, const Fraction& value, const Formatter& formatter) {
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

Figure figureOf(kpi::Unit unit, const Fraction& value, const Formatter& formatter) {
  if (!value.isValid()) return {{}, std::nullopt, words::reason(kpi::Reason::Overflow)};
  return {tableText(unit, value, formatter), displayUnits(unit, value, formatter), formatter.exact(unit, value)};
}

Figure figureOf(const kpi::KpiValue& value, const Formatter& formatter) {
  if (!value.value) return {{}, std::nullopt, value.reason ? words::reason(*value.reason) : QString()};
  Figure figure = figureOf(value.unit, *value.value, formatter);
  for (const kpi::Flag flag : value.flags) figure.exact += QLatin1Char('\n') + words::flag(flag, value);
  return figure;
}

Figure countFigure(std::int64_t n, const Formatter& formatter) {
  return figureOf(kpi::Unit::Count, Fraction(n), formatter);
}

Figure dateFigure(std::optional<LocalDate> date, const Formatter& formatter) {
  if (!date) return {};
  return {formatter.date(*date), static_cast<double>(date->daysSinceEpoch()), {}, false, true};
}

}  // namespace bellwether::app
