#include "bellwether/core/period.h"

#include <string>

#include "support/catch.h"

using namespace bellwether;

namespace {

LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }

const FiscalCalendar kPlain{};
const FiscalCalendar kApril{4, Weekday::Monday};

/// The range as people write it, both ends in.
std::string shown(const NamedPeriod& period) { return period.range.begin.toIso() + ".." + period.range.last().toIso(); }
NamedPeriod parsed(const char* text, const FiscalCalendar& calendar = kPlain) {
  return parsePeriod(text, calendar).value();
}

}  // namespace

TEST_CASE("the command line's periods cover the days they name") {
  CHECK(shown(parsed("2017")) == "2017-01-01..2017-12-31");
  CHECK(shown(parsed("2017-H1")) == "2017-01-01..2017-06-30");
  CHECK(shown(parsed("2017-H2")) == "2017-07-01..2017-12-31");
  CHECK(shown(parsed("2017-Q1")) == "2017-01-01..2017-03-31");
  CHECK(shown(parsed("2017-Q4")) == "2017-10-01..2017-12-31");
  CHECK(shown(parsed("2024-02")) == "2024-02-01..2024-02-29");
  CHECK(shown(parsed("2017-12")) == "2017-12-01..2017-12-31");
  CHECK(shown(parsed("2017-W09")) == "2017-02-27..2017-03-05");
  CHECK(shown(parsed("2026-W53")) == "2026-12-28..2027-01-03");
  CHECK(shown(parsed("2017-03-01..2017-03-31")) == "2017-03-01..2017-03-31");
  CHECK(parsed("2017-03-05..2017-03-05").range.days() == 1);
}

TEST_CASE("a fiscal year is named by the year it ends in") {
  CHECK(shown(parsed("FY2017")) == "2017-01-01..2017-12-31");
  CHECK(shown(parsed("FY2026", kApril)) == "2025-04-01..2026-03-31");
  CHECK(shown(parsed("FY2026-H2", kApril)) == "2025-10-01..2026-03-31");
  CHECK(shown(parsed("FY2026-Q3", kApril)) == "2025-10-01..2025-12-31");
  CHECK(shown(parsed("FY2026-Q4", kApril)) == "2026-01-01..2026-03-31");
  CHECK(shown(parsed("FY2026-P01", kApril)) == "2025-04-01..2025-04-30");
  CHECK(shown(parsed("FY2026-P12", kApril)) == "2026-03-01..2026-03-31");
  CHECK(shown(parsed("FY2024-P03", FiscalCalendar{12, Weekday::Monday})) == "2024-02-01..2024-02-29");
}

TEST_CASE("a parsed period keeps its kind and its name") {
  CHECK(parsed("2017-Q1").kind == PeriodKind::Quarter);
  CHECK(parsed("FY2017-P03").kind == PeriodKind::FiscalMonth);
  CHECK(parsed("2017-03-01..2017-03-31").kind == PeriodKind::Custom);
  for (const char* text : {"2017", "2017-H1", "2017-Q1", "2017-03", "2017-W09", "2017-03-01..2017-03-31", "FY2017",
                           "FY2017-H2", "FY2017-Q4", "FY2017-P12", "0002", "9998-W52"}) {
    CAPTURE(text);
    CHECK(parsed(text, kApril).id == text);
  }
}

TEST_CASE("text that names no period is refused") {
  for (const char* text : {"",
                           "17",
                           "201",
                           "2017-",
                           "2017-Q0",
                           "2017-Q5",
                           "2017-H3",
                           "2017-00",
                           "2017-13",
                           "2017-3",
                           "2017-W00",
                           "2017-W53",
                           "2017-W9",
                           "2017-P01",
                           "FY2017-03",
                           "FY2017-W09",
                           "FY2017-P13",
                           "FY17",
                           "20170",
                           "2017-Qx",
                           "0001",
                           "9999",
                           "2017-03-31..2017-03-01",
                           "2017-03-01..",
                           "..",
                           "2017-02-29..2017-03-01",
                           "2017-01-01..9999-12-31",
                           "2017-Q1 ",
                           "last quarter"}) {
    CAPTURE(text);
    const auto period = parsePeriod(text, kApril);
    REQUIRE_FALSE(period);
    CHECK(period.error().code == ErrorCode::BadPeriod);
  }
}

TEST_CASE("the period of a date holds the date and parses back to itself") {
  for (const PeriodKind kind :
       {PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year,
        PeriodKind::FiscalMonth, PeriodKind::FiscalQuarter, PeriodKind::FiscalHalf, PeriodKind::FiscalYear}) {
    for (int start = 1; start <= 12; ++start) {
      const FiscalCalendar calendar{start, static_cast<Weekday>(start % 7 + 1)};
      for (LocalDate date = day("2019-12-20"); date < day("2021-02-01"); date = date.plusDays(1)) {
        const NamedPeriod period = periodOf(date, kind, calendar);
        if (!period.range.contains(date) || parsePeriod(period.id, calendar).value() != period)
          FAIL_CHECK(date.toIso() << " " << period.id);
      }
    }
  }
}

TEST_CASE("a week that begins on Sunday bears the name of its Thursday's ISO week") {
  const FiscalCalendar sunday{1, Weekday::Sunday};
  CHECK(shown(parsed("2025-W01", sunday)) == "2024-12-29..2025-01-04");
  CHECK(periodOf(day("2024-12-29"), PeriodKind::Week, sunday).id == "2025-W01");
  CHECK(periodOf(day("2024-12-28"), PeriodKind::Week, sunday).id == "2024-W52");
  CHECK(shown(parsed("2025-W01", FiscalCalendar{1, Weekday::Thursday})) == "2025-01-02..2025-01-08");
}

TEST_CASE("stepping moves by whole periods of the same kind") {
  CHECK(step(parsed("2017-01"), -1, kPlain).id == "2016-12");
  CHECK(step(parsed("2017-Q4"), 1, kPlain).id == "2018-Q1");
  CHECK(step(parsed("2017-H1"), -3, kPlain).id == "2015-H2");
  CHECK(step(parsed("2017"), 0, kPlain).id == "2017");
  CHECK(step(parsed("2026-W53"), 1, kPlain).id == "2027-W01");
  CHECK(step(parsed("2025-W01"), -1, kPlain).id == "2024-W52");
  CHECK(step(parsed("FY2026-Q1", kApril), -1, kApril).id == "FY2025-Q4");
  CHECK(step(parsed("FY2026-P12", kApril), 1, kApril).id == "FY2027-P01");
}

TEST_CASE("a custom period moves by months when it covers whole months and by its length otherwise") {
  CHECK(step(parsed("2024-02-01..2024-02-29"), 1, kPlain).id == "2024-03-01..2024-03-31");
  CHECK(step(parsed("2024-01-01..2024-02-29"), -1, kPlain).id == "2023-11-01..2023-12-31");
  CHECK(step(parsed("2024-02-10..2024-02-19"), 1, kPlain).id == "2024-02-20..2024-02-29");
  CHECK(step(parsed("2024-02-10..2024-02-19"), -2, kPlain).id == "2024-01-21..2024-01-30");
}

TEST_CASE("stepping beyond the calendar stops at its ends") {
  CHECK(step(parsed("2024"), 2'000'000'000, kPlain).range.begin >= day("9999-01-01"));
  CHECK(step(parsed("2024-02"), -2'000'000'000, kPlain).range.begin == LocalDate::min());
  CHECK(step(parsed("2024-02-10..2024-02-19"), 2'000'000'000, kPlain).range.isEmpty());
  CHECK(periodOf(LocalDate::max(), PeriodKind::Month, kPlain).id == "9999-12");
  CHECK(periodOf(LocalDate::min(), PeriodKind::FiscalYear, kApril).range.begin == LocalDate::min());
}

TEST_CASE("the same period last year has the same name in the year before") {
  CHECK(sameLastYear(parsed("2024-02"), kPlain).id == "2023-02");
  CHECK(sameLastYear(parsed("2017-Q1"), kPlain).id == "2016-Q1");
  CHECK(sameLastYear(parsed("2017-H2"), kPlain).id == "2016-H2");
  CHECK(sameLastYear(parsed("2017"), kPlain).id == "2016");
  CHECK(sameLastYear(parsed("FY2026-P05", kApril), kApril).id == "FY2025-P05");
  CHECK(sameLastYear(parsed("2025-W09"), kPlain).id == "2024-W09");
  CHECK(sameLastYear(parsed("2026-W53"), kPlain).id == "2025-W52");
}

TEST_CASE("a custom range of last year follows month arithmetic") {
  CHECK(sameLastYear(parsed("2024-02-29..2024-02-29"), kPlain).id == "2023-02-28..2023-02-28");
  CHECK(sameLastYear(parsed("2024-02-01..2024-02-28"), kPlain).id == "2023-02-01..2023-02-28");
  CHECK(sameLastYear(parsed("2025-02-28..2025-02-28"), kPlain).id == "2024-02-28..2024-02-28");
  CHECK(sameLastYear(parsed("2025-02-01..2025-02-28"), kPlain).id == "2024-02-01..2024-02-29");
  CHECK(sameLastYear(parsed("2025-03-10..2025-04-09"), kPlain).id == "2024-03-10..2024-04-09");
}

TEST_CASE("periods are half-open and their common part is too") {
  const Period january{day("2025-01-01"), day("2025-02-01")};
  CHECK(january.contains(day("2025-01-31")));
  CHECK_FALSE(january.contains(day("2025-02-01")));
  CHECK(intersect(january, {day("2025-01-20"), day("2025-03-01")}) == Period{day("2025-01-20"), day("2025-02-01")});
  CHECK(intersect(january, {day("2025-02-01"), day("2025-03-01")}).isEmpty());
  CHECK(intersect({day("2025-06-01"), day("2025-07-01")}, january).days() == 0);
}

TEST_CASE("fiscal quarters take their names from the start month") {
  CHECK(fiscalQuarterName(day("2025-03-31"), kApril) == "FY2025-Q4");
  CHECK(fiscalQuarterName(day("2025-04-01"), kApril) == "FY2026-Q1");
  CHECK(fiscalQuarterName(day("2025-12-31"), kPlain) == "FY2025-Q4");
}
