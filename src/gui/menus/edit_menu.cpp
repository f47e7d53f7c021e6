#include "gui/menus/edit_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

EditMenu::EditMenu(QWidget* parent) : QMenu(parent) {
  m_copy = addMenuAction(this, QStringLiteral("actionCopy"), {QKeySequence::Copy});
  addSeparator();
  m_undoImport = addMenuAction(this, QStringLiteral("actionUndoImport"), {QKeySequence::Undo});
  connect(m_copy, &QAction::triggered, this, &EditMenu::copyRequested);
  connect(m_undoImport, &QAction::triggered, this, &EditMenu::undoImportRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void EditMenu::setState(const MenuState& state) {
  m_copy->setEnabled(state.isOpen);
  m_undoImport->setEnabled(state.canUndoImport);
}

void EditMenu::retranslate() {
  setTitle(tr("&Edit"));
  m_copy->setText(tr("&Copy"));
  m_undoImport->setText(tr("&Undo last import"));
}

}  // namespace bellwether::gui
