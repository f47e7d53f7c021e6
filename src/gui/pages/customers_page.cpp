#include "gui/pages/customers_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/tables/table_panel.h"
#include "gui/text.h"
#include "gui/widgets/chart_panel.h"

namespace bellwether::gui {
namespace {

constexpr int kWideFrom = 1500;

QPushButton* makeAction(QWidget* parent, const char* name) {
  auto* button = new QPushButton(parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setProperty("role", QStringLiteral("cardAction"));
  button->hide();
  return button;
}

QLabel* makeNeed(QWidget* parent) {
  QLabel* words = makeLabel(parent, visuals::TextRole::Caption, TextTone::Warn);
  words->setWordWrap(true);
  words->hide();
  return words;
}

}  // namespace

CustomersPage::CustomersPage(QWidget* parent)
    : Page(parent),
      m_grid(new QGridLayout),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_summary(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_costsNeed(makeNeed(this)),
      m_addCosts(makeAction(this, "customersAddCosts")),
      m_marketNeed(makeNeed(this)),
      m_addMarket(makeAction(this, "customersAddMarket")),
      m_cohorts(new TablePanel(QStringLiteral("cohorts"), this)),
      m_flow(new ChartPanel(this)),
      m_flows(new TablePanel(QStringLiteral("customerFlow"), this)),
      m_channels(new TablePanel(QStringLiteral("channels"), this)),
      m_top(new TablePanel(QStringLiteral("topCustomers"), this)),
      m_pareto(new ChartPanel(this)),
      m_segments(new TablePanel(QStringLiteral("market"), this)) {
  m_flow->setObjectName(QStringLiteral("customerFlowChart"));
  m_pareto->setObjectName(QStringLiteral("customerPareto"));
  m_cohorts->keepOrder();
  m_flows->keepOrder();
  for (TablePanel* table : {m_channels, m_top, m_segments, m_flows}) table->hideCopy();
  layOut();
  connectParts();
  CustomersPage::retranslate();
}

std::vector<QWidget*> CustomersPage::parts() const {
  return {m_cohorts, m_flow, m_flows, m_channels, m_top, m_pareto, m_segments};
}

void CustomersPage::layOut() {
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_summary, 1);
  auto* column = new QVBoxLayout(this);
  column->addLayout(head);
  for (const auto& [words, button] : {std::pair(m_costsNeed, m_addCosts), std::pair(m_marketNeed, m_addMarket)}) {
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(words, 1);
    line->addWidget(button);
    column->addLayout(line);
  }
  column->addLayout(m_grid, 1);
  for (QWidget* part : parts()) part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  for (int place = 0; place < 12; ++place) m_grid->setColumnStretch(place, 1);
  m_grid->setRowStretch(0, 6);
  m_grid->setRowStretch(1, 5);
  placeParts();
}

/// Of twelve columns. Only a wide page has room for the flow in numbers and for the Pareto curve.
void CustomersPage::placeParts() {
  for (QWidget* part : parts()) m_grid->removeWidget(part);
  m_flows->setVisible(m_isWide);
  m_pareto->setVisible(m_isWide);
  if (m_isWide) {
    m_grid->addWidget(m_cohorts, 0, 0, 1, 6);
    m_grid->addWidget(m_flow, 0, 6, 1, 3);
    m_grid->addWidget(m_flows, 0, 9, 1, 3);
    m_grid->addWidget(m_channels, 1, 0, 1, 3);
    m_grid->addWidget(m_top, 1, 3, 1, 3);
    m_grid->addWidget(m_pareto, 1, 6, 1, 3);
    m_grid->addWidget(m_segments, 1, 9, 1, 3);
  } else {
    m_grid->addWidget(m_cohorts, 0, 0, 1, 7);
    m_grid->addWidget(m_flow, 0, 7, 1, 5);
    m_grid->addWidget(m_channels, 1, 0, 1, 4);
    m_grid->addWidget(m_top, 1, 4, 1, 4);
    m_grid->addWidget(m_segments, 1, 8, 1, 4);
  }
}

void CustomersPage::connectParts() {
  connect(m_addCosts, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_data.channels.action); });
  connect(m_addMarket, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_data.segments.action); });
  for (const TablePanel* table : {m_cohorts, m_flows, m_channels, m_top, m_segments})
    connect(table, &TablePanel::exportRequested, this, &Page::exportRequested);
  ask(m_channels, kpi::Dimension::Source);
  ask(m_top, kpi::Dimension::Customer);
  ask(m_segments, kpi::Dimension::Segment);
}

void CustomersPage::ask(TablePanel* panel, kpi::Dimension dimension) {
  connect(panel, &TablePanel::rowActivated, this, [this, dimension](const QString& key) {
    if (!key.isEmpty()) Q_EMIT sliceRequested(dimension, key.toStdString());
  });
}

void CustomersPage::retranslate() { m_title->setText(title()); }

void CustomersPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_asked.ask(
      this, computing(),
      [facts = results.facts, lens = results.lens, asOf = results.asOf, formatter] {
        return app::presentCustomers(app::computeCustomers(facts, lens, asOf), formatter);
      },
      [this, formatter](const std::shared_ptr<const app::CustomersData>& made) { present(*made, formatter); });
}

void CustomersPage::showEmpty() {
  m_asked.drop();
  app::CustomersData nothing;
  nothing.empty = tr("There is nothing to compute yet. Import the deals of your CRM to see who buys.");
  present(nothing, app::Formatter(QLocale::c(), Currency()));
}

void CustomersPage::present(const app::CustomersData& made, const app::Formatter& formatter) {
  m_data = made;
  m_formatter = formatter;
  m_summary->setText(made.summary);
  m_flow->setSpec(made.flow, formatter);
  m_pareto->setSpec(made.pareto, formatter);
  m_flows->setHead(tr("Customers per period"), {}, {});
  m_channels->setHead(tr("Acquisition by channel"), made.unit, {});
  m_top->setHead(tr("Largest customers"), made.unit, {});
  m_segments->setHead(tr("Market by segment"), made.unit, {});
  fillCohorts();
  fillGroups(m_flows, made.flows, tr("Period"));
  fillGroups(m_channels, made.channels, tr("Channel"));
  fillGroups(m_top, made.top, tr("Customer"));
  fillGroups(m_segments, made.segments, tr("Segment"));
  showNeed(m_addCosts, m_costsNeed, made.channels);
  showNeed(m_addMarket, m_marketNeed, made.segments);
}

void CustomersPage::showNeed(QPushButton* button, QLabel* words, const app::GroupTable& table) {
  const bool isNeeded = table.action != app::CardAction::None;
  words->setText(table.need);
  words->setVisible(isNeeded);
  button->setText(table.actionText);
  button->setVisible(isNeeded);
}

void CustomersPage::fillCohorts() {
  std::vector<FigureColumn> columns{
      {QStringLiteral("month"), tr("First bought"), Qt::AlignLeft},
      {QStringLiteral("customers"), tr("Customers")},
  };
  for (int age = 0; age < m_data.ages; ++age)
    columns.push_back({QStringLiteral("age%1").arg(age), m_formatter->count(age), Qt::AlignRight, Drawing::Heat,
                       tr("Months after the first purchase")});
  std::vector<FigureRow> rows;
  for (const app::CohortRow& cohort : m_data.cohorts) {
    FigureRow row{cohort.month, {wordFigure(cohort.month), cohort.customers}};
    row.cells.insert(row.cells.end(), cohort.ages.begin(), cohort.ages.end());
    row.cells.resize(columns.size());
    rows.push_back(std::move(row));
  }
  m_cohorts->setHead(tr("Cohorts"), tr("% that bought again, by months after the first purchase"), {});
  m_cohorts->setEmptyText(m_data.empty);
  m_cohorts->setTable(std::move(columns), std::move(rows), *m_formatter);
}

void CustomersPage::fillGroups(TablePanel* panel, const app::GroupTable& table, const QString& nameHeader) {
  std::vector<FigureColumn> columns{{QStringLiteral("name"), nameHeader, Qt::AlignLeft}};
  for (const QString& header : table.headers) columns.push_back({header, header});
  std::vector<FigureRow> rows;
  const auto add = [&](const app::GroupRow& group, int rank) {
    FigureRow row{fromUtf8(group.key), {wordFigure(group.name)}};
    row.cells.insert(row.cells.end(), group.figures.begin(), group.figures.end());
    row.cells.resize(columns.size());
    row.rank = rank;
    rows.push_back(std::move(row));
  };
  for (const app::GroupRow& group : table.rows) add(group, 1);
  if (table.total && !table.rows.empty()) add(*table.total, 2);
  panel->setEmptyText(table.need.isEmpty() ? m_data.empty : table.need);
  panel->setTable(std::move(columns), std::move(rows), *m_formatter);
}

void CustomersPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool isWide = width() >= kWideFrom;
  if (isWide != m_isWide) {
    m_isWide = isWide;
    placeParts();
  }
  const visuals::Density& density = visuals::densityFor(window()->height());
  layout()->setContentsMargins(density.margin, density.gap - 2, density.margin, density.gap);
  layout()->setSpacing(density.gap);
  m_grid->setSpacing(density.gap);
  for (TablePanel* table : {m_cohorts, m_flows, m_channels, m_top, m_segments}) table->setDensity(density);
  for (ChartPanel* chart : {m_flow, m_pareto}) chart->setDensity(density);
}

}  // namespace bellwether::gui
