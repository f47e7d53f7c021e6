#include "bellwether/app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>
#include <memory>
#include <vector>

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

struct Installed {
  QString language = u"en"_s;
  std::vector<std::unique_ptr<QTranslator>> translators;
};

/// Translators are the application object's affair, and there is one of those: so is this.
Installed& installed() {
  static Installed state;
  return state;
}

void install(const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder)) return;
  QCoreApplication::installTranslator(translator.get());
  installed().translators.push_back(std::move(translator));
}

}  // namespace

QStringList languages() { return {u"en"_s, u"zh_CN"_s}; }

QString languageName(const QString& code) { return code == u"zh_CN" ? u"简体中文"_s : u"English"_s; }

QString systemLanguage() {
  for (const QString& name : QLocale::system().uiLanguages()) {
    const QLocale locale(name);
    if (locale.language() == QLocale::Chinese) return u"zh_CN"_s;
    if (locale.language() == QLocale::English) return u"en"_s;
  }
  return u"en"_s;
}

void setLanguage(const QString& code) {
  const QString language = languages().contains(code) ? code : u"en"_s;
  for (const auto& translator : installed().translators) QCoreApplication::removeTranslator(translator.get());
  installed().translators.clear();
  installed().language = language;
  QLocale::setDefault(currentLocale());
  // Qt's own first: a later translator is asked before an earlier one.
  install(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  const QString folder = u":/translations"_s;
  for (const QString& file : QDir(folder).entryList({u"*_"_s + language + u".qm"_s}, QDir::Files))
    install(file, folder);
}

QString currentLanguage() { return installed().language; }

QLocale currentLocale() {
  if (currentLanguage() == u"zh_CN") return {QLocale::Chinese, QLocale::China};
  const QLocale system = QLocale::system();
  const bool isOurs =
      system.language() == QLocale::English && system.decimalPoint() == u"." && system.groupSeparator() == u",";
  return isOurs ? QLocale(QLocale::English, system.territory()) : QLocale(QLocale::English, QLocale::UnitedStates);
}

}  // namespace bellwether::app
