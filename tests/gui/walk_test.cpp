#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTabBar>
#include <QTest>

#include "bellwether/app/language.h"
#include "bellwether/visuals/theme.h"
#include "gui/pages/why_page.h"
#include "gui/text.h"
#include "gui/why/breakdown_panel.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/summed_table.h"
#include "support/catch.h"
#include "support/gui_window.h"
#include "support/gui_workspaces.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

/// Speaks a language until the test ends.
class Speaking {
 public:
  Speaking(TestWindow& window, const char* language) {
    window.trigger((std::string("actionLanguage_") + language).c_str());
    REQUIRE(window.settle());
    REQUIRE(window.settle());
  }
  ~Speaking() { app::setLanguage(QStringLiteral("en")); }
};

std::string nameOf(const QWidget& widget) {
  const QWidget* parent = widget.parentWidget();
  return std::string(widget.metaObject()->className()) + " " + widget.objectName().toStdString() + " in " +
         (parent != nullptr ? parent->metaObject()->className() : "nothing");
}

void checkLabel(const QLabel& label) {
  INFO(nameOf(label) << ": " << label.text().left(80).toStdString());
  CHECK(label.textFormat() == Qt::PlainText);
  const bool isElided = qobject_cast<const gui::ElidedLabel*>(&label) != nullptr;
  if (label.text().isEmpty() || label.wordWrap() || isElided || !label.pixmap(Qt::ReturnByValue).isNull()) return;
  const bool isWhole = label.width() >= label.fontMetrics().horizontalAdvance(label.text());
  CHECK((isWhole || !label.toolTip().isEmpty()));
}

void checkContrast(const QLabel& label) {
  if (label.text().isEmpty() || !label.isEnabled()) return;
  const visuals::Theme& theme = visuals::currentTheme();
  const QColor ink = label.palette().color(label.foregroundRole());
  INFO(nameOf(label) << ": " << label.text().left(80).toStdString() << " in " << ink.name().toStdString());
  CHECK(visuals::contrast(ink, theme.surface) >= 4.5);
  CHECK(visuals::contrast(ink, theme.canvas) >= 4.5);
}

void checkNamed(QWidget& widget) {
  const bool takesTab = (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isEnabled();
  if (!takesTab || widget.focusProxy() != nullptr) return;
  INFO(nameOf(widget));
  QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
  REQUIRE(face != nullptr);
  CHECK_FALSE(face->text(QAccessible::Name).isEmpty());
}

/// Every visible widget of the window, as it stands.
void walk(QWidget& top) {
  for (QWidget* widget : top.findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != &top) continue;
    checkNamed(*widget);
    if (const auto* label = qobject_cast<QLabel*>(widget)) {
      checkLabel(*label);
      checkContrast(*label);
    }
  }
}

/// Goes to each page and, on Why, to each tab.
void onEveryPage(TestWindow& window, const std::function<void()>& visit) {
  for (const QString& page : window.frame().pageIds()) {
    window.trigger(("actionPage_" + page.toStdString()).c_str());
    REQUIRE(window.settle());
    const int tabs = page == QStringLiteral("why") ? gui::kWhyTabs : 1;
    for (int tab = 0; tab < tabs; ++tab) {
      INFO(page.toStdString() << ", tab " << tab);
      if (tabs > 1) window.find<QTabBar>("whyTabs")->setCurrentIndex(tab);
      REQUIRE(window.settle());
      visit();
    }
    if (tabs > 1) window.find<QTabBar>("whyTabs")->setCurrentIndex(0);
  }
}

void openMade(TestWindow& window, const std::vector<test::ExportFile>& exports) {
  window.window->openFile(test::makeWorkspace(window.dir.path(), exports));
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  REQUIRE(window.settle());
}

/// Walks all pages and draws each of them.
void walkAndDraw(TestWindow& window) {
  onEveryPage(window, [&] {
    walk(*window.window);
    CHECK_FALSE(window.window->grab().isNull());
  });
}

}  // namespace

TEST_CASE("every widget of every page is plain, named, whole and readable in both languages") {
  for (const char* language : {"en", "zh_CN"}) {
    TestWindow window;
    window.openSample();
    const Speaking speaking(window, language);
    window.trigger("actionInspector");
    REQUIRE(window.settle());
    INFO(language);
    onEveryPage(window, [&] { walk(*window.window); });
  }
}

TEST_CASE("every widget of every page is readable in the dark") {
  TestWindow window;
  window.openSample();
  window.trigger("actionThemeDark");
  onEveryPage(window, [&] { walk(*window.window); });
  window.trigger("actionThemeLight");
}

TEST_CASE("no page traps the keyboard") {
  TestWindow window;
  window.openSample();
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  onEveryPage(window, [&] {
    auto* first = window.find<QWidget>("railSettings");
    first->setFocus();
    bool cameBack = false;
    for (int i = 0; i < 300 && !cameBack; ++i) {
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
      cameBack = QApplication::focusWidget() == first;
    }
    CHECK(cameBack);
  });
}

TEST_CASE("names that look like markup, are long, run from the right or are emoji harm no page") {
  TestWindow window;
  openMade(window, test::hostileExports());
  walkAndDraw(window);
  gui::WhyPage& why = *window.frame().page<gui::WhyPage>();
  gui::WhyView view = why.view();
  view.question.by = kpi::Dimension::Customer;
  view.tab = gui::WhyTab::Breakdown;
  window.trigger("actionPage_why");
  why.setView(view);
  REQUIRE(window.settle());
  const auto* rows = why.breakdown()->table()->rows()->model();
  QStringList shown;
  for (int row = 0; row < rows->rowCount(); ++row) shown << rows->index(row, 0).data().toString();
  CHECK(shown.contains(QStringLiteral("<img src=x>")));
  CHECK(shown.contains(QStringLiteral("A < B and C > D")));
  CHECK(shown.contains(QString(300, QLatin1Char('W'))));
  CHECK(window.window->width() <= 1366);
}

TEST_CASE("one deal, no won deals and only refunds are shown on every page") {
  for (const auto& exports : {test::oneDeal(), test::noWonDeals(), test::onlyRefunds()}) {
    TestWindow window;
    openMade(window, exports);
    walkAndDraw(window);
  }
}

TEST_CASE("a thousand reps are shown on every page") {
  TestWindow window;
  openMade(window, test::thousandReps());
  walkAndDraw(window);
}

TEST_CASE("an empty workspace is shown on every page") {
  TestWindow window;
  window.createEmpty();
  walkAndDraw(window);
}
