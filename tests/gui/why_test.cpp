#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include "gui/pages/overview_page.h"
#include "gui/pages/why_page.h"
#include "gui/why/breakdown_panel.h"
#include "gui/why/record_dialog.h"
#include "gui/why/records_panel.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/chart_view.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/summed_table.h"
#include "support/catch.h"
#include "support/gui_window.h"

using namespace bellwether;
using test::eventually;
using test::TestWindow;

namespace {

gui::WhyPage& why(const TestWindow& window) { return *window.frame().page<gui::WhyPage>(); }

void openWhy(TestWindow& window, kpi::KpiId id = kpi::KpiId::Revenue) {
  window.openSample();
  Q_EMIT window.frame().page<gui::OverviewPage>()->kpiActivated(id);
  REQUIRE(window.settle());
  REQUIRE(window.frame().current() == QStringLiteral("why"));
}

void showTab(TestWindow& window, gui::WhyTab tab) {
  window.find<QTabBar>("whyTabs")->setCurrentIndex(static_cast<int>(tab));
  REQUIRE(window.settle());
}

void chooseFrom(TestWindow& window, const char* menuName, const QString& text) {
  auto* menu = window.find<QMenu>(menuName);
  REQUIRE(menu != nullptr);
  for (QAction* action : menu->actions())
    if (action->text() == text) action->trigger();
  menu->close();
  REQUIRE(window.settle());
}

}  // namespace

TEST_CASE("a double click or Enter on a card opens Why on that KPI") {
  TestWindow window;
  window.openSample();
  gui::KpiCard* card = window.frame().page<gui::OverviewPage>()->cards()[3];
  QTest::mouseDClick(card, Qt::LeftButton);
  REQUIRE(window.settle());
  CHECK(window.frame().current() == QStringLiteral("why"));
  CHECK(why(window).view().question.kpi == kpi::KpiId::Cycle);
  window.trigger("actionPage_overview");
  QTest::keyClick(window.frame().page<gui::OverviewPage>()->cards()[4], Qt::Key_Return);
  REQUIRE(window.settle());
  CHECK(window.frame().current() == QStringLiteral("why"));
  CHECK(why(window).view().question.kpi == kpi::KpiId::DealSize);
}

TEST_CASE("the value above the tabs is the card's") {
  TestWindow window;
  window.openSample();
  for (const gui::KpiCard* card : window.frame().page<gui::OverviewPage>()->cards()) {
    Q_EMIT window.frame().page<gui::OverviewPage>()->kpiActivated(card->cardData().id);
    REQUIRE(window.settle());
    const auto* value = window.find<QPushButton>("whyValue");
    REQUIRE(card->cardData().value.has_value() == value->isVisible());
    if (card->cardData().value) CHECK(value->text() == card->cardData().value->value);
  }
}

TEST_CASE("another KPI is chosen from the head, and Alt+Left goes back to the one before") {
  TestWindow window;
  openWhy(window);
  QTest::mouseClick(window.find<QWidget>("whyKpi"), Qt::LeftButton);
  chooseFrom(window, "whyKpiMenu", QStringLiteral("Win rate"));
  CHECK(why(window).view().question.kpi == kpi::KpiId::WinRate);
  showTab(window, gui::WhyTab::Breakdown);
  window.trigger("actionBack");
  REQUIRE(window.settle());
  CHECK(why(window).view().tab == gui::WhyTab::Trend);
  window.trigger("actionBack");
  REQUIRE(window.settle());
  CHECK(why(window).view().question.kpi == kpi::KpiId::Revenue);
  window.trigger("actionForward");
  REQUIRE(window.settle());
  CHECK(why(window).view().question.kpi == kpi::KpiId::WinRate);
}

TEST_CASE("Enter on a group drills into it, and the breadcrumb comes back out") {
  TestWindow window;
  openWhy(window);
  showTab(window, gui::WhyTab::Breakdown);
  gui::DataTable* rows = why(window).breakdown()->table()->rows();
  REQUIRE(rows->model()->rowCount() > 1);
  const QString name = rows->model()->index(0, 0).data().toString();
  rows->setFocus();
  rows->setCurrentIndex(rows->model()->index(0, 0));
  QTest::keyClick(rows, Qt::Key_Return);
  REQUIRE(window.settle());
  const auto& path = why(window).view().question.path;
  REQUIRE(path.size() == 1);
  CHECK(path.front().values.front() == name.toStdString());
  CHECK(why(window).view().question.by != path.front().dimension);
  const QString inside = window.find<QPushButton>("whyValue")->text();
  QTest::mouseClick(window.find<QPushButton>("whyCrumb0"), Qt::LeftButton);
  REQUIRE(window.settle());
  CHECK(why(window).view().question.path.empty());
  CHECK(window.find<QPushButton>("whyValue")->text() != inside);
}

TEST_CASE("the breakdown goes by any dimension") {
  TestWindow window;
  openWhy(window);
  showTab(window, gui::WhyTab::Breakdown);
  auto* button = why(window).breakdown()->findChild<QWidget*>(QStringLiteral("breakdownDimension"));
  QTest::mouseClick(button, Qt::LeftButton);
  auto* menu = why(window).breakdown()->findChild<QMenu*>(QStringLiteral("dimensionMenu"));
  REQUIRE(menu != nullptr);
  CHECK(menu->actions().size() == kpi::kDimensions);
  menu->actions().at(2)->trigger();
  menu->close();
  REQUIRE(window.settle());
  CHECK(why(window).view().question.by == kpi::Dimension::Rep);
}

TEST_CASE("the records' sum line equals the figure, and a search narrows it") {
  TestWindow window;
  openWhy(window);
  showTab(window, gui::WhyTab::Records);
  gui::RecordsPanel* records = why(window).records();
  const int all = records->table()->rows()->model()->rowCount();
  REQUIRE(all > 3);
  CHECK(records->sumText().contains(QStringLiteral("equal to the figure, exactly")));
  const QString customer = records->table()->rows()->model()->index(0, 3).data().toString();
  QTest::keyClicks(window.find<QLineEdit>("recordSearch"), customer.toUpper());
  REQUIRE(window.settle());
  CHECK(records->table()->rows()->model()->rowCount() < all);
  CHECK(records->table()->rows()->model()->rowCount() >= 1);
  CHECK_FALSE(records->sumText().contains(QStringLiteral("exactly")));
}

TEST_CASE("a click on a heading sorts the records, a second one turns them round") {
  TestWindow window;
  openWhy(window);
  showTab(window, gui::WhyTab::Records);
  gui::RecordsPanel* records = why(window).records();
  QHeaderView* header = records->table()->rows()->horizontalHeader();
  const int last = header->count() - 1;
  const auto click = [&] {
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(last) + header->sectionSize(last) / 2, 8));
    REQUIRE(window.settle());
  };
  click();
  CHECK(records->arrangement().direction == app::RecordDirection::Ascending);
  const QString smallest = records->table()->rows()->model()->index(0, last).data().toString();
  click();
  CHECK(records->arrangement().direction == app::RecordDirection::Descending);
  CHECK(records->table()->rows()->model()->index(0, last).data().toString() != smallest);
}

TEST_CASE("a record opens with Enter") {
  TestWindow window;
  openWhy(window);
  showTab(window, gui::WhyTab::Records);
  gui::DataTable* rows = why(window).records()->table()->rows();
  rows->setFocus();
  rows->setCurrentIndex(rows->model()->index(0, 0));
  QTest::keyClick(rows, Qt::Key_Return);
  auto* dialog = window.find<gui::RecordDialog>("recordDialog");
  REQUIRE(dialog != nullptr);
  QStringList texts;
  for (const QLabel* label : dialog->findChildren<QLabel*>()) texts << label->text();
  CHECK(texts.contains(rows->model()->index(0, 1).data().toString()));
  dialog->close();
}

TEST_CASE("a double click on the trend looks at that period") {
  TestWindow window;
  openWhy(window);
  gui::ChartView* chart = why(window).trend()->view();
  chart->setFocus();
  QTest::keyClick(chart, Qt::Key_Right);  // the first period
  QTest::keyClick(chart, Qt::Key_Return);
  REQUIRE(window.settle());
  CHECK(window.text("periodLabel") != QStringLiteral("2025-Q4"));
  CHECK(window.frame().current() == QStringLiteral("why"));
}

TEST_CASE("the inspector shows the receipt of the groups drilled into") {
  TestWindow window;
  openWhy(window);
  gui::WhyView view = why(window).view();
  view.question.path = {{kpi::Dimension::Region, {"East"}}};
  view.question.by = kpi::Dimension::Rep;
  why(window).setView(view);
  REQUIRE(window.settle());
  const QString shown = window.find<QPushButton>("whyValue")->text();
  QTest::mouseClick(window.find<QPushButton>("whyValue"), Qt::LeftButton);
  REQUIRE(window.settle());
  CHECK(window.frame().isInspectorOpen());
  const QString digits = window.text("inspectorFigure").remove(QLatin1Char(','));
  CHECK(digits.startsWith(QString(shown).remove(QLatin1Char('.')).left(2)));
}

TEST_CASE("page, KPI, tab and path come back after a restart") {
  TestWindow window;
  openWhy(window, kpi::KpiId::Cac);
  showTab(window, gui::WhyTab::Bridge);
  const QString path = window.session->workspace()->path;
  window.window->close();
  window.window = nullptr;
  window.session = std::make_unique<app::Session>();
  window.window = std::make_unique<gui::MainWindow>(*window.session, *window.settings);
  window.window->show();
  window.window->openFile(path);
  REQUIRE(eventually([&] { return window.session->workspace().has_value(); }));
  REQUIRE(window.settle());
  CHECK(window.frame().current() == QStringLiteral("why"));
  CHECK(why(window).view().question.kpi == kpi::KpiId::Cac);
  CHECK(why(window).view().tab == gui::WhyTab::Bridge);
}

TEST_CASE("a place on the Why page is read back as it was written, and nonsense is refused") {
  gui::WhyView view;
  view.question.kpi = kpi::KpiId::WinRate;
  view.question.by = kpi::Dimension::Product;
  view.question.periods = 0;
  view.question.days = app::TrendDays::WholePeriods;
  view.question.path = {{kpi::Dimension::Region, {"A;B=C & 华东"}}, {kpi::Dimension::Rep, {"(unassigned)"}}};
  view.tab = gui::WhyTab::Records;
  CHECK(gui::whyViewFromText(gui::toText(view)) == view);
  for (const char* nonsense : {"", "revenue", "revenue;nowhere", "nothing;trend", "revenue;trend;what=1"})
    CHECK_FALSE(gui::whyViewFromText(QString::fromLatin1(nonsense)));
}
