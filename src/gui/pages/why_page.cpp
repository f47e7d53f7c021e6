#include "gui/pages/why_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "bellwether/app/words.h"
#include "gui/text.h"
#include "gui/why/breakdown_panel.h"
#include "gui/why/records_panel.h"
#include "gui/why/why_head.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/chart_view.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {

constexpr std::array<int, 3> kSpans = {app::kTrendPeriods, 2 * app::kTrendPeriods - 1, 0};
// Below this width chart and table stand above each other.
constexpr int kSideBySide = 900;

kpi::Dimension nextDimension(const kpi::Slice& path) { return app::dimensionsLeft(path).front(); }

}  // namespace

WhyPage::WhyPage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedLayout(this)),
      m_empty(makeLabel(this, visuals::TextRole::Headline, TextTone::Secondary)),
      m_head(new WhyHeadLine(this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this)),
      m_trend(new ChartPanel(this)),
      m_span(new Segmented(this)),
      m_days(new Segmented(this)),
      m_bridge(new ChartPanel(this)),
      m_steps(new DropButton(DropButton::Look::Box, this)),
      m_bridgeNote(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)),
      m_bridgeRow(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_bridgeGroups(new BreakdownPanel(this)),
      m_breakdown(new BreakdownPanel(this)),
      m_breakdownChart(new ChartPanel(this)),
      m_breakdownRow(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_records(new RecordsPanel(this)),
      m_definition(nullptr) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(8);
  column->addWidget(m_head);
  column->addWidget(m_tabs);
  column->addWidget(m_pages, 1);
  m_tabs->setObjectName(QStringLiteral("whyTabs"));
  m_tabs->setExpanding(false);
  for (int i = 0; i < kWhyTabs; ++i) m_tabs->addTab(QString());
  for (QWidget* page : {makeTrend(), makeBridge(), makeBreakdown(), static_cast<QWidget*>(m_records), makeDefinition()})
    m_pages->addWidget(page);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setMargin(40);
  m_stack->addWidget(content);
  m_stack->addWidget(m_empty);
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
    if (index == static_cast<int>(m_view.tab)) return;
    WhyView view = m_view;
    view.tab = static_cast<WhyTab>(index);
    change(view);
  });
  connect(m_records, &RecordsPanel::exportRequested, this, &WhyPage::recordsExportRequested);
  connectHead();
  connectTrend();
  connectGroups();
  WhyPage::retranslate();
  applyDensity();
}

QWidget* WhyPage::makeTrend() {
  m_trend->setObjectName(QStringLiteral("whyTrend"));
  m_span->setObjectName(QStringLiteral("whySpan"));
  m_days->setObjectName(QStringLiteral("whyDays"));
  m_trend->addControl(m_days);
  m_trend->addControl(m_span);
  return m_trend;
}

QWidget* WhyPage::makeBridge() {
  auto* page = new QWidget(this);
  page->setLayout(m_bridgeRow);
  m_bridge->setObjectName(QStringLiteral("whyBridge"));
  m_steps->setObjectName(QStringLiteral("whySteps"));
  m_bridge->addControl(m_steps);
  m_bridgeNote->setWordWrap(true);
  m_bridge->addBelow(m_bridgeNote);
  m_bridgeGroups->setObjectName(QStringLiteral("bridgeGroups"));
  m_bridgeRow->setContentsMargins(0, 0, 0, 0);
  m_bridgeRow->addWidget(m_bridge, 1);
  m_bridgeRow->addWidget(m_bridgeGroups, 1);
  return page;
}

QWidget* WhyPage::makeBreakdown() {
  auto* page = new QWidget(this);
  page->setLayout(m_breakdownRow);
  m_breakdown->setObjectName(QStringLiteral("breakdownGroups"));
  m_breakdownChart->setObjectName(QStringLiteral("breakdownChart"));
  m_breakdownRow->setContentsMargins(0, 0, 0, 0);
  m_breakdownRow->addWidget(m_breakdown, 3);
  m_breakdownRow->addWidget(m_breakdownChart, 2);
  return page;
}

QWidget* WhyPage::makeDefinition() {
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* frame = new QFrame;
  frame->setProperty("role", QStringLiteral("panel"));
  m_definition = frame;
  auto* grid = new QGridLayout(frame);
  grid->setContentsMargins(20, 16, 20, 16);
  grid->setHorizontalSpacing(28);
  grid->setVerticalSpacing(12);
  grid->setColumnStretch(1, 1);
  scroll->setWidget(frame);
  return scroll;
}

void WhyPage::connectHead() {
  connect(m_head, &WhyHeadLine::kpiRequested, this, [this](kpi::KpiId id) {
    WhyView view = m_view;
    view.question.kpi = id;
    change(view);
  });
  connect(m_head, &WhyHeadLine::valueClicked, this,
          [this] { Q_EMIT receiptRequested(m_view.question.kpi, m_view.question.path); });
  connect(m_head, &WhyHeadLine::actionRequested, this, &Page::actionRequested);
  connect(m_head, &WhyHeadLine::pathRequested, this, [this](int length) {
    WhyView view = m_view;
    const kpi::Dimension by = view.question.path.at(static_cast<std::size_t>(length)).dimension;
    view.question.path.resize(static_cast<std::size_t>(length));
    view.question.by = by;
    change(view);
  });
}

void WhyPage::connectTrend() {
  connect(m_span, &Segmented::chosen, this, [this](int index) {
    WhyView view = m_view;
    view.question.periods = kSpans.at(static_cast<std::size_t>(index));
    change(view);
  });
  connect(m_days, &Segmented::chosen, this, [this](int index) {
    WhyView view = m_view;
    view.question.days = index == 0 ? app::TrendDays::SameDays : app::TrendDays::WholePeriods;
    change(view);
  });
  connect(m_trend->view(), &ChartView::stopActivated, this, [this](double x) {
    const auto index = static_cast<std::size_t>(std::max(0.0, x + 0.5));
    if (index < m_data.trendPeriods.size()) Q_EMIT periodRequested(m_data.trendPeriods[index]);
  });
  m_trend->offerNotes();
  connect(m_trend, &ChartPanel::noteRequested, this, [this](double x) {
    const auto index = static_cast<std::size_t>(std::max(0.0, x + 0.5));
    if (index < m_data.trendPeriods.size())
      Q_EMIT noteRequested(m_view.question.kpi, app::noteDay(m_data.trendPeriods[index].range, m_asOf));
  });
  for (ChartPanel* panel : {m_trend, m_bridge, m_breakdownChart})
    connect(panel, &ChartPanel::saveFailed, this, &WhyPage::saveFailed);
}

void WhyPage::connectGroups() {
  connect(m_steps, &DropButton::clicked, this, &WhyPage::chooseSteps);
  for (BreakdownPanel* panel : {m_bridgeGroups, m_breakdown}) {
    connect(panel, &BreakdownPanel::dimensionRequested, this, [this](kpi::Dimension dimension) {
      WhyView view = m_view;
      view.question.by = dimension;
      change(view);
    });
    connect(panel, &BreakdownPanel::groupActivated, this,
            [this](const std::string& key) { drillInto(m_view.question.by, key); });
  }
  const auto keyAt = [](const std::vector<std::string>& keys, double x) {
    const auto index = static_cast<std::size_t>(std::max(0.0, x + 0.5));
    return index < keys.size() ? keys[index] : std::string();
  };
  connect(m_breakdownChart->view(), &ChartView::stopSelected, this,
          [this, keyAt](double x) { m_breakdown->choose(keyAt(m_data.breakdownKeys, x)); });
  connect(m_breakdownChart->view(), &ChartView::stopActivated, this,
          [this, keyAt](double x) { drillInto(m_view.question.by, keyAt(m_data.breakdownKeys, x)); });
  connect(m_bridge->view(), &ChartView::stopSelected, this,
          [this, keyAt](double x) { m_bridgeGroups->choose(keyAt(m_data.stepKeys, x)); });
  connect(m_bridge->view(), &ChartView::stopActivated, this,
          [this, keyAt](double x) { drillInto(m_view.question.by, keyAt(m_data.stepKeys, x)); });
}

void WhyPage::drillInto(kpi::Dimension dimension, const std::string& key) {
  if (key.empty() || app::dimensionsLeft(m_view.question.path).size() < 2) return;
  WhyView view = m_view;
  view.question.path.push_back({dimension, {key}});
  view.question.by = nextDimension(view.question.path);
  change(view);
}

/// By the user: the history learns of it.
void WhyPage::change(const WhyView& view) {
  setView(view);
  Q_EMIT placeChanged();
}

void WhyPage::setPlace(const QString& place) {
  if (const auto view = whyViewFromText(place)) setView(*view);
}

void WhyPage::setView(const WhyView& view) {
  const bool otherQuestion = !(view.question == m_view.question);
  m_view = view;
  if (otherQuestion) {
    m_records->clear();
    Q_EMIT figuresWanted();
  }
  m_head->setPath(m_view.question.path);
  retranslate();
  showTab();
}

void WhyPage::showTab() {
  const int index = static_cast<int>(m_view.tab);
  m_tabs->setCurrentIndex(index);
  m_pages->setCurrentIndex(index);
  if (m_view.tab == WhyTab::Records) Q_EMIT recordsWanted();
}

void WhyPage::showResults(const app::Results& results, const app::Formatter&) {
  m_asOf = results.asOf;
  m_records->clear();
  Q_EMIT figuresWanted();
  if (m_view.tab == WhyTab::Records) Q_EMIT recordsWanted();
}

void WhyPage::present(const app::WhyData& figures, const app::Formatter& formatter) {
  m_data = figures;
  m_head->show(figures.head, m_view.question.kpi);
  m_head->setPath(m_view.question.path);
  m_formatter = formatter;
  drawTrend();
  m_days->setVisible(figures.canChooseDays);
  m_bridge->setSpec(figures.bridge, formatter);
  m_bridgeNote->setText(figures.bridgeNote);
  m_bridgeNote->setVisible(!figures.bridgeNote.isEmpty());
  m_steps->setVisible(figures.canChooseSteps);
  const auto choices = app::dimensionsLeft(m_view.question.path);
  for (BreakdownPanel* panel : {m_bridgeGroups, m_breakdown})
    panel->setTable(figures.breakdown, m_view.question.by, choices, formatter);
  m_breakdownChart->setSpec(figures.breakdownChart, formatter);
  showDefinition();
  retranslate();
  m_stack->setCurrentIndex(0);
}

void WhyPage::setNotes(const app::Notes& notes) {
  if (notes == m_notes) return;
  m_notes = notes;
  if (m_formatter) drawTrend();
}

void WhyPage::drawTrend() {
  app::ChartSpec chart = m_data.trend;
  if (m_notes && chart.empty.isEmpty()) app::pinNotes(chart, *m_notes, m_view.question.kpi, m_data.trendPeriods);
  m_trend->setSpec(chart, *m_formatter);
}

void WhyPage::showDefinition() {
  auto* grid = static_cast<QGridLayout*>(m_definition->layout());
  while (QLayoutItem* item = grid->takeAt(0)) {
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
  int row = 0;
  for (const app::DefinitionLine& line : m_data.definition) {
    QLabel* label = makeLabel(m_definition, visuals::TextRole::Body, TextTone::Secondary);
    label->setText(line.label);
    QLabel* text = makeLabel(m_definition);
    text->setText(line.text);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1, Qt::AlignTop);
    grid->setRowStretch(row++, 0);
  }
  grid->setRowStretch(row, 1);
}

void WhyPage::showEmpty() { m_stack->setCurrentWidget(m_empty); }

void WhyPage::chooseSteps() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("stepsMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const kpi::Dimension dimension : app::dimensionsLeft(m_view.question.path)) {
    QAction* action = menu->addAction(app::words::dimensionName(dimension));
    action->setCheckable(true);
    action->setChecked(dimension == m_view.question.stepsBy);
    connect(action, &QAction::triggered, this, [this, dimension] {
      WhyView view = m_view;
      view.question.stepsBy = dimension;
      change(view);
    });
  }
  menu->popup(m_steps->mapToGlobal(QPoint(0, m_steps->height() + 4)));
}

void WhyPage::retranslate() {
  const QStringList names{tr("Trend"), tr("Bridge"), tr("Breakdown"), tr("Records"), tr("Definition")};
  for (int i = 0; i < kWhyTabs; ++i) m_tabs->setTabText(i, names[i]);
  m_tabs->setAccessibleName(tr("Views of the KPI"));
  m_span->setChoices({tr("13 periods"), tr("25"), tr("All")});
  const auto span = std::find(kSpans.begin(), kSpans.end(), m_view.question.periods);
  m_span->setCurrent(span == kSpans.end() ? 0 : static_cast<int>(span - kSpans.begin()));
  m_days->setChoices({tr("Same days"), tr("Whole periods")});
  m_days->setCurrent(m_view.question.days == app::TrendDays::SameDays ? 0 : 1);
  m_steps->setCaption(tr("Steps by"));
  m_steps->setValue(app::words::dimensionName(m_view.question.stepsBy));
  m_empty->setText(tr("There is nothing to explain yet. Import the deals of your CRM first."));
}

void WhyPage::applyDensity() {
  const visuals::Density& density = visuals::densityFor(window()->height());
  for (CardPanel* panel :
       std::initializer_list<CardPanel*>{m_trend, m_bridge, m_bridgeGroups, m_breakdown, m_breakdownChart, m_records})
    panel->setDensity(density);
  const auto direction = width() >= kSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  for (QBoxLayout* row : {m_bridgeRow, m_breakdownRow}) {
    row->setDirection(direction);
    row->setSpacing(density.gap);
  }
}

void WhyPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  applyDensity();
}

}  // namespace bellwether::gui
