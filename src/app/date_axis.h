#pragma once

#include <QString>
#include <vector>

#include "bellwether/app/formatting.h"

namespace bellwether::app {

struct DateTick {
  LocalDate day;
  QString label;
};

/// Labelled days of a date axis, at most about eight: weekly within a month, the 1st and 15th within a quarter, months
/// within a year, years beyond. The last day is labelled when it has room.
std::vector<DateTick> dateTicks(const Period& period, const Formatter& formatter);

}  // namespace bellwether::app
