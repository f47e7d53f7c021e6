#pragma once

#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class ReportsMenu final : public QMenu {
  Q_OBJECT

 public:
  ReportsMenu(const QList<QAction*>& outputActions, QWidget* parent);
  void setState(const MenuState& state);

 Q_SIGNALS:
  void reportRequested();
  void closePeriodRequested();
  void reopenPeriodRequested();

 private:
  void retranslate();

  QAction* m_report;
  QAction* m_close;
  QAction* m_reopen;
};

}  // namespace bellwether::gui
