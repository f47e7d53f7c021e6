#include <QAccessible>
#include <QAction>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "bellwether/app/paths.h"
#include "bellwether/store/workspace_file.h"
#include "gui/dialogs/note_dialog.h"
#include "gui/dialogs/settings_dialog.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/why_page.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/chart_view.h"
#include "gui/widgets/inspector.h"
#include "gui/widgets/rail.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

gui::ChartView* revenueChart(const TestWindow& window) {
  auto* panel = window.frame().page<gui::OverviewPage>()->findChild<gui::ChartPanel*>(QStringLiteral("revenue"));
  REQUIRE(panel != nullptr);
  return panel->view();
}

std::size_t notesIn(const TestWindow& window) { return window.session->notes() ? window.session->notes()->size() : 0; }

/// Types a note into the dialog that is open and saves it.
void write(TestWindow& window, const QString& text) {
  const std::size_t before = notesIn(window);
  auto* dialog = window.find<gui::NoteDialog>("noteDialog");
  REQUIRE(dialog != nullptr);
  dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))->setPlainText(text);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("noteSave")), Qt::LeftButton);
  REQUIRE(eventually([&] { return notesIn(window) == before + 1; }));
  REQUIRE(eventually([&] { return window.find<gui::NoteDialog>("noteDialog") == nullptr; }));
}

/// Pins a note to the first day of the revenue chart, by keyboard.
void pinToFirstDay(TestWindow& window, const QString& text) {
  gui::ChartView* chart = revenueChart(window);
  chart->setFocus();
  QTest::keyClick(chart, Qt::Key_Home);
  QTest::keyClick(chart, Qt::Key_N);
  write(window, text);
}

QAction* undoAction(const TestWindow& window) { return window.find<QAction>("actionUndoImport"); }

}  // namespace

TEST_CASE("the key N on the revenue chart pins a note to the day under the cursor") {
  TestWindow window;
  window.openSample();
  pinToFirstDay(window, QStringLiteral("<b>Trade fair</b>"));
  const store::Note& note = window.session->notes()->front();
  CHECK(note.kpi == "revenue");
  CHECK(note.day.toIso() == "2025-10-01");
  gui::ChartView* chart = revenueChart(window);
  // Whoever hears the chart hears of the note, and whoever points at the day sees it.
  CHECK(chart->accessibleDescription().contains(QStringLiteral("Notes: <b>Trade fair</b>.")));
  chart->setFocus();
  QTest::keyClick(chart, Qt::Key_Home);
  CHECK(chart->cursorLines().contains(QStringLiteral("<b>Trade fair</b>")));
}

TEST_CASE("a note is undone, redone, and undone before an earlier import") {
  TestWindow window;
  window.openSample();
  CHECK(undoAction(window)->text().contains(QStringLiteral("data")));
  pinToFirstDay(window, QStringLiteral("one"));
  CHECK(undoAction(window)->text().contains(QStringLiteral("note")));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return notesIn(window) == 0; }));
  CHECK(undoAction(window)->text().contains(QStringLiteral("data")));
  window.trigger("actionRedoNote");
  REQUIRE(eventually([&] { return notesIn(window) == 1; }));
  CHECK(window.session->notes()->front().text == "one");
  CHECK(undoAction(window)->text().contains(QStringLiteral("note")));
}

TEST_CASE("an undo that another program's lock refused can be tried again") {
  TestWindow window;
  window.openSample();
  pinToFirstDay(window, QStringLiteral("one"));
  {
    auto other = store::WorkspaceFile::open(app::pathFromText(window.session->workspace()->path));
    REQUIRE(other);
    const auto import = other->beginImport();
    REQUIRE(import);
    QSignalSpy failed(window.session.get(), &app::Session::failed);
    window.trigger("actionUndoImport");
    REQUIRE(eventually([&] { return !failed.isEmpty(); }));
  }
  CHECK(notesIn(window) == 1);
  CHECK(undoAction(window)->text().contains(QStringLiteral("note")));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return notesIn(window) == 0; }));
}

TEST_CASE("the inspector lists the notes of the selected KPI, changes and removes them") {
  TestWindow window;
  window.openSample();
  pinToFirstDay(window, QStringLiteral("fair"));
  QTest::mouseClick(window.frame().page<gui::OverviewPage>()->cards()[0], Qt::LeftButton);
  REQUIRE(window.settle());
  const std::int64_t id = window.session->notes()->front().id;
  auto* inspector = window.frame().inspector;
  const auto button = [inspector, id](const char* name) {
    return inspector->findChild<QPushButton*>(QString::fromLatin1(name).arg(id));
  };
  REQUIRE(eventually([&] { return button("noteChange_%1") != nullptr; }));
  CHECK_FALSE(button("noteRemove_%1")->accessibleName().isEmpty());

  QTest::mouseClick(button("noteChange_%1"), Qt::LeftButton);
  auto* dialog = window.find<gui::NoteDialog>("noteDialog");
  REQUIRE(dialog != nullptr);
  dialog->findChild<QDateEdit*>(QStringLiteral("noteDay"))->setDate(QDate(2025, 10, 7));
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("noteSave")), Qt::LeftButton);
  REQUIRE(eventually([&] { return window.session->notes()->front().day.toIso() == "2025-10-07"; }));
  CHECK(window.session->notes()->front().text == "fair");

  REQUIRE(eventually([&] { return button("noteRemove_%1") != nullptr; }));
  QTest::mouseClick(button("noteRemove_%1"), Qt::LeftButton);
  REQUIRE(eventually([&] { return notesIn(window) == 0; }));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return notesIn(window) == 1; }));
  CHECK(window.session->notes()->front().day.toIso() == "2025-10-07");
}

TEST_CASE("a note on a KPI's trend is pinned to the period it lies in") {
  TestWindow window;
  window.openSample();
  Q_EMIT window.frame().page<gui::OverviewPage>()->kpiActivated(kpi::KpiId::DealSize);
  REQUIRE(window.settle());
  gui::ChartView* chart = window.frame().page<gui::WhyPage>()->trend()->view();
  chart->setFocus();
  QTest::keyClick(chart, Qt::Key_End);
  QTest::keyClick(chart, Qt::Key_Left);
  QTest::keyClick(chart, Qt::Key_N);
  write(window, QStringLiteral("价格上调"));
  CHECK(window.session->notes()->front().kpi == "deal_size");
  CHECK(window.session->notes()->front().day.toIso() == "2025-09-30");
  CHECK(chart->accessibleDescription().contains(QStringLiteral("价格上调")));
}

TEST_CASE("notes are there again when the workspace opens again") {
  TestWindow window;
  window.openSample();
  pinToFirstDay(window, QStringLiteral("kept"));
  const QString path = window.session->workspace()->path;
  window.session->close();
  CHECK_FALSE(window.session->notes());
  window.window->openFile(path);
  REQUIRE(eventually([&] { return notesIn(window) == 1; }));
  CHECK(revenueChart(window)->accessibleDescription().contains(QStringLiteral("kept")));
}

TEST_CASE("the limit below which figures are not judged is a setting") {
  TestWindow window;
  window.openSample();
  Q_EMIT window.frame().rail->settingsRequested();
  auto* dialog = window.find<gui::SettingsDialog>("settingsDialog");
  REQUIRE(dialog != nullptr);
  auto* least = dialog->findChild<QSpinBox*>(QStringLiteral("settingsLeast"));
  CHECK(least->value() == 5);
  least->setValue(1000);
  QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("settingsSave")), Qt::LeftButton);
  REQUIRE(window.settle());
  CHECK(window.settings->minToJudge == 1000);
  // The sample has fewer deals than that in a quarter.
  CHECK(window.frame().page<gui::OverviewPage>()->cards()[4]->cardData().status.word == QStringLiteral("too few"));
  CHECK(app::Settings(window.settings->path()).minToJudge == 1000);
}
