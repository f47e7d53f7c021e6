#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
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

TEST_CASE("the reports page lists one page, the pack, the appendix and a sheet per rep, and shows their pages") {
  Reports reports;
  CHECK(reports.list->item(0)->text() == QStringLiteral("One page"));
  CHECK(reports.list->item(3)->text().startsWith(QStringLiteral("Sheet: ")));
  CHECK(reports.tells(QStringLiteral("page 1 of 1 ")));
  reports.choose(1);
  CHECK(reports.tells(QStringLiteral("page 1 of 1 ")) == false);
  CHECK(reports.tells(QStringLiteral("fingerprint")));
  CHECK_FALSE(reports.page->grab().isNull());
  reports.choose(3);
  CHECK(reports.tells(reports.list->item(3)->text().mid(7)));
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
