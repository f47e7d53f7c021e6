#include "gui/menus/reports_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

ReportsMenu::ReportsMenu(const QList<QAction*>& outputActions, QWidget* parent)
    : QMenu(parent), m_report(addMenuAction(this, QStringLiteral("actionReport"))) {
  addSeparator();
  addActions(outputActions);
  addSeparator();
  m_close = addMenuAction(this, QStringLiteral("actionClosePeriod"));
  m_reopen = addMenuAction(this, QStringLiteral("actionReopenPeriod"));
  connect(m_report, &QAction::triggered, this, &ReportsMenu::reportRequested);
  connect(m_close, &QAction::triggered, this, &ReportsMenu::closePeriodRequested);
  connect(m_reopen, &QAction::triggered, this, &ReportsMenu::reopenPeriodRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void ReportsMenu::setState(const MenuState& state) {
  m_report->setEnabled(state.isOpen);
  m_close->setEnabled(state.isWritable && state.hasFigures);
  m_reopen->setEnabled(state.isWritable && state.hasFigures);
}

void ReportsMenu::retranslate() {
  setTitle(tr("&Reports"));
  m_report->setText(tr("P&eriod report"));
  m_close->setText(tr("&Close this period"));
  m_reopen->setText(tr("&Open this period again…"));
}

}  // namespace bellwether::gui
