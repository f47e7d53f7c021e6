#include "bellwether/core/calendar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/civil.h"
#include "core/digits.h"

namespace bellwether {
namespace {

/// Day number of the Sunday nearest 31 December, where the retail year ends.
std::int64_t retailYearEnd(int year) {
  const std::int64_t last = civil::daysFrom(year, 12, 31);
  const int weekday = civil::weekdayOf(last);
  return weekday <= 3 ? last - weekday : last + (7 - weekday);
}

std::array<int, 3> weeksOf(WeekPattern pattern) {
  switch (pattern) {
    case WeekPattern::FourFiveFour:
      return {4, 5, 4};
    case WeekPattern::FiveFourFour:
      return {5, 4, 4};
    case WeekPattern::FourFourFive:
      break;
  }
  return {4, 4, 5};
}

/// Period 1..12 of a week of the year; week 53 falls behind the table and stays in the last one.
int periodOfWeek(int week, WeekPattern pattern) {
  const std::array<int, 3> weeks = weeksOf(pattern);
  const int quarter = std::min((week - 1) / 13, 3);
  const int inQuarter = week - quarter * 13;
  if (inQuarter <= weeks[0]) return quarter * 3 + 1;
  return inQuarter <= weeks[0] + weeks[1] ? quarter * 3 + 2 : quarter * 3 + 3;
}

bool isWeekday(LocalDate date) { return date.weekday() <= Weekday::Friday; }

/// Mondays to Fridays since a Monday long before the first date, up to and without the day.
std::int64_t weekdaysBefore(LocalDate date) {
  const std::int64_t sinceMonday = date.daysSinceEpoch() - civil::isoYearStart(0);
  return sinceMonday / 7 * 5 + std::min<std::int64_t>(sinceMonday % 7, 5);
}

void sortUnique(std::vector<LocalDate>& dates) {
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
}

}  // namespace

RetailDate retailDateOf(LocalDate date, WeekPattern pattern) {
  const std::int64_t days = date.daysSinceEpoch();
  RetailDate out;
  out.year = date.ymd().year;
  if (days > retailYearEnd(out.year)) ++out.year;
  if (days <= retailYearEnd(out.year - 1)) --out.year;
  out.week = static_cast<int>((days - retailYearEnd(out.year - 1) - 1) / 7) + 1;
  out.period = periodOfWeek(out.week, pattern);
  return out;
}

std::string toString(const RetailDate& date) {
  return "FY" + padded(date.year, 4) + "-P" + padded(date.period, 2) + "-W" + padded(date.week, 2);
}

WorkCalendar::WorkCalendar(std::vector<LocalDate> holidays, std::vector<LocalDate> extraWorkdays)
    : m_holidays(std::move(holidays)), m_extra(std::move(extraWorkdays)) {
  sortUnique(m_holidays);
  sortUnique(m_extra);
}

bool WorkCalendar::isWorkday(LocalDate date) const {
  if (std::binary_search(m_extra.begin(), m_extra.end(), date)) return true;
  return isWeekday(date) && !std::binary_search(m_holidays.begin(), m_holidays.end(), date);
}

std::int32_t WorkCalendar::workdays(const Period& period) const {
  if (period.isEmpty()) return 0;
  std::int64_t count = weekdaysBefore(period.end) - weekdaysBefore(period.begin);
  for (const LocalDate day : m_holidays)
    if (period.contains(day) && isWeekday(day) && !isWorkday(day)) --count;
  for (const LocalDate day : m_extra)
    if (period.contains(day) && !isWeekday(day)) ++count;
  return static_cast<std::int32_t>(count);
}

}  // namespace bellwether
