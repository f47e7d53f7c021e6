#include <QLineEdit>
#include <QTest>

#include "gui/pages/why_page.h"
#include "gui/search/search_palette.h"
#include "gui/why/record_dialog.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::TestWindow;
using Kind = app::SearchHit::Kind;

namespace {

/// Types into the box with the keyboard alone and waits for the answer.
gui::SearchPalette* searchFor(TestWindow& window, const QString& text) {
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  QTest::keyClick(window.window.get(), Qt::Key_K, Qt::ControlModifier);
  REQUIRE(window.settle());
  auto* palette = window.find<gui::SearchPalette>("searchPalette");
  REQUIRE(palette != nullptr);
  QTest::keyClicks(palette->findChild<QLineEdit*>(QStringLiteral("searchText")), text);
  REQUIRE(window.settle());
  return palette;
}

void pressEnter(TestWindow& window, gui::SearchPalette* palette) {
  QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("searchText")), Qt::Key_Return);
  REQUIRE(window.settle());
}

}  // namespace

TEST_CASE("Ctrl+K goes to a page") {
  TestWindow window;
  window.openSample();
  pressEnter(window, searchFor(window, QStringLiteral("report")));
  CHECK(window.frame().current() == QStringLiteral("reports"));
}

TEST_CASE("Ctrl+K opens Why on a KPI") {
  TestWindow window;
  window.openSample();
  auto* palette = searchFor(window, QStringLiteral("win rate"));
  REQUIRE_FALSE(palette->hits().empty());
  CHECK(palette->hits().front().kind == Kind::Kpi);
  pressEnter(window, palette);
  CHECK(window.frame().current() == QStringLiteral("why"));
  CHECK(window.frame().page<gui::WhyPage>()->view().question.kpi == kpi::KpiId::WinRate);
}

TEST_CASE("Ctrl+K changes the period") {
  TestWindow window;
  window.openSample();
  pressEnter(window, searchFor(window, QStringLiteral("q2 2024")));
  CHECK(window.text("periodLabel") == QStringLiteral("2024-Q2"));
}

TEST_CASE("Ctrl+K opens a deal, found by its id") {
  TestWindow window;
  window.openSample();
  auto* palette = searchFor(window, QStringLiteral("d00000012"));
  REQUIRE_FALSE(palette->hits().empty());
  CHECK(palette->hits().front().kind == Kind::Deal);
  pressEnter(window, palette);
  auto* dialog = window.find<gui::RecordDialog>("recordDialog");
  REQUIRE(dialog != nullptr);
  dialog->close();
}

TEST_CASE("Ctrl+K looks at one customer, and Down chooses the next hit") {
  TestWindow window;
  window.openSample();
  auto* palette = searchFor(window, QStringLiteral("ltd"));
  const auto& hits = palette->hits();
  std::size_t at = 0;
  while (at < hits.size() && hits[at].kind != Kind::Customer) ++at;
  REQUIRE(at < hits.size());
  auto* text = palette->findChild<QLineEdit*>(QStringLiteral("searchText"));
  for (std::size_t i = 0; i < at; ++i) QTest::keyClick(text, Qt::Key_Down);
  pressEnter(window, palette);
  CHECK(window.frame().current() == QStringLiteral("overview"));
}

TEST_CASE("an action is found by its words and done, and Escape closes the box") {
  TestWindow window;
  window.openSample();
  pressEnter(window, searchFor(window, QStringLiteral("receipt")));
  CHECK(window.frame().isInspectorOpen());
  auto* palette = searchFor(window, QStringLiteral("zzzzzz"));
  CHECK(palette->hits().empty());
  QTest::keyClick(palette, Qt::Key_Escape);
  CHECK_FALSE(palette->isVisible());
}
