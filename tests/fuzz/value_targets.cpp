#include "bellwether/ingest/field_parser.h"
#include "fuzz/targets.h"

namespace bellwether::fuzz {

using namespace ingest;

void fuzzNumber(std::string_view bytes) {
  for (const char decimal : {'\0', '.', ','}) {
    for (const bool groups : {false, true}) {
      const NumberReading number = readNumber(bytes, {decimal, groups});
      if (number.reading != Reading::Value) {
        expect(number.reading == Reading::Empty || !number.code.empty(), "a refusal has a reason");
        continue;
      }
      const NumberReading again = readNumber(number.decimal, {'.', false});
      expect(again.reading == Reading::Value && again.decimal == number.decimal, "a number's text is that number");
      expect(toMinor(number.decimal, 2).has_value(), "hundredths fit");
    }
    readPercent(bytes, {decimal, false}, 100);
  }
  NumberEvidence evidence;
  evidence.add(bytes);
  expect(!evidence.contradicts(), "one value does not contradict itself");
  readCurrency(bytes);
  readFlag(bytes);
  readOutcome(bytes);
  readStageOutcome(bytes);
}

void fuzzDate(std::string_view bytes) {
  static const ZoneDates zone("Asia/Shanghai");
  for (const auto& order : {std::optional<DateOrder>(), std::optional(DateOrder::Mdy), std::optional(DateOrder::Dmy)}) {
    for (int shape = 0; shape <= static_cast<int>(DateShape::UnixMillis); ++shape) {
      const DateStyle style{order, static_cast<DateShape>(shape), shape % 2 == 0, &zone};
      const DateReading date = readDate(bytes, style);
      if (date.reading == Reading::Bad || date.reading == Reading::Ask)
        expect(!date.code.empty(), "a refusal has a reason");
      if (date.reading != Reading::Value) continue;
      expect(date.date.toIso() >= "1900-03-01" && date.date.toIso() <= "2199-12-31", "dates are in range");
      const DateReading again = readDate(date.date.toIso(), style);
      expect(again.reading == Reading::Value && again.date == date.date, "an ISO date is that date");
    }
  }
  DateEvidence evidence;
  evidence.add(bytes);
  expect(!evidence.contradicts(), "one value does not contradict itself");
}

}  // namespace bellwether::fuzz
