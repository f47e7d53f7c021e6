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
  void undoWrittenRequested();
  void redoWrittenRequested();

 private:
  void retranslate();
  QString undoText() const;

  QAction* m_copy;
  QAction* m_undo;
  QAction* m_redo;
  Written m_written = Written::None;
  Written m_rewritten = Written::None;
};

}  // namespace bellwether::gui
