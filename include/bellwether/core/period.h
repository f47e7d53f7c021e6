#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "bellwether/core/date.h"
#include "bellwether/core/error.h"

namespace bellwether {

/// Half-open range of dates [begin, end). Adjacent periods never overlap or leave a gap.
struct Period {
  LocalDate begin;
  LocalDate end;

  std::int32_t days() const { return end > begin ? end - begin : 0; }
  bool isEmpty() const { return end <= begin; }
  bool contains(LocalDate date) const { return begin <= date && date < end; }
  /// The last date inside, as people write ranges. Requires: not empty.
  LocalDate last() const { return end.plusDays(-1); }
  friend bool operator==(const Period&, const Period&) = default;
};

/// The common part; an empty period when there is none.
Period intersect(const Period& a, const Period& b);

/// How a company cuts its time.
struct FiscalCalendar {
  int startMonth = 1;  ///< 1..12; a fiscal year is named by the year it ends in
  /// First day of a week. A week bears the name of the ISO week that its Thursday lies in, so with Monday weeks are ISO
  /// weeks.
  Weekday weekStart = Weekday::Monday;
  friend bool operator==(const FiscalCalendar&, const FiscalCalendar&) = default;
};

enum class PeriodKind : std::uint8_t {
  Week,
  Month,
  Quarter,
  Half,
  Year,
  FiscalMonth,
  FiscalQuarter,
  FiscalHalf,
  FiscalYear,
  Custom
};

/// A period with its name on the command line, e.g. `2017-Q1`, `FY2017-P03`, `2017-03-01..2017-03-31`.
struct NamedPeriod {
  PeriodKind kind = PeriodKind::Month;
  Period range;
  std::string id;
  friend bool operator==(const NamedPeriod&, const NamedPeriod&) = default;
};

/// Reads the command line's period syntax: `2017` `2017-H1` `2017-Q1` `2017-03` `2017-W09` `2017-03-01..2017-03-31`
/// (both ends in), `FY2017` `FY2017-H1` `FY2017-Q1` `FY2017-P03`. Years 0002..9998. Errors: BadPeriod (also a range
/// that ends before it begins, and week 53 of a year of 52 weeks).
Result<NamedPeriod> parsePeriod(std::string_view text, const FiscalCalendar& calendar);

/// The period of the given kind that holds the date. Requires: kind is not Custom.
NamedPeriod periodOf(LocalDate date, PeriodKind kind, const FiscalCalendar& calendar);

/// The period n steps later (earlier if negative) of the same kind; a custom period moves by its own length, and one
/// that covers whole calendar months moves by months.
NamedPeriod step(const NamedPeriod& period, int n, const FiscalCalendar& calendar);

/// The period a year earlier: same name in the year before (weeks by ISO week number; week 53 has no partner and gives
/// week 52), custom ranges by month arithmetic on the first and the last day (29 Feb is compared with 28 Feb; whole
/// months with whole months).
NamedPeriod sameLastYear(const NamedPeriod& period, const FiscalCalendar& calendar);

/// Custom period over [begin, end).
NamedPeriod customPeriod(const Period& range);

/// Fiscal quarter as `FY2026-Q1`.
std::string fiscalQuarterName(LocalDate date, const FiscalCalendar& calendar);

}  // namespace bellwether
