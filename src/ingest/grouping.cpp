#include "ingest/grouping.h"

#include <algorithm>
#include <vector>

#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

bool isGroupOnly(char c) { return c == ' ' || c == '\''; }

struct Marks {
  std::size_t points = 0;
  std::size_t commas = 0;
  std::size_t others = 0;  // blanks and apostrophes
  char last = 0;           // of points and commas
};

// Digits and separators only, beginning or ending with a digit; false for anything else.
bool countMarks(std::string_view figures, Marks& marks) {
  bool digits = false;
  for (const char c : figures) {
    if (isDigit(c)) {
      digits = true;
      continue;
    }
    if (c != '.' && c != ',' && !isGroupOnly(c)) return false;
    (c == '.' ? marks.points : c == ',' ? marks.commas : marks.others) += 1;
    if (!isGroupOnly(c)) marks.last = c;
  }
  return digits;
}

// Groups of three after a first of one to three, or the Indian way: three at the end, twos before.
bool isGroupedWell(std::string_view whole) {
  std::vector<std::size_t> groups{0};
  for (const char c : whole) isDigit(c) ? void(++groups.back()) : groups.push_back(0);
  if (groups.size() == 1) return true;
  if (groups.front() < 1 || groups.front() > 3 || groups.back() != 3) return false;
  const auto all = [&](std::size_t size) {
    return std::all_of(groups.begin() + 1, groups.end() - 1, [size](std::size_t g) { return g == size; });
  };
  return all(3) || (groups.front() <= 2 && all(2));
}

Grouped refuse(std::string_view code) {
  Grouped grouped;
  grouped.code = code;
  return grouped;
}

// Reads with a known decimal sign (0: there is none, all separators group).
Grouped readWith(std::string_view figures, char decimal) {
  const std::size_t point = decimal == 0 ? std::string_view::npos : figures.find(decimal);
  const std::string_view whole = figures.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : figures.substr(point + 1);
  if (!std::all_of(fraction.begin(), fraction.end(), isDigit) || !isGroupedWell(whole)) return refuse("bad_grouping");
  // One kind of separator groups, not a mixture.
  char separator = 0;
  for (const char c : whole) {
    if (isDigit(c)) continue;
    if (separator != 0 && separator != c) return refuse("bad_grouping");
    separator = c;
  }
  Grouped grouped;
  grouped.reading = Reading::Value;
  grouped.code = {};
  for (const char c : whole)
    if (isDigit(c) && !(grouped.decimal == "0" && c == '0')) {
      if (grouped.decimal == "0") grouped.decimal.clear();
      grouped.decimal.push_back(c);
    }
  if (grouped.decimal.empty()) grouped.decimal = "0";
  if (!fraction.empty()) grouped.decimal.append(".").append(fraction);
  return grouped;
}

// A single separator before exactly three digits may group or may be the decimal sign.
bool isUnclear(std::string_view figures, std::size_t at, const Marks& marks) {
  return figures.size() - at - 1 == 3 && at >= 1 && at <= 3 && figures.front() != '0' && marks.others == 0;
}

Grouped readUnknown(std::string_view figures, const Marks& marks, const NumberStyle& style) {
  const std::size_t count = marks.points + marks.commas;
  if (count == 0) return readWith(figures, 0);
  if (marks.points > 0 && marks.commas > 0) {
    Grouped grouped = readWith(figures, marks.last);
    grouped.evidence = marks.last;
    return grouped;
  }
  const char other = marks.last == '.' ? ',' : '.';
  if (count > 1) {
    Grouped grouped = readWith(figures, other);
    grouped.evidence = other;
    return grouped;
  }
  const std::size_t at = figures.find(marks.last);
  if (isUnclear(figures, at, marks)) {
    if (marks.last == ',' && style.commaGroups) return readWith(figures, '.');
    Grouped grouped;
    grouped.reading = Reading::Ask;
    grouped.code = "decimal_or_thousands";
    return grouped;
  }
  Grouped grouped = readWith(figures, marks.last);
  grouped.evidence = marks.last;
  return grouped;
}

}  // namespace

Grouped ungroup(std::string_view figures, const NumberStyle& style) {
  Marks marks;
  if (figures.empty() || !countMarks(figures, marks)) return {};
  if (isGroupOnly(figures.front()) || isGroupOnly(figures.back())) return {};
  return style.decimal != 0 ? readWith(figures, style.decimal) : readUnknown(figures, marks, style);
}

void NumberEvidence::add(std::string_view text) {
  const NumberReading reading = readNumber(text, {});
  if (reading.reading == Reading::Ask) {
    if (unclear++ == 0) unclearExample = text;
    return;
  }
  if (reading.reading != Reading::Value) return;
  // The figures alone: signs, currencies and units prove nothing.
  const std::string plain = plainFigures(text);
  const auto first = std::find_if(plain.begin(), plain.end(), isDigit);
  const auto last = std::find_if(plain.rbegin(), plain.rend(), isDigit).base();
  if (first >= last || std::find(first, last, 'E') != last || std::find(first, last, 'e') != last) return;
  const char sign = ungroup({&*first, static_cast<std::size_t>(last - first)}, {}).evidence;
  if (sign == '.' && point++ == 0) pointExample = text;
  if (sign == ',' && comma++ == 0) commaExample = text;
}

std::optional<char> NumberEvidence::decimal() const {
  if (contradicts() || point + comma == 0) return std::nullopt;
  return point > 0 ? '.' : ',';
}

}  // namespace bellwether::ingest
