#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "gui/dialogs/action_dialog.h"
#include "gui/dialogs/dates.h"
#include "gui/dialogs/note_dialog.h"
#include "gui/pages/overview_page.h"
#include "gui/widgets/inspector.h"
#include "gui/widgets/row_button.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

std::vector<store::ReviewAction> actionsOf(const TestWindow& window) {
  return window.session->reviews() ? window.session->reviews()->actions : std::vector<store::ReviewAction>();
}

template <class Part>
Part* part(const TestWindow& window, const char* name) {
  auto* found = window.frame().page<gui::OverviewPage>()->review()->findChild<Part*>(QString::fromLatin1(name));
  REQUIRE(found != nullptr);
  return found;
}

/// Adds an action by keyboard alone: the Add link, the text, Enter.
void add(TestWindow& window, const QString& text) {
  const std::size_t before = actionsOf(window).size();
  auto* link = part<QPushButton>(window, "reviewAdd");
  link->setFocus();
  QTest::keyClick(link, Qt::Key_Space);
  auto* dialog = window.find<gui::ActionDialog>("actionDialog");
  REQUIRE(dialog != nullptr);
  auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("actionText"));
  QTest::keyClicks(line, text);
  QTest::keyClick(line, Qt::Key_Return);
  REQUIRE(eventually([&] { return actionsOf(window).size() == before + 1; }));
  REQUIRE(eventually([&] { return window.find<gui::ActionDialog>("actionDialog") == nullptr; }));
}

}  // namespace

TEST_CASE("an action is added, ticked off, undone and redone by keyboard") {
  TestWindow window;
  window.openSample();
  add(window, QStringLiteral("<b>Call</b> Acme"));
  const store::ReviewAction action = actionsOf(window).front();
  CHECK(action.text == "<b>Call</b> Acme");
  CHECK(action.period == "2025-Q4");
  CHECK(action.due.has_value());
  auto* row = part<gui::RowButton>(window, "reviewAction_0");
  CHECK(row->accessibleName().startsWith(QStringLiteral("<b>Call</b> Acme, open, ")));
  auto* tick = part<QCheckBox>(window, "reviewTick_0");
  tick->setFocus();
  QTest::keyClick(tick, Qt::Key_Space);
  REQUIRE(eventually([&] { return actionsOf(window).front().done.has_value(); }));
  CHECK(window.find<QAction>("actionUndoImport")->text().contains(QStringLiteral("review")));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return !actionsOf(window).front().done; }));
  CHECK_FALSE(tick->isChecked());
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return actionsOf(window).empty(); }));
  window.trigger("actionRedoNote");
  REQUIRE(eventually([&] { return actionsOf(window).size() == 1; }));
  CHECK(actionsOf(window).front() == action);
}

TEST_CASE("an action is changed with Enter and taken away with Delete") {
  TestWindow window;
  window.openSample();
  add(window, QStringLiteral("Call Acme"));
  auto* row = part<gui::RowButton>(window, "reviewAction_0");
  row->setFocus();
  QTest::keyClick(row, Qt::Key_Return);
  auto* dialog = window.find<gui::ActionDialog>("actionDialog");
  REQUIRE(dialog != nullptr);
  auto* owner = dialog->findChild<QComboBox*>(QStringLiteral("actionOwner"));
  CHECK(owner->count() > 0);
  owner->setCurrentText(QStringLiteral("Someone Else"));
  dialog->findChild<QCheckBox*>(QStringLiteral("actionHasDue"))->setChecked(false);
  auto* kpi = dialog->findChild<QComboBox*>(QStringLiteral("actionKpi"));
  kpi->setCurrentIndex(kpi->findData(QStringLiteral("cac")));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("actionSave")), Qt::LeftButton);
  REQUIRE(eventually([&] { return actionsOf(window).front().owner == "Someone Else"; }));
  CHECK_FALSE(actionsOf(window).front().due);
  CHECK(actionsOf(window).front().kpi == "cac");
  QTest::keyClick(row, Qt::Key_Delete);
  REQUIRE(eventually([&] { return actionsOf(window).empty(); }));
}

TEST_CASE("the next review is planned on a day, shown, and taken back") {
  TestWindow window;
  window.openSample();
  auto* link = part<QPushButton>(window, "reviewNext");
  CHECK(link->text() == QStringLiteral("No next review planned"));
  QTest::mouseClick(link, Qt::LeftButton);
  auto* dialog = window.find<gui::ReviewDayDialog>("reviewDayDialog");
  REQUIRE(dialog != nullptr);
  dialog->findChild<QDateEdit*>(QStringLiteral("reviewDay"))->setDate(QDate(2099, 1, 12));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("reviewDaySave")), Qt::LeftButton);
  REQUIRE(eventually([&] { return link->text() == QStringLiteral("Next review 12 Jan 2099"); }));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return link->text() == QStringLiteral("No next review planned"); }));
}

TEST_CASE("a note in the review's list leads to its KPI, in the period that holds its day") {
  TestWindow window;
  window.openSample();
  window.session->changeNote({std::nullopt, store::Note{0, "deal_size", gui::fromQt(QDate(2025, 8, 5)), "price rise"}});
  REQUIRE(eventually([&] { return window.session->notes() && window.session->notes()->size() == 1; }));
  auto* row = part<gui::RowButton>(window, "reviewNote_0");
  REQUIRE(eventually([&] { return row->isVisible(); }));
  CHECK(row->accessibleName() == QStringLiteral("Average deal size, 5 Aug 2025: price rise"));
  row->setFocus();
  QTest::keyClick(row, Qt::Key_Return);
  REQUIRE(window.settle());
  CHECK(window.frame().inspector->isVisible());
  CHECK(eventually(
      [&] { return window.frame().inspector->findChild<QPushButton*>(QStringLiteral("noteChange_1")) != nullptr; }));
}

TEST_CASE("without actions the review says what to do") {
  TestWindow window;
  window.openSample();
  const auto labels = window.frame().page<gui::OverviewPage>()->review()->findChildren<QLabel*>();
  CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().startsWith(QStringLiteral("No open actions. Add"));
  }));
}
