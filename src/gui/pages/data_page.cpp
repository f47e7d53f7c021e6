#include "gui/pages/data_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "bellwether/app/words.h"
#include "bellwether/visuals/icon.h"
#include "gui/csv_text.h"
#include "gui/pages/data/duplicates_panel.h"
#include "gui/pages/data/watch_panel.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"
#include "gui/widgets/segmented.h"

namespace bellwether::gui {
namespace {

QLabel* makeEmptyNote(QWidget* parent) {
  QLabel* note = makeLabel(parent, visuals::TextRole::Body, TextTone::Secondary);
  note->setAlignment(Qt::AlignCenter);
  note->setWordWrap(true);
  note->setMinimumHeight(56);
  return note;
}

void setStretch(DataTable* table, int column) {
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

}  // namespace

DataPage::DataPage(QWidget* parent)
    : Page(parent),
      m_title(makeLabel(this, visuals::TextRole::PageTitle)),
      m_remark(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_import(new QPushButton(this)),
      m_importsPanel(new Panel(this)),
      m_undo(new QPushButton(m_importsPanel)),
      m_copy(new QPushButton(m_importsPanel)),
      m_export(new QPushButton(m_importsPanel)),
      m_imports(new DataTable(m_importsPanel)),
      m_batchModel(makeBatchModel(this)),
      m_batchOrder(new QSortFilterProxyModel(this)),
      m_noImports(makeEmptyNote(m_importsPanel)),
      m_issuesPanel(new Panel(this)),
      m_issues(new DataTable(m_issuesPanel)),
      m_issueModel(makeIssueModel(this)),
      m_noIssues(makeEmptyNote(m_issuesPanel)),
      m_recordsPanel(new Panel(this)),
      m_recordsExport(new QPushButton(m_recordsPanel)),
      m_records(new DataTable(m_recordsPanel)),
      m_recordModel(makeIssueRecordModel(this)),
      m_duplicates(new DuplicatesPanel(this)),
      m_watch(new WatchPanel(this)),
      m_choice(new Segmented(this)),
      m_lower(new QStackedWidget(this)) {
  setUpImports();
  setUpIssues();
  layOut();
  DataPage::retranslate();
  showEmpty();
}

void DataPage::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 12);
  column->setSpacing(10);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(m_title);
  head->addWidget(m_remark, 1);
  head->addWidget(m_import);
  column->addLayout(head);
  column->addWidget(m_importsPanel, 3);
  auto* issues = new QWidget(m_lower);
  auto* row = new QHBoxLayout(issues);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(m_issuesPanel, 5);
  row->addWidget(m_recordsPanel, 7);
  for (QWidget* part : {issues, static_cast<QWidget*>(m_duplicates), static_cast<QWidget*>(m_watch)})
    m_lower->addWidget(part);
  m_choice->setObjectName(QStringLiteral("dataChoice"));
  connect(m_choice, &Segmented::chosen, this, &DataPage::showLower);
  column->addWidget(m_choice, 0, Qt::AlignLeft);
  column->addWidget(m_lower, 2);
}

void DataPage::showLower(int index) {
  m_lower->setCurrentIndex(index);
  m_choice->setCurrent(index);
}

void DataPage::setUpImports() {
  m_import->setObjectName(QStringLiteral("dataImport"));
  m_import->setProperty("role", QStringLiteral("primary"));
  m_undo->setObjectName(QStringLiteral("dataUndo"));
  m_copy->setObjectName(QStringLiteral("dataCopy"));
  m_export->setObjectName(QStringLiteral("dataExport"));
  m_imports->setObjectName(QStringLiteral("importsTable"));
  for (QPushButton* button : {m_undo, m_copy, m_export}) m_importsPanel->addControl(button);
  m_batchOrder->setSourceModel(m_batchModel);
  m_batchOrder->setSortRole(RawRole);
  m_imports->setModel(m_batchOrder);
  m_imports->setSelectionMode(QAbstractItemView::SingleSelection);
  m_imports->setSortingEnabled(true);
  m_imports->sortByColumn(0, Qt::DescendingOrder);
  setStretch(m_imports, 1);
  m_importsPanel->body()->addWidget(m_imports, 1);
  m_importsPanel->body()->addWidget(m_noImports);
  connect(m_import, &QPushButton::clicked, this, &DataPage::importRequested);
  connect(m_imports, &DataTable::actionTriggered, this, &DataPage::act);
  connect(m_undo, &QPushButton::clicked, this, [this] { act(m_imports->currentIndex()); });
  connect(m_copy, &QPushButton::clicked, m_imports, &DataTable::copyRows);
  connect(m_export, &QPushButton::clicked, this,
          [this] { Q_EMIT exportRequested(QStringLiteral("imports.csv"), tableAsCsv(*m_batchOrder)); });
  connect(m_imports->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::updateWords);
}

void DataPage::setUpIssues() {
  m_issues->setObjectName(QStringLiteral("issuesTable"));
  m_issues->setModel(m_issueModel);
  m_issues->setSelectionMode(QAbstractItemView::SingleSelection);
  setStretch(m_issues, 0);
  m_issuesPanel->body()->addWidget(m_issues, 1);
  m_issuesPanel->body()->addWidget(m_noIssues);
  m_records->setObjectName(QStringLiteral("issueRecords"));
  m_recordsExport->setObjectName(QStringLiteral("issueExport"));
  m_records->setModel(m_recordModel);
  setStretch(m_records, 1);
  m_records->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
  m_recordsPanel->addControl(m_recordsExport);
  m_recordsPanel->body()->addWidget(m_records, 1);
  connect(m_issues->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::showIssueRecords);
  connect(m_recordsExport, &QPushButton::clicked, this,
          [this] { Q_EMIT exportRequested(QStringLiteral("records-to-mend.csv"), tableAsCsv(*m_recordModel)); });
}

void DataPage::showResults(const app::Results& results, const app::Formatter& formatter) {
  m_issueModel->setFormatter(formatter);
  m_issueModel->setRows(results.issues);
  m_recordModel->setFormatter(formatter);
  const records::Facts& facts = *results.facts;
  const auto count = [&formatter](std::size_t n) { return formatter.count(static_cast<std::int64_t>(n)); };
  m_counts = tr("%1 deals, %2 customers, %3 reps")
                 .arg(count(facts.dealCount()), count(facts.customerCount()), count(facts.repCount()));
  if (!results.issues.empty()) m_issues->setCurrentIndex(m_issueModel->index(0, 0));
  showIssueRecords();
  updateWords();
}

void DataPage::showEmpty() {
  m_issueModel->setRows({});
  m_counts.clear();
  showIssueRecords();
  updateWords();
}

void DataPage::setBatches(const std::vector<store::BatchInfo>& batches, bool locked, const app::Formatter& formatter) {
  m_locked = locked;
  m_batchModel->setFormatter(formatter);
  m_batchModel->setRows(batchRows(batches, locked));
  if (m_batchOrder->rowCount() > 0) m_imports->setCurrentIndex(m_batchOrder->index(0, 0));
  updateWords();
}

void DataPage::focusImports() { m_imports->setFocus(Qt::OtherFocusReason); }

void DataPage::focusIssues() {
  showLower(0);
  m_issues->setFocus(Qt::OtherFocusReason);
}

std::optional<BatchRow> DataPage::chosenBatch() const {
  const QModelIndex source = m_batchOrder->mapToSource(m_imports->currentIndex());
  if (!source.isValid()) return std::nullopt;
  return m_batchModel->row(source.row());
}

void DataPage::act(const QModelIndex& index) {
  const QModelIndex source = m_batchOrder->mapToSource(index);
  if (!source.isValid() || m_locked) return;
  const store::BatchInfo& batch = m_batchModel->row(source.row()).batch;
  if (batch.undone)
    Q_EMIT redoRequested(batch.id);
  else
    Q_EMIT undoRequested(batch.id);
}

void DataPage::showIssueRecords() {
  const QModelIndex current = m_issues->currentIndex();
  const bool any = current.isValid() && current.row() < m_issueModel->rowCount();
  m_recordModel->setRows(any ? m_issueModel->row(current.row()).examples : std::vector<kpi::ReceiptRow>());
  m_recordsPanel->setRemark(any ? app::words::exclusion(m_issueModel->row(current.row()).reason) : QString());
  m_recordsExport->setEnabled(any);
  m_recordsPanel->setVisible(m_issueModel->rowCount() > 0);
}

void DataPage::updateWords() {
  const std::optional<BatchRow> chosen = chosenBatch();
  m_undo->setText(chosen && chosen->batch.undone ? tr("Apply this import again") : tr("Undo this import"));
  m_undo->setEnabled(chosen.has_value() && !m_locked);
  m_import->setEnabled(!m_locked);
  const bool anyImports = m_batchModel->rowCount() > 0;
  m_imports->setVisible(anyImports);
  m_noImports->setVisible(!anyImports);
  m_copy->setEnabled(anyImports);
  m_export->setEnabled(anyImports);
  const bool anyIssues = m_issueModel->rowCount() > 0;
  m_issues->setVisible(anyIssues);
  m_noIssues->setVisible(!anyIssues);
  m_remark->setText(m_counts);
}

void DataPage::retranslate() {
  m_title->setText(tr("Data"));
  m_import->setText(tr("Import files…"));
  m_importsPanel->setTitle(tr("Imports"));
  m_importsPanel->setRemark(tr("every one can be undone, whatever came after it"));
  m_copy->setText(tr("Copy"));
  m_export->setText(tr("Export as CSV"));
  m_noImports->setText(tr("Nothing was imported yet. Drop your CRM’s CSV files into this window."));
  m_issuesPanel->setTitle(tr("Data to mend"));
  m_issuesPanel->setRemark(tr("records that figures leave out"));
  m_noIssues->setText(tr("Every record is in order."));
  m_choice->setChoices({tr("Data to mend"), tr("Possible duplicates"), tr("Watched folders")});
  m_choice->setCurrent(m_lower->currentIndex());
  m_recordsPanel->setTitle(tr("Records"));
  m_recordsExport->setText(tr("Export as CSV"));
  m_imports->setAccessibleName(tr("Imports"));
  m_issues->setAccessibleName(tr("Data to mend"));
  m_records->setAccessibleName(tr("Records to mend"));
  updateWords();
}

}  // namespace bellwether::gui
