#include "gui/menus/view_menu.h"

#include <QActionGroup>

#include "bellwether/app/language.h"
#include "gui/text.h"

namespace bellwether::gui {

ViewMenu::ViewMenu(QWidget* parent) : QMenu(parent) {
  m_theme = addMenu(QString());
  m_themes = new QActionGroup(this);
  m_language = addMenu(QString());
  m_languages = new QActionGroup(this);
  addSeparator();
  m_rail = addMenuAction(this, QStringLiteral("actionRail"), {QKeySequence(Qt::CTRL | Qt::Key_B)});
  m_inspector = addMenuAction(this, QStringLiteral("actionInspector"), {QKeySequence(Qt::CTRL | Qt::Key_R)});
  m_fullScreen = addMenuAction(this, QStringLiteral("actionFullScreen"), {QKeySequence(Qt::Key_F11)});
  addThemes();
  addLanguages();
  for (QAction* action : {m_rail, m_inspector, m_fullScreen}) action->setCheckable(true);
  connect(m_rail, &QAction::triggered, this, &ViewMenu::railCollapseRequested);
  connect(m_inspector, &QAction::triggered, this, &ViewMenu::inspectorRequested);
  connect(m_fullScreen, &QAction::triggered, this, &ViewMenu::fullScreenRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void ViewMenu::addThemes() {
  const std::pair<QString, app::ThemeChoice> choices[] = {
      {QStringLiteral("actionThemeSystem"), app::ThemeChoice::System},
      {QStringLiteral("actionThemeLight"), app::ThemeChoice::Light},
      {QStringLiteral("actionThemeDark"), app::ThemeChoice::Dark}};
  for (const auto& [name, choice] : choices) {
    QAction* action = addMenuAction(m_theme, name);
    action->setCheckable(true);
    m_themes->addAction(action);
    connect(action, &QAction::triggered, this, [this, theme = choice] { Q_EMIT themeRequested(theme); });
  }
}

void ViewMenu::addLanguages() {
  for (const QString& code : app::languages()) {
    QAction* action = addMenuAction(m_language, QStringLiteral("actionLanguage_") + code);
    action->setText(app::languageName(code));
    action->setData(code);
    action->setCheckable(true);
    m_languages->addAction(action);
    connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageRequested(code); });
  }
}

void ViewMenu::setState(const MenuState& state) { m_inspector->setEnabled(state.hasFigures); }

void ViewMenu::showTheme(app::ThemeChoice theme) { m_themes->actions().at(static_cast<int>(theme))->setChecked(true); }

void ViewMenu::showLanguage(const QString& language) {
  for (QAction* action : m_languages->actions())
    if (action->data().toString() == language) action->setChecked(true);
}

void ViewMenu::showRailCollapsed(bool collapsed) { m_rail->setChecked(collapsed); }

void ViewMenu::showInspector(bool open) { m_inspector->setChecked(open); }

void ViewMenu::showFullScreen(bool on) { m_fullScreen->setChecked(on); }

void ViewMenu::retranslate() {
  setTitle(tr("&View"));
  m_theme->setTitle(tr("&Theme"));
  m_themes->actions().at(0)->setText(tr("Like the &system"));
  m_themes->actions().at(1)->setText(tr("&Light"));
  m_themes->actions().at(2)->setText(tr("&Dark"));
  m_language->setTitle(tr("L&anguage"));
  m_rail->setText(tr("&Collapse the page list"));
  m_inspector->setText(tr("&Receipt"));
  m_fullScreen->setText(tr("&Full screen"));
}

}  // namespace bellwether::gui
