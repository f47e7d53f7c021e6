#pragma once

#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class DataMenu final : public QMenu {
  Q_OBJECT

 public:
  DataMenu(QAction* importAction, QWidget* parent);
  void setState(const MenuState& state);

 Q_SIGNALS:
  void historyRequested();
  void issuesRequested();

 private:
  void retranslate();

  QAction* m_history;
  QAction* m_issues;
};

}  // namespace bellwether::gui
