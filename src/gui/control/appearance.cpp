#include "gui/control/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStyleHints>

#include "bellwether/app/language.h"
#include "bellwether/visuals/theme.h"

namespace bellwether::gui {
namespace {

bool isSystemDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
  // Asked before our own palette hides the system's.
  static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  return dark;
#endif
}

visuals::Variant variantOf(app::ThemeChoice theme) {
  const bool dark = theme == app::ThemeChoice::Dark || (theme == app::ThemeChoice::System && isSystemDark());
  return dark ? visuals::Variant::Dark : visuals::Variant::Light;
}

}  // namespace

Appearance::Appearance(app::Settings& settings, QObject* parent) : QObject(parent), m_settings(settings) {
  isSystemDark();
  // Widgets made in their language, font and colours need not be told of them; the style sheet costs least when it
  // comes last.
  speak();
  QApplication::setFont(visuals::font(visuals::TextRole::Body));
  QApplication::setPalette(visuals::palette(visuals::theme(variantOf(settings.theme))));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
    if (m_settings.theme == app::ThemeChoice::System) apply();
  });
#endif
}

void Appearance::speak() {
  const QString language = m_settings.language.isEmpty() ? app::systemLanguage() : m_settings.language;
  if (!m_hasLanguage || language != app::currentLanguage()) app::setLanguage(language);
  m_hasLanguage = true;
}

void Appearance::apply() {
  speak();
  visuals::setCurrentTheme(variantOf(m_settings.theme));
  Q_EMIT changed();
}

void Appearance::setTheme(app::ThemeChoice theme) {
  m_settings.theme = theme;
  apply();
}

void Appearance::setLanguage(const QString& language) {
  m_settings.language = language;
  apply();
}

}  // namespace bellwether::gui
