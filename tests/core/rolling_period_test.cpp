#include "bellwether/core/rolling_period.h"

#include <string>

#include "support/catch.h"

using namespace bellwether;

namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

const FiscalCalendar kPlain{};
const FiscalCalendar kApril{4, Weekday::Monday};

std::string shown(const NamedPeriod& period) { return period.range.begin.toIso() + ".." + period.range.last().toIso(); }
NamedPeriod parsed(const char* text, const FiscalCalendar& calendar = kPlain) {
  return parsePeriod(text, calendar).value();
}

}  // namespace

TEST_CASE("a period to date is read by its name and keeps its kind") {
  const NamedPeriod quarter = parsed("2026-Q4..2026-11-23");
  CHECK(quarter.kind == PeriodKind::Quarter);
  CHECK(shown(quarter) == "2026-10-01..2026-11-23");
  CHECK(quarter.id == "2026-Q4..2026-11-23");
  CHECK(isToDate(quarter));
  CHECK(quarter == toDate(parsed("2026-Q4"), day("2026-11-23")));
  CHECK(shown(parsed("FY2027..2026-11-23", kApril)) == "2026-04-01..2026-11-23");
  CHECK_FALSE(isToDate(parsed("2026-Q4")));
  CHECK_FALSE(isToDate(parsed("2026-10-01..2026-11-23")));
}

TEST_CASE("a day outside the named period is refused") {
  for (const char* text : {"2026-Q4..2027-01-01", "2026-Q4..2026-09-30", "2026-Q4..", "2026-Q5..2026-11-23",
                           "2026-Q4..2026-Q4", "2026-Q4..2026-11-23..2026-11-24"}) {
    CAPTURE(text);
    CHECK_FALSE(parsePeriod(text, kPlain).has_value());
  }
}

TEST_CASE("a period to date steps by whole periods cut to the same number of days") {
  // 1 Oct to 23 Nov is 54 days; the 54th day of the third quarter is 23 Aug, of the fourth of 2025 again 23 Nov.
  const NamedPeriod quarter = parsed("2026-Q4..2026-11-23");
  CHECK(step(quarter, -1, kPlain).id == "2026-Q3..2026-08-23");
  CHECK(sameLastYear(quarter, kPlain).id == "2025-Q4..2025-11-23");
  // 31 days of January against the whole of February.
  CHECK(step(parsed("2026-01..2026-01-30"), 1, kPlain).id == "2026-02..2026-02-28");
  CHECK(step(parsed("2026-W10..2026-03-04"), -1, kPlain).id == "2026-W09..2026-02-25");
  CHECK(sameLastYear(parsed("2026-W10..2026-03-04"), kPlain).id == "2025-W10..2025-03-05");
}

TEST_CASE("a period to date that has reached its end is compared with whole periods") {
  const NamedPeriod quarter = toDate(parsed("2026-Q1"), day("2027-01-01"));
  CHECK(quarter.id == "2026-Q1..2026-03-31");
  CHECK(shown(step(quarter, -1, kPlain)) == "2025-10-01..2025-12-31");
}

TEST_CASE("trailing twelve months hold a leap day or not, and never a thirteenth month") {
  CHECK(shown(trailingYear(day("2026-11-23"))) == "2025-11-24..2026-11-23");
  CHECK(trailingYear(day("2024-02-29")).range.days() == 366);
  CHECK(shown(trailingYear(day("2024-02-28"))) == "2023-02-28..2024-02-28");
  CHECK(isTrailingYear(parsed("2025-11-24..2026-11-23")));
  CHECK_FALSE(isTrailingYear(parsed("2025-11-24..2026-11-22")));
  CHECK_FALSE(isTrailingYear(parsed("2026")));
}

TEST_CASE("trailing twelve months step by years and run in series by months") {
  const NamedPeriod year = trailingYear(day("2024-02-29"));
  CHECK(shown(step(year, -1, kPlain)) == "2022-03-01..2023-02-28");
  CHECK(shown(sameLastYear(year, kPlain)) == "2022-03-01..2023-02-28");
  CHECK(shown(earlierInSeries(year, 1, kPlain)) == "2023-02-01..2024-01-31");
  CHECK(shown(earlierInSeries(parsed("2026-Q4"), 1, kPlain)) == "2026-07-01..2026-09-30");
}

TEST_CASE("a period that ends with the data goes with it, any other stays") {
  const LocalDate before = day("2026-11-23");
  const LocalDate after = day("2027-01-05");
  CHECK(followed(parsed("2026-Q4..2026-11-23"), before, after, kPlain).id == "2027-Q1..2027-01-05");
  CHECK(followed(trailingYear(before), before, after, kPlain) == trailingYear(after));
  CHECK(followed(parsed("2026-Q3..2026-08-23"), before, after, kPlain).id == "2026-Q3..2026-08-23");
  CHECK(followed(parsed("2026-Q4"), before, after, kPlain).id == "2026-Q4");
}
