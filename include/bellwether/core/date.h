#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bellwether {

enum class Weekday : std::uint8_t { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

struct YearMonthDay {
  int year = 1970;
  int month = 1;  ///< 1..12
  int day = 1;    ///< 1..31
  friend bool operator==(const YearMonthDay&, const YearMonthDay&) = default;
};

/// A plain calendar date (proleptic Gregorian), without time or zone. Range: 0001-01-01 .. 9999-12-31 from the
/// factories; arithmetic saturates at those ends, so a date is always printable.
class LocalDate {
 public:
  /// 1970-01-01.
  constexpr LocalDate() = default;

  /// Empty for a date that the calendar does not have, or outside 0001..9999.
  static std::optional<LocalDate> fromYmd(int year, int month, int day);
  /// `YYYY-MM-DD` exactly; empty for anything else.
  static std::optional<LocalDate> fromIso(std::string_view text);
  /// Days since 1970-01-01, clamped to the range of dates.
  static LocalDate fromDays(std::int64_t days);

  static LocalDate min();  ///< 0001-01-01
  static LocalDate max();  ///< 9999-12-31

  constexpr std::int32_t daysSinceEpoch() const { return m_days; }
  YearMonthDay ymd() const;
  Weekday weekday() const;
  /// `YYYY-MM-DD`.
  std::string toIso() const;

  LocalDate plusDays(std::int64_t days) const;
  /// Same day of the month, clamped to the month's last day: 31 Jan + 1 month = 28 or 29 Feb.
  LocalDate plusMonths(int months) const;

  friend constexpr auto operator<=>(const LocalDate&, const LocalDate&) = default;
  /// Days from `b` to `a`.
  friend constexpr std::int32_t operator-(LocalDate a, LocalDate b) { return a.m_days - b.m_days; }

 private:
  explicit constexpr LocalDate(std::int32_t days) : m_days(days) {}
  std::int32_t m_days = 0;
};

bool isLeapYear(int year);
int daysInMonth(int year, int month);

/// ISO 8601 week: Monday first, week 1 holds the year's first Thursday.
struct IsoWeek {
  int year = 1970;
  int week = 1;  ///< 1..53
  friend bool operator==(const IsoWeek&, const IsoWeek&) = default;
};
IsoWeek isoWeekOf(LocalDate date);
/// The Monday of the week. Requires: week 1..53; week 53 of a 52-week year is week 1 of the next.
LocalDate mondayOf(IsoWeek week);

}  // namespace bellwether
