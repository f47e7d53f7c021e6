#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>

#include "gui/dialogs/range_dialog.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/filter_popup.h"
#include "gui/widgets/lens_bar.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

void chooseInMenu(TestWindow& window, const char* button, const char* menuName, const QString& words) {
  QTest::mouseClick(window.find<gui::DropButton>(button), Qt::LeftButton);
  auto* menu = window.find<QMenu>(menuName);
  REQUIRE(menu != nullptr);
  for (QAction* action : menu->actions())
    if (action->text().startsWith(words)) {
      action->trigger();
      menu->close();
      REQUIRE(window.settle());
      return;
    }
  FAIL("no such choice: " << words.toStdString());
}

QString period(const TestWindow& window) { return window.text("periodLabel"); }

std::string compared(const TestWindow& window) {
  return window.find<gui::DropButton>("compareButton")->value().toStdString();
}

}  // namespace

TEST_CASE("a workspace opens on the quarter that holds the last day of data") {
  TestWindow window;
  window.openSample();
  CHECK(period(window) == QStringLiteral("2025-Q4"));
  CHECK(window.text("periodToDate") == QStringLiteral("to date"));
  CHECK(window.frame().current() == QStringLiteral("overview"));
}

TEST_CASE("Ctrl+Left and Ctrl+Right step through periods") {
  TestWindow window;
  window.openSample();
  QTest::keyClick(window.window.get(), Qt::Key_Left, Qt::ControlModifier);
  REQUIRE(window.settle());
  CHECK(period(window) == QStringLiteral("2025-Q3"));
  CHECK_FALSE(window.find<QLabel>("periodToDate")->isVisible());
  QTest::keyClick(window.window.get(), Qt::Key_Right, Qt::ControlModifier);
  QTest::keyClick(window.window.get(), Qt::Key_Right, Qt::ControlModifier);
  REQUIRE(window.settle());
  CHECK(period(window) == QStringLiteral("2026-Q1"));
}

TEST_CASE("the arrow buttons step through periods") {
  TestWindow window;
  window.openSample();
  QTest::mouseClick(window.find<QWidget>("previousPeriod"), Qt::LeftButton);
  CHECK(period(window) == QStringLiteral("2025-Q3"));
  QTest::mouseClick(window.find<QWidget>("nextPeriod"), Qt::LeftButton);
  CHECK(period(window) == QStringLiteral("2025-Q4"));
}

TEST_CASE("another period length keeps the place in time") {
  TestWindow window;
  window.openSample();
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Month"));
  CHECK(period(window) == QStringLiteral("2025-11"));
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Year"));
  CHECK(period(window) == QStringLiteral("2025"));
}

TEST_CASE("fiscal periods are offered only when the fiscal year is not the calendar's") {
  TestWindow calendar;
  calendar.createEmpty(1);
  QTest::mouseClick(calendar.find<gui::DropButton>("kindButton"), Qt::LeftButton);
  const auto plain = calendar.find<QMenu>("kindMenu")->actions().size();
  TestWindow fiscal;
  fiscal.createEmpty(4);
  QTest::mouseClick(fiscal.find<gui::DropButton>("kindButton"), Qt::LeftButton);
  CHECK(fiscal.find<QMenu>("kindMenu")->actions().size() == plain + 7);
}

TEST_CASE("the comparison names the period and the days compared") {
  TestWindow window;
  window.openSample();
  auto* compare = window.find<gui::DropButton>("compareButton");
  CHECK(compare->value() == QStringLiteral("Q3, same 54 days"));
  chooseInMenu(window, "compareButton", "compareMenu", QStringLiteral("Last year"));
  CHECK(compare->value() == QStringLiteral("2024-Q4, same 54 days"));
}

TEST_CASE("a period to date is compared with as many days, and back goes to the whole") {
  TestWindow window;
  window.openSample();
  // The sample's data ends on 21 Nov 2025, the 52nd day of the quarter and the 325th of the year.
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Quarter to date"));
  CHECK(period(window).toStdString() == "2025-Q4 to 21 Nov");
  CHECK(window.find<gui::DropButton>("kindButton")->value() == QStringLiteral("Quarter to date"));
  CHECK(compared(window) == "Q3, same 52 days");
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Year to date"));
  CHECK(period(window).toStdString() == "2025 to 21 Nov");
  CHECK(compared(window) == "2024, same 325 days");
  window.trigger("actionBack");
  REQUIRE(window.settle());
  CHECK(period(window).toStdString() == "2025-Q4 to 21 Nov");
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Quarter"));
  CHECK(period(window).toStdString() == "2025-Q4");
}

TEST_CASE("twelve trailing months step by months and are compared with the twelve before") {
  TestWindow window;
  window.openSample();
  chooseInMenu(window, "kindButton", "kindMenu", QStringLiteral("Trailing 12 months"));
  CHECK(period(window).toStdString() == "12 months to 21 Nov 2025");
  CHECK(compared(window) == "12 months to 21 Nov 2024");
  window.trigger("actionPreviousPeriod");
  REQUIRE(window.settle());
  CHECK(period(window).toStdString() == "12 months to 21 Oct 2025");
}

TEST_CASE("a custom range is shown with both its ends") {
  TestWindow window;
  window.openSample();
  Q_EMIT window.frame().lensBar->customRangeRequested();
  auto* dialog = window.find<gui::RangeDialog>("rangeDialog");
  REQUIRE(dialog != nullptr);
  Q_EMIT dialog->chosen({LocalDate::fromYmd(2025, 3, 3).value(), LocalDate::fromYmd(2025, 3, 17).value()});
  REQUIRE(window.settle());
  CHECK(period(window).contains(QStringLiteral("16")));
  CHECK(period(window).contains(QStringLiteral("3")));
}

TEST_CASE("a filter is searched for, ticked and taken off again") {
  TestWindow window;
  window.openSample();
  auto* chip = window.find<gui::DropButton>("chip_region");
  REQUIRE(chip->isVisible());
  QTest::mouseClick(chip, Qt::LeftButton);
  auto* popup = window.find<gui::FilterPopup>("filterPopup");
  REQUIRE(popup != nullptr);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("east"));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  REQUIRE(window.settle());
  CHECK(chip->value() == QStringLiteral("East"));
  CHECK(chip->isActive());
  QTest::mouseClick(window.find<QWidget>("chipClear"), Qt::LeftButton);
  CHECK(chip->value() == QStringLiteral("All regions"));
}

TEST_CASE("Esc leaves the filter as it was") {
  TestWindow window;
  window.openSample();
  auto* chip = window.find<gui::DropButton>("chip_region");
  QTest::mouseClick(chip, Qt::LeftButton);
  auto* popup = window.find<gui::FilterPopup>("filterPopup");
  REQUIRE(popup != nullptr);
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("east"));
  QTest::keyClick(popup, Qt::Key_Escape);
  REQUIRE(window.settle());
  CHECK_FALSE(chip->isActive());
}

TEST_CASE("back and forward go through page and lens together") {
  TestWindow window;
  window.openSample();
  window.trigger("actionPreviousPeriod");
  const auto place = static_cast<int>(window.frame().pageIds().indexOf(QStringLiteral("data")));
  QTest::keyClick(window.window.get(), static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
  CHECK(window.frame().current() == QStringLiteral("data"));
  QTest::keyClick(window.window.get(), Qt::Key_Left, Qt::AltModifier);
  CHECK(window.frame().current() == QStringLiteral("overview"));
  CHECK(period(window) == QStringLiteral("2025-Q3"));
  QTest::keyClick(window.window.get(), Qt::Key_Left, Qt::AltModifier);
  CHECK(period(window) == QStringLiteral("2025-Q4"));
  QTest::keyClick(window.window.get(), Qt::Key_Right, Qt::AltModifier);
  QTest::keyClick(window.window.get(), Qt::Key_Right, Qt::AltModifier);
  CHECK(window.frame().current() == QStringLiteral("data"));
  CHECK(period(window) == QStringLiteral("2025-Q3"));
}

TEST_CASE("the lens and the page are there again after a restart") {
  TestWindow window;
  window.openSample();
  window.trigger("actionPreviousPeriod");
  window.trigger("actionPage_data");
  REQUIRE(window.settle());
  window.window->close();
  CHECK(window.settings->lastPage == QStringLiteral("data"));

  app::Settings again(window.settings->path());
  app::Session session;
  gui::MainWindow second(session, again);
  second.show();
  second.openFile(window.path(QStringLiteral("Harbor Supply.bellwether")));
  REQUIRE(eventually([&] { return session.workspace().has_value() && !second.isComputing(); }));
  CHECK(second.frame().current() == QStringLiteral("data"));
  CHECK(second.findChild<QLabel*>(QStringLiteral("periodLabel"))->text() == QStringLiteral("2025-Q3"));
}
