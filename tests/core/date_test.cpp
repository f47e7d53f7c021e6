#include "bellwether/core/date.h"

#include <cstdint>
#include <limits>

#include "support/catch.h"

using namespace bellwether;

namespace {
LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }
}  // namespace

TEST_CASE("day numbers count from 1 January 1970") {
  CHECK(LocalDate().toIso() == "1970-01-01");
  CHECK(day("1970-01-02").daysSinceEpoch() == 1);
  CHECK(day("1969-12-31").daysSinceEpoch() == -1);
  CHECK(day("2000-03-01").daysSinceEpoch() == 11017);  // 30 years of 365 + 7 leap days (1972..1996) + 31 + 29 days
  CHECK(LocalDate::min().toIso() == "0001-01-01");
  CHECK(LocalDate::max().toIso() == "9999-12-31");
}

TEST_CASE("a date the calendar does not have is no date") {
  CHECK_FALSE(LocalDate::fromYmd(2023, 2, 29));
  CHECK(LocalDate::fromYmd(2024, 2, 29));
  CHECK_FALSE(LocalDate::fromYmd(1900, 2, 29));
  CHECK(LocalDate::fromYmd(2000, 2, 29));
  CHECK_FALSE(LocalDate::fromYmd(2025, 4, 31));
  CHECK_FALSE(LocalDate::fromYmd(2025, 0, 1));
  CHECK_FALSE(LocalDate::fromYmd(2025, 13, 1));
  CHECK_FALSE(LocalDate::fromYmd(2025, 1, 0));
  CHECK_FALSE(LocalDate::fromYmd(0, 12, 31));
  CHECK_FALSE(LocalDate::fromYmd(10000, 1, 1));
}

TEST_CASE("only YYYY-MM-DD is read as an ISO date") {
  CHECK(day("2025-01-31").ymd() == YearMonthDay{2025, 1, 31});
  for (const char* text : {"", "2025-1-31", "2025/01/31", "20250131", "2025-01-31 ", " 2025-01-31", "2025-01-3x",
                           "2025-31-11", "-025-01-01", "2025-01-31T00:00"}) {
    CAPTURE(text);
    CHECK_FALSE(LocalDate::fromIso(text));
  }
}

TEST_CASE("every day of eight hundred years survives the way to year, month, day and back") {
  const LocalDate last = day("2401-01-01");
  int mismatches = 0;
  for (LocalDate date = day("1601-01-01"); date < last; date = date.plusDays(1)) {
    const YearMonthDay parts = date.ymd();
    if (LocalDate::fromYmd(parts.year, parts.month, parts.day) != date) ++mismatches;
  }
  CHECK(mismatches == 0);
}

TEST_CASE("weekdays follow the calendar on both sides of 1970") {
  CHECK(day("1970-01-01").weekday() == Weekday::Thursday);
  CHECK(day("1969-12-28").weekday() == Weekday::Sunday);
  CHECK(day("2025-12-31").weekday() == Weekday::Wednesday);
  CHECK(LocalDate::min().weekday() == Weekday::Monday);
  CHECK(LocalDate::max().weekday() == Weekday::Friday);
}

TEST_CASE("month arithmetic clamps to the month's last day") {
  CHECK(day("2024-01-31").plusMonths(1) == day("2024-02-29"));
  CHECK(day("2025-01-31").plusMonths(1) == day("2025-02-28"));
  CHECK(day("2025-03-31").plusMonths(-1) == day("2025-02-28"));
  CHECK(day("2024-02-29").plusMonths(12) == day("2025-02-28"));
  CHECK(day("2024-02-29").plusMonths(48) == day("2028-02-29"));
  CHECK(day("2025-12-31").plusMonths(1) == day("2026-01-31"));
  CHECK(day("2025-01-15").plusMonths(-1) == day("2024-12-15"));
}

TEST_CASE("arithmetic beyond the calendar stops at its ends") {
  constexpr auto kFar = std::numeric_limits<std::int64_t>::max();
  CHECK(LocalDate::max().plusDays(1) == LocalDate::max());
  CHECK(LocalDate::min().plusDays(-1) == LocalDate::min());
  CHECK(day("2025-01-01").plusDays(kFar) == LocalDate::max());
  CHECK(day("1969-01-01").plusDays(std::numeric_limits<std::int64_t>::min()) == LocalDate::min());
  CHECK(LocalDate::fromDays(kFar) == LocalDate::max());
  CHECK(day("9999-11-30").plusMonths(1) == day("9999-12-30"));
  CHECK(day("9999-12-05").plusMonths(1) == LocalDate::max());
  CHECK(day("0001-01-05").plusMonths(-1) == LocalDate::min());
  CHECK(day("2025-01-01").plusMonths(std::numeric_limits<int>::max()) == LocalDate::max());
  CHECK(day("2025-01-01").plusMonths(std::numeric_limits<int>::min()) == LocalDate::min());
}

TEST_CASE("an ISO week belongs to the year that holds its Thursday") {
  CHECK(isoWeekOf(day("2024-12-30")) == IsoWeek{2025, 1});
  CHECK(isoWeekOf(day("2027-01-03")) == IsoWeek{2026, 53});
  CHECK(isoWeekOf(LocalDate::min()) == IsoWeek{1, 1});
  CHECK(isoWeekOf(LocalDate::max()) == IsoWeek{9999, 52});
  CHECK(mondayOf({2025, 1}) == day("2024-12-30"));
  CHECK(mondayOf({2026, 53}) == day("2026-12-28"));
  CHECK(mondayOf({2025, 53}) == mondayOf({2026, 1}));
}

TEST_CASE("the Monday of a date's week is never after it nor a week before it") {
  int mismatches = 0;
  for (LocalDate date = day("2015-01-01"); date < day("2032-01-01"); date = date.plusDays(1)) {
    const std::int32_t since = date - mondayOf(isoWeekOf(date));
    if (since != static_cast<int>(date.weekday()) - 1) ++mismatches;
  }
  CHECK(mismatches == 0);
}
