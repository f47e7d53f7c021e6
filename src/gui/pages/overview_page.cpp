#include "gui/pages/overview_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "bellwether/app/words.h"
#include "gui/text.h"
#include "gui/widgets/attention_list.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/headline_label.h"
#include "gui/widgets/rep_table.h"

namespace bellwether::gui {
namespace {

// Rows of the grid.
enum Row { HeadlineRow, UpperCards, LowerCards, ChartRow, RepRow };

// Twelve columns: four cards of three, the chart over eight, the list over four.
constexpr int kColumns = 12;
constexpr int kCardSpan = 3;
constexpr int kChartSpan = 8;

// From this size on the chart takes the whole left side and the lists stand above each other at its right.
constexpr QSize kWide{1800, 1000};
constexpr int kWideChartSpan = 7;

// Of the page's height, a card takes at most this much, so that a tall window gives its room to the charts.
constexpr double kCardShare = 0.135;
constexpr int kTallestCard = 188;
constexpr int kLeastChart = 150;
constexpr int kLeastRows = 4;

}  // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedLayout(this)),
      m_scroll(new QScrollArea(this)),
      m_grid(new QGridLayout),
      m_headline(new HeadlineLabel),
      m_chart(new ChartPanel),
      m_attention(new AttentionList),
      m_reps(new RepTable),
      m_emptyText(makeLabel(this, visuals::TextRole::Headline, TextTone::Secondary)),
      m_emptyButton(new QPushButton) {
  m_scroll->setWidget(makeContent());
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_empty = makeEmpty();
  m_stack->addWidget(m_scroll);
  m_stack->addWidget(m_empty);
  connectParts();
  applyDensity();
  OverviewPage::retranslate();
}

QString OverviewPage::id() const { return QStringLiteral("overview"); }
QString OverviewPage::title() const { return tr("Overview"); }
QString OverviewPage::iconName() const { return QStringLiteral("overview"); }

QWidget* OverviewPage::makeContent() {
  auto* content = new QWidget;
  content->setProperty("role", QStringLiteral("canvas"));
  content->setLayout(m_grid);
  for (int column = 0; column < kColumns; ++column) m_grid->setColumnStretch(column, 1);
  m_grid->addWidget(m_headline, HeadlineRow, 0, 1, kColumns);
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i] = new KpiCard;
    m_cards[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const int place = static_cast<int>(i);
    m_grid->addWidget(m_cards[i], place < 4 ? UpperCards : LowerCards, place % 4 * kCardSpan, 1, kCardSpan);
  }
  placePanels();
  return content;
}

void OverviewPage::placePanels() {
  for (QWidget* panel :
       {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_attention), static_cast<QWidget*>(m_reps)}) {
    m_grid->removeWidget(panel);
    panel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
  }
  const int left = m_isWide ? kWideChartSpan : kChartSpan;
  m_grid->addWidget(m_chart, ChartRow, 0, m_isWide ? 2 : 1, left);
  m_grid->addWidget(m_attention, ChartRow, left, 1, kColumns - left);
  if (m_isWide)
    m_grid->addWidget(m_reps, RepRow, left, 1, kColumns - left);
  else
    m_grid->addWidget(m_reps, RepRow, 0, 1, kColumns);
  m_grid->setRowStretch(ChartRow, m_isWide ? 1 : 11);
  m_grid->setRowStretch(RepRow, m_isWide ? 3 : 10);
  m_grid->setRowMinimumHeight(ChartRow, kLeastChart);
}

QWidget* OverviewPage::makeEmpty() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->addStretch(2);
  m_emptyText->setAlignment(Qt::AlignCenter);
  m_emptyText->setWordWrap(true);
  column->addWidget(m_emptyText);
  column->addSpacing(16);
  m_emptyButton->setProperty("role", QStringLiteral("primary"));
  column->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
  column->addStretch(3);
  return page;
}

void OverviewPage::connectParts() {
  for (KpiCard* card : m_cards) {
    connect(card, &KpiCard::selected, this, [this](kpi::KpiId id) {
      setSelected(id);
      Q_EMIT kpiSelected(id);
    });
    connect(card, &KpiCard::activated, this, &Page::kpiActivated);
    connect(card, &KpiCard::actionRequested, this, &Page::actionRequested);
  }
  connect(m_headline, &HeadlineLabel::linkActivated, this, [this](kpi::KpiId id) {
    setSelected(id);
    Q_EMIT kpiSelected(id);
  });
  connect(m_attention, &AttentionList::actionRequested, this, &Page::actionRequested);
  connect(m_chart, &ChartPanel::saveFailed, this, &OverviewPage::showProblem);
  connect(m_emptyButton, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(app::CardAction::AddDeals); });
}

void OverviewPage::retranslate() {
  m_emptyText->setText(tr("There is nothing to compute yet. Import the deals of your CRM to see the eight KPIs."));
  m_emptyButton->setText(tr("Import files"));
  m_attention->retranslate();
  m_reps->retranslate();
}

void OverviewPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  present(app::presentOverview(results, formatter), formatter);
}

void OverviewPage::present(const app::OverviewData& overview, const app::Formatter& formatter) {
  m_headline->setParts(overview.headline);
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->setVisible(i < overview.cards.size());
    if (i < overview.cards.size()) m_cards[i]->setCardData(overview.cards[i]);
  }
  m_chart->setSpec(overview.revenue, formatter);
  m_attention->setItems(overview.attention);
  m_reps->setTable(overview.reps);
  m_stack->setCurrentWidget(m_scroll);
}

void OverviewPage::showEmpty() { m_stack->setCurrentWidget(m_empty); }

void OverviewPage::setSelected(std::optional<kpi::KpiId> id) {
  for (KpiCard* card : m_cards) card->setChecked(id && card->cardData().id == *id);
}

void OverviewPage::applyDensity() {
  const bool isWide = width() >= kWide.width() && height() >= kWide.height();
  if (isWide != m_isWide) {
    m_isWide = isWide;
    placePanels();
  }
  const visuals::Density& density = visuals::densityFor(window()->height());
  m_grid->setContentsMargins(density.margin, density.gap - 4, density.margin, density.gap);
  m_grid->setSpacing(density.gap);
  for (KpiCard* card : m_cards) {
    card->setDensity(density);
    const int share = static_cast<int>(height() * kCardShare);
    card->setFixedHeight(std::max(card->minimumSizeHint().height(), std::min(share, kTallestCard)));
  }
  m_chart->setDensity(density);
  m_attention->setDensity(density);
  m_reps->setDensity(density);
  m_grid->setRowMinimumHeight(RepRow, m_reps->heightFor(kLeastRows));
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  applyDensity();
}

void OverviewPage::showProblem(const Error& error) {
  auto* box = new QMessageBox(QMessageBox::Warning, title(), app::words::error(error), QMessageBox::Ok, this);
  box->setTextFormat(Qt::PlainText);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->open();
}

}  // namespace bellwether::gui
