#include "bellwether/app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>
#include <map>
#include <memory>
#include <vector>

#include "bellwether/app/speak_here.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

using Translators = std::vector<std::unique_ptr<QTranslator>>;

/// What SpeakHere set for this thread; empty: as the window.
QString& spokenHere() {
  thread_local QString code;
  return code;
}

/// Asked before all others: answers for threads that speak another language than the window, keeps silent otherwise.
class Interpreter final : public QTranslator {
 public:
  Interpreter() {
    for (const QString& code : languages())
      for (const QString& file : QDir(u":/translations"_s).entryList({u"*_"_s + code + u".qm"_s}, QDir::Files)) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(file, u":/translations"_s)) m_known[code].push_back(std::move(translator));
      }
  }

  bool isEmpty() const override { return false; }

  QString translate(const char* context, const char* source, const char* disambiguation, int n) const override {
    const auto known = m_known.find(spokenHere());
    if (known == m_known.end()) return spokenHere() == u"en" ? QString::fromUtf8(source) : QString();
    for (const auto& translator : known->second)
      if (const QString found = translator->translate(context, source, disambiguation, n); !found.isNull())
        return found;
    return QString::fromUtf8(source);
  }

 private:
  std::map<QString, Translators> m_known;
};

struct Installed {
  QString language = u"en"_s;
  Translators translators;
  std::unique_ptr<Interpreter> interpreter;
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
  auto& interpreter = installed().interpreter;
  if (interpreter)
    QCoreApplication::removeTranslator(interpreter.get());
  else
    interpreter = std::make_unique<Interpreter>();
  QCoreApplication::installTranslator(interpreter.get());
}

QString currentLanguage() { return spokenHere().isEmpty() ? installed().language : spokenHere(); }

SpeakHere::SpeakHere(const QString& code) : m_before(spokenHere()) {
  if (installed().interpreter && languages().contains(code)) spokenHere() = code;
}

SpeakHere::~SpeakHere() { spokenHere() = m_before; }

QLocale currentLocale() {
  if (currentLanguage() == u"zh_CN") return {QLocale::Chinese, QLocale::China};
  const QLocale system = QLocale::system();
  const bool isOurs =
      system.language() == QLocale::English && system.decimalPoint() == u"." && system.groupSeparator() == u",";
  return isOurs ? QLocale(QLocale::English, system.territory()) : QLocale(QLocale::English, QLocale::UnitedStates);
}

}  // namespace bellwether::app
