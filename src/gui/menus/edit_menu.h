#pragma once

#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class EditMenu final : public QMenu {
  Q_OBJECT

 public:
  explicit EditMenu(QWidget* parent);
  void setState(const MenuState& state);

 Q_SIGNALS:
  void copyRequested();
  void undoImportRequested();
  void undoNoteRequested();
  void redoNoteRequested();

 private:
  void retranslate();

  QAction* m_copy;
  QAction* m_undo;
  QAction* m_redo;
  bool m_undoesNote = false;
};

}  // namespace bellwether::gui
