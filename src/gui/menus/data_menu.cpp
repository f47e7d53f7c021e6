#include "gui/menus/data_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

DataMenu::DataMenu(QAction* importAction, QWidget* parent) : QMenu(parent) {
  QMenu::addAction(importAction);
  m_history = addMenuAction(this, QStringLiteral("actionImports"));
  m_issues = addMenuAction(this, QStringLiteral("actionIssues"));
  connect(m_history, &QAction::triggered, this, &DataMenu::historyRequested);
  connect(m_issues, &QAction::triggered, this, &DataMenu::issuesRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void DataMenu::setState(const MenuState& state) {
  m_history->setEnabled(state.isOpen);
  m_issues->setEnabled(state.isOpen);
}

void DataMenu::retranslate() {
  setTitle(tr("&Data"));
  m_history->setText(tr("Im&ports"));
  m_issues->setText(tr("Data to &mend"));
}

}  // namespace bellwether::gui
