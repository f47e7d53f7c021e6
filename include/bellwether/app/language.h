#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace bellwether::app {

/// Languages the program speaks: `en`, `zh_CN`.
QStringList languages();
/// The name of a language in itself: English, 简体中文.
QString languageName(const QString& code);
/// The best of languages() for the system's locale.
QString systemLanguage();
/// Installs the translators (ours and Qt's own) on the application; widgets get a LanguageChange event. Unknown codes
/// give English.
void setLanguage(const QString& code);
QString currentLanguage();
/// Locale for numbers and dates in the current language: en_US spelling of numbers with ISO-like date order of the
/// system when it is English too.
QLocale currentLocale();

}  // namespace bellwether::app
