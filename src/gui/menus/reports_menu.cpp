#include "gui/menus/reports_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

ReportsMenu::ReportsMenu(const QList<QAction*>& outputActions, QWidget* parent)
    : QMenu(parent), m_report(addMenuAction(this, QStringLiteral("actionReport"))) {
  addSeparator();
  addActions(outputActions);
  connect(m_report, &QAction::triggered, this, &ReportsMenu::reportRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void ReportsMenu::setState(const MenuState& state) { m_report->setEnabled(state.isOpen); }

void ReportsMenu::retranslate() {
  setTitle(tr("&Reports"));
  m_report->setText(tr("P&eriod report"));
}

}  // namespace bellwether::gui
