#include "gui/pages/pipeline_page.h"

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
constexpr int kExpectedColumn = 7;

}  // namespace

PipelinePage::PipelinePage(QWidget* parent)
    : Page(parent),
      m_grid(new QGridLayout),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_summary(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_import(new QPushButton(this)),
      m_overdue(new QPushButton(this)),
      m_stages(new TablePanel(QStringLiteral("stages"), this)),
      m_stageChart(new ChartPanel(this)),
      m_ages(new ChartPanel(this)),
      m_forecast(new TablePanel(QStringLiteral("forecast"), this)),
      m_deals(new TablePanel(QStringLiteral("openDeals"), this)),
      m_movement(new ChartPanel(this)),
      m_moves(new TablePanel(QStringLiteral("moves"), this)) {
  m_import->setObjectName(QStringLiteral("pipelineImport"));
  m_import->setProperty("role", QStringLiteral("action"));
  m_import->hide();
  m_overdue->setObjectName(QStringLiteral("pipelineOverdue"));
  m_overdue->setCheckable(true);
  m_overdue->setProperty("role", QStringLiteral("chip"));
  m_stageChart->setObjectName(QStringLiteral("pipelineStages"));
  m_ages->setObjectName(QStringLiteral("pipelineAges"));
  m_movement->setObjectName(QStringLiteral("pipelineMovement"));
  m_movement->hide();
  m_moves->hide();
  m_stages->keepOrder();
  m_forecast->keepOrder();
  for (TablePanel* table : {m_stages, m_forecast, m_moves}) table->hideCopy();
  m_deals->offerSearch();
  m_deals->sortBy(kExpectedColumn, Qt::AscendingOrder);
  layOut();
  connectParts();
  PipelinePage::retranslate();
}

std::vector<QWidget*> PipelinePage::parts() const {
  return {m_stages, m_stageChart, m_ages, m_forecast, m_deals, m_movement, m_moves};
}

void PipelinePage::layOut() {
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_summary, 1);
  head->addWidget(m_import);
  head->addWidget(m_overdue);
  auto* column = new QVBoxLayout(this);
  column->addLayout(head);
  column->addLayout(m_grid, 1);
  for (QWidget* part : parts()) part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  for (int place = 0; place < 12; ++place) m_grid->setColumnStretch(place, 1);
  placeParts();
}

/// Of twelve columns. Only a wide page has room for the stages as a chart beside their table.
void PipelinePage::placeParts() {
  for (QWidget* part : parts()) m_grid->removeWidget(part);
  m_stageChart->setVisible(m_isWide);
  if (m_isWide) {
    m_grid->addWidget(m_stages, 0, 0, 1, 3);
    m_grid->addWidget(m_stageChart, 0, 3, 1, 3);
    m_grid->addWidget(m_ages, 0, 6, 1, 3);
    m_grid->addWidget(m_forecast, 0, 9, 1, 3);
  } else {
    m_grid->addWidget(m_stages, 0, 0, 1, 4);
    m_grid->addWidget(m_ages, 0, 4, 1, 3);
    m_grid->addWidget(m_forecast, 0, 7, 1, 5);
  }
  const bool hasMoves = !m_movement->isHidden() && !m_moves->isHidden();
  const int deals = m_movement->isHidden() ? 12 : m_isWide ? 8 : 9;
  m_grid->addWidget(m_deals, 1, 0, 2, deals);
  if (!m_movement->isHidden()) m_grid->addWidget(m_movement, 1, deals, hasMoves ? 1 : 2, 12 - deals);
  if (hasMoves) m_grid->addWidget(m_moves, 2, deals, 1, 12 - deals);
  m_grid->setRowStretch(0, 5);
  m_grid->setRowStretch(1, 4);
  m_grid->setRowStretch(2, 4);
}

void PipelinePage::connectParts() {
  connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(app::CardAction::AddDeals); });
  connect(m_overdue, &QPushButton::toggled, this, &PipelinePage::fillDeals);
  connect(m_deals, &TablePanel::rowActivated, this, &PipelinePage::look);
  for (const TablePanel* table : {m_stages, m_forecast, m_deals, m_moves})
    connect(table, &TablePanel::exportRequested, this, &Page::exportRequested);
}

void PipelinePage::retranslate() {
  m_title->setText(title());
  m_import->setText(tr("Import deals"));
  m_overdue->setText(tr("Overdue only"));
}

void PipelinePage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_question = Asked{results.facts, results.lens, results.asOf, formatter};
  compute();
  Q_EMIT movementWanted();
}

void PipelinePage::setLastImport(const std::shared_ptr<const app::LastImport>& last) {
  m_lastImport = last;
  if (m_question) compute();
}

void PipelinePage::compute() {
  m_asked.ask(
      this, computing(),
      [question = *m_question, last = m_lastImport] {
        return app::presentPipeline(app::computePipeline(question.facts, question.lens, question.asOf, last),
                                    question.formatter);
      },
      [this, formatter = m_question->formatter](const std::shared_ptr<const app::PipelineData>& made) {
        present(*made, formatter);
      });
}

void PipelinePage::showEmpty() {
  m_asked.drop();
  m_question.reset();
  app::PipelineData nothing;
  nothing.empty = tr("There is nothing to compute yet. Import the deals of your CRM to see what is open.");
  nothing.movement.empty = nothing.empty;
  present(nothing, app::Formatter(QLocale::c(), Currency()));
}

void PipelinePage::present(const app::PipelineData& made, const app::Formatter& formatter) {
  m_data = made;
  m_formatter = formatter;
  m_summary->setText(made.summary);
  const bool hasOneImport = m_lastImport && m_lastImport->isFirst;
  m_import->setVisible(!made.empty.isEmpty() || hasOneImport);
  showMovement(m_lastImport && !hasOneImport);
  m_stageChart->setSpec(made.stageChart, formatter);
  m_ages->setSpec(made.ageChart, formatter);
  m_movement->setSpec(made.movement, formatter);
  fillStages();
  fillForecast();
  fillDeals();
  fillMoves();
}

/// With one import nothing can have moved: the deals take the room, and say so.
void PipelinePage::showMovement(bool isKnown) {
  if (m_movement->isHidden() != isKnown) return;
  m_movement->setVisible(isKnown);
  placeParts();
}

void PipelinePage::fillStages() {
  std::vector<FigureRow> rows;
  const auto add = [&rows](const app::PipelineStageRow& row, int rank) {
    rows.push_back({row.name, {wordFigure(row.name), row.deals, row.amount, row.weighted}});
    rows.back().rank = rank;
  };
  for (const app::PipelineStageRow& row : m_data.stages) add(row, 1);
  if (m_data.total) add(*m_data.total, 2);
  m_stages->setHead(tr("By stage"), m_data.unit, {});
  m_stages->setEmptyText(m_data.empty);
  m_stages->setTable({{QStringLiteral("stage"), tr("Stage"), Qt::AlignLeft},
                      {QStringLiteral("deals"), tr("Deals")},
                      {QStringLiteral("amount"), tr("Amount")},
                      {QStringLiteral("weighted"), tr("Weighted")}},
                     std::move(rows), *m_formatter);
}

void PipelinePage::fillForecast() {
  std::vector<FigureRow> rows;
  for (const app::ForecastLine& line : m_data.forecast) {
    FigureRow row{line.label, {wordFigure(line.label), line.value, wordFigure(line.note)}};
    if (line.isStrong) row.note = tr("erred least");
    rows.push_back(std::move(row));
  }
  m_forecast->setHead(tr("Forecast of the period"), m_data.unit, {});
  m_forecast->setEmptyText(m_data.empty);
  m_forecast->setTable({{QStringLiteral("label"), tr("Figure"), Qt::AlignLeft},
                        {QStringLiteral("value"), tr("Value")},
                        {QStringLiteral("note"), tr("Note"), Qt::AlignLeft}},
                       std::move(rows), *m_formatter);
}

void PipelinePage::fillDeals() {
  if (!m_formatter) return;
  std::vector<FigureRow> rows;
  for (std::size_t i = 0; i < m_data.deals.size(); ++i) {
    const app::OpenDealRow& deal = m_data.deals[i];
    if (m_overdue->isChecked() && !deal.isOverdue) continue;
    FigureRow row;
    row.key = QString::number(i);
    row.cells = {wordFigure(deal.name),
                 wordFigure(deal.customer),
                 wordFigure(deal.rep),
                 wordFigure(deal.stage),
                 deal.amount,
                 deal.probability,
                 deal.weighted,
                 deal.expected,
                 deal.age};
    if (deal.isOverdue) row.note = tr("overdue");
    rows.push_back(std::move(row));
  }
  m_deals->setHead(tr("Open deals"), m_formatter->count(static_cast<std::int64_t>(rows.size())),
                   m_movement->isHidden() && m_data.empty.isEmpty() ? m_data.movementNote : QString());
  m_deals->setEmptyText(m_data.empty.isEmpty() ? tr("No deal is overdue.") : m_data.empty);
  m_deals->setTable(
      {{QStringLiteral("deal"), tr("Deal"), Qt::AlignLeft},
       {QStringLiteral("customer"), tr("Customer"), Qt::AlignLeft},
       {QStringLiteral("rep"), tr("Rep"), Qt::AlignLeft},
       {QStringLiteral("stage"), tr("Stage"), Qt::AlignLeft},
       {QStringLiteral("amount"), tr("Amount %1").arg(m_data.unit)},
       {QStringLiteral("probability"), QStringLiteral("%"), Qt::AlignRight, Drawing::None, tr("Probability")},
       {QStringLiteral("weighted"), tr("Weighted")},
       {QStringLiteral("expected"), tr("Expected")},
       {QStringLiteral("age"), tr("Age, days")}},
      std::move(rows), *m_formatter);
}

void PipelinePage::fillMoves() {
  std::vector<FigureRow> rows;
  for (const app::MoveRow& move : m_data.moves)
    rows.push_back({move.id,
                    {wordFigure(move.name, move.id), wordFigure(move.move), move.change, move.amount, move.days,
                     wordFigure(move.stage)}});
  if (m_moves->isHidden() != rows.empty()) {
    m_moves->setVisible(!rows.empty());
    placeParts();
  }
  m_moves->setHead(tr("Moved deals"), m_formatter->count(static_cast<std::int64_t>(rows.size())), {});
  m_moves->setTable({{QStringLiteral("deal"), tr("Deal"), Qt::AlignLeft},
                     {QStringLiteral("move"), tr("Move"), Qt::AlignLeft},
                     {QStringLiteral("change"), tr("Change")},
                     {QStringLiteral("amount"), tr("Amount")},
                     {QStringLiteral("days"), tr("Days")},
                     {QStringLiteral("stage"), tr("Stage"), Qt::AlignLeft}},
                    std::move(rows), *m_formatter);
}

void PipelinePage::look(const QString& key) {
  const std::size_t place = key.toULongLong();
  if (key.isEmpty() || place >= m_data.deals.size()) return;
  const app::OpenDealRow& deal = m_data.deals[place];
  if (!deal.customerKey.empty())
    Q_EMIT sliceRequested(kpi::Dimension::Customer, deal.customerKey);
  else
    Q_EMIT sliceRequested(kpi::Dimension::Rep, deal.repKey);
}

void PipelinePage::resizeEvent(QResizeEvent* event) {
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
  for (TablePanel* table : {m_stages, m_forecast, m_deals, m_moves}) table->setDensity(density);
  for (ChartPanel* chart : {m_stageChart, m_ages, m_movement}) chart->setDensity(density);
}

}  // namespace bellwether::gui
