#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTest>

#include "gui/frame.h"
#include "gui/pages/reports_page.h"
#include "gui/widgets/section_list.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

struct Reports {
  TestWindow window;
  gui::ReportsPage* page = nullptr;
  QListWidget* list = nullptr;

  Reports() {
    window.openSample();
    window.trigger("actionReport");
    page = window.window->findChild<gui::ReportsPage*>();
    list = window.find<QListWidget>("reportList");
    REQUIRE(eventually([&] { return list->count() > 3 && !page->isComputing(); }));
  }

  void choose(int row) {
    list->setCurrentRow(row);
    REQUIRE(eventually([&] { return !page->isComputing(); }));
  }

  bool tells(const QString& words) {
    for (const QLabel* label : page->findChildren<QLabel*>())
      if (label->text().contains(words)) return true;
    return false;
  }

  QString saveAs(const char* action, const QString& name) {
    window.window->findChild<QAction*>(QString::fromLatin1(action))->trigger();
    auto* dialog = window.window->findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    const QString path = window.path(name);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    REQUIRE(eventually([&] { return !window.notes().isEmpty(); }));
    return path;
  }
};

}  // namespace

TEST_CASE(
    "the reports page lists one page, the pack, the minutes, the appendix and a sheet per rep, and shows their pages") {
  Reports reports;
  CHECK(reports.list->item(0)->text() == QStringLiteral("One page"));
  CHECK(reports.list->item(2)->text() == QStringLiteral("Review minutes"));
  CHECK(reports.list->item(4)->text().startsWith(QStringLiteral("Sheet: ")));
  CHECK(reports.tells(QStringLiteral("page 1 of 1 ")));
  reports.choose(1);
  CHECK(reports.tells(QStringLiteral("page 1 of 1 ")) == false);
  CHECK(reports.tells(QStringLiteral("fingerprint")));
  CHECK_FALSE(reports.page->grab().isNull());
  reports.choose(4);
  CHECK(reports.tells(reports.list->item(4)->text().mid(7)));
}

TEST_CASE("sections can be left out and moved by keyboard") {
  Reports reports;
  reports.choose(1);
  auto* sections = reports.window.find<gui::SectionList>("reportSections");
  const QStringList before = sections->sections();
  sections->setCurrentRow(1);
  QTest::keyClick(sections, Qt::Key_Up, Qt::AltModifier);
  QStringList swapped = before;
  swapped.swapItemsAt(0, 1);
  CHECK(sections->sections() == swapped);
  sections->item(0)->setCheckState(Qt::Unchecked);
  CHECK(sections->sections() == swapped.mid(1));
}

TEST_CASE("a report is saved as HTML, spreadsheet and picture, and a page copied") {
  const std::pair<const char*, const char*> kinds[] = {
      {"reportHtml", "<!DOCTYPE html>"}, {"reportXlsx", "PK"}, {"reportPng", "\x89PNG"}};
  for (const auto& [action, begin] : kinds) {
    Reports reports;
    QFile file(reports.saveAs(action, QStringLiteral("out.file")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith(begin));
  }
  Reports reports;
  reports.window.window->findChild<QAction*>(QStringLiteral("reportCopy"))->trigger();
  CHECK_FALSE(QGuiApplication::clipboard()->image().isNull());
}

TEST_CASE("a period is closed, changed by an import, its drift shown, and reopened with a reason") {
  Reports reports;
  auto* state = reports.window.find<QLabel>("periodState");
  auto* close = reports.window.find<QPushButton>("periodClose");
  reports.window.trigger("actionPreviousPeriod");
  REQUIRE(eventually([&] { return close->isVisibleTo(reports.page) && !reports.page->isComputing(); }));
  CHECK(state->text().startsWith(QStringLiteral("Not closed.")));
  close->click();
  REQUIRE(eventually([&] { return state->text().startsWith(QStringLiteral("Closed on ")); }));
  CHECK(state->text().contains(QStringLiteral("Nothing has changed since the closing.")));
  CHECK_FALSE(close->isVisibleTo(reports.page));
  auto* comment = reports.window.find<QPlainTextEdit>("reportComment");
  CHECK(comment->isReadOnly());
  REQUIRE(eventually([&] { return !reports.page->isComputing(); }));
  CHECK_FALSE(reports.page->grab().isNull());
  reports.window.find<QPushButton>("periodReopen")->click();
  auto* dialog = reports.window.window->findChild<QInputDialog*>(QStringLiteral("reopenDialog"));
  REQUIRE(dialog != nullptr);
  dialog->setTextValue(QStringLiteral("a late invoice"));
  dialog->accept();
  REQUIRE(eventually([&] { return state->text().startsWith(QStringLiteral("Not closed.")); }));
  CHECK_FALSE(comment->isReadOnly());
}

TEST_CASE("commentary with an inserted figure is printed filled in, and kept with its period") {
  Reports reports;
  auto* comment = reports.window.find<QPlainTextEdit>("reportComment");
  REQUIRE(eventually([&] { return comment->isEnabled(); }));
  comment->setPlainText(QStringLiteral("We are at "));
  comment->moveCursor(QTextCursor::End);
  auto* insert = reports.window.find<QPushButton>("reportInsertFigure");
  REQUIRE(insert->menu()->actions().size() > 20);
  insert->menu()->actions().at(1)->trigger();
  CHECK(comment->toPlainText() == QStringLiteral("We are at {revenue}"));
  reports.window.trigger("actionPreviousPeriod");
  REQUIRE(eventually([&] { return comment->toPlainText().isEmpty() && !reports.page->isComputing(); }));
  reports.window.trigger("actionNextPeriod");
  REQUIRE(eventually([&] { return comment->toPlainText() == QStringLiteral("We are at {revenue}"); }));
}

TEST_CASE("a report of one's own keeps sections, paper and language, and can be removed") {
  Reports reports;
  reports.choose(1);
  auto* sections = reports.window.find<gui::SectionList>("reportSections");
  sections->item(0)->setCheckState(Qt::Unchecked);
  auto* language = reports.window.find<QComboBox>("reportLanguage");
  language->setCurrentIndex(2);
  Q_EMIT language->activated(2);
  REQUIRE(eventually([&] { return !reports.page->isComputing() && reports.tells(QStringLiteral("季度")); }));
  const QStringList kept = sections->sections();
  reports.window.window->findChild<QAction*>(QStringLiteral("reportKeep"))->trigger();
  auto* dialog = reports.window.window->findChild<QInputDialog*>(QStringLiteral("saveReportDialog"));
  REQUIRE(dialog != nullptr);
  dialog->setTextValue(QStringLiteral("Board <b>"));
  dialog->accept();
  REQUIRE(eventually([&] { return reports.list->item(4)->text() == QStringLiteral("Board <b>"); }));
  sections->setSections({});
  language->setCurrentIndex(0);
  reports.choose(4);
  CHECK(sections->sections() == kept);
  CHECK(language->currentIndex() == 2);
  CHECK(reports.tells(QStringLiteral("季度")));
  reports.window.window->findChild<QAction*>(QStringLiteral("reportRemove"))->trigger();
  REQUIRE(eventually([&] { return reports.list->item(4)->text() != QStringLiteral("Board <b>"); }));
}

TEST_CASE("the appendix is written on a worker") {
  Reports reports;
  reports.choose(3);
  QFile file(reports.saveAs("reportHtml", QStringLiteral("appendix.html")));
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("<!DOCTYPE html>"));
}

TEST_CASE("with no printer at all, printing goes to a file") {
  if (!QPrinterInfo::availablePrinters().isEmpty()) {
    WARN("skipped: this machine has printers");
    return;
  }
  Reports reports;
  reports.window.find<QPushButton>("reportPrint")->click();
  auto* dialog = reports.window.window->findChild<QPrintDialog*>();
  REQUIRE(dialog != nullptr);
  const QString path = reports.window.path(QStringLiteral("printed.pdf"));
  dialog->printer()->setOutputFileName(path);
  Q_EMIT dialog->accepted(dialog->printer());
  dialog->close();
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().startsWith("%PDF"));
}
