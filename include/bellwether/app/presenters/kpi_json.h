#pragma once

#include <QString>

#include <string>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/settings.h"

namespace bellwether::app {

/// A KPI value in the JSON's units: major units for money, 0..1 for ratios, days for cycles. The one place where the
/// exact value becomes a double.
double jsonValue(kpi::Unit unit, const Fraction& value, Currency currency);

}  // namespace bellwether::app
