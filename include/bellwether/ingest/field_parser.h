#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/money.h"
#include "bellwether/ingest/file_plan.h"
#include "bellwether/ingest/zone_dates.h"
#include "bellwether/records/records.h"

namespace bellwether::ingest {

/// What a cell's text came to.
enum class Reading : std::uint8_t {
  Value,
  Empty,  ///< blank, or a sign for nothing such as `-` or `N/A`
  Ask,    ///< more than one reading; the column or the user must say
  Bad,
};

// Numbers

/// What is known of a column's numbers.
struct NumberStyle {
  char decimal = 0;          ///< '.', ',' or 0: not known
  bool commaGroups = false;  ///< a lone comma before three digits groups (amounts in yuan and yen)
};

struct NumberReading {
  Reading reading = Reading::Empty;
  std::string decimal;   ///< exact plain decimal text, e.g. "-1234.50"; percent signs and 万 / 亿 are worked in
  std::string currency;  ///< ISO code that the cell names itself (USD, €, 元, ￥); empty for none, `$` and `¥`
  bool percent = false;  ///< a percent sign was there
  /// `decimal_or_thousands` (Ask), or why it is bad: `not_a_number bad_grouping double_negative spreadsheet_error
  /// not_finite out_of_range formula_text control_character`.
  std::string_view code;
};

/// Reads one number. Without a known decimal sign the last of two different separators decides; a single one before
/// three digits is a question. out_of_range: hundredths do not fit int64.
NumberReading readNumber(std::string_view text, const NumberStyle& style);

/// How often a column's values show which sign is the decimal one.
struct NumberEvidence {
  std::int64_t point = 0;
  std::int64_t comma = 0;
  std::int64_t unclear = 0;
  std::string pointExample, commaExample, unclearExample;
  void add(std::string_view text);
  /// '.' or ',' when all that is known says so; empty without evidence or when it contradicts itself.
  std::optional<char> decimal() const;
  bool contradicts() const { return point > 0 && comma > 0; }
};

/// Minor units of a number's text, half away from zero beyond the exponent. Empty beyond int64.
std::optional<std::int64_t> toMinor(std::string_view decimal, int exponent);

// Dates

/// What is known of a column's dates.
struct DateStyle {
  std::optional<DateOrder> order;  ///< of dates in figures whose year does not come first
  DateShape shape = DateShape::Text;
  bool shortYears = false;          ///< two-digit years are of this century (20yy)
  const ZoneDates* zone = nullptr;  ///< of instants; null: UTC
};

struct DateReading {
  Reading reading = Reading::Empty;
  LocalDate date;
  /// What to ask (`day_or_month_first two_digit_year number_or_date unix_seconds`) or why it is bad (`not_a_date no_day
  /// no_such_day no_such_month no_such_week out_of_range sentinel unsupported_calendar excel_1900_feb_29
  /// excel_before_1900_03_01`). `sentinel` is 9999-12-31, which means never. Accepted are 1900-03-01 to 2199-12-31.
  std::string_view code;
};
DateReading readDate(std::string_view text, const DateStyle& style);

/// How often a column's values show how its dates are written.
struct DateEvidence {
  std::int64_t dayFirst = 0;    ///< first figure above 12, e.g. 31/12/2025
  std::int64_t monthFirst = 0;  ///< second figure above 12
  std::int64_t unclear = 0;     ///< neither
  std::int64_t yearFirst = 0;   ///< or month names: no order needed
  std::int64_t shortYear = 0;   ///< of the first three, those with two-digit years
  std::int64_t compact = 0;     ///< eight digits that are a date as YYYYMMDD
  std::int64_t serial = 0;      ///< 20000..80000: days as spreadsheets count
  std::int64_t millis = 0;      ///< 12 or 13 digits: milliseconds since 1970
  std::int64_t seconds = 0;     ///< 10 digits
  std::int64_t other = 0;
  std::string dayFirstExample, monthFirstExample, unclearExample, yearFirstExample, numberExample;
  void add(std::string_view text);
  std::optional<DateOrder> order() const;
  bool contradicts() const { return dayFirst > 0 && monthFirst > 0; }
  /// The shape when all values agree on one; Text otherwise.
  DateShape shape() const;
};

// Words

/// true/false, yes/no, 1/0, 是/否 and their kin; empty for other text.
std::optional<bool> readFlag(std::string_view text);

/// Parts per million of a probability or percentage: `50%`, `60% - likely` and plain numbers on the given scale (1 or
/// 100). Bad beyond 0..1.
struct PercentReading {
  Reading reading = Reading::Empty;
  std::int32_t ppm = 0;
};
PercentReading readPercent(std::string_view text, const NumberStyle& style, int scale);

/// A currency by code, symbol or name (`USD`, `US Dollar`, `人民币`); empty for other text.
std::optional<Currency> readCurrency(std::string_view text);

/// What a status says: won, lost, open or void, in English or Chinese; empty for a word that says none of them.
std::optional<records::Outcome> readOutcome(std::string_view text);
/// What a stage's name says; a stage that names no end is open. Empty for one that only says closed.
std::optional<records::Outcome> readStageOutcome(std::string_view text);

}  // namespace bellwether::ingest
