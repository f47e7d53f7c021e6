#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bellwether/ingest/field_parser.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::ingest;
using nlohmann::json;

namespace {

json golden(const std::string& name) {
  const std::filesystem::path path = std::filesystem::path(BELLWETHER_SHARED_DIR) / "parse-golden" / name;
  if (!std::filesystem::exists(path)) {
    WARN("shared data is absent: " << path);
    return json::object();
  }
  std::ifstream file(path);
  return json::parse(file);
}

void checkNumber(const json& row) {
  const std::string text = row["text"];
  const json& expect = row["expect"];
  NumberStyle style;
  if (row["profile"] == "decimal_point") style.decimal = '.';
  if (row.contains("column_evidence")) {
    NumberEvidence evidence;
    for (const std::string value : row["column_evidence"]) evidence.add(value);
    style.decimal = evidence.decimal().value_or('\0');
  }
  const NumberReading reading = readNumber(text, style);
  INFO("text '" << text << "' gave '" << reading.decimal << "' " << reading.code);
  if (expect.contains("value")) {
    REQUIRE(reading.reading == Reading::Value);
    CHECK(reading.decimal == expect["value"]);
    if (expect.contains("currency")) CHECK(reading.currency == expect["currency"]);
  } else if (expect.contains("null")) {
    CHECK(reading.reading == Reading::Empty);
  } else {
    const bool isAsk = expect.contains("ask");
    CHECK(reading.reading == (isAsk ? Reading::Ask : Reading::Bad));
    CHECK(std::string(reading.code) == (isAsk ? expect["ask"] : expect["error"]));
  }
}

DateStyle dateStyle(const json& row) {
  DateStyle style;
  const std::string profile = row["profile"];
  if (profile == "compact") style.shape = DateShape::Compact;
  if (profile == "excel_1900") style.shape = DateShape::ExcelSerial;
  if (profile == "excel_1904") style.shape = DateShape::ExcelSerial1904;
  if (profile == "two_digit_year_2000") style.shortYears = true;
  return style;
}

void checkDate(const json& row) {
  const std::string text = row["text"];
  const json& expect = row["expect"];
  DateStyle style = dateStyle(row);
  const ZoneDates zone(expect.value("in", std::string("UTC")));
  REQUIRE(zone.isKnown());
  style.zone = &zone;
  DateEvidence evidence;
  if (row.contains("column_evidence"))
    for (const std::string value : row["column_evidence"]) evidence.add(value);
  style.order = evidence.order();
  const DateReading reading = readDate(text, style);
  INFO("text '" << text << "' gave " << reading.date.toIso() << " " << reading.code);
  if (expect.value("error", std::string()) == "column_contradiction") {
    CHECK(evidence.contradicts());
  } else if (expect.contains("date")) {
    REQUIRE(reading.reading == Reading::Value);
    CHECK(reading.date.toIso() == expect["date"]);
  } else if (expect.contains("null")) {
    CHECK(reading.reading == Reading::Empty);
  } else {
    const bool isAsk = expect.contains("ask");
    CHECK(reading.reading == (isAsk ? Reading::Ask : Reading::Bad));
    CHECK(std::string(reading.code) == (isAsk ? expect["ask"] : expect["error"]));
  }
}

}  // namespace

TEST_CASE("every golden number reads as written down") {
  const json numbers = golden("numbers.json");
  if (numbers.empty()) return;
  REQUIRE(numbers["rows"].size() == 54);
  for (const json& row : numbers["rows"]) checkNumber(row);
}

TEST_CASE("every golden date reads as written down") {
  const json dates = golden("dates.json");
  if (dates.empty()) return;
  REQUIRE(dates["rows"].size() == 48);
  for (const json& row : dates["rows"]) checkDate(row);
}
