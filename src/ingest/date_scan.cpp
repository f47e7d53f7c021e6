#include "ingest/date_scan.h"

#include <array>
#include <string>

#include "ingest/plain_text.h"

namespace bellwether::ingest {
namespace {

/// Walks over a text; every take leaves the place unchanged when it does not fit.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : m_rest(text) {}

  bool atEnd() const { return m_rest.empty(); }
  bool take(std::string_view text) {
    if (!m_rest.starts_with(text)) return false;
    m_rest.remove_prefix(text.size());
    return true;
  }
  bool takeWord(std::string_view lower) {
    if (m_rest.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i)
      if (asciiLower(m_rest[i]) != lower[i]) return false;
    m_rest.remove_prefix(lower.size());
    return true;
  }
  char takeAny(std::string_view set) {
    if (m_rest.empty() || set.find(m_rest.front()) == std::string_view::npos) return 0;
    const char c = m_rest.front();
    m_rest.remove_prefix(1);
    return c;
  }
  void skipBlanks() {
    while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t')) m_rest.remove_prefix(1);
  }
  struct Figure {
    int value = 0;
    int digits = 0;  ///< 0: no figure here
  };
  Figure takeFigure(int most) {
    Figure figure;
    while (figure.digits < most && !m_rest.empty() && isDigit(m_rest.front())) {
      figure.value = figure.value * 10 + (m_rest.front() - '0');
      ++figure.digits;
      m_rest.remove_prefix(1);
    }
    if (!m_rest.empty() && isDigit(m_rest.front())) return {};
    return figure;
  }
  void skipDigits() {
    while (!m_rest.empty() && isDigit(m_rest.front())) m_rest.remove_prefix(1);
  }
  std::string takeLetters() {
    std::size_t n = 0;
    while (n < m_rest.size() && isAsciiLetter(m_rest[n])) ++n;
    std::string word = asciiLowered(m_rest.substr(0, n));
    m_rest.remove_prefix(n);
    return word;
  }
  bool isAtDigit() const { return !m_rest.empty() && isDigit(m_rest.front()); }
  bool isAtLetter() const { return !m_rest.empty() && isAsciiLetter(m_rest.front()); }

 private:
  std::string_view m_rest;
};

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

// 1..12 for a month's English name or its first three (September: also four) letters; 0 for other words.
int monthNamed(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t m = 0; m < kMonths.size(); ++m)
    if (word == kMonths[m] || word == kMonths[m].substr(0, 3) || (m == 8 && word == "sept"))
      return static_cast<int>(m) + 1;
  return 0;
}

bool isWeekdayName(std::string_view word) {
  for (const std::string_view day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
    if (word.starts_with(day)) return word.size() == 3 || word.ends_with("day");
  return false;
}

bool takeZone(Cursor& in, ScannedDate& date) {
  in.skipBlanks();
  if (in.take("Z") || in.take("z") || in.take("UTC") || in.take("GMT")) {
    date.offsetMinutes = 0;
    return true;
  }
  const char sign = in.takeAny("+-");
  if (sign == 0) return true;
  const Cursor::Figure hours = in.takeFigure(4);
  int minutes = 0;
  if (hours.digits == 4) {
    minutes = hours.value / 100 * 60 + hours.value % 100;
  } else if (hours.digits == 2) {
    minutes = hours.value * 60;
    if (in.take(":")) {
      const Cursor::Figure rest = in.takeFigure(2);
      if (rest.digits != 2) return false;
      minutes += rest.value;
    }
  } else {
    return false;
  }
  date.offsetMinutes = sign == '-' ? -minutes : minutes;
  return minutes <= 18 * 60;
}

// 上午 / 下午 stand before the time, am / pm behind it. 0: none, 1: before noon, 2: after.
int takeHalfDay(Cursor& in) {
  in.skipBlanks();
  if (in.atEnd() || in.isAtDigit()) return 0;
  if (in.take("上午") || in.takeWord("a.m.") || in.takeWord("am")) return 1;
  if (in.take("下午") || in.takeWord("p.m.") || in.takeWord("pm")) return 2;
  return 0;
}

bool takeClock(Cursor& in, ScannedDate& date) {
  int half = takeHalfDay(in);
  in.skipBlanks();
  const Cursor::Figure hour = in.takeFigure(2);
  if (hour.digits == 0 || !in.take(":")) return false;
  const Cursor::Figure minute = in.takeFigure(2);
  if (minute.digits != 2) return false;
  Cursor::Figure second;
  if (in.take(":")) {
    second = in.takeFigure(2);
    if (second.digits != 2) return false;
    if (in.take(".") || in.take(",")) in.skipDigits();
  }
  if (half == 0) half = takeHalfDay(in);
  date.hour = hour.value;
  if (half == 2 && date.hour < 12) date.hour += 12;
  if (half == 1 && date.hour == 12) date.hour = 0;
  date.minute = minute.value;
  date.second = second.value;
  const bool inDay = date.hour < 24 || (date.hour == 24 && date.minute == 0 && date.second == 0);
  return inDay && date.minute < 60 && date.second <= 60 && takeZone(in, date);
}

// Nothing more, or a time of day.
bool takeRest(Cursor& in, ScannedDate& date) {
  if (in.atEnd()) return true;
  const bool separated = in.take("T") || in.take("t") || in.take(",") || in.take(" ");
  if (!separated) return false;
  in.skipBlanks();
  if (in.atEnd()) return true;
  return takeClock(in, date) && in.atEnd();
}

ScannedDate none() { return {}; }

ScannedDate scanChinese(Cursor in, int year) {
  ScannedDate date;
  date.year = year;
  const Cursor::Figure month = in.takeFigure(2);
  if (month.digits == 0 || !in.take("月")) return none();
  date.month = month.value;
  date.form = DateForm::YearMonth;
  if (in.atEnd()) return date;
  const Cursor::Figure day = in.takeFigure(2);
  if (day.digits == 0 || !(in.take("日") || in.take("号"))) return none();
  date.day = day.value;
  date.form = DateForm::YearFirst;
  in.skipBlanks();
  return in.atEnd() || (takeClock(in, date) && in.atEnd()) ? date : none();
}

ScannedDate scanWeek(Cursor in, int year) {
  const Cursor::Figure week = in.takeFigure(2);
  in.take("-");
  const Cursor::Figure day = in.takeFigure(1);
  if (week.digits != 2 || day.digits != 1 || !in.atEnd()) return none();
  ScannedDate date;
  date.form = DateForm::Week;
  date.year = year;
  date.month = week.value;
  date.day = day.value;
  return date;
}

// Behind a first figure and a separator: the month's name (31-Dec-2025) or two more figures.
ScannedDate scanAfterSeparator(Cursor in, Cursor::Figure first, char separator) {
  ScannedDate date;
  in.skipBlanks();
  if (in.isAtLetter()) {
    date.month = monthNamed(in.takeLetters());
    in.take(".");
    in.takeAny("-/ ,");
    in.skipBlanks();
    const Cursor::Figure year = in.takeFigure(4);
    if (date.month == 0 || first.digits > 2 || (year.digits != 4 && year.digits != 2)) return none();
    date.form = DateForm::YearFirst;
    date.day = first.value;
    date.year = year.digits == 4 ? year.value : 2000 + year.value;
    return takeRest(in, date) ? date : none();
  }
  const Cursor::Figure second = in.takeFigure(2);
  if (second.digits == 0) return none();
  if (in.atEnd() && first.digits == 4) {
    date.form = DateForm::YearMonth;
    return date;
  }
  if (!in.take(std::string_view(&separator, 1))) return none();
  in.skipBlanks();
  const Cursor::Figure third = in.takeFigure(4);
  const bool yearFirst = first.digits == 4 && third.digits >= 1 && third.digits <= 2;
  const bool yearLast = first.digits <= 2 && third.digits == 4;
  const bool isShort = first.digits <= 2 && (third.digits == 1 || third.digits == 2);
  if (!yearFirst && !yearLast && !isShort) return none();
  date.form = yearFirst ? DateForm::YearFirst : yearLast ? DateForm::Figures : DateForm::Short;
  date.year = yearLast ? third.value : first.value;
  date.month = yearLast ? first.value : second.value;
  date.day = yearLast ? second.value : third.value;
  return takeRest(in, date) ? date : none();
}

// Dec 31, 2025; Wednesday, December 31, 2025.
ScannedDate scanNamed(Cursor in) {
  std::string word = in.takeLetters();
  if (isWeekdayName(word)) {
    in.take(",");
    in.skipBlanks();
    if (!in.isAtLetter()) {
      const Cursor::Figure first = in.takeFigure(2);
      return in.takeAny(" -/") != 0 ? scanAfterSeparator(in, first, ' ') : none();
    }
    word = in.takeLetters();
  }
  ScannedDate date;
  date.month = monthNamed(word);
  in.take(".");
  in.skipBlanks();
  const Cursor::Figure day = in.takeFigure(2);
  in.take(",");
  in.skipBlanks();
  const Cursor::Figure year = in.takeFigure(4);
  if (date.month == 0 || day.digits == 0 || year.digits != 4) return none();
  date.form = DateForm::YearFirst;
  date.day = day.value;
  date.year = year.value;
  return takeRest(in, date) ? date : none();
}

}  // namespace

ScannedDate scanDate(std::string_view plain) {
  Cursor in(plain);
  for (const std::string_view era : {"令和", "平成", "昭和", "民国", "民國", "Reiwa", "Heisei"}) {
    if (!in.take(era)) continue;
    ScannedDate date;
    date.form = DateForm::OtherCalendar;
    return date;
  }
  if (in.isAtLetter()) return scanNamed(in);
  const Cursor::Figure first = in.takeFigure(4);
  if (first.digits == 0) return none();
  if (first.digits == 4 && in.take("年")) return scanChinese(in, first.value);
  if (first.digits == 4 && (in.take("-W") || in.take("W"))) return scanWeek(in, first.value);
  const char separator = in.takeAny("-/. ");
  return separator == 0 ? none() : scanAfterSeparator(in, first, separator);
}

}  // namespace bellwether::ingest
