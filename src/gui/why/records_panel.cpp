#include "gui/why/records_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "gui/why/record_dialog.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/segmented.h"
#include "gui/widgets/summed_table.h"

namespace bellwether::gui {
namespace {

constexpr int kRowsMeasured = 200;
constexpr int kCellRoom = 24;
constexpr int kMostWidth = 260;
constexpr int kLeastWidth = 80;

}  // namespace

RecordsPanel::RecordsPanel(QWidget* parent)
    : CardPanel(parent),
      m_formatter(QLocale::c(), Currency()),
      m_parts(new Segmented(this)),
      m_search(new QLineEdit(this)),
      m_copy(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_table(new SummedTable(this)),
      m_sum(makeLabel(this, visuals::TextRole::Body)),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_search->setObjectName(QStringLiteral("recordSearch"));
  m_search->setClearButtonEnabled(true);
  m_search->setMaximumWidth(320);
  m_copy->setObjectName(QStringLiteral("recordCopy"));
  m_export->setObjectName(QStringLiteral("recordExport"));
  m_sum->setObjectName(QStringLiteral("recordSum"));
  m_sum->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_table->setModels(&m_model, &m_sumModel);
  m_table->rows()->setObjectName(QStringLiteral("recordTable"));
  QHeaderView* header = m_table->rows()->horizontalHeader();
  header->setSortIndicatorShown(false);
  layOut();
  connect(m_parts, &Segmented::chosen, this, [this](int index) {
    m_arrangement.part = app::recordParts(*m_receipt).at(static_cast<std::size_t>(index));
    m_arrangement.by.reset();
    m_table->rows()->horizontalHeader()->setSortIndicatorShown(false);
    arrange();
  });
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_arrangement.search = text;
    arrange();
  });
  connect(header, &QHeaderView::sectionClicked, this, &RecordsPanel::sortBy);
  connect(m_table->rows(), &DataTable::activated, this, &RecordsPanel::openRecord);
  connect(m_copy, &QPushButton::clicked, this, [this] { m_table->rows()->copyRows(); });
  connect(m_export, &QPushButton::clicked, this, &RecordsPanel::exportRequested);
  retranslate();
}

void RecordsPanel::layOut() {
  auto* bar = new QHBoxLayout;
  bar->setSpacing(8);
  bar->addWidget(m_parts);
  bar->addWidget(m_search, 1);
  bar->addStretch(1);
  bar->addWidget(m_copy);
  bar->addWidget(m_export);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_sum->setWordWrap(true);
  body()->addLayout(bar);
  body()->addSpacing(6);
  body()->addWidget(m_empty);
  body()->addWidget(m_table, 1);
  body()->addSpacing(4);
  body()->addWidget(m_sum);
}

void RecordsPanel::take(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter) {
  m_receipt = std::move(receipt);
  m_formatter = formatter;
  const auto parts = app::recordParts(*m_receipt);
  if (std::find(parts.begin(), parts.end(), m_arrangement.part) == parts.end()) m_arrangement.part = parts.front();
  QStringList names;
  for (const app::RecordPart part : parts) names << app::recordPartName(*m_receipt, part);
  m_parts->setChoices(names);
  m_parts->setCurrent(static_cast<int>(std::find(parts.begin(), parts.end(), m_arrangement.part) - parts.begin()));
  m_parts->setVisible(parts.size() > 1);
}

void RecordsPanel::showReceipt(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter) {
  take(std::move(receipt), formatter);
  arrange();
}

void RecordsPanel::showReceiptNow(std::shared_ptr<const kpi::Receipt> receipt, const app::Formatter& formatter) {
  take(std::move(receipt), formatter);
  show(app::arrangeRecords(m_receipt, m_arrangement));
}

void RecordsPanel::clear() {
  m_latest.drop();
  m_receipt.reset();
  m_model.clear();
  m_sumModel.clear();
  m_sum->clear();
}

void RecordsPanel::arrange() {
  if (!m_receipt) return;
  m_latest.run(
      this, [receipt = m_receipt, arrangement = m_arrangement] { return app::arrangeRecords(receipt, arrangement); },
      [this](const app::RecordList& list) { show(list); });
}

void RecordsPanel::show(const app::RecordList& list) {
  const bool otherColumns = m_model.columns() != app::recordColumns(*list.receipt, list.part);
  m_model.setFormatter(m_formatter);
  m_model.setList(list);
  const app::RecordSum sum = app::recordSum(list, m_formatter);
  m_sumModel.setSum(sum, m_model.columnCount());
  QStringList words{sum.count};
  if (!sum.sum.isEmpty()) words << tr("sum %1").arg(sum.sum);
  if (!sum.whole.isEmpty()) words << sum.whole;
  if (sum.isExact) words << tr("equal to the figure, exactly");
  if (!sum.note.isEmpty()) words << sum.note;
  m_sum->setText(words.join(QStringLiteral(" · ")));
  m_empty->setText(list.rows.empty() ? (m_arrangement.search.isEmpty() ? tr("No record counts in this figure.")
                                                                       : tr("No record has these words."))
                                     : QString());
  m_empty->setVisible(list.rows.empty());
  m_table->setVisible(!list.rows.empty());
  if (otherColumns || m_table->rows()->columnWidth(0) < kLeastWidth) placeColumns();
  retranslate();
}

void RecordsPanel::placeColumns() {
  QFont strong = visuals::font(visuals::TextRole::Table);
  strong.setWeight(visuals::strongWeight());
  const QFontMetrics metrics(strong);
  QList<int> widths;
  int stretched = 0;
  for (int column = 0; column < m_model.columnCount(); ++column) {
    int width = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + 16;
    for (int row = 0; row < std::min(m_model.rowCount(), kRowsMeasured); ++row)
      width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    widths << std::clamp(width + kCellRoom, kLeastWidth, kMostWidth);
    const app::RecordColumn kind = m_model.columns()[static_cast<std::size_t>(column)];
    if (kind == app::RecordColumn::Customer || kind == app::RecordColumn::Name) stretched = column;
  }
  m_table->setColumnWidths(widths, stretched);
}

void RecordsPanel::sortBy(int section) {
  const app::RecordColumn column = m_model.columns().at(static_cast<std::size_t>(section));
  const bool same = m_arrangement.by == column;
  const bool wasUp = m_arrangement.direction == app::RecordDirection::Ascending;
  m_arrangement.direction = same && wasUp ? app::RecordDirection::Descending : app::RecordDirection::Ascending;
  m_arrangement.by = column;
  QHeaderView* header = m_table->rows()->horizontalHeader();
  header->setSortIndicatorShown(true);
  header->setSortIndicator(
      section, m_arrangement.direction == app::RecordDirection::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
  arrange();
}

void RecordsPanel::openRecord(const QModelIndex& index) {
  if (!index.isValid() || !m_model.list()) return;
  const auto details = app::recordDetails(*m_model.list(), static_cast<std::size_t>(index.row()), m_formatter);
  (new RecordDialog(details, this))->open();
}

QString RecordsPanel::sumText() const { return m_sum->text(); }

void RecordsPanel::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_table->setRowHeight(density.rowHeight);
}

void RecordsPanel::retranslate() {
  setHead(tr("Records"), tr("every record behind the figure; double click opens one"), {});
  m_search->setPlaceholderText(tr("Search id, name, customer, rep"));
  m_search->setAccessibleName(tr("Search the records"));
  m_copy->setText(tr("Copy"));
  m_export->setText(tr("Export CSV"));
  m_table->rows()->setAccessibleName(tr("Records"));
}

void RecordsPanel::changeEvent(QEvent* event) {
  CardPanel::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace bellwether::gui
