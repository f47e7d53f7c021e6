#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

bool takesTab(const QWidget& widget) {
  return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled() && widget.isVisible();
}

/// What a screen reader says of the widget.
QString spoken(QWidget& widget) {
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
  return face != nullptr ? face->text(QAccessible::Name) : QString();
}

std::vector<QWidget*> tabStops(QWidget& top) {
  std::vector<QWidget*> stops;
  for (QWidget* widget : top.findChildren<QWidget*>())
    if (takesTab(*widget) && widget->window() == &top && widget->focusProxy() == nullptr) stops.push_back(widget);
  return stops;
}

void checkNamed(QWidget& top, const char* where) {
  for (QWidget* widget : tabStops(top)) {
    INFO(where << ": " << widget->metaObject()->className() << " " << widget->objectName().toStdString() << " in "
               << widget->parentWidget()->metaObject()->className());
    CHECK_FALSE(spoken(*widget).isEmpty());
  }
}

}  // namespace

TEST_CASE("everything that takes the keyboard has a name for screen readers") {
  TestWindow window;
  checkNamed(*window.window, "start");
  window.openSample();
  for (const QString& page : window.frame().pageIds()) {
    window.trigger(("actionPage_" + page.toStdString()).c_str());
    REQUIRE(window.settle());
    checkNamed(*window.window, page.toStdString().c_str());
  }
}

TEST_CASE("Tab goes through the whole window and comes back to where it began") {
  TestWindow window;
  window.openSample();
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  QWidget* first = window.find<QWidget>("rail_overview");
  first->setFocus();
  QSet<QWidget*> visited;
  for (int i = 0; i < 200; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QWidget* now = QApplication::focusWidget();
    REQUIRE(now != nullptr);
    if (now == first) break;
    visited.insert(now);
  }
  CHECK(QApplication::focusWidget() == first);
  for (const char* name : {"railSettings", "previousPeriod", "nextPeriod", "kindButton", "compareButton", "chip_team",
                           "chipMore", "printButton"}) {
    INFO(name);
    CHECK(visited.contains(window.find<QWidget>(name)));
  }
}

TEST_CASE("a page that comes up takes the keyboard, the rail keeps it") {
  TestWindow window;
  window.openSample();
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  window.trigger("actionPage_data");
  CHECK(window.frame().isAncestorOf(QApplication::focusWidget()));
  CHECK(QApplication::focusWidget() != window.find<QWidget>("railSettings"));
  auto* rail = window.find<QAbstractButton>("rail_reports");
  rail->setFocus();
  QTest::keyClick(rail, Qt::Key_Space);
  CHECK(window.frame().current() == QStringLiteral("reports"));
  CHECK(QApplication::focusWidget() == rail);
}

TEST_CASE("a drop-down of the lens bar opens with Enter and with Down") {
  TestWindow window;
  window.openSample();
  for (const auto key : {Qt::Key_Return, Qt::Key_Down}) {
    auto* button = window.find<QWidget>("kindButton");
    button->setFocus();
    QTest::keyClick(button, key);
    auto* menu = window.find<QMenu>("kindMenu");
    REQUIRE(menu != nullptr);
    CHECK(menu->isVisible());
    menu->close();
    REQUIRE(eventually([&] { return window.find<QMenu>("kindMenu") == nullptr; }));
  }
}

TEST_CASE("Enter on an import's action undoes it") {
  TestWindow window;
  window.openSample();
  window.trigger("actionImports");
  auto* table = window.find<QTableView>("importsTable");
  table->setCurrentIndex(table->model()->index(0, table->model()->columnCount() - 1));
  QTest::keyClick(table, Qt::Key_Return);
  CHECK(eventually([&] { return window.session->batches().back().undone; }));
}

TEST_CASE("nothing is cut off at 1366 by 768") {
  TestWindow window;
  window.openSample();
  window.window->resize(1366, 768);
  for (const QString& page : window.frame().pageIds()) {
    window.trigger(("actionPage_" + page.toStdString()).c_str());
    REQUIRE(window.settle());
    INFO(page.toStdString());
    CHECK(window.window->width() == 1366);
    CHECK(window.window->height() == 768);
    for (const QAbstractButton* button : window.frame().findChildren<QAbstractButton*>()) {
      if (!button->isVisible() || button->text().isEmpty()) continue;
      INFO(button->text().toStdString());
      CHECK(button->width() >= button->minimumSizeHint().width());
    }
  }
}
