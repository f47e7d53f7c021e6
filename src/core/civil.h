#pragma once

#include <cstdint>

namespace bellwether::civil {

/// Days since 1970-01-01 of a proleptic Gregorian date; any year, month 1..12, day may run beyond the month.
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
constexpr std::int64_t daysFrom(std::int64_t year, int month, int day) {
  const std::int64_t y = month <= 2 ? year - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yearOfEra = y - era * 400;
  const std::int64_t dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/// 1 (Monday) .. 7 (Sunday) of a day number.
constexpr int weekdayOf(std::int64_t days) {
  const std::int64_t sinceMonday = (days + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/// Monday of ISO week 1 of a year: the week that holds 4 January.
constexpr std::int64_t isoYearStart(std::int64_t year) {
  const std::int64_t fourth = daysFrom(year, 1, 4);
  return fourth - (weekdayOf(fourth) - 1);
}

}  // namespace bellwether::civil
