#include "gui/pages/team_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "gui/pages/team/rep_panel.h"
#include "gui/pages/team/team_table.h"
#include "gui/tables/table_panel.h"
#include "gui/text.h"
#include "gui/widgets/chart_panel.h"

namespace bellwether::gui {
namespace {

constexpr int kWideFrom = 1500;

}  // namespace

TeamPage::TeamPage(QWidget* parent)
    : Page(parent),
      m_grid(new QGridLayout),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_summary(new ElidedLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_byTeam(new QPushButton(this)),
      m_shrink(new QPushButton(this)),
      m_table(new TablePanel(QStringLiteral("team"), this)),
      m_spread(new ChartPanel(this)),
      m_rep(new RepPanel(this)) {
  m_byTeam->setObjectName(QStringLiteral("teamByTeam"));
  m_shrink->setObjectName(QStringLiteral("teamShrink"));
  m_spread->setObjectName(QStringLiteral("teamSpread"));
  for (QPushButton* toggle : {m_byTeam, m_shrink}) {
    toggle->setCheckable(true);
    toggle->setProperty("role", QStringLiteral("chip"));
  }
  m_table->offerSearch();
  m_table->sortBy(TeamAttainment, Qt::AscendingOrder);
  layOut();
  connectParts();
  TeamPage::retranslate();
}

void TeamPage::layOut() {
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_summary, 1);
  head->addWidget(m_byTeam);
  head->addWidget(m_shrink);
  auto* column = new QVBoxLayout(this);
  column->addLayout(head);
  column->addLayout(m_grid, 1);
  for (QWidget* part : parts()) part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
  placeParts();
}

std::array<QWidget*, 3> TeamPage::parts() const { return {m_table, m_spread, m_rep}; }

/// The table needs its whole width in a small window; in a wide one the person stands at its right.
void TeamPage::placeParts() {
  for (QWidget* part : parts()) m_grid->removeWidget(part);
  if (m_isWide) {
    m_grid->addWidget(m_table, 0, 0, 1, 8);
    m_grid->addWidget(m_spread, 1, 0, 1, 8);
    m_grid->addWidget(m_rep, 0, 8, 2, 4);
  } else {
    m_grid->addWidget(m_table, 0, 0, 1, 12);
    m_grid->addWidget(m_spread, 1, 0, 1, 4);
    m_grid->addWidget(m_rep, 1, 4, 1, 8);
  }
  m_rep->setDirection(m_isWide ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  for (int column = 0; column < 12; ++column) m_grid->setColumnStretch(column, 1);
  m_grid->setRowStretch(0, m_isWide ? 5 : 6);
  m_grid->setRowStretch(1, m_isWide ? 2 : 5);
}

void TeamPage::connectParts() {
  connect(m_byTeam, &QPushButton::toggled, this, &TeamPage::fillTable);
  connect(m_shrink, &QPushButton::toggled, this, &TeamPage::fillTable);
  connect(m_table, &TablePanel::rowChosen, this, &TeamPage::showRep);
  connect(m_table, &TablePanel::rowActivated, this, &TeamPage::look);
  connect(m_table, &TablePanel::exportRequested, this, &Page::exportRequested);
  connect(m_rep->lines(), &TablePanel::exportRequested, this, &Page::exportRequested);
  connect(m_rep, &RepPanel::sliceRequested, this, &TeamPage::look);
}

void TeamPage::retranslate() {
  m_title->setText(title());
  m_byTeam->setText(tr("Group by team"));
  m_shrink->setText(tr("Allow for few deals"));
  m_shrink->setToolTip(
      tr("Shows and ranks win rate and deal size drawn towards what all show: the fewer the deals, "
         "the more."));
}

void TeamPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_asked.ask(
      this, computing(),
      [facts = results.facts, lens = results.lens, asOf = results.asOf, least = results.minToJudge, formatter] {
        auto team = std::make_shared<const app::TeamResults>(app::computeTeam(facts, lens, asOf, least));
        return Figures{team, app::presentTeam(*team, formatter)};
      },
      [this, formatter](const std::shared_ptr<const Figures>& found) { present(found->team, found->data, formatter); });
}

void TeamPage::present(std::shared_ptr<const app::TeamResults> team, const app::TeamData& made,
                       const app::Formatter& formatter) {
  m_team = std::move(team);
  m_data = made;
  m_formatter = formatter;
  m_summary->setText(made.summary);
  m_spread->setSpec(made.distribution, formatter);
  fillTable();
}

void TeamPage::showEmpty() {
  m_asked.drop();
  m_team = std::make_shared<const app::TeamResults>();
  present(m_team, {}, app::Formatter(QLocale::c(), Currency()));
  m_table->setEmptyText(tr("There is nothing to compute yet. Import the deals of your CRM to see who sold what."));
}

void TeamPage::fillTable() {
  if (!m_formatter) return;
  TeamTableShape shape;
  if (m_shrink->isChecked()) shape.rates = TeamTableShape::Rates::Shrunk;
  if (m_byTeam->isChecked()) shape.order = TeamTableShape::Order::ByTeam;
  const QString before = m_table->currentKey();
  m_table->setHead(tr("People"), m_data.rows.empty() ? QString() : tr("lowest attainment first"), {});
  m_table->setEmptyText(m_data.empty);
  m_table->setTable(teamColumns(m_data, shape), teamRows(m_data, shape), *m_formatter);
  if (m_table->currentKey().isEmpty() && !m_data.rows.empty()) {
    const bool isGone = before.isEmpty() || m_team->member(before.toStdString()) == nullptr;
    m_table->setCurrentKey(isGone ? fromUtf8(m_data.rows.front().key) : before);
  }
  showRep(m_table->currentKey());
}

void TeamPage::showRep(const QString& key) {
  if (!m_formatter || !m_team) return;
  m_rep->showRep(key.isEmpty() ? std::nullopt : app::presentRep(*m_team, key.toStdString(), *m_formatter),
                 *m_formatter);
}

void TeamPage::look(const QString& key) {
  if (!key.isEmpty()) Q_EMIT sliceRequested(kpi::Dimension::Rep, key.toStdString());
}

void TeamPage::resizeEvent(QResizeEvent* event) {
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
  m_table->setDensity(density);
  m_spread->setDensity(density);
  m_rep->setDensity(density);
}

}  // namespace bellwether::gui
