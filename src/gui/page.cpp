#include "gui/page.h"

#include <QEvent>

namespace bellwether::gui {

Page::Page(QWidget* parent) : QWidget(parent) {}

void Page::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace bellwether::gui
