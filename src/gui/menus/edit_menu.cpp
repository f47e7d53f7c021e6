#include "gui/menus/edit_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

EditMenu::EditMenu(QWidget* parent) : QMenu(parent) {
  m_copy = addMenuAction(this, QStringLiteral("actionCopy"), {QKeySequence::Copy});
  addSeparator();
  m_undo = addMenuAction(this, QStringLiteral("actionUndoImport"), {QKeySequence::Undo});
  m_redo = addMenuAction(this, QStringLiteral("actionRedoNote"), {QKeySequence::Redo});
  connect(m_copy, &QAction::triggered, this, &EditMenu::copyRequested);
  connect(m_undo, &QAction::triggered, this, [this] {
    if (m_undoesNote)
      Q_EMIT undoNoteRequested();
    else
      Q_EMIT undoImportRequested();
  });
  connect(m_redo, &QAction::triggered, this, &EditMenu::redoNoteRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void EditMenu::setState(const MenuState& state) {
  m_copy->setEnabled(state.isOpen);
  m_undoesNote = state.canUndoNote;
  m_undo->setEnabled(state.canUndoNote || state.canUndoImport);
  m_redo->setEnabled(state.canRedoNote);
  retranslate();
}

void EditMenu::retranslate() {
  setTitle(tr("&Edit"));
  m_copy->setText(tr("&Copy"));
  m_undo->setText(m_undoesNote ? tr("&Undo note") : tr("&Undo last change of the data"));
  m_redo->setText(tr("&Redo note"));
}

}  // namespace bellwether::gui
