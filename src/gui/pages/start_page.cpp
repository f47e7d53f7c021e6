#include "gui/pages/start_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QVBoxLayout>

#include "bellwether/visuals/icon.h"
#include "gui/text.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/start_card.h"

namespace bellwether::gui {
namespace {

constexpr int kContentWidth = 936;
constexpr int kRow = 28;

QLabel* makeLock(QWidget* parent) {
  QLabel* lock = makeLabel(parent);
  lock->setPixmap(visuals::icon(QStringLiteral("lock")).pixmap(16, 16));
  return lock;
}

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_motto(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_sample(new StartCard(QStringLiteral("chart"), QStringLiteral("Ctrl+L"), this)),
      m_import(new StartCard(QStringLiteral("download"), QStringLiteral("Ctrl+I"), this)),
      m_open(new StartCard(QStringLiteral("folder"), QStringLiteral("Ctrl+O"), this)),
      m_drop(new DropZone(this)),
      m_recentTitle(makeLabel(this, visuals::TextRole::PanelTitle)),
      m_recentFrame(new QFrame(this)),
      m_recent(new DataTable(m_recentFrame)),
      m_model(makeRecentModel(this)),
      m_privacy(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)) {
  auto* content = new QWidget(this);
  content->setMaximumWidth(kContentWidth);
  content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  QFont big = m_title->font();
  big.setPointSizeF(21);
  m_title->setFont(big);
  column->addWidget(m_title);
  column->addWidget(m_motto);
  column->addSpacing(8);
  column->addWidget(makeCards());
  column->addWidget(m_drop);
  column->addSpacing(12);
  column->addWidget(m_recentTitle);
  column->addWidget(m_recentFrame);
  auto* privacy = new QHBoxLayout;
  privacy->setSpacing(8);
  privacy->addWidget(makeLock(content));
  privacy->addWidget(m_privacy, 1);
  column->addLayout(privacy);
  auto* outer = new QGridLayout(this);
  outer->setContentsMargins(24, 24, 24, 24);
  outer->addWidget(content, 0, 1);
  outer->setColumnStretch(0, 1);
  outer->setColumnStretch(1, 100);
  outer->setColumnStretch(2, 1);
  outer->setRowStretch(1, 1);
  setFocusPolicy(Qt::ClickFocus);
  setUpTable();
  m_sample->setRecommended(true);
  connect(m_sample, &StartCard::clicked, this, &StartPage::sampleRequested);
  connect(m_import, &StartCard::clicked, this, &StartPage::importRequested);
  connect(m_drop, &DropZone::clicked, this, &StartPage::importRequested);
  connect(m_open, &StartCard::clicked, this, &StartPage::openRequested);
  keepTranslated(this, [this] { retranslate(); });
}

QWidget* StartPage::makeCards() {
  auto* cards = new QWidget(this);
  auto* row = new QHBoxLayout(cards);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(m_sample, 1);
  row->addWidget(m_import, 1);
  row->addWidget(m_open, 1);
  m_sample->setObjectName(QStringLiteral("startSample"));
  m_import->setObjectName(QStringLiteral("startImport"));
  m_open->setObjectName(QStringLiteral("startOpen"));
  return cards;
}

void StartPage::setUpTable() {
  m_recentFrame->setProperty("role", QStringLiteral("panel"));
  auto* frame = new QVBoxLayout(m_recentFrame);
  frame->setContentsMargins(4, 2, 4, 4);
  frame->addWidget(m_recent);
  m_recent->setObjectName(QStringLiteral("recentTable"));
  m_recent->setModel(m_model);
  m_recent->setSelectionMode(QAbstractItemView::SingleSelection);
  m_recent->setRowHeight(kRow);
  m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  QHeaderView* header = m_recent->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(0, QHeaderView::Interactive);
  header->setSectionResizeMode(1, QHeaderView::Stretch);
  header->resizeSection(0, 220);
  header->setStretchLastSection(false);
  connect(m_recent, &DataTable::actionTriggered, this,
          [this](const QModelIndex& index) { Q_EMIT recentRemoved(m_model->row(index.row()).workspace.path); });
  connect(m_recent, &QTableView::activated, this, &StartPage::openRow);
  connect(m_recent, &QTableView::clicked, this, &StartPage::openRow);
}

void StartPage::setRecent(const QList<app::RecentWorkspace>& recent, const app::Formatter& formatter) {
  m_model->setFormatter(formatter);
  m_model->setRows(lookUp(recent));
  const int rows = m_model->rowCount();
  m_recentTitle->setVisible(rows > 0);
  m_recentFrame->setVisible(rows > 0);
  const int shown = std::min(rows, 8);
  m_recentFrame->setFixedHeight(m_recent->horizontalHeader()->sizeHint().height() + shown * kRow + 10);
}

void StartPage::openRow(const QModelIndex& index) {
  const RecentRow& row = m_model->row(index.row());
  if (index.data(ActionRole).toString().isEmpty() && !row.missing) Q_EMIT recentRequested(row.workspace.path);
}

void StartPage::retranslate() {
  m_title->setText(QStringLiteral("Bellwether"));
  m_motto->setText(tr("Eight sales KPIs from your CRM’s exports: what moved, why, and the report for the review."));
  m_sample->setWords(tr("Look around with sample data"),
                     tr("A made-up company with three years of deals. Change anything, then close it without saving."),
                     tr("opens at once"));
  m_import->setWords(
      tr("Bring my CRM export"),
      tr("CSV from HubSpot, Salesforce, Pipedrive, Zoho and others. You see the effect before it is saved."),
      tr("first number in under a minute"));
  m_open->setWords(
      tr("Open a workspace"),
      tr("One .bellwether file holds the deals, targets, costs and every import, each of which can be undone."),
      tr("one file, easy to back up"));
  m_drop->setText(tr(
      "Or drop files anywhere in this window: deals, customers, reps, targets, costs, market sizes, exchange rates"));
  m_recentTitle->setText(tr("Recent workspaces"));
  m_recent->setAccessibleName(tr("Recent workspaces"));
  m_privacy->setText(tr("No account and no network: your data stays on this machine."));
}

}  // namespace bellwether::gui
