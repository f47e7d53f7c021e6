#include "bellwether/core/calendar.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "support/catch.h"

using namespace bellwether;

namespace {

LocalDate day(const std::string& iso) { return LocalDate::fromIso(iso).value(); }

std::string isoWeekText(LocalDate date) { return periodOf(date, PeriodKind::Week, FiscalCalendar{}).id; }

/// What our calendars answer to one check of the golden file.
std::string answer(const std::string& kpi, const nlohmann::json& params) {
  const LocalDate date = day(params.at("d").get<std::string>());
  if (kpi == "iso") return isoWeekText(date);
  if (kpi == "fiscal")
    return fiscalQuarterName(date, FiscalCalendar{params.at("start_month").get<int>(), Weekday::Monday});
  if (kpi == "fy445") return toString(retailDateOf(date, WeekPattern::FourFourFive));
  if (kpi == "add_months") return date.plusMonths(params.at("m").get<int>()).toIso();
  return "unknown check " + kpi;
}

}  // namespace

TEST_CASE("the calendars give the golden answers") {
  const std::filesystem::path path = std::filesystem::path(BELLWETHER_SHARED_DIR) / "kpi-golden/19-calendars.json";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: the golden cases are not beside this source tree");
    return;
  }
  std::ifstream file(path);
  const nlohmann::json golden = nlohmann::json::parse(file);
  int checks = 0;
  for (const auto& check : golden.at("checks")) {
    const std::string kpi = check.at("kpi").get<std::string>();
    CAPTURE(kpi, check.at("params").dump());
    CHECK(answer(kpi, check.at("params")) == check.at("expect").at("exact").get<std::string>());
    ++checks;
  }
  CHECK(checks == 24);
}

TEST_CASE("the siblings of 4-4-5 place their long period elsewhere in the quarter") {
  // FY2025 begins on 30 Dec 2024; week 5 on 27 Jan, week 9 on 24 Feb, week 10 on 3 Mar.
  const LocalDate week5 = day("2025-01-27");
  const LocalDate week9 = day("2025-02-24");
  CHECK(retailDateOf(week5, WeekPattern::FourFourFive).period == 2);
  CHECK(retailDateOf(week5, WeekPattern::FiveFourFour).period == 1);
  CHECK(retailDateOf(week9, WeekPattern::FourFourFive).period == 3);
  CHECK(retailDateOf(week9, WeekPattern::FourFiveFour).period == 2);
  CHECK(retailDateOf(week9, WeekPattern::FiveFourFour).period == 2);
  CHECK(retailDateOf(day("2025-03-03"), WeekPattern::FourFiveFour).period == 3);
}

TEST_CASE("the 53rd week stays in the last period whatever the pattern") {
  for (const WeekPattern pattern : {WeekPattern::FourFourFive, WeekPattern::FourFiveFour, WeekPattern::FiveFourFour}) {
    const RetailDate last = retailDateOf(day("2027-01-03"), pattern);
    CHECK(last == RetailDate{2026, 12, 53});
    CHECK(retailDateOf(day("2027-01-04"), pattern) == RetailDate{2027, 1, 1});
  }
}

TEST_CASE("retail dates exist at both ends of the calendar") {
  CHECK(retailDateOf(LocalDate::min(), WeekPattern::FourFourFive) == RetailDate{1, 1, 1});
  CHECK(retailDateOf(LocalDate::max(), WeekPattern::FourFourFive).year == 9999);
}

TEST_CASE("October 2025 in China has 18 workdays") {
  // 23 weekdays, less six holidays on weekdays (1, 2, 3, 6, 7, 8), plus the make-up Saturday 11 October; 4 and 5 are a
  // weekend anyway.
  std::vector<LocalDate> holidays;
  for (int d = 1; d <= 8; ++d) holidays.push_back(*LocalDate::fromYmd(2025, 10, d));
  holidays.push_back(*LocalDate::fromYmd(2025, 10, 8));  // named twice, counted once
  const WorkCalendar calendar(holidays, {day("2025-10-11"), day("2025-10-11")});
  CHECK(calendar.workdays({day("2025-10-01"), day("2025-11-01")}) == 18);
  CHECK(calendar.workdays({day("2025-10-01"), day("2025-10-16")}) == 6);  // 9, 10, 11, 13, 14, 15
  CHECK(calendar.isWorkday(day("2025-10-11")));
  CHECK_FALSE(calendar.isWorkday(day("2025-10-12")));
  CHECK_FALSE(calendar.isWorkday(day("2025-10-08")));
  CHECK_FALSE(calendar.isPlain());
}

TEST_CASE("a make-up workday wins over a holiday of the same date") {
  const WorkCalendar calendar({day("2025-10-09")}, {day("2025-10-09")});
  CHECK(calendar.isWorkday(day("2025-10-09")));
  CHECK(calendar.workdays({day("2025-10-09"), day("2025-10-10")}) == 1);
}

TEST_CASE("counting workdays agrees with asking day by day") {
  const WorkCalendar calendar({day("1969-12-25"), day("1970-01-01"), day("1970-01-03")}, {day("1970-01-04")});
  CHECK(WorkCalendar().isPlain());
  const LocalDate from = day("1969-12-15");
  std::int32_t count = 0;
  for (LocalDate date = from; date < day("1970-02-15"); date = date.plusDays(1)) {
    CHECK(calendar.workdays({from, date}) == count);
    if (calendar.isWorkday(date)) ++count;
  }
  CHECK(calendar.workdays({from, from}) == 0);
  CHECK(calendar.workdays({from, from.plusDays(-3)}) == 0);
}
