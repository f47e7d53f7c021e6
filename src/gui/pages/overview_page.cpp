#include "gui/pages/overview_page.h"

#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "bellwether/app/words.h"
#include "gui/text.h"
#include "gui/widgets/attention_list.h"
#include "gui/widgets/card.h"
#include "gui/widgets/chart_panel.h"
#include "gui/widgets/chart_view.h"
#include "gui/widgets/headline_label.h"
#include "gui/widgets/rep_table.h"

namespace bellwether::gui {
namespace {

constexpr int kCardsInRow = 4;

// From this size on the chart takes the whole left side and the lists stand above each other at its right.
constexpr QSize kWide{1800, 1000};

// Of the page's height, a card takes at most this much, so that a tall window gives its room to the charts.
constexpr double kCardShare = 0.135;
constexpr int kTallestCard = 188;
constexpr int kLeastChart = 150;
constexpr int kLeastRows = 4;

LocalDate dayAt(double x) { return LocalDate::fromDays(static_cast<std::int32_t>(x)); }

Period daysOf(const app::ChartSpec& chart) { return {dayAt(chart.xMin), dayAt(chart.xMax).plusDays(1)}; }

/// Put in its place before it is filled: every move of a widget has the style sheet look at all that is in it.
QWidget* makeContent(QScrollArea& scroll) {
  auto* content = new QWidget;
  content->setProperty("role", QStringLiteral("canvas"));
  scroll.setWidget(content);
  scroll.setWidgetResizable(true);
  return content;
}

}  // namespace

OverviewPage::OverviewPage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedLayout(this)),
      m_scroll(new QScrollArea(this)),
      m_content(makeContent(*m_scroll)),
      m_column(new QVBoxLayout(m_content)),
      m_cardGrid(new QGridLayout),
      m_panels(new QGridLayout),
      m_headline(new HeadlineLabel(m_content)),
      m_chart(new ChartPanel(m_content)),
      m_changes(new ChartPanel(m_content)),
      m_attention(new AttentionList(m_content)),
      m_reps(new RepTable(m_content)),
      m_review(new ReviewPanel(m_content)),
      m_emptyText(makeLabel(this, visuals::TextRole::Headline, TextTone::Secondary)),
      m_emptyButton(new QPushButton) {
  fillContent();
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_empty = makeEmpty();
  m_stack->addWidget(m_scroll);
  m_stack->addWidget(m_empty);
  m_chart->setObjectName(QStringLiteral("revenue"));
  m_changes->setObjectName(QStringLiteral("changes"));
  connectParts();
  applyDensity();
  OverviewPage::retranslate();
}

QString OverviewPage::id() const { return QStringLiteral("overview"); }

void OverviewPage::fillContent() {
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i] = new KpiCard(m_content);
    m_cards[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const int place = static_cast<int>(i);
    m_cardGrid->addWidget(m_cards[i], place / kCardsInRow, place % kCardsInRow);
    m_cardGrid->setColumnStretch(place % kCardsInRow, 1);
  }
  for (QWidget* panel : panels()) {
    panel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    panel->raise();  // after the cards, for who has the page read aloud
  }
  m_changes->raise();
  m_column->addWidget(m_headline);
  m_column->addLayout(m_cardGrid);
  m_column->addLayout(m_panels, 1);
  placePanels();
}

/// Of twelve columns: chart over eight and changes (or attention) over four; below, people, attention and the review
/// side by side. In a wide page the charts stand above each other at the left, the lists at the right.
void OverviewPage::placePanels() {
  for (QWidget* panel : panels()) m_panels->removeWidget(panel);
  m_changes->setVisible(m_hasChanges);
  if (m_isWide) {
    m_panels->addWidget(m_chart, 0, 0, m_hasChanges ? 2 : 4, 7);
    if (m_hasChanges) m_panels->addWidget(m_changes, 2, 0, 2, 7);
    m_panels->addWidget(m_attention, 0, 7, 1, 5);
    m_panels->addWidget(m_reps, 1, 7, 2, 5);
    m_panels->addWidget(m_review, 3, 7, 1, 5);
  } else {
    m_panels->addWidget(m_chart, 0, 0, 1, 8);
    m_panels->addWidget(m_hasChanges ? static_cast<QWidget*>(m_changes) : m_attention, 0, 8, 1, 4);
    m_panels->addWidget(m_reps, 1, 0, 1, m_hasChanges ? 5 : 7);
    if (m_hasChanges) m_panels->addWidget(m_attention, 1, 5, 1, 3);
    m_panels->addWidget(m_review, 1, m_hasChanges ? 8 : 7, 1, m_hasChanges ? 4 : 5);
  }
  for (int column = 0; column < 12; ++column) m_panels->setColumnStretch(column, 1);
}

/// Where there is room, by shares. Else the people get their four rows first, and the heights are given exactly: a grid
/// would let one panel's wish for height move the others.
void OverviewPage::setPanelHeights() {
  const std::array<int, 4> shares = m_isWide ? std::array{3, 4, 3, 4} : std::array{0, 0, 0, 0};
  std::array<int, 4> heights{};
  if (!m_isWide) {
    const int spacing = m_panels->spacing();
    const QMargins margins = m_column->contentsMargins();
    const int above = margins.top() + m_headline->sizeHint().height() + 2 * m_cards[0]->height() + 3 * spacing;
    const int room = height() - above - margins.bottom() - spacing;
    heights[1] = std::max(m_reps->heightFor(kLeastRows), room * 10 / 21);
    heights[0] = std::max(kLeastChart, room - heights[1]);
  }
  for (int row = 0; row < 4; ++row) {
    m_panels->setRowStretch(row, shares[static_cast<std::size_t>(row)]);
    m_panels->setRowMinimumHeight(row, heights[static_cast<std::size_t>(row)]);
  }
}

std::array<QWidget*, 5> OverviewPage::panels() const { return {m_chart, m_changes, m_attention, m_reps, m_review}; }

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
  for (const ChartPanel* chart : {m_chart, m_changes})
    connect(chart, &ChartPanel::saveFailed, this, &OverviewPage::showProblem);
  for (const ChartPanel* chart : {m_chart, m_changes})
    connect(chart->view(), &ChartView::stopActivated, this, [this] { Q_EMIT kpiActivated(kpi::KpiId::Revenue); });
  m_chart->offerNotes();
  connect(m_chart, &ChartPanel::noteRequested, this,
          [this](double x) { Q_EMIT noteRequested(kpi::KpiId::Revenue, dayAt(x)); });
  connect(m_emptyButton, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(app::CardAction::AddDeals); });
}

/// As the eye goes: sentence, cards, charts, people, what needs attention. Links and rows come and go with the data, so
/// this is done after each change.
void OverviewPage::orderTabs() {
  QList<QWidget*> parts{m_headline};
  for (QWidget* card : m_cards) parts << card;
  parts << m_chart << m_changes << m_reps << m_attention << m_review;
  QWidget* before = this;
  for (QWidget* part : parts) {
    QList<QWidget*> stops = part->findChildren<QWidget*>();
    stops.prepend(part);
    for (QWidget* stop : stops)
      if ((stop->focusPolicy() & Qt::TabFocus) != 0 && stop->focusProxy() == nullptr)
        setTabOrder(std::exchange(before, stop), stop);
  }
}

void OverviewPage::retranslate() {
  m_emptyText->setText(tr("There is nothing to compute yet. Import the deals of your CRM to see the eight KPIs."));
  m_emptyButton->setText(tr("Import files"));
  m_attention->retranslate();
  m_reps->retranslate();
  m_review->retranslate();
}

void OverviewPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_asOf = results.asOf;
  present(app::presentOverview(results, formatter), formatter);
}

void OverviewPage::present(const app::OverviewData& overview, const app::Formatter& formatter) {
  m_headline->setParts(overview.headline);
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->setVisible(i < overview.cards.size());
    if (i < overview.cards.size()) m_cards[i]->setCardData(overview.cards[i]);
  }
  m_revenue = overview.revenue;
  m_formatter = formatter;
  drawRevenue();
  const bool hasChanges = !overview.changes.series.empty() || !overview.changes.empty.isEmpty();
  if (hasChanges) m_changes->setSpec(overview.changes, formatter);
  if (hasChanges != m_hasChanges) {
    m_hasChanges = hasChanges;
    placePanels();
  }
  m_attention->setItems(overview.attention);
  m_reps->setTable(overview.reps);
  fillReview();
  m_stack->setCurrentWidget(m_scroll);
  orderTabs();
}

void OverviewPage::setNotes(const app::Notes& notes) {
  const auto hasAny = [](const app::Notes& some) { return some && !some->empty(); };
  const bool isSame = notes == m_notes || (!hasAny(notes) && !hasAny(m_notes));
  m_notes = notes;
  if (isSame || !m_formatter) return;
  drawRevenue();
  fillReview();
}

void OverviewPage::setReviews(const app::Reviews& reviews, ReviewPanel::Access access) {
  m_reviews = reviews;
  m_reviewAccess = access;
  if (m_formatter) fillReview();
}

void OverviewPage::fillReview() {
  static const app::ReviewContents kNothing;
  static const std::vector<store::Note> kNone;
  m_review->setData(
      app::presentReview(m_reviews ? *m_reviews : kNothing, m_notes ? *m_notes : kNone, m_asOf, *m_formatter),
      m_reviews ? m_reviewAccess : ReviewPanel::Access::Locked);
}

void OverviewPage::showDay(LocalDate day) {
  m_wantedDay = day;
  pointToDay();
}

/// A day of another period is waited for.
void OverviewPage::pointToDay() {
  if (m_wantedDay && m_chart->view()->pointTo(m_wantedDay->daysSinceEpoch())) m_wantedDay.reset();
}

void OverviewPage::drawRevenue() {
  app::ChartSpec chart = m_revenue;
  if (m_notes && chart.empty.isEmpty()) app::pinNotes(chart, *m_notes, kpi::KpiId::Revenue, daysOf(chart));
  m_chart->setSpec(chart, *m_formatter);
  pointToDay();
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
  m_column->setContentsMargins(density.margin, density.gap - 4, density.margin, density.gap);
  for (QLayout* layout : std::initializer_list<QLayout*>{m_column, m_cardGrid, m_panels})
    layout->setSpacing(density.gap);
  for (KpiCard* card : m_cards) {
    card->setDensity(density);
    const int share = static_cast<int>(height() * kCardShare);
    card->setFixedHeight(std::max(card->minimumSizeHint().height(), std::min(share, kTallestCard)));
  }
  m_chart->setDensity(density);
  m_attention->setDensity(density);
  m_reps->setDensity(density);
  m_review->setDensity(density);
  m_changes->setDensity(density);
  setPanelHeights();
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
