#pragma once

#include "bellwether/app/settings.h"
#include "gui/menus/menu_state.h"

class QActionGroup;

namespace bellwether::gui {

class ViewMenu final : public QMenu {
  Q_OBJECT

 public:
  explicit ViewMenu(QWidget* parent);

  void setState(const MenuState& state);
  void showTheme(app::ThemeChoice theme);
  void showLanguage(const QString& language);
  void showRailCollapsed(bool collapsed);
  void showInspector(bool open);
  void showFullScreen(bool on);

 Q_SIGNALS:
  void themeRequested(bellwether::app::ThemeChoice theme);
  void languageRequested(const QString& language);
  void railCollapseRequested(bool collapsed);
  void inspectorRequested(bool open);
  void fullScreenRequested(bool on);

 private:
  void addThemes();
  void addLanguages();
  void retranslate();

  QMenu* m_theme;
  QActionGroup* m_themes;
  QMenu* m_language;
  QActionGroup* m_languages;
  QAction* m_rail;
  QAction* m_inspector;
  QAction* m_fullScreen;
};

}  // namespace bellwether::gui
