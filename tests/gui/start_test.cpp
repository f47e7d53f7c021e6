#include <QFile>
#include <QTableView>
#include <QTest>

#include "gui/models/table_model.h"
#include "gui/pages/start_page.h"
#include "gui/widgets/start_card.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

TEST_CASE("before a workspace is open, pages and figures are out of reach") {
  TestWindow window;
  CHECK(window.frame().current() == QStringLiteral("start"));
  CHECK_FALSE(window.find<QWidget>("rail_overview")->isEnabled());
  CHECK_FALSE(window.find<QAction>("actionPrint")->isEnabled());
  CHECK_FALSE(window.find<QAction>("actionClose")->isEnabled());
  CHECK(window.find<QAction>("actionOpen")->isEnabled());
  CHECK(window.find<QWidget>("railSettings")->isEnabled());
}

TEST_CASE("Ctrl+L opens the sample company with figures on all cards") {
  TestWindow window;
  QTest::keyClick(window.window.get(), Qt::Key_L, Qt::ControlModifier);
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  REQUIRE(window.settle());
  CHECK(window.session->workspace()->isSample);
  CHECK(window.window->windowTitle().startsWith(QStringLiteral("Sample company")));
  CHECK(window.settings->recent.isEmpty());
}

TEST_CASE("the first card is the way in by keyboard: Enter opens it") {
  TestWindow window;
  auto* card = window.find<gui::StartCard>("startSample");
  card->setFocus();
  QTest::keyClick(card, Qt::Key_Return);
  CHECK(eventually([&] { return window.session->workspace().has_value(); }));
}

TEST_CASE("an opened workspace is the first of the recent ones") {
  TestWindow window;
  window.openSample();
  REQUIRE(window.settings->recent.size() == 1);
  CHECK(window.settings->recent.first().dataThrough ==
        QString::fromStdString(window.session->facts()->dataThrough().value().toIso()));
  window.trigger("actionClose");
  CHECK(window.frame().current() == QStringLiteral("start"));
  const auto* table = window.find<QTableView>("recentTable");
  REQUIRE(table->isVisible());
  CHECK(table->model()->index(0, 0).data().toString() == QStringLiteral("Harbor Supply"));
}

TEST_CASE("a click on a recent workspace opens it") {
  TestWindow window;
  window.openSample();
  window.trigger("actionClose");
  auto* table = window.find<QTableView>("recentTable");
  QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                    table->visualRect(table->model()->index(0, 0)).center());
  CHECK(eventually([&] { return window.session->workspace().has_value(); }));
}

TEST_CASE("a recent workspace whose file is gone is marked, does not open, and can be taken off the list") {
  TestWindow window;
  window.openSample();
  window.trigger("actionClose");
  REQUIRE(window.settle());
  REQUIRE(QFile::remove(window.path(QStringLiteral("Harbor Supply.bellwether"))));
  window.openSample();  // looks the list up again
  window.trigger("actionClose");
  REQUIRE(window.settle());
  REQUIRE(QFile::remove(window.path(QStringLiteral("Harbor Supply.bellwether"))));
  window.trigger("actionLanguage_en");
  Q_EMIT window.frame().startPage->recentRemoved(QStringLiteral("/nowhere"));
  auto* table = window.find<QTableView>("recentTable");
  CHECK(table->model()->index(0, 4).data().toString() == QStringLiteral("missing"));
  const auto click = [table](int column) {
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(0, column)).center());
  };
  click(0);
  CHECK_FALSE(window.session->isBusy());
  click(5);
  CHECK(window.settings->recent.isEmpty());
  CHECK(table->model()->rowCount() == 0);
}

TEST_CASE("the window keeps its size and the collapsed rail for the next start") {
  TestWindow window;
  window.window->resize(1400, 900);
  window.trigger("actionRail");
  window.window->close();
  app::Settings again(window.settings->path());
  app::Session session;
  gui::MainWindow second(session, again);
  second.show();
  CHECK(second.size() == QSize(1400, 900));
  CHECK(again.railCollapsed);
}

TEST_CASE("every control of the start view is reached by Tab, in reading order") {
  TestWindow window;
  window.window->activateWindow();
  QStringList order;
  QWidget* first = window.find<QWidget>("startSample");
  first->setFocus();
  for (QWidget* widget = first; widget != nullptr && order.size() < 60;) {
    order << widget->objectName();
    widget = widget->nextInFocusChain();
    if (widget == first) break;
  }
  const auto place = [&order](const char* name) { return order.indexOf(QString::fromLatin1(name)); };
  CHECK(place("startSample") < place("startImport"));
  CHECK(place("startImport") < place("startOpen"));
  CHECK(place("startOpen") < place("recentTable"));
}
