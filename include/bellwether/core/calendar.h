#pragma once

#include <string>
#include <vector>

#include "bellwether/core/period.h"

namespace bellwether {

/// The 4-4-5 week pattern of a retail year and its siblings: weeks per period within a quarter.
enum class WeekPattern { FourFourFive, FourFiveFour, FiveFourFour };

/// Place of a date in a 52/53-week fiscal year that ends on the Sunday nearest 31 December. A 53rd week belongs to the
/// last period. Source: NRF 4-5-4 calendar.
struct RetailDate {
  int year = 1970;
  int period = 1;  ///< 1..12
  int week = 1;    ///< 1..53, within the year
  friend bool operator==(const RetailDate&, const RetailDate&) = default;
};
RetailDate retailDateOf(LocalDate date, WeekPattern pattern);
/// `FY2026-P12-W53`.
std::string toString(const RetailDate& date);

/// Working days: Monday to Friday, less holidays, plus make-up workdays.
class WorkCalendar {
 public:
  WorkCalendar() = default;
  WorkCalendar(std::vector<LocalDate> holidays, std::vector<LocalDate> extraWorkdays);

  bool isWorkday(LocalDate date) const;
  /// Number of working days in the period.
  std::int32_t workdays(const Period& period) const;
  /// Sorted, each once.
  const std::vector<LocalDate>& holidays() const { return m_holidays; }
  const std::vector<LocalDate>& extraWorkdays() const { return m_extra; }
  bool isPlain() const { return m_holidays.empty() && m_extra.empty(); }

 private:
  std::vector<LocalDate> m_holidays;  // sorted
  std::vector<LocalDate> m_extra;     // sorted
};

}  // namespace bellwether
