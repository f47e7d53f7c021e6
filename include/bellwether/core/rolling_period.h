#pragma once

#include "bellwether/core/period.h"

/// Periods that end on a day of their own: the begun part of a calendar or fiscal period, and the twelve months before
/// a day. parsePeriod() reads both by their ids.
namespace bellwether {

/// From the first day of `whole` to `last`, named `2026-Q4..2026-11-23`. It keeps the kind of the whole, and step() and
/// sameLastYear() give as many days of the other period; one that has reached the whole's end is compared with whole
/// periods. `last` beyond the end is cut to it. Requires: `whole` is not custom, `last` is not before its first day.
NamedPeriod toDate(const NamedPeriod& whole, LocalDate last);
bool isToDate(const NamedPeriod& period);

/// The twelve months that end with a day, as a custom period: `2025-11-24..2026-11-23`. A step is a year.
NamedPeriod trailingYear(LocalDate last);
/// Twelve months to the day; a calendar year written as a custom range is one too.
bool isTrailingYear(const NamedPeriod& period);

/// The point n places before `period` in a series of such periods (after it if negative): by step(), but twelve
/// trailing months move on month by month.
NamedPeriod earlierInSeries(const NamedPeriod& period, int n, const FiscalCalendar& calendar);

/// The same sort of period as of another day, when it is one that ends on `from`; any other period as it is.
NamedPeriod followed(const NamedPeriod& period, LocalDate from, LocalDate to, const FiscalCalendar& calendar);

}  // namespace bellwether
