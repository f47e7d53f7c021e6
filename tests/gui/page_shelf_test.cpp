#include "gui/page_shelf.h"

#include "gui/check/check_page.h"
#include "gui/pages/data_page.h"
#include "gui/pages/overview_page.h"
#include "gui/pages/start_page.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/start_bar.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

TEST_CASE("what is asked of a page before it is made is done in order once it is") {
  QWidget parent;
  QStringList done;
  gui::PageShelf shelf(&parent, [&done](gui::Page& page) { done << QStringLiteral("made ") + page.id(); });
  shelf.each([&done](gui::Page& page) { done << QStringLiteral("each ") + page.id(); });
  shelf.with(gui::DataPage::staticMetaObject, [&done](gui::Page&) { done << QStringLiteral("with"); });
  CHECK(done.isEmpty());
  CHECK(shelf.made().empty());

  gui::Page* data = shelf.page(QStringLiteral("data"));
  CHECK(done == QStringList{QStringLiteral("made data"), QStringLiteral("each data"), QStringLiteral("with")});
  CHECK(shelf.made(gui::DataPage::staticMetaObject) == data);
  CHECK(shelf.page(QStringLiteral("data")) == data);
  shelf.with(gui::DataPage::staticMetaObject, [&done](gui::Page&) { done << QStringLiteral("now"); });
  CHECK(done.last() == QStringLiteral("now"));
}

TEST_CASE("every page bears the id it is registered with, and unknown ids make none") {
  QWidget parent;
  gui::PageShelf shelf(&parent, [](gui::Page&) {});
  CHECK(shelf.page(QStringLiteral("nowhere")) == nullptr);
  while (shelf.makeNext() != nullptr) continue;
  QStringList ids;
  QStringList titles;
  for (const gui::Page* page : shelf.made()) {
    ids << page->id();
    titles << page->title();
  }
  CHECK(ids == shelf.ids());
  CHECK(titles == shelf.titles());
}

TEST_CASE("the window makes only the page it shows, and the others when there is nothing else to do") {
  TestWindow window;
  CHECK(window.frame().madePage<gui::DataPage>() == nullptr);
  window.openSample();
  CHECK(window.frame().madePage<gui::OverviewPage>() != nullptr);
  CHECK(eventually([&] { return window.frame().madePage<gui::DataPage>() != nullptr; }));
}

TEST_CASE("a window made while a workspace is being opened goes to its page without a start page") {
  const QTemporaryDir folder;
  app::Settings settings(folder.filePath(QStringLiteral("settings.json")));
  app::Session session;
  session.open(test::sampleWorkspace());
  gui::MainWindow window(session, settings);
  CHECK(window.frame().current().isEmpty());
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("overview"); }));
  CHECK(window.frame().startPage.made() == nullptr);
  CHECK(window.frame().checkPage.made() == nullptr);
}

TEST_CASE("a window whose workspace cannot be opened falls back on the start page and says why") {
  const QTemporaryDir folder;
  app::Settings settings(folder.filePath(QStringLiteral("settings.json")));
  app::Session session;
  session.open(folder.filePath(QStringLiteral("nowhere.bellwether")));
  gui::MainWindow window(session, settings);
  REQUIRE(eventually([&] { return window.frame().current() == QStringLiteral("start"); }));
  CHECK_FALSE(window.frame().messages->texts().isEmpty());
}
