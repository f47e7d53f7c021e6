#include "gui/menus/help_menu.h"

#include "gui/text.h"

namespace bellwether::gui {

HelpMenu::HelpMenu(QWidget* parent)
    : QMenu(parent),
      m_shortcuts(addMenuAction(this, QStringLiteral("actionShortcuts"), {QKeySequence(Qt::Key_F1)})),
      m_about(addMenuAction(this, QStringLiteral("actionAbout"))) {
  connect(m_shortcuts, &QAction::triggered, this, &HelpMenu::shortcutsRequested);
  connect(m_about, &QAction::triggered, this, &HelpMenu::aboutRequested);
  keepTranslated(this, [this] { retranslate(); });
}

void HelpMenu::retranslate() {
  setTitle(tr("&Help"));
  m_shortcuts->setText(tr("&Keyboard shortcuts"));
  m_about->setText(tr("&About Bellwether"));
}

}  // namespace bellwether::gui
