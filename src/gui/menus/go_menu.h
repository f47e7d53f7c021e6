#pragma once

#include "gui/menus/menu_state.h"

namespace bellwether::gui {

class GoMenu final : public QMenu {
  Q_OBJECT

 public:
  /// `pages`: ids in the order of Ctrl+1, Ctrl+2, …
  GoMenu(const QStringList& pages, QWidget* parent);
  void setState(const MenuState& state);
  /// In the order of the ids.
  void setPageTitles(const QStringList& titles);

 Q_SIGNALS:
  void pageRequested(const QString& id);
  void backRequested();
  void forwardRequested();
  void stepRequested(int periods);
  void searchRequested();

 private:
  void retranslate();

  QList<QAction*> m_pages;
  QAction* m_search;
  QAction* m_back;
  QAction* m_forward;
  QAction* m_previous;
  QAction* m_next;
};

}  // namespace bellwether::gui
