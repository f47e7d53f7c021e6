#include <algorithm>
#include <array>

#include "bellwether/ingest/field_parser.h"
#include "bellwether/ingest/fold.h"
#include "ingest/currency_words.h"
#include "ingest/grouping.h"
#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

NumberReading bad(std::string_view code) {
  NumberReading reading;
  reading.reading = Reading::Bad;
  reading.code = code;
  return reading;
}

struct Shifted {
  std::string_view text;
  int digits;
};
// Chinese magnitudes, each with the number of digits by which it moves the decimal sign.
constexpr std::array<Shifted, 4> kMagnitudes{{{"百万", 6}, {"千万", 7}, {"万", 4}, {"亿", 8}}};

// Moves the decimal sign of plain decimal text to the right (left if negative).
std::string shifted(std::string decimal, int digits) {
  if (digits == 0) return decimal;
  const bool negative = decimal.starts_with('-');
  std::string figures = negative ? decimal.substr(1) : decimal;
  const std::size_t point = std::min(figures.find('.'), figures.size());
  if (point < figures.size()) figures.erase(point, 1);
  auto place = static_cast<std::int64_t>(point) + digits;
  if (place < 1) {
    figures.insert(0, static_cast<std::size_t>(1 - place), '0');
    place = 1;
  }
  const auto at = static_cast<std::size_t>(place);
  if (figures.size() < at) figures.append(at - figures.size(), '0');
  std::string fraction = figures.substr(at);
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  std::string whole = figures.substr(0, at);
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  return (negative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

struct Signs {
  bool negative = false;
  bool bracketed = false;
  int count = 0;  // of minus and plus signs
};

// Takes signs and brackets off both ends.
void takeSigns(std::string_view& text, Signs& signs) {
  const auto blanks = [&] {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  };
  if (text.size() >= 2 && text.front() == '(' && text.back() == ')') {
    text = text.substr(1, text.size() - 2);
    signs.bracketed = true;
    blanks();
  }
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    signs.negative = signs.negative || text.front() == '-';
    ++signs.count;
    text.remove_prefix(1);
    blanks();
  }
  if (!text.empty() && text.back() == '-') {
    signs.negative = true;
    ++signs.count;
    text.remove_suffix(1);
    blanks();
  }
}

// Text that is no number at all, told apart before anything is taken off.
std::string_view oddity(std::string_view plain) {
  if (hasControlCharacter(plain)) return "control_character";
  if (plain.front() == '#') return "spreadsheet_error";
  if (plain.front() == '=') return "formula_text";
  const std::string lower = asciiLowered(plain);
  for (const std::string_view word : {"nan", "inf", "-inf", "+inf", "infinity", "-infinity"})
    if (lower == word) return "not_finite";
  return {};
}

// The exponent of `1.2E+05`, taken off; empty when the text has none or an impossible one.
std::optional<int> takeExponent(std::string_view& body) {
  const std::size_t e = body.find_first_of("eE");
  if (e == std::string_view::npos || e == 0 || e + 1 >= body.size()) return std::nullopt;
  std::string_view figures = body.substr(e + 1);
  const bool negative = figures.front() == '-';
  if (negative || figures.front() == '+') figures.remove_prefix(1);
  if (figures.empty() || figures.size() > 4 || !std::all_of(figures.begin(), figures.end(), isDigit))
    return std::nullopt;
  int value = 0;
  for (const char c : figures) value = value * 10 + (c - '0');
  body = body.substr(0, e);
  return negative ? -value : value;
}

struct Body {
  std::string_view figures;
  int shift = 0;
  NumberStyle style;
  bool negative = false;
};

NumberReading readBody(Body body) {
  if (const std::optional<int> exponent = takeExponent(body.figures)) {
    if (*exponent > 30) return bad("out_of_range");
    if (*exponent < -30) return bad("not_a_number");
    body.shift += *exponent;
    if (body.style.decimal == 0) body.style.decimal = body.figures.find(',') == std::string_view::npos ? '.' : ',';
  }
  const Grouped grouped = ungroup(body.figures, body.style);
  NumberReading reading;
  reading.reading = grouped.reading;
  reading.code = grouped.code;
  if (grouped.reading != Reading::Value) return reading;
  const bool isZero = grouped.decimal.find_first_not_of("0.") == std::string::npos;
  reading.decimal = shifted((body.negative && !isZero ? "-" : "") + grouped.decimal, body.shift);
  if (!toMinor(reading.decimal, 2)) return bad("out_of_range");
  return reading;
}

}  // namespace

NumberReading readNumber(std::string_view text, const NumberStyle& style) {
  if (hasControlCharacter(text)) return bad("control_character");
  const std::string plain = plainFigures(text);
  if (plain.empty() || standsForNothing(plain)) return {};
  std::string_view rest = plain;
  if (rest.front() == '\'' && rest.size() > 1 && (rest[1] == '-' || rest[1] == '+')) rest.remove_prefix(1);
  if (const std::string_view code = oddity(rest); !code.empty()) return bad(code);

  Signs signs;
  takeSigns(rest, signs);
  const CurrencyMark mark = takeCurrency(rest);
  takeSigns(rest, signs);
  Body body{rest, 0, style, signs.negative || signs.bracketed};
  if (mark.commaGroups) body.style.commaGroups = true;
  bool percent = false;
  if (body.figures.ends_with('%')) {
    body.figures = trimmed(body.figures.substr(0, body.figures.size() - 1));
    body.shift -= 2;
    percent = true;
  }
  for (const Shifted& magnitude : kMagnitudes) {
    if (!body.figures.ends_with(magnitude.text)) continue;
    body.figures = trimmed(body.figures.substr(0, body.figures.size() - magnitude.text.size()));
    body.shift += magnitude.digits;
    break;
  }
  NumberReading reading = readBody(body);
  if (reading.reading == Reading::Bad && reading.code == "not_a_number") return reading;
  if (signs.count > 1) return bad("not_a_number");
  if (signs.bracketed && signs.count > 0) return bad("double_negative");
  reading.currency = mark.code;
  reading.percent = percent;
  return reading;
}

std::optional<std::int64_t> toMinor(std::string_view decimal, int exponent) {
  return minorFromDecimal(decimal, exponent);
}

}  // namespace bellwether::ingest
