#pragma once

#include <QString>
#include <ostream>
#include <string>

#include "bellwether/app/formatting.h"
#include "bellwether/app/language.h"
#include "bellwether/core/period.h"

/// Prints readably when a check fails.
inline std::ostream& operator<<(std::ostream& out, const QString& text) {
  return out << '"' << text.toStdString() << '"';
}

namespace bellwether::test {

/// UTF-8 out of QString, for comparisons with literals.
inline std::string s(const QString& text) { return text.toStdString(); }

inline Currency currency(const char* code) { return Currency::fromCode(code).value(); }
inline app::Formatter english(const char* code = "USD") {
  return {QLocale(QLocale::English, QLocale::UnitedStates), currency(code)};
}
inline app::Formatter chinese(const char* code = "CNY") {
  return {QLocale(QLocale::Chinese, QLocale::China), currency(code)};
}

inline LocalDate day(const char* iso) { return LocalDate::fromIso(iso).value(); }
inline NamedPeriod period(const char* id) { return parsePeriod(id, FiscalCalendar()).value(); }

/// Speaks a language as long as it lives, then English again.
class Speaking {
 public:
  explicit Speaking(const char* language) { app::setLanguage(QString::fromLatin1(language)); }
  ~Speaking() { app::setLanguage(QStringLiteral("en")); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};

}  // namespace bellwether::test
