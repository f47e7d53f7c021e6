#include <algorithm>
#include <charconv>

#include "bellwether/ingest/field_parser.h"
#include "ingest/date_scan.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

DateReading bad(std::string_view code) { return {Reading::Bad, {}, code}; }
DateReading ask(std::string_view code) { return {Reading::Ask, {}, code}; }

DateReading accepted(LocalDate date) {
  static const LocalDate first = LocalDate::fromYmd(1900, 3, 1).value_or(LocalDate());
  static const LocalDate last = LocalDate::fromYmd(2199, 12, 31).value_or(LocalDate());
  if (date == LocalDate::max()) return bad("sentinel");
  if (date < first || date > last) return bad("out_of_range");
  return {Reading::Value, date, {}};
}

DateReading fromYmd(int year, int month, int day) {
  if (month < 1 || month > 12) return bad("no_such_month");
  if (const auto date = LocalDate::fromYmd(year, month, day)) return accepted(*date);
  return bad(year < 1 ? "out_of_range" : "no_such_day");
}

LocalDate dateOfInstant(std::int64_t seconds, const DateStyle& style) {
  if (style.zone) return style.zone->dateOf(seconds);
  return LocalDate::fromDays((seconds >= 0 ? seconds : seconds - (kSecondsPerDay - 1)) / kSecondsPerDay);
}

// A plain date with its time: 24:00 and an offset move the date.
DateReading withTime(DateReading reading, const ScannedDate& scanned, const DateStyle& style) {
  if (reading.reading != Reading::Value) return reading;
  if (scanned.offsetMinutes) {
    const std::int64_t seconds = std::int64_t{reading.date.daysSinceEpoch()} * kSecondsPerDay + scanned.hour * 3600 +
                                 scanned.minute * 60 + scanned.second - std::int64_t{*scanned.offsetMinutes} * 60;
    return accepted(dateOfInstant(seconds, style));
  }
  return scanned.hour == 24 ? accepted(reading.date.plusDays(1)) : reading;
}

// Two figures before a four-digit year.
DateReading readFigures(const ScannedDate& scanned, const DateStyle& style) {
  const int a = scanned.month;
  const int b = scanned.day;
  if (style.order == DateOrder::Mdy) return fromYmd(scanned.year, a, b);
  if (style.order == DateOrder::Dmy) return fromYmd(scanned.year, b, a);
  if (a > 12) return fromYmd(scanned.year, b, a);
  if (b > 12 || a == b) return fromYmd(scanned.year, a, b);
  if (a < 1 || b < 1) return bad("no_such_month");
  return ask("day_or_month_first");
}

DateReading readShort(const ScannedDate& scanned, const DateStyle& style) {
  if (!style.shortYears) return ask("two_digit_year");
  if (style.order == DateOrder::Ymd) return fromYmd(2000 + scanned.year, scanned.month, scanned.day);
  ScannedDate figures = scanned;
  figures.month = scanned.year;
  figures.day = scanned.month;
  figures.year = 2000 + scanned.day;
  return readFigures(figures, style);
}

DateReading readWeek(const ScannedDate& scanned) {
  if (scanned.day < 1 || scanned.day > 7 || scanned.month < 1 || scanned.month > 53) return bad("no_such_week");
  const IsoWeek week{scanned.year, scanned.month};
  const LocalDate monday = mondayOf(week);
  if (!(isoWeekOf(monday) == week)) return bad("no_such_week");
  return accepted(monday.plusDays(scanned.day - 1));
}

DateReading readSerial(std::string_view digits, const DateStyle& style) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  static const LocalDate epoch1900 = LocalDate::fromYmd(1899, 12, 30).value_or(LocalDate());
  static const LocalDate epoch1904 = LocalDate::fromYmd(1904, 1, 1).value_or(LocalDate());
  switch (style.shape) {
    case DateShape::ExcelSerial:
      if (value == 60) return bad("excel_1900_feb_29");
      if (value < 60) return bad("excel_before_1900_03_01");
      return accepted(epoch1900.plusDays(value));
    case DateShape::ExcelSerial1904:
      return accepted(epoch1904.plusDays(value));
    case DateShape::UnixSeconds:
      return accepted(dateOfInstant(value, style));
    case DateShape::UnixMillis:
      return accepted(dateOfInstant(value / 1000, style));
    case DateShape::Compact:
      if (digits.size() != 8) return bad("not_a_date");
      return fromYmd(static_cast<int>(value / 10000), static_cast<int>(value / 100 % 100),
                     static_cast<int>(value % 100));
    case DateShape::Text:
      break;
  }
  if (digits.size() == 10) return ask("unix_seconds");
  if (digits.size() == 13) return ask("unix_millis");
  return digits.size() == 5 || digits.size() == 8 ? ask("number_or_date") : bad("not_a_date");
}

// Digits only, perhaps with a fraction of a day; empty for other text.
std::string_view serialDigits(std::string_view plain) {
  const std::size_t point = plain.find('.');
  const std::string_view whole = plain.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? std::string_view{} : plain.substr(point + 1);
  if (whole.empty() || whole.size() > 15) return {};
  if (!std::all_of(whole.begin(), whole.end(), isDigit) || !std::all_of(rest.begin(), rest.end(), isDigit)) return {};
  return whole;
}

DateReading readScanned(const ScannedDate& scanned, const DateStyle& style) {
  switch (scanned.form) {
    case DateForm::YearFirst:
      return withTime(fromYmd(scanned.year, scanned.month, scanned.day), scanned, style);
    case DateForm::Figures:
      return withTime(readFigures(scanned, style), scanned, style);
    case DateForm::Short:
      return withTime(readShort(scanned, style), scanned, style);
    case DateForm::YearMonth:
      return bad("no_day");
    case DateForm::Week:
      return readWeek(scanned);
    case DateForm::OtherCalendar:
      return bad("unsupported_calendar");
    case DateForm::None:
      break;
  }
  return bad("not_a_date");
}

// Figures with a four-digit year that are no date whichever order they are read in.
bool isNoDate(const ScannedDate& scanned) {
  return scanned.form == DateForm::Figures && !LocalDate::fromYmd(scanned.year, scanned.month, scanned.day) &&
         !LocalDate::fromYmd(scanned.year, scanned.day, scanned.month);
}

}  // namespace

DateReading readDate(std::string_view text, const DateStyle& style) {
  if (text.size() == 10)
    if (const auto date = LocalDate::fromIso(text)) return accepted(*date);
  const std::string plain = plainFigures(text);
  if (plain.empty() || standsForNothing(plain)) return {};
  if (plain.starts_with("0000-00-00") || plain.starts_with("0000/00/00")) return {};
  if (const std::string_view digits = serialDigits(plain); !digits.empty()) return readSerial(digits, style);
  return readScanned(scanDate(plain), style);
}

void DateEvidence::add(std::string_view text) {
  const std::string plain = plainFigures(text);
  if (plain.empty() || standsForNothing(plain) || plain.starts_with("0000")) return;
  const auto note = [&](std::int64_t& count, std::string& example) {
    if (count++ == 0) example = text;
  };
  if (const std::string_view digits = serialDigits(plain); !digits.empty()) {
    if (compact + serial + seconds + millis == 0) numberExample = text;
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    DateStyle asCompact;
    asCompact.shape = DateShape::Compact;
    if (digits.size() == 8 && readSerial(digits, asCompact).reading == Reading::Value)
      ++compact;
    else if (value >= 20'000 && value <= 80'000)
      ++serial;
    else if (digits.size() == 10)
      ++seconds;
    else if (digits.size() == 12 || digits.size() == 13)
      ++millis;
    else
      ++other;
    return;
  }
  const ScannedDate scanned = scanDate(plain);
  if (scanned.form == DateForm::YearFirst || scanned.form == DateForm::Week) return note(yearFirst, yearFirstExample);
  // What is a date in neither order, such as 31/11/2025, tells nothing about the order of the others.
  if ((scanned.form != DateForm::Figures && scanned.form != DateForm::Short) || isNoDate(scanned)) {
    ++other;
    return;
  }
  const bool isShort = scanned.form == DateForm::Short;
  shortYear += isShort ? 1 : 0;
  const int first = isShort ? scanned.year : scanned.month;
  const int second = isShort ? scanned.month : scanned.day;
  if (first > 12 && second <= 12) return note(dayFirst, dayFirstExample);
  if (second > 12 && first <= 12) return note(monthFirst, monthFirstExample);
  if (first > 12 || second > 12) {
    ++other;
    return;
  }
  note(unclear, unclearExample);
}

std::optional<DateOrder> DateEvidence::order() const {
  if (contradicts() || dayFirst + monthFirst == 0) return std::nullopt;
  return dayFirst > 0 ? DateOrder::Dmy : DateOrder::Mdy;
}

DateShape DateEvidence::shape() const {
  if (dayFirst + monthFirst + unclear + yearFirst + other > 0) return DateShape::Text;
  if (compact > 0 && serial + seconds + millis == 0) return DateShape::Compact;
  if (serial > 0 && compact + seconds + millis == 0) return DateShape::ExcelSerial;
  if (seconds > 0 && compact + serial + millis == 0) return DateShape::UnixSeconds;
  if (millis > 0 && compact + serial + seconds == 0) return DateShape::UnixMillis;
  return DateShape::Text;
}

}  // namespace bellwether::ingest
