#include "bellwether/app/presenters/kpi_json.h"

namespace bellwether::app {

double jsonValue(kpi::Unit unit, const Fraction& value, Currency currency) {
  const bool isMoney = unit == kpi::Unit::Money || unit == kpi::Unit::MoneyPerDay;
  return isMoney ? (value / Fraction(currency.minorPerMajor())).toDouble() : value.toDouble();
}

}  // namespace bellwether::app
