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
    if (m_written != Written::None)
      Q_EMIT undoWrittenRequested();
    else
      Q_EMIT undoImportRequested();
  });
  connect(m_redo, &QAction::triggered, this, &EditMenu::redoWrittenRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void EditMenu::setState(const MenuState& state) {
  m_copy->setEnabled(state.isOpen);
  m_written = state.undo;
  m_rewritten = state.redo;
  m_undo->setEnabled(state.undo != Written::None || state.canUndoImport);
  m_redo->setEnabled(state.redo != Written::None);
  retranslate();
}

QString EditMenu::undoText() const {
  switch (m_written) {
    case Written::Note:
      return tr("&Undo note");
    case Written::Review:
      return tr("&Undo change of the review");
    case Written::None:
      break;
  }
  return tr("&Undo last change of the data");
}

void EditMenu::retranslate() {
  setTitle(tr("&Edit"));
  m_copy->setText(tr("&Copy"));
  m_undo->setText(undoText());
  m_redo->setText(m_rewritten == Written::Review ? tr("&Redo change of the review") : tr("&Redo note"));
}

}  // namespace bellwether::gui
