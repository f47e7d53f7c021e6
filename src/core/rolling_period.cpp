#include "bellwether/core/rolling_period.h"

#include <algorithm>

namespace bellwether {

NamedPeriod toDate(const NamedPeriod& whole, LocalDate last) {
  const LocalDate day = std::min(last, whole.range.last());
  return {whole.kind, {whole.range.begin, day.plusDays(1)}, whole.id + ".." + day.toIso()};
}

bool isToDate(const NamedPeriod& period) {
  return period.kind != PeriodKind::Custom && period.id.find("..") != std::string::npos;
}

NamedPeriod trailingYear(LocalDate last) {
  const LocalDate end = last.plusDays(1);
  return customPeriod({end.plusMonths(-12), end});
}

bool isTrailingYear(const NamedPeriod& period) {
  return period.kind == PeriodKind::Custom && period.range.end.plusMonths(-12) == period.range.begin;
}

NamedPeriod earlierInSeries(const NamedPeriod& period, int n, const FiscalCalendar& calendar) {
  if (!isTrailingYear(period)) return step(period, -n, calendar);
  return trailingYear(period.range.end.plusMonths(-n).plusDays(-1));
}

NamedPeriod followed(const NamedPeriod& period, LocalDate from, LocalDate to, const FiscalCalendar& calendar) {
  if (period.range.isEmpty() || period.range.last() != from) return period;
  if (isTrailingYear(period)) return trailingYear(to);
  return isToDate(period) ? toDate(periodOf(to, period.kind, calendar), to) : period;
}

}  // namespace bellwether
