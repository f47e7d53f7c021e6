#include "gui/check/columns_panel.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {
namespace {

using Row = app::CheckColumnRow;
enum MappingColumn { FieldColumn, HeaderColumn, ExampleColumn, MatchColumn };

TextTone toneOf(ingest::Confidence confidence) {
  switch (confidence) {
    case ingest::Confidence::Sure:
      return TextTone::Good;
    case ingest::Confidence::Likely:
      return TextTone::Secondary;
    case ingest::Confidence::Check:
      return TextTone::Warn;
    case ingest::Confidence::None:
      return TextTone::Muted;
  }
  return TextTone::Muted;
}

/// Filled and empty bars: the word's strength as a shape.
QString bars(ingest::Confidence confidence) {
  const int filled = static_cast<int>(confidence);
  return QString(filled, QChar(u'▮')) + QString(3 - filled, QChar(u'▯'));
}

std::vector<Column<Row>> makeColumns() {
  Column<Row> field{.id = QStringLiteral("field"),
                    .header = [] { return ColumnsPanel::tr("Field"); },
                    .text = [](const Row& row, const app::Formatter&) { return row.field; }};
  Column<Row> header{.id = QStringLiteral("header"),
                     .header = [] { return ColumnsPanel::tr("Header in file"); },
                     .text = [](const Row& row, const app::Formatter&) { return row.header; }};
  Column<Row> example{.id = QStringLiteral("example"),
                      .header = [] { return ColumnsPanel::tr("Example"); },
                      .text = [](const Row& row, const app::Formatter&) { return row.example.simplified(); },
                      .tone = [](const Row&) { return TextTone::Secondary; },
                      .toolTip = [](const Row& row) { return row.example; }};
  Column<Row> match{.id = QStringLiteral("match"),
                    .header = [] { return ColumnsPanel::tr("Match"); },
                    .text =
                        [](const Row& row, const app::Formatter&) {
                          return row.header.isEmpty() ? row.confidenceText
                                                      : bars(row.confidence) + QLatin1Char(' ') + row.confidenceText;
                        },
                    .tone = [](const Row& row) { return toneOf(row.confidence); }};
  return {field, header, example, match};
}

}  // namespace

ColumnsPanel::ColumnsPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new Panel(this)),
      m_model(new RowModel<app::CheckColumnRow>(makeColumns(), this)),
      m_table(new DataTable(m_panel)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
  m_table->setObjectName(QStringLiteral("checkColumns"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setRowHeight(28);
  QHeaderView* header = m_table->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(HeaderColumn, QHeaderView::Stretch);
  header->setSectionResizeMode(ExampleColumn, QHeaderView::Fixed);
  header->resizeSection(ExampleColumn, 96);
  m_panel->body()->addWidget(m_table, 1);
  keepTranslated(this, [this] {
    m_panel->setTitle(tr("Columns"));
    m_panel->setRemark(tr("columns not used are kept with the record"));
    m_table->setAccessibleName(tr("Columns"));
  });
}

void ColumnsPanel::showColumns(const std::vector<app::CheckColumnRow>& rows, const QStringList& headers) {
  const int top = m_table->rowAt(0);
  m_model->setRows(rows);
  placeHeaders(headers);
  m_table->scrollTo(m_model->index(std::max(top, 0), 0), QAbstractItemView::PositionAtTop);
}

void ColumnsPanel::placeHeaders(const QStringList& headers) {
  for (int row = 0; row < m_model->rowCount(); ++row) {
    const Row& shown = m_model->row(row);
    if (!shown.fieldId) continue;
    auto* combo = new QuietCombo(m_table);
    combo->setObjectName(QStringLiteral("checkHeader%1").arg(row));
    combo->setAccessibleName(tr("Column for %1").arg(shown.field));
    combo->setInCell();
    combo->addItem(tr("(not in the file)"), QString());
    for (const QString& header : headers) combo->addItem(header, header);
    combo->setCurrentIndex(shown.header.isEmpty() ? 0 : static_cast<int>(headers.indexOf(shown.header)) + 1);
    connect(combo, &QComboBox::activated, this,
            [this, combo, field = *shown.fieldId] { Q_EMIT headerChosen(field, combo->currentData().toString()); });
    m_table->setIndexWidget(m_model->index(row, HeaderColumn), combo);
  }
}

}  // namespace bellwether::gui
