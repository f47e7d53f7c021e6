#include "bellwether/core/period.h"

#include <algorithm>

#include "bellwether/core/rolling_period.h"
#include "core/civil.h"
#include "core/digits.h"

namespace bellwether {
namespace {

/// Whole months from the first day of a calendar month; clamped to the range of dates.
Period monthsFrom(std::int64_t year, int month, int count) {
  const std::int64_t first = year * 12 + (month - 1);
  const std::int64_t next = first + count;
  return {LocalDate::fromDays(civil::daysFrom(first / 12, static_cast<int>(first % 12) + 1, 1)),
          LocalDate::fromDays(civil::daysFrom(next / 12, static_cast<int>(next % 12) + 1, 1))};
}

bool isFiscal(PeriodKind kind) {
  return kind == PeriodKind::FiscalMonth || kind == PeriodKind::FiscalQuarter || kind == PeriodKind::FiscalHalf ||
         kind == PeriodKind::FiscalYear;
}

int monthsIn(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::Quarter:
    case PeriodKind::FiscalQuarter:
      return 3;
    case PeriodKind::Half:
    case PeriodKind::FiscalHalf:
      return 6;
    case PeriodKind::Year:
    case PeriodKind::FiscalYear:
      return 12;
    default:
      return 1;
  }
}

/// `2017-Q1`, `FY2017-P03`: the part counts from 1 within the year.
std::string nameOf(PeriodKind kind, int year, int part) {
  const std::string head = (isFiscal(kind) ? "FY" : "") + padded(year, 4);
  switch (kind) {
    case PeriodKind::Quarter:
    case PeriodKind::FiscalQuarter:
      return head + "-Q" + std::to_string(part);
    case PeriodKind::Half:
    case PeriodKind::FiscalHalf:
      return head + "-H" + std::to_string(part);
    case PeriodKind::Month:
      return head + "-" + padded(part, 2);
    case PeriodKind::FiscalMonth:
      return head + "-P" + padded(part, 2);
    case PeriodKind::Week:
      return head + "-W" + padded(part, 2);
    default:
      return head;
  }
}

/// First month of a year: January, or the fiscal start in the year before the one that names it.
struct YearStart {
  int year = 1970;
  int month = 1;
};
YearStart yearStart(PeriodKind kind, int year, const FiscalCalendar& calendar) {
  if (!isFiscal(kind) || calendar.startMonth == 1) return {year, 1};
  return {year - 1, calendar.startMonth};
}

NamedPeriod monthPeriod(PeriodKind kind, int year, int part, const FiscalCalendar& calendar) {
  const YearStart start = yearStart(kind, year, calendar);
  const int offset = start.month - 1 + (part - 1) * monthsIn(kind);
  return {kind, monthsFrom(start.year + offset / 12, offset % 12 + 1, monthsIn(kind)), nameOf(kind, year, part)};
}

/// Days from the Monday of an ISO week to the first day of the company's week of the same name: a week is named by its
/// Thursday.
int weekShift(const FiscalCalendar& calendar) {
  const int start = static_cast<int>(calendar.weekStart);
  return start <= static_cast<int>(Weekday::Thursday) ? start - 1 : start - 8;
}

NamedPeriod weekPeriod(IsoWeek week, const FiscalCalendar& calendar) {
  const std::int64_t first = civil::isoYearStart(week.year) + std::int64_t{week.week - 1} * 7 + weekShift(calendar);
  return {PeriodKind::Week,
          {LocalDate::fromDays(first), LocalDate::fromDays(first + 7)},
          nameOf(PeriodKind::Week, week.year, week.week)};
}

int weeksInYear(int year) { return static_cast<int>((civil::isoYearStart(year + 1) - civil::isoYearStart(year)) / 7); }

/// The number written in the digits; -1 for other text.
int numberOf(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return digits.empty() || digits.size() > 4 ? -1 : value;
}

struct Part {
  PeriodKind kind = PeriodKind::Year;
  int number = -1;
  int count = 1;  ///< parts in a year
};

/// What follows the year: "", "-H1", "-Q1", "-W09", "-03" or, fiscal, "-P03".
Part partOf(std::string_view tail, bool fiscalYear) {
  if (tail.empty()) return {fiscalYear ? PeriodKind::FiscalYear : PeriodKind::Year, 1, 1};
  if (tail.size() != 3 || tail.front() != '-') {
    if (tail.size() != 4 || tail.front() != '-') return {};
    if (tail[1] == 'P' && fiscalYear) return {PeriodKind::FiscalMonth, numberOf(tail.substr(2)), 12};
    if (tail[1] == 'W' && !fiscalYear) return {PeriodKind::Week, numberOf(tail.substr(2)), 53};
    return {};
  }
  if (tail[1] == 'H') return {fiscalYear ? PeriodKind::FiscalHalf : PeriodKind::Half, numberOf(tail.substr(2)), 2};
  if (tail[1] == 'Q')
    return {fiscalYear ? PeriodKind::FiscalQuarter : PeriodKind::Quarter, numberOf(tail.substr(2)), 4};
  if (!fiscalYear) return {PeriodKind::Month, numberOf(tail.substr(1)), 12};
  return {};
}

/// `2026-Q4..2026-11-23`: a named period to date.
Result<NamedPeriod> parseToDate(std::string_view text, std::size_t dots, const FiscalCalendar& calendar) {
  const auto whole = parsePeriod(text.substr(0, dots), calendar);
  const auto last = LocalDate::fromIso(text.substr(dots + 2));
  if (!whole || !last || !whole->range.contains(*last)) return fail(ErrorCode::BadPeriod, std::string(text));
  return toDate(*whole, *last);
}

Result<NamedPeriod> parseRange(std::string_view text, std::size_t dots) {
  const auto first = LocalDate::fromIso(text.substr(0, dots));
  const auto last = LocalDate::fromIso(text.substr(dots + 2));
  // The day after the last one must be a date too: ranges are half-open inside.
  if (!first || !last || *last < *first || *last == LocalDate::max())
    return fail(ErrorCode::BadPeriod, std::string(text));
  return customPeriod({*first, last->plusDays(1)});
}

bool isMonthStart(LocalDate date) { return date.ymd().day == 1; }
bool coversWholeMonths(const Period& range) {
  return !range.isEmpty() && isMonthStart(range.begin) && isMonthStart(range.end);
}
int monthIndex(LocalDate date) {
  const YearMonthDay parts = date.ymd();
  return parts.year * 12 + parts.month - 1;
}

/// months * n as plusMonths takes it: beyond the range of dates either way the result saturates.
int clampedMonths(std::int64_t months, std::int64_t n) {
  constexpr std::int64_t kBeyond = 200'000;
  return static_cast<int>(std::clamp(months * n, -kBeyond, kBeyond));
}

NamedPeriod stepCustom(const Period& range, int n) {
  if (isTrailingYear(customPeriod(range))) return trailingYear(range.end.plusMonths(clampedMonths(12, n)).plusDays(-1));
  if (coversWholeMonths(range)) {
    const int months = clampedMonths(monthIndex(range.end) - monthIndex(range.begin), n);
    return customPeriod({range.begin.plusMonths(months), range.end.plusMonths(months)});
  }
  const std::int64_t days = std::int64_t{range.days()} * n;
  return customPeriod({range.begin.plusDays(days), range.end.plusDays(days)});
}

/// As many days of `other` as a period to date has of its whole; all of them when it has reached its end.
NamedPeriod sameDaysOf(const NamedPeriod& other, const NamedPeriod& period, const FiscalCalendar& calendar) {
  if (!isToDate(period)) return other;
  const bool isComplete = periodOf(period.range.begin, period.kind, calendar).range.end == period.range.end;
  return toDate(other, isComplete ? other.range.last() : other.range.begin.plusDays(period.range.days() - 1));
}

Period customYearBefore(const Period& range) {
  const LocalDate begin = range.begin.plusMonths(-12);
  if (range.isEmpty() || coversWholeMonths(range)) return {begin, range.end.plusMonths(-12)};
  // Counted by its last day, so that 15..28 Feb stays 15..28 Feb and 29 Feb is compared with 28 Feb.
  return {begin, range.last().plusMonths(-12).plusDays(1)};
}

}  // namespace

Period intersect(const Period& a, const Period& b) {
  const Period common{std::max(a.begin, b.begin), std::min(a.end, b.end)};
  return common.isEmpty() ? Period{common.begin, common.begin} : common;
}

Result<NamedPeriod> parsePeriod(std::string_view text, const FiscalCalendar& calendar) {
  const auto bad = [&] { return fail(ErrorCode::BadPeriod, std::string(text)); };
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos)
    return LocalDate::fromIso(text.substr(0, dots)) ? parseRange(text, dots) : parseToDate(text, dots, calendar);
  const bool fiscalYear = text.substr(0, 2) == "FY";
  const std::string_view rest = fiscalYear ? text.substr(2) : text;
  if (rest.size() < 4) return bad();
  const int year = numberOf(rest.substr(0, 4));
  const Part part = partOf(rest.substr(4), fiscalYear);
  // Both ends must be dates, so the very first and the last year stay outside.
  if (year < 2 || year > 9998 || part.number < 1 || part.number > part.count) return bad();
  if (part.kind != PeriodKind::Week) return monthPeriod(part.kind, year, part.number, calendar);
  if (part.number > weeksInYear(year)) return bad();
  return weekPeriod({year, part.number}, calendar);
}

NamedPeriod periodOf(LocalDate date, PeriodKind kind, const FiscalCalendar& calendar) {
  if (kind == PeriodKind::Custom) return customPeriod({date, date.plusDays(1)});
  if (kind == PeriodKind::Week) return weekPeriod(isoWeekOf(date.plusDays(-weekShift(calendar))), calendar);
  const YearMonthDay parts = date.ymd();
  const bool endsNextYear = isFiscal(kind) && calendar.startMonth > 1 && parts.month >= calendar.startMonth;
  const int year = parts.year + (endsNextYear ? 1 : 0);
  const YearStart start = yearStart(kind, year, calendar);
  const int offset = monthIndex(date) - (start.year * 12 + start.month - 1);
  return monthPeriod(kind, year, offset / monthsIn(kind) + 1, calendar);
}

NamedPeriod step(const NamedPeriod& period, int n, const FiscalCalendar& calendar) {
  if (period.kind == PeriodKind::Custom) return stepCustom(period.range, n);
  if (period.kind == PeriodKind::Week)
    return sameDaysOf(periodOf(period.range.begin.plusDays(std::int64_t{n} * 7), PeriodKind::Week, calendar), period,
                      calendar);
  const LocalDate begin = period.range.begin.plusMonths(clampedMonths(monthsIn(period.kind), n));
  return sameDaysOf(periodOf(begin, period.kind, calendar), period, calendar);
}

NamedPeriod sameLastYear(const NamedPeriod& period, const FiscalCalendar& calendar) {
  if (period.kind == PeriodKind::Custom) return customPeriod(customYearBefore(period.range));
  if (period.kind == PeriodKind::Week) {
    const IsoWeek week = isoWeekOf(period.range.begin.plusDays(-weekShift(calendar)));
    return sameDaysOf(weekPeriod({week.year - 1, std::min(week.week, 52)}, calendar), period, calendar);
  }
  return step(period, -12 / monthsIn(period.kind), calendar);
}

NamedPeriod customPeriod(const Period& range) {
  return {PeriodKind::Custom, range, range.begin.toIso() + ".." + range.end.plusDays(-1).toIso()};
}

std::string fiscalQuarterName(LocalDate date, const FiscalCalendar& calendar) {
  return periodOf(date, PeriodKind::FiscalQuarter, calendar).id;
}

}  // namespace bellwether
