#pragma once

#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class HelpMenu final : public QMenu {
  Q_OBJECT

 public:
  explicit HelpMenu(QWidget* parent);

 Q_SIGNALS:
  void shortcutsRequested();
  void aboutRequested();

 private:
  void retranslate();

  QAction* m_shortcuts;
  QAction* m_about;
};

}  // namespace bellwether::gui
