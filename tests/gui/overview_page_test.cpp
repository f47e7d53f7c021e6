#include "gui/pages/overview_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include "bellwether/visuals/theme.h"
#include "gui/widgets/attention_list.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/headline_label.h"
#include "gui/widgets/rep_table.h"
#include "support/catch.h"
#include "support/overview_data.h"

using namespace bellwether;
using gui::OverviewPage;

namespace {

app::Formatter english() { return {QLocale(QLocale::English), *Currency::fromCode("USD")}; }

/// The page as it stands in a window of that size: rail and bars take their part.
struct Window {
  QWidget frame;
  OverviewPage page;

  Window(int width, int height) : page(&frame) {
    frame.resize(width, height - 28);
    page.setGeometry(200, 68, width - 200, height - 28 - 68);
    frame.show();
  }
  void present(const app::OverviewData& data) {
    page.present(data, english());
    QApplication::processEvents();
  }
};

template <class Part>
Part& part(OverviewPage& page) {
  auto* found = page.findChild<Part*>();
  REQUIRE(found != nullptr);
  return *found;
}

gui::ChartPanel& chartOf(OverviewPage& page, const char* name) {
  auto* found = page.findChild<gui::ChartPanel*>(QString::fromLatin1(name));
  REQUIRE(found != nullptr);
  return *found;
}

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &down);
}

}  // namespace

TEST_CASE("the overview shows the eight cards in their order") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  const auto& cards = window.page.cards();
  for (std::size_t i = 0; i < cards.size(); ++i) CHECK(cards[i]->cardData().id == static_cast<kpi::KpiId>(i));
  CHECK(cards[3]->x() > cards[2]->x());
  CHECK(cards[4]->y() > cards[3]->y());
  CHECK(cards[4]->x() == cards[0]->x());
  for (const auto* card : cards) CHECK(std::abs(card->width() - cards[0]->width()) <= 1);
}

TEST_CASE("the overview fits a 1366 x 768 window without scrolling, with four people and their company") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  auto& scroll = part<QScrollArea>(window.page);
  CHECK_FALSE(scroll.verticalScrollBar()->isVisible());
  CHECK_FALSE(scroll.horizontalScrollBar()->isVisible());
  auto& reps = part<gui::RepTable>(window.page);
  const auto views = reps.findChildren<QTableView*>();
  REQUIRE(views.size() == 2);
  for (const auto* view : views) CHECK(reps.rect().contains(view->geometry()));
  CHECK(views[0]->rowAt(views[0]->viewport()->height() - 1) == 3);
  CHECK(chartOf(window.page, "revenue").height() >= 150);
}

TEST_CASE("what changed stands beside the revenue when there is something to explain") {
  Window window(1366, 768);
  app::OverviewData data = tests::overviewData();
  window.present(data);
  const auto& revenue = chartOf(window.page, "revenue");
  const auto& changes = chartOf(window.page, "changes");
  auto& attention = part<gui::AttentionList>(window.page);
  CHECK(changes.isHidden());
  CHECK(attention.y() == revenue.y());
  data.changes = tests::waterfallSpec();
  window.present(data);
  CHECK(changes.isVisible());
  CHECK(changes.y() == revenue.y());
  CHECK(changes.height() == revenue.height());
  CHECK(attention.y() == part<gui::RepTable>(window.page).y());
  CHECK_FALSE(part<QScrollArea>(window.page).verticalScrollBar()->isVisible());
}

TEST_CASE("a large window gives its room to chart and people") {
  Window window(2560, 1440);
  window.present(tests::overviewData());
  CHECK(chartOf(window.page, "revenue").height() > 800);
  auto& reps = part<gui::RepTable>(window.page);
  CHECK_FALSE(reps.findChildren<QTableView*>()[0]->verticalScrollBar()->isVisible());
  CHECK(reps.x() > chartOf(window.page, "revenue").x());
}

TEST_CASE("an update moves nothing") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  const auto places = [&window] {
    QList<QRect> rects;
    for (const auto* card : window.page.cards()) rects << card->geometry();
    rects << chartOf(window.page, "revenue").geometry() << part<gui::RepTable>(window.page).geometry()
          << part<gui::AttentionList>(window.page).geometry() << part<gui::HeadlineLabel>(window.page).geometry();
    return rects;
  };
  const auto before = places();
  app::OverviewData other = tests::overviewData();
  other.headline = {{QString(400, u'x'), {}}};
  other.cards[2] = tests::missingCard();
  other.attention.clear();
  other.reps = {};
  other.reps.empty = QString(300, u'e');
  other.revenue.empty = QString(300, u'e');
  other.revenue.note = QString(300, u'n');
  other.cards[0].name = QString(200, u'y');
  window.present(other);
  const QList<QRect> after = places();
  for (int i = 0; i < before.size(); ++i) {
    INFO(i << ": " << after[i].x() << ' ' << after[i].y() << ' ' << after[i].width() << ' ' << after[i].height());
    CHECK(after[i] == before[i]);
  }
}

TEST_CASE("choosing a card marks it alone and asks for its receipt") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  std::vector<kpi::KpiId> asked;
  QObject::connect(&window.page, &gui::Page::kpiSelected, &window.page,
                   [&asked](kpi::KpiId id) { asked.push_back(id); });
  window.page.cards()[1]->click();
  window.page.cards()[4]->click();
  CHECK(asked == std::vector{kpi::KpiId::Cac, kpi::KpiId::DealSize});
  CHECK_FALSE(window.page.cards()[1]->isChecked());
  CHECK(window.page.cards()[4]->isChecked());
  window.page.setSelected(std::nullopt);
  CHECK_FALSE(window.page.cards()[4]->isChecked());
}

TEST_CASE("the links of the headline take the focus and open their KPI") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  std::vector<kpi::KpiId> asked;
  QObject::connect(&window.page, &gui::Page::kpiSelected, &window.page,
                   [&asked](kpi::KpiId id) { asked.push_back(id); });
  const auto links = part<gui::HeadlineLabel>(window.page).findChildren<gui::HeadlineLink*>();
  REQUIRE(links.size() == 2);
  CHECK(links[0]->focusPolicy() == Qt::StrongFocus);
  CHECK(links[0]->accessibleName() == QStringLiteral("revenue 3.75 M"));
  press(*links[0], Qt::Key_Return);
  links[1]->click();
  CHECK(asked == std::vector{kpi::KpiId::Revenue, kpi::KpiId::Attainment});
}

TEST_CASE("Tab goes over the page as the eye does: sentence, cards, charts, people, attention") {
  Window window(1366, 768);
  app::OverviewData data = tests::overviewData();
  data.changes = tests::waterfallSpec();
  window.present(data);
  data.headline.push_back({QStringLiteral("More"), kpi::KpiId::Cac});
  window.present(data);
  QStringList met;
  QWidget* widget = &window.page;
  do {
    widget = widget->nextInFocusChain();
    const bool takesTab =
        (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->focusProxy() == nullptr;
    const QString name = QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
    if (takesTab && (met.isEmpty() || met.last() != name)) met << name;
  } while (widget != &window.page);
  CHECK(met.join(QLatin1Char(' ')).toStdString() ==
        "HeadlineLink KpiCard QPushButton KpiCard ChartView DataTable QScrollArea QPushButton");
}

TEST_CASE("a headline too long for its line is shortened and told in full by the tooltip, as plain text") {
  gui::HeadlineLabel label;
  label.resize(600, label.sizeHint().height());
  label.setParts(
      {{QStringLiteral("<b>East</b> ") + QString(300, u'w'), kpi::KpiId::Revenue}, {QStringLiteral("."), {}}});
  CHECK(label.toolTip().startsWith(QStringLiteral("<qt>&lt;b&gt;East&lt;/b&gt; ")));
  CHECK(label.accessibleName().startsWith(QStringLiteral("<b>East</b>")));
  label.setParts({{QStringLiteral("Short."), {}}});
  for (const QWidget* link : label.findChildren<gui::HeadlineLink*>()) CHECK(link->isHidden());
  CHECK(label.toolTip().isEmpty());
}

TEST_CASE("names that look like markup are shown as they are everywhere on the page") {
  Window window(1366, 768);
  app::OverviewData data = tests::overviewData();
  const QString hostile = QStringLiteral("<img src=x onerror=1>&amp;<b>B</b>");
  data.reps.rows[0].name = hostile;
  data.attention[0].text = hostile;
  data.attention[4].actionText = hostile;
  data.revenue.title = hostile;
  data.revenue.note = hostile;
  window.present(data);
  for (const QLabel* label : window.page.findChildren<QLabel*>()) CHECK(label->textFormat() == Qt::PlainText);
  for (const QWidget* widget : window.page.findChildren<QWidget*>())
    CHECK_FALSE(widget->toolTip().contains(QStringLiteral("<b>")));
  const auto* rows = part<gui::RepTable>(window.page).findChildren<QTableView*>()[0]->model();
  CHECK(rows->index(0, 0).data().toString() == hostile);
  CHECK_FALSE(rows->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

TEST_CASE("the table of people is a sound model with units in its header") {
  gui::RepTable table;
  auto* model = table.findChildren<QTableView*>()[0]->model();
  table.setTable(tests::repTable(5));
  CHECK(model->rowCount() == 5);
  CHECK(model->headerData(1, Qt::Horizontal).toString() == QStringLiteral("K USD"));
  CHECK(model->index(0, 3).data().toString() == QStringLiteral("30.0"));
  table.setTable({});
  CHECK(model->rowCount() == 0);
}

TEST_CASE("the people's table says why it is empty") {
  gui::RepTable table;
  app::RepTable data;
  data.empty = QStringLiteral("No one sold in this period");
  table.setTable(data);
  bool told = false;
  for (const QLabel* label : table.findChildren<QLabel*>())
    told = told || (label->text() == data.empty && !label->isHidden());
  CHECK(told);
}

TEST_CASE("attention items offer their action, and their rows are reused") {
  gui::AttentionList list;
  list.setItems(tests::overviewData().attention);
  const auto rows = list.findChildren<gui::AttentionRow*>();
  REQUIRE(rows.size() == 5);
  int asked = 0;
  QObject::connect(&list, &gui::AttentionList::actionRequested, &list,
                   [&asked](app::CardAction action) { asked += action == app::CardAction::AddMarketSize ? 1 : 0; });
  rows[4]->findChild<QPushButton*>()->click();
  CHECK(asked == 1);
  CHECK(rows[0]->findChild<QPushButton*>()->isHidden());
  CHECK(rows[0]->accessibleName() == QStringLiteral("2 open deals past their expected close, 388 K"));
  list.setItems({tests::attention(QStringLiteral("One"), {})});
  CHECK(list.findChildren<gui::AttentionRow*>().size() == 5);
  CHECK(rows[4]->isHidden());
}

TEST_CASE("a page without data offers to import") {
  Window window(1366, 768);
  window.page.showEmpty();
  int asked = 0;
  QObject::connect(&window.page, &gui::Page::actionRequested, &window.page,
                   [&asked](app::CardAction action) { asked += action == app::CardAction::AddDeals ? 1 : 0; });
  for (auto* button : window.page.findChildren<QPushButton*>())
    if (button->isVisible()) button->click();
  CHECK(asked == 1);
  window.present(tests::overviewData());
  CHECK(window.page.cards()[0]->isVisible());
}

TEST_CASE("a change of theme repaints the page in its colours") {
  Window window(1366, 768);
  window.present(tests::overviewData());
  visuals::setCurrentTheme(visuals::Variant::Dark);
  QApplication::processEvents();
  const QImage dark = window.page.grab().toImage();
  CHECK(dark.pixelColor(4, dark.height() / 2) == visuals::theme(visuals::Variant::Dark).canvas);
  visuals::setCurrentTheme(visuals::Variant::Light);
  QApplication::processEvents();
  CHECK(window.page.grab().toImage().pixelColor(4, 300) == visuals::theme(visuals::Variant::Light).canvas);
}
