#include "bellwether/core/date.h"

#include <algorithm>

#include "core/civil.h"

namespace bellwether {
namespace {

constexpr std::int64_t kMinDays = civil::daysFrom(1, 1, 1);
constexpr std::int64_t kMaxDays = civil::daysFrom(9999, 12, 31);

/// The number of `count` digits at `text`; -1 when one is not a digit.
int digitsAt(std::string_view text, std::size_t pos, std::size_t count) {
  int value = 0;
  for (std::size_t i = pos; i < pos + count; ++i) {
    const char c = text[i];
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void putDigits(char* out, int count, int value) {
  for (int i = count - 1; i >= 0; --i) {
    out[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

}  // namespace

bool isLeapYear(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int daysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return month == 2 && isLeapYear(year) ? 29 : kDays[month - 1];
}

std::optional<LocalDate> LocalDate::fromYmd(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  if (day < 1 || day > daysInMonth(year, month)) return std::nullopt;
  return LocalDate(static_cast<std::int32_t>(civil::daysFrom(year, month, day)));
}

std::optional<LocalDate> LocalDate::fromIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digitsAt(text, 0, 4);
  const int month = digitsAt(text, 5, 2);
  const int day = digitsAt(text, 8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return fromYmd(year, month, day);
}

LocalDate LocalDate::fromDays(std::int64_t days) {
  return LocalDate(static_cast<std::int32_t>(std::clamp(days, kMinDays, kMaxDays)));
}

LocalDate LocalDate::min() { return LocalDate(static_cast<std::int32_t>(kMinDays)); }
LocalDate LocalDate::max() { return LocalDate(static_cast<std::int32_t>(kMaxDays)); }

YearMonthDay LocalDate::ymd() const {
  // The inverse of civil::daysFrom, with years that begin in March so that the leap day comes last.
  const std::int64_t shifted = static_cast<std::int64_t>(m_days) + 719468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int64_t dayOfEra = shifted - era * 146097;
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const int marchMonth = static_cast<int>((5 * dayOfYear + 2) / 153);
  const int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  YearMonthDay out;
  out.year = static_cast<int>(yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
  out.month = month;
  out.day = static_cast<int>(dayOfYear) - (153 * marchMonth + 2) / 5 + 1;
  return out;
}

Weekday LocalDate::weekday() const { return static_cast<Weekday>(civil::weekdayOf(m_days)); }

std::string LocalDate::toIso() const {
  const YearMonthDay date = ymd();
  std::string out = "0000-00-00";
  putDigits(out.data(), 4, date.year);
  putDigits(out.data() + 5, 2, date.month);
  putDigits(out.data() + 8, 2, date.day);
  return out;
}

LocalDate LocalDate::plusDays(std::int64_t days) const {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(static_cast<std::int64_t>(m_days), days, &sum)) return days < 0 ? min() : max();
  return fromDays(sum);
}

LocalDate LocalDate::plusMonths(int months) const {
  const YearMonthDay date = ymd();
  const std::int64_t index = std::int64_t{date.year} * 12 + (date.month - 1) + months;
  if (index < 12) return min();
  if (index >= std::int64_t{10000} * 12) return max();
  const int year = static_cast<int>(index / 12);
  const int month = static_cast<int>(index % 12) + 1;
  return fromDays(civil::daysFrom(year, month, std::min(date.day, daysInMonth(year, month))));
}

IsoWeek isoWeekOf(LocalDate date) {
  const std::int64_t days = date.daysSinceEpoch();
  int year = date.ymd().year;
  if (days >= civil::isoYearStart(year + 1)) ++year;
  if (days < civil::isoYearStart(year)) --year;
  return {year, static_cast<int>((days - civil::isoYearStart(year)) / 7) + 1};
}

LocalDate mondayOf(IsoWeek week) {
  return LocalDate::fromDays(civil::isoYearStart(week.year) + std::int64_t{week.week - 1} * 7);
}

}  // namespace bellwether
