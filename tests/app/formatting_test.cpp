#include "bellwether/app/formatting.h"

#include "bellwether/app/chart_axes.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using kpi::Unit;

namespace {

/// Major units to minor ones of a two-digit currency.
Fraction major(std::int64_t amount) { return Fraction(amount) * Fraction(100); }

kpi::Change change(const Fraction& difference, std::optional<Fraction> relative = std::nullopt) {
  kpi::Change result;
  result.change = difference;
  result.relative = relative;
  return result;
}

}  // namespace

TEST_CASE("money shows all digits with grouping, the currency's decimals and a true minus sign") {
  CHECK(s(english().money(major(3'752'000))) == "3,752,000.00");
  CHECK(s(english().money(Fraction(-6'260'000))) == "−62,600.00");
  CHECK(s(english().money(Fraction(0))) == "0.00");
  CHECK(s(english("JPY").money(Fraction(1'234'567))) == "1,234,567");
  CHECK(s(english("KWD").money(Fraction(1'234'567))) == "1,234.567");
  CHECK(s(english().money(INT64_MIN, currency("USD"))) == "−92,233,720,368,547,758.08");
}

TEST_CASE("money rounds half a cent away from zero, once") {
  CHECK(s(english().money(Fraction::of(5, 2))) == "0.03");
  CHECK(s(english().money(Fraction::of(-5, 2))) == "−0.03");
  CHECK(s(english().money(Fraction::of(249, 100))) == "0.02");
  // A third of a cent below zero is no negative amount on paper.
  CHECK(s(english().money(Fraction::of(-1, 3))) == "0.00");
}

TEST_CASE("compact money has three significant digits in K, M and B") {
  CHECK(s(english().compactMoney(major(3'752'000)).joined()) == "3.75 M USD");
  CHECK(s(english().compactMoney(major(13'800)).joined()) == "13.8 K USD");
  CHECK(s(english().compactMoney(major(430'000)).joined()) == "430 K USD");
  CHECK(s(english().compactMoney(major(26'941)).joined()) == "26.9 K USD");
  CHECK(s(english().compactMoney(major(940)).joined()) == "940 USD");
  CHECK(s(english().compactMoney(Fraction(1'250)).joined()) == "12.5 USD");
  CHECK(s(english().compactMoney(Fraction(0)).joined()) == "0 USD");
  CHECK(s(english().compactMoney(major(-300'400)).joined()) == "−300 K USD");
  CHECK(s(english().compactMoney(major(1'234'000'000)).joined()) == "1.23 B USD");
  CHECK(s(english().compactMoney(major(1'234'567'000'000)).joined()) == "1,235 B USD");
  CHECK(s(english("JPY").compactMoney(Fraction(5)).joined()) == "5 JPY");
}

TEST_CASE("compact money moves up a unit when rounding fills the one below") {
  CHECK(s(english().compactMoney(Fraction(99'949)).joined()) == "999 USD");
  CHECK(s(english().compactMoney(Fraction(99'950)).joined()) == "1.00 K USD");
  CHECK(s(english().compactMoney(major(999'499)).joined()) == "999 K USD");
  CHECK(s(english().compactMoney(major(999'500)).joined()) == "1.00 M USD");
  CHECK(s(english().compactMoney(major(9'995)).joined()) == "10.0 K USD");
}

TEST_CASE("Chinese counts in 万 and 亿 and writes the unit without a space") {
  CHECK(s(chinese().compactMoney(major(112'560'000)).joined()) == "1.13亿元");
  CHECK(s(chinese().compactMoney(major(414'000)).joined()) == "41.4万元");
  CHECK(s(chinese().compactMoney(major(12'890'000)).joined()) == "1,289万元");
  CHECK(s(chinese().compactMoney(major(9'999)).joined()) == "9,999元");
  CHECK(s(chinese().compactMoney(major(10'000)).joined()) == "1.00万元");
  CHECK(s(chinese("USD").compactMoney(major(414'000)).joined()) == "41.4万美元");
  CHECK(s(chinese().compactMoney(major(-8'860'000)).joined()) == "−886万元");
}

TEST_CASE("other units have their own words") {
  CHECK(s(english().compact(Unit::Ratio, Fraction::of(8739, 10000)).joined()) == "87.4 %");
  CHECK(s(chinese().compact(Unit::Ratio, Fraction::of(8739, 10000)).joined()) == "87.4%");
  CHECK(s(english().percent(Fraction::of(1, 3))) == "33.3");
  CHECK(s(english().compact(Unit::Days, Fraction(34)).joined()) == "34 days");
  CHECK(s(english().compact(Unit::Days, Fraction(1)).joined()) == "1 day");
  CHECK(s(english().compact(Unit::Days, Fraction::of(103, 2)).joined()) == "51.5 days");
  CHECK(s(chinese().compact(Unit::Days, Fraction(34)).joined()) == "34天");
  CHECK(s(english().compact(Unit::Count, Fraction(8'800)).joined()) == "8,800");
  CHECK(s(english().compact(Unit::Times, Fraction::of(5, 2)).joined()) == "2.50 ×");
  CHECK(s(english().compact(Unit::Months, Fraction::of(40, 3)).joined()) == "13.3 months");
  CHECK(s(chinese().compact(Unit::Months, Fraction::of(40, 3)).joined()) == "13.3个月");
  CHECK(s(english().compact(Unit::MoneyPerDay, Fraction::of(500'000, 3)).joined()) == "1.67 K USD a day");
}

TEST_CASE("exact text keeps all digits for receipts") {
  CHECK(s(english().exact(Unit::Money, major(3'752'000))) == "3,752,000.00 USD");
  CHECK(s(chinese().exact(Unit::Money, major(3'752'000))) == "3,752,000.00元");
  CHECK(s(english().exact(Unit::Ratio, Fraction::of(87413, 100000))) == "87.41 %");
  CHECK(s(english().exact(Unit::Days, Fraction(34))) == "34 days");
  CHECK(s(english().exact(Unit::Days, Fraction::of(219452, 4238))) == "51.78 days");
  CHECK(s(english().exactText(Unit::Money, major(1)).value) == "1.00");
  CHECK(s(english().exactText(Unit::Money, major(1)).unit) == "USD");
}

TEST_CASE("short text names no currency") {
  CHECK(s(english().shortText(Unit::Money, major(3'752'000))) == "3.75 M");
  CHECK(s(english().shortText(Unit::Days, Fraction(34))) == "34 d");
  CHECK(s(english().shortText(Unit::Ratio, Fraction::of(874, 1000))) == "87.4 %");
  CHECK(s(chinese().shortText(Unit::Money, major(112'560'000))) == "1.13亿");
  CHECK(s(chinese().shortText(Unit::Days, Fraction(34))) == "34天");
  CHECK(s(english().signedShort(Unit::Money, major(390'000))) == "+390 K");
  CHECK(s(english().signedShort(Unit::Money, major(-300'000))) == "−300 K");
  CHECK(s(english().signedShort(Unit::Money, Fraction(0))) == "0");
}

TEST_CASE("a change is percent for amounts, points for ratios and days for cycles") {
  CHECK(s(english().change(Unit::Money, change(major(-58), Fraction::of(-124, 1000)))) == "12.4 %");
  CHECK(s(english().change(Unit::Ratio, change(Fraction::of(-18, 1000), Fraction::of(1, 2)))) == "1.8 pt");
  CHECK(s(english().change(Unit::Days, change(Fraction(3), Fraction::of(1, 10)))) == "3 d");
  CHECK(s(chinese().change(Unit::Money, change(major(-58), Fraction::of(-15, 1000)))) == "1.5%");
  CHECK(s(chinese().change(Unit::Ratio, change(Fraction::of(12, 1000)))) == "1.2点");
  CHECK(s(english().signedChange(Unit::Money, change(major(-58), Fraction::of(-124, 1000)))) == "−12.4 %");
  CHECK(s(english().signedChange(Unit::Ratio, change(Fraction::of(18, 1000)))) == "+1.8 pt");
}

TEST_CASE("a change from nothing is an amount, never 0 %") {
  CHECK(s(english().change(Unit::Money, change(major(3'750'000)))) == "3.75 M");
  CHECK(s(english().change(Unit::Money, kpi::Change())).empty());
}

TEST_CASE("dates are spelled per language") {
  CHECK(s(english().date(day("2026-11-23"))) == "23 Nov 2026");
  CHECK(s(chinese().date(day("2026-11-23"))) == "2026-11-23");
  CHECK(s(english().dateShort(day("2026-09-01"))) == "1 Sep");
  CHECK(s(chinese().dateShort(day("2026-11-23"))) == "11月23日");
}

TEST_CASE("ranges have both ends in and repeat nothing") {
  CHECK(s(english().range({day("2026-10-01"), day("2026-11-24")})) == "1 Oct to 23 Nov 2026");
  CHECK(s(english().range({day("2017-03-01"), day("2017-04-01")})) == "1 to 31 Mar 2017");
  CHECK(s(english().range({day("2016-12-01"), day("2017-02-01")})) == "1 Dec 2016 to 31 Jan 2017");
  CHECK(s(english().range({day("2017-03-03"), day("2017-03-04")})) == "3 Mar 2017");
  CHECK(s(chinese().range({day("2026-10-01"), day("2026-11-24")})) == "2026-10-01 至 2026-11-23");
  CHECK(english().range({day("2017-03-03"), day("2017-03-03")}).isEmpty());
}

TEST_CASE("periods have names in both languages") {
  struct Row {
    const char *id, *shortName, *title, *idZh, *shortZh;
  };
  const Row rows[] = {
      {"2026-Q4", "Q4", "Fourth quarter 2026", "2026年四季度", "四季度"},
      {"2026-11", "Nov", "November 2026", "2026年11月", "11月"},
      {"2017-W09", "W09", "Week 9, 2017", "2017年第9周", "第9周"},
      {"2017-H1", "H1", "First half 2017", "2017年上半年", "上半年"},
      {"2017", "2017", "2017", "2017年", "2017年"},
      {"FY2017", "FY2017", "Fiscal year 2017", "2017财年", "2017财年"},
      {"FY2017-Q1", "Q1", "First quarter, fiscal year 2017", "2017财年一季度", "一季度"},
      {"FY2017-H2", "H2", "Second half, fiscal year 2017", "2017财年下半年", "下半年"},
      {"FY2017-P03", "P03", "Period 3, fiscal year 2017", "2017财年第3期", "第3期"},
  };
  for (const Row& row : rows) {
    INFO(row.id);
    CHECK(s(english().periodId(period(row.id))) == row.id);
    CHECK(s(english().periodShort(period(row.id))) == row.shortName);
    CHECK(s(english().periodTitle(period(row.id))) == row.title);
    CHECK(s(chinese().periodId(period(row.id))) == row.idZh);
    CHECK(s(chinese().periodShort(period(row.id))) == row.shortZh);
    CHECK(s(chinese().periodTitle(period(row.id))) == row.idZh);
  }
  CHECK(s(english().periodId(period("2017-03-01..2017-03-15"))) == "1 to 15 Mar 2017");
  CHECK(s(english().periodId(period("2017-Q1..2017-02-15"))) == "2017-Q1 to 15 Feb");
  CHECK(s(chinese().periodId(period("2017-Q1..2017-02-15"))) == "2017年一季度至2月15日");
  CHECK(s(english().periodShort(period("2017..2017-02-15"))) == "2017 to 15 Feb");
  CHECK(s(english().periodPart(period("2017-Q1..2017-02-15"))) == "Q1");
  CHECK(s(english().periodTitle(period("2017-Q1..2017-02-15"))) == "First quarter 2017, to 15 Feb 2017");
  CHECK(s(english().periodId(period("2016-02-16..2017-02-15"))) == "12 months to 15 Feb 2017");
  CHECK(s(chinese().periodId(period("2016-02-16..2017-02-15"))) == "截至2017-02-15的12个月");
  CHECK(s(english().periodShort(period("2017-03-01..2017-03-15"))) == "1 Mar to 15 Mar");
  CHECK(s(chinese().periodShort(period("2017-03-01..2017-03-15"))) == "3月1日至3月15日");
}

TEST_CASE("below axes periods have one short name in every language") {
  CHECK(s(app::axisName(period("2017-Q1"), chinese())) == "2017-Q1");
  CHECK(s(app::axisName(period("2017-03"), english())) == "2017-03");
  CHECK(s(app::axisName(period("2017-Q1..2017-02-15"), english())) == "Q1 to 15 Feb");
  CHECK(s(app::axisName(period("2017-03-01..2017-03-15"), chinese())) == "3月1日至3月15日");
}

TEST_CASE("axes say their unit once and give neighbours the same decimals") {
  const auto scale = english().axisScale(Unit::Money, 6'800'000);
  CHECK(s(scale.unit) == "M USD");
  CHECK(s(english().axisLabel(0, 2'000'000, scale)) == "0");
  CHECK(s(english().axisLabel(6'000'000, 2'000'000, scale)) == "6");
  CHECK(s(english().axisLabel(4'200'000, 400'000, scale)) == "4.2");
  CHECK(s(english().axisLabel(2'500'000, 250'000, scale)) == "2.50");
  CHECK(s(chinese().axisScale(Unit::Money, 204'000'000).unit) == "亿元");
  CHECK(s(chinese().axisScale(Unit::Money, 12'500'0000).unit) == "亿元");
  CHECK(s(english().axisScale(Unit::Money, 900).unit) == "USD");
  CHECK(s(english().axisScale(Unit::Ratio, 120).unit) == "%");
}

TEST_CASE("file sizes are decimal and short") {
  CHECK(s(english().fileSize(0)) == "0 bytes");
  CHECK(s(english().fileSize(999)) == "999 bytes");
  CHECK(s(english().fileSize(1'000)) == "1.0 KB");
  CHECK(s(english().fileSize(1'234'567)) == "1.2 MB");
  CHECK(s(english().fileSize(999'999)) == "1.0 MB");
  CHECK(s(english().fileSize(12'345'678)) == "12 MB");
  CHECK(s(chinese().fileSize(12)) == "12 字节");
}
