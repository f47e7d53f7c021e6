#include "gui/pages/targets_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "bellwether/visuals/theme.h"
#include "gui/targets/target_model.h"
#include "gui/targets/target_table.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

/// The Targets page over the sample, on a year without targets.
struct TargetsWindow : TestWindow {
  TargetsWindow() {
    openSample();
    trigger("actionPage_targets");
    REQUIRE(settle());
    page = frame().page<gui::TargetsPage>();
    page->setPlace(QStringLiteral("2027/0/0"));
    REQUIRE(eventually([&] { return !page->grid().lines.empty() && isEditable(); }));
  }
  bool isEditable() const { return (page->table()->model()->flags(at(0, 0)) & Qt::ItemIsEditable) != 0; }
  QModelIndex at(int row, int column) const { return page->table()->model()->index(row, column); }
  QString cell(int row, int column) const { return at(row, column).data().toString(); }
  std::size_t batches() const { return session->batches().size(); }
  /// Begins an entry with the keyboard and ends it with Enter.
  void type(int row, int column, const QString& text) {
    page->table()->setFocus();
    page->table()->setCurrentIndex(at(row, column));
    QTest::keyClick(page->table(), Qt::Key_F2);
    auto* editor = page->table()->findChild<QLineEdit*>();
    REQUIRE(editor != nullptr);
    editor->setText(text);
    QTest::keyClick(editor, Qt::Key_Return);
    // The editor goes when events run.
    REQUIRE(eventually([&] { return page->table()->findChild<QLineEdit*>() == nullptr; }));
  }
  gui::TargetsPage* page = nullptr;
};

}  // namespace

TEST_CASE("an amount typed into the grid is a target that the figures know, and undo takes it back") {
  TargetsWindow window;
  const std::size_t before = window.batches();
  window.type(0, 0, QStringLiteral("1,905,000"));
  REQUIRE(eventually([&] { return window.cell(0, 0) == QStringLiteral("1,905,000"); }));
  CHECK(window.batches() == before + 1);
  CHECK(window.cell(0, 12) == QStringLiteral("1,905,000"));
  const kpi::KpiValue target = kpi::evaluateOne(*window.session->facts(), kpi::KpiId::Target,
                                                parsePeriod("2027-01", FiscalCalendar{}).value().range, {},
                                                LocalDate::fromYmd(2027, 1, 31).value());
  REQUIRE(target.value);
  CHECK(*target.value == Fraction(190'500'000));
  window.trigger("actionUndoImport");
  REQUIRE(eventually([&] { return window.cell(0, 0).isEmpty(); }));
}

TEST_CASE("a year typed into the total is spread over its months, and a month is cleared with Delete") {
  TargetsWindow window;
  window.type(0, 12, QStringLiteral("1200"));
  REQUIRE(eventually([&] { return window.cell(0, 11) == QStringLiteral("100"); }));
  window.page->table()->setCurrentIndex(window.at(0, 3));
  QTest::keyClick(window.page->table(), Qt::Key_Delete);
  REQUIRE(eventually([&] { return window.cell(0, 3).isEmpty(); }));
  CHECK(window.cell(0, 12) == QStringLiteral("1,100"));
}

TEST_CASE("a column is as wide as its widest amount, so that none is cut") {
  TargetsWindow window;
  window.type(0, 0, QStringLiteral("123,456,789,000.55"));
  REQUIRE(eventually([&] { return window.cell(0, 12) == QStringLiteral("123,456,789,000.55"); }));
  QFont bold = visuals::font(visuals::TextRole::Table);
  bold.setWeight(visuals::strongWeight());
  const int needed = QFontMetrics(bold).horizontalAdvance(window.cell(0, 12));
  for (const int column : {0, 12}) CHECK(window.page->table()->columnWidth(column) >= needed);
}

TEST_CASE("the current cell is framed, not filled, also where its parts do not add up") {
  TargetsWindow window;
  window.page->setPlace(QStringLiteral("2025/0/0"));
  REQUIRE(eventually([&] { return window.at(0, 0).data(gui::TargetModel::DiffersRole).toBool(); }));
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  QTableView& table = *window.page->table();
  table.setFocus();
  table.setCurrentIndex(window.at(0, 0));
  const QRect cell = table.visualRect(window.at(0, 0));
  const QImage picture = table.viewport()->grab(cell).toImage();
  CHECK(picture.pixelColor(1, cell.height() / 2) == visuals::currentTheme().accent);
  CHECK(picture.pixelColor(4, cell.height() / 2) == visuals::currentTheme().selection);
}

TEST_CASE("cells from a spreadsheet are pasted, copied and filled to the right as one change") {
  TargetsWindow window;
  const std::size_t before = window.batches();
  window.page->table()->setFocus();
  QGuiApplication::clipboard()->setText(QStringLiteral("10\t20\r\n1,000.50\t\r\n"));
  window.page->table()->setCurrentIndex(window.at(1, 0));
  QTest::keyClick(window.page->table(), Qt::Key_V, Qt::ControlModifier);
  REQUIRE(eventually([&] { return window.cell(1, 1) == QStringLiteral("20"); }));
  CHECK(window.cell(2, 0) == QStringLiteral("1,000.50"));
  CHECK(window.batches() == before + 1);

  auto* selection = window.page->table()->selectionModel();
  selection->select(QItemSelection(window.at(1, 0), window.at(1, 2)), QItemSelectionModel::ClearAndSelect);
  QTest::keyClick(window.page->table(), Qt::Key_R, Qt::ControlModifier);
  REQUIRE(eventually([&] { return window.cell(1, 2) == QStringLiteral("10"); }));
  CHECK(window.cell(1, 1) == QStringLiteral("10"));

  selection->select(QItemSelection(window.at(1, 0), window.at(2, 1)), QItemSelectionModel::ClearAndSelect);
  QTest::keyClick(window.page->table(), Qt::Key_C, Qt::ControlModifier);
  CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("10\t10\n1000.5\t"));
}

TEST_CASE("what is no amount and what would overlap is refused in words") {
  TargetsWindow window;
  window.type(0, 0, QStringLiteral("lots"));
  CHECK(window.page->remark().contains(QStringLiteral("lots")));
  window.page->setPlace(QStringLiteral("2027/1/0"));
  window.type(0, 0, QStringLiteral("300"));
  REQUIRE(eventually([&] { return window.cell(0, 0) == QStringLiteral("300"); }));
  window.page->setPlace(QStringLiteral("2027/0/0"));
  const std::size_t before = window.batches();
  window.type(0, 1, QStringLiteral("7"));
  CHECK(window.page->remark().contains(QStringLiteral("1 Jan to 31 Mar 2027")));
  CHECK(window.batches() == before);
}

TEST_CASE("the grid is saved as CSV with its digits") {
  TargetsWindow window;
  window.type(0, 0, QStringLiteral("1234.5"));
  REQUIRE(eventually([&] { return window.cell(0, 0) == QStringLiteral("1,234.50"); }));
  QSignalSpy saved(window.page, &gui::Page::exportRequested);
  QTest::mouseClick(window.find<QPushButton>("targetExport"), Qt::LeftButton);
  REQUIRE(saved.count() == 1);
  CHECK(saved[0][0].toString() == QStringLiteral("targets-2027.csv"));
  CHECK(saved[0][1].toByteArray().contains("Company,1234.5,"));
}

TEST_CASE("each cell says its scope, its period and its target to who hears it") {
  TargetsWindow window;
  CHECK(window.at(0, 0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Company, Jan: no target"));
}
