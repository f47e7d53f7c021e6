#pragma once

#include <QObject>

#include "bellwether/app/settings.h"

namespace bellwether::gui {

/// Theme and language of the running program, kept in the settings.
class Appearance final : public QObject {
  Q_OBJECT

 public:
  explicit Appearance(app::Settings& settings, QObject* parent = nullptr);

  /// Puts on what the settings say.
  void apply();
  void setTheme(app::ThemeChoice theme);
  void setLanguage(const QString& language);

 Q_SIGNALS:
  void changed();

 private:
  void speak();

  app::Settings& m_settings;
  bool m_hasLanguage = false;
};

}  // namespace bellwether::gui
