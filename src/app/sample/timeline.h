#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/period.h"

namespace bellwether::app::sample {

/// The three years that end with the last day, as day and month numbers from 0. Days before the first and after the
/// last exist too, for dates of creation and expected closing.
class Timeline {
 public:
  explicit Timeline(LocalDate through);

  LocalDate start() const { return m_start; }
  LocalDate through() const { return date(days() - 1); }
  int days() const { return m_days; }
  int months() const { return static_cast<int>(m_monthDays.back()) + 1; }
  LocalDate date(int day) const { return m_start.plusDays(day); }
  /// Calendar month of a day, 0 for the start's. Requires: 0 <= day < days().
  int monthOf(int day) const { return m_monthDays[static_cast<std::size_t>(day)]; }
  /// The whole calendar month, whichever part of it the three years hold. Any number.
  Period month(int month) const;
  /// Days of the month that lie within the three years.
  int coveredDays(int month) const;
  /// `YYYY-MM-DD` of a day in -kReach .. days() + kReach.
  std::string_view iso(int day) const;

  static constexpr int kReach = 600;

 private:
  LocalDate m_start;
  int m_days = 0;
  std::vector<std::int16_t> m_monthDays;         // month of each day
  std::vector<std::array<char, 10>> m_isoTexts;  // from day -kReach on
};

/// How much is closed on each day, in arbitrary units: growth, the year's seasons, the push at the end of quarters,
/// quiet weekends, chance.
std::vector<std::uint32_t> dayWeights(const Timeline& timeline, std::uint64_t seed);

/// The same per calendar month without chance, scaled to whole months: what a planner would have expected.
std::vector<std::int64_t> plannedMonthWeights(const Timeline& timeline, int months);

}  // namespace bellwether::app::sample
