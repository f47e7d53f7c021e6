#include "gui/page_shelf.h"

#include "gui/pages/data_page.h"
#include "gui/pages/overview_page.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
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
  CHECK(test::eventually([&] { return window.frame().madePage<gui::DataPage>() != nullptr; }));
}
