#include "gui/menus/go_menu.h"

#include "gui/text.h"

namespace bellwether::gui {
namespace {

QKeySequence control(int key) { return QKeySequence(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(key))); }

}  // namespace

GoMenu::GoMenu(const QStringList& pages, QWidget* parent) : QMenu(parent) {
  for (qsizetype i = 0; i < pages.size(); ++i) {
    QAction* action =
        addMenuAction(this, QStringLiteral("actionPage_") + pages[i], {control(Qt::Key_1 + static_cast<int>(i))});
    m_pages.append(action);
    connect(action, &QAction::triggered, this, [this, id = pages[i]] { Q_EMIT pageRequested(id); });
  }
  addSeparator();
  m_search = addMenuAction(this, QStringLiteral("actionSearch"), {control(Qt::Key_K)});
  connect(m_search, &QAction::triggered, this, &GoMenu::searchRequested);
  addSeparator();
  m_back = addMenuAction(this, QStringLiteral("actionBack"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
  m_forward = addMenuAction(this, QStringLiteral("actionForward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
  addSeparator();
  m_previous =
      addMenuAction(this, QStringLiteral("actionPreviousPeriod"), {control(Qt::Key_Left), control(Qt::Key_PageUp)});
  m_next = addMenuAction(this, QStringLiteral("actionNextPeriod"), {control(Qt::Key_Right), control(Qt::Key_PageDown)});
  connect(m_back, &QAction::triggered, this, &GoMenu::backRequested);
  connect(m_forward, &QAction::triggered, this, &GoMenu::forwardRequested);
  connect(m_previous, &QAction::triggered, this, [this] { Q_EMIT stepRequested(-1); });
  connect(m_next, &QAction::triggered, this, [this] { Q_EMIT stepRequested(1); });
  keepTranslated(this, [this] { retranslate(); });
}

void GoMenu::setState(const MenuState& state) {
  for (QAction* page : m_pages) page->setEnabled(state.isOpen);
  m_search->setEnabled(state.hasFigures);
  m_back->setEnabled(state.canGoBack);
  m_forward->setEnabled(state.canGoForward);
  m_previous->setEnabled(state.isOpen);
  m_next->setEnabled(state.isOpen);
}

void GoMenu::setPageTitles(const QStringList& titles) {
  for (qsizetype i = 0; i < m_pages.size(); ++i)
    m_pages[i]->setText(titles.value(i).replace(QLatin1Char('&'), QStringLiteral("&&")));
}

void GoMenu::retranslate() {
  setTitle(tr("&Go"));
  m_search->setText(tr("&Search…"));
  m_back->setText(tr("&Back"));
  m_forward->setText(tr("&Forward"));
  m_previous->setText(tr("&Previous period"));
  m_next->setText(tr("&Next period"));
}

}  // namespace bellwether::gui
