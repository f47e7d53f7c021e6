#include "gui/page.h"

#include <QEvent>

namespace bellwether::gui {

Page::Page(QWidget* parent) : QWidget(parent) {
  // A page takes the focus when it comes up, so that Tab goes on from its first control.
  setFocusPolicy(Qt::ClickFocus);
}

void Page::setPlace(const QString&) {}

void Page::setNotes(const app::Notes&) {}

void Page::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace bellwether::gui
