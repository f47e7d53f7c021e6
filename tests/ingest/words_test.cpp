#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/fold.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::ingest;
using records::Outcome;

TEST_CASE("headers are compared by their letters and digits") {
  CHECK(headerKey("商机名称（必填）（必填）") == headerKey("商机名称"));
  CHECK(headerKey("required") == "required");
  CHECK(headerKey("Deal - ID") == "dealid");
  CHECK(headerKey("  *Deal_ID ") == "dealid");
  CHECK(headerKey("“Deal Id”") == "dealid");
  CHECK(headerKey("ＤＥＡＬ ＩＤ") == "dealid");
  CHECK(headerKey("Probability (%)") == "probability");
  CHECK(headerKey("商机名称（必填）") == "商机名称");
  CHECK(headerKey("Amount (required)") == "amount");
  CHECK(headerKey("负责人：") == "负责人");
  CHECK(headerKey("required") == "required");
  CHECK(headerKey("***").empty());
}

TEST_CASE("names are one when case, width and outer blanks are aside") {
  CHECK(nameKey("  ACME Corp\xE3\x80\x80") == "acme corp");
  CHECK(nameKey("ＡＣＭＥ") == nameKey("Acme"));
  CHECK(nameKey("Straße") == nameKey("STRASSE"));
  CHECK(nameKey("A  B") != nameKey("A B"));
  CHECK(nameKey("中国石油") == "中国石油");
  CHECK(nameKey("").empty());
}

TEST_CASE("statuses and stages say what became of a deal") {
  for (const char* word : {"won", "Closed Won", "closedwon", "赢单", "成交", "已成交", "签约", "多次成交", "Won!"})
    CHECK(readOutcome(word) == Outcome::Won);
  for (const char* word : {"lost", "Closed Lost", "closedlost", "输单", "丢单", "流失", "Closed Lost to Competition"})
    CHECK(readOutcome(word) == Outcome::Lost);
  for (const char* word : {"open", "In Progress", "active", "进行中", "跟进中", "未成交"})
    CHECK(readOutcome(word) == Outcome::Open);
  for (const char* word : {"void", "deleted", "无效", "Canceled", "Abandoned"})
    CHECK(readOutcome(word) == Outcome::Void);
  for (const char* word : {"perhaps", "closed", "7"}) CHECK_FALSE(readOutcome(word).has_value());

  CHECK(readStageOutcome("6 - Closed Won") == Outcome::Won);
  CHECK(readStageOutcome("5-赢单") == Outcome::Won);
  CHECK(readStageOutcome("Lost (price)") == Outcome::Lost);
  CHECK(readStageOutcome("Prospecting") == Outcome::Open);
  CHECK(readStageOutcome("待签约") == Outcome::Open);
  CHECK(readStageOutcome("未赢单") == Outcome::Open);
  CHECK(readStageOutcome("Wonderland tour") == Outcome::Open);
  CHECK(readStageOutcome("Not won yet") == Outcome::Open);
  CHECK(readStageOutcome("Won't proceed") == Outcome::Open);
  CHECK_FALSE(readStageOutcome("Closed").has_value());
}

TEST_CASE("flags, percentages and currencies are read in words and figures") {
  for (const char* yes : {"true", "TRUE", "1", "Yes", "是", "√"}) CHECK(readFlag(yes) == true);
  for (const char* no : {"false", "0", "No", "否"}) CHECK(readFlag(no) == false);
  CHECK_FALSE(readFlag("maybe").has_value());

  CHECK(readPercent("50%", {}, 1).ppm == 500'000);
  CHECK(readPercent("60% - likely", {}, 1).ppm == 600'000);
  CHECK(readPercent("0.125", {}, 1).ppm == 125'000);
  CHECK(readPercent("12.5", {}, 100).ppm == 125'000);
  CHECK(readPercent("", {}, 100).reading == Reading::Empty);
  CHECK(readPercent("101", {}, 100).reading == Reading::Bad);
  CHECK(readPercent("-1", {}, 100).reading == Reading::Bad);

  const auto code = [](const char* text) { return std::string(readCurrency(text).value_or(Currency()).code()); };
  CHECK(code("usd") == "USD");
  CHECK(code("US Dollar") == "USD");
  CHECK(code("US Dollar (USD)") == "USD");
  CHECK(code("人民币") == "CNY");
  CHECK(code("RMB") == "CNY");
  CHECK(code("€") == "EUR");
  CHECK(code("$").empty());
  CHECK(code("Taler").empty());
}

TEST_CASE("dates are read in the ways that systems write them") {
  const auto iso = [](const char* text) {
    const DateReading reading = readDate(text, {});
    return reading.reading == Reading::Value ? reading.date.toIso() : std::string(reading.code);
  };
  CHECK(iso("May 2, 2024 3:04 PM") == "2024-05-02");
  CHECK(iso("13/5/2026 14:15") == "2026-05-13");
  CHECK(iso("2026-07-09 07:43:21") == "2026-07-09");
  CHECK(iso("2006-06-15T20:47:07.000Z") == "2006-06-15");
  CHECK(iso("2006-06-15T20:47:07+08:00") == "2006-06-15");
  CHECK(iso("2006-06-15T03:47:07+0800") == "2006-06-14");
  CHECK(iso("2026/3/5 下午 2:15") == "2026-03-05");
  CHECK(iso("2026年3月5日 14:15") == "2026-03-05");
  CHECK(iso("Wednesday, December 31, 2025") == "2025-12-31");
  CHECK(iso("5 Sept 2025") == "2025-09-05");
  CHECK(iso("2025-W01-1") == "2024-12-30");
  CHECK(iso("2025-12-31T25:00:00") == "not_a_date");
  CHECK(iso("2025-12-31x") == "not_a_date");
  CHECK(iso("31/31/2025") == "no_such_month");
  CHECK(iso("2025-12") == "no_day");
}

TEST_CASE("an instant's date follows the zone's clocks, also on the nights they change") {
  const ZoneDates berlin("Europe/Berlin");
  // 2025-03-30 01:00 UTC clocks go forward: 22:30 UTC the day before is 23:30, 22:30 UTC that day is 00:30 of the next.
  CHECK(berlin.dateOf(1'743'287'400) == LocalDate::fromYmd(2025, 3, 29));
  CHECK(berlin.dateOf(1'743'287'400 + 86'400) == LocalDate::fromYmd(2025, 3, 31));
  CHECK(berlin.dateOf(-1) == LocalDate::fromYmd(1970, 1, 1));
  CHECK(ZoneDates("America/New_York").dateOf(-1) == LocalDate::fromYmd(1969, 12, 31));
  CHECK_FALSE(ZoneDates("No/Where").isKnown());
}
