#include "gui/check/files_panel.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "bellwether/app/words.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {
namespace {

constexpr int kRow = 28;
constexpr int kMostRows = 4;
enum FileColumn { NameColumn, KindColumn, ProfileColumn, RowsColumn, ResultColumn };

using Row = app::CheckFileRow;

Column<Row> textColumn(const QString& id, QString (*header)(), QString Row::*member) {
  return {.id = id, .header = header, .text = [member](const Row& row, const app::Formatter&) { return row.*member; }};
}

std::vector<Column<Row>> makeColumns() {
  Column<Row> name = textColumn(
      QStringLiteral("file"), [] { return FilesPanel::tr("File"); }, &Row::file);
  name.toolTip = [](const Row& row) { return row.file; };
  Column<Row> kind = textColumn(
      QStringLiteral("kind"), [] { return FilesPanel::tr("Recognised as"); }, &Row::kind);
  Column<Row> profile = textColumn(
      QStringLiteral("profile"), [] { return FilesPanel::tr("Profile"); }, &Row::profile);
  Column<Row> rows = textColumn(
      QStringLiteral("rows"), [] { return FilesPanel::tr("Rows"); }, &Row::rows);
  rows.alignment = Qt::AlignRight;
  Column<Row> result = textColumn(
      QStringLiteral("result"), [] { return FilesPanel::tr("Result"); }, &Row::result);
  result.tone = [](const Row& row) {
    if (row.refused) return TextTone::Bad;
    return row.asks || row.drifted ? TextTone::Warn : TextTone::Normal;
  };
  result.toolTip = [](const Row& row) { return row.result; };
  return {name, kind, profile, rows, result};
}

}  // namespace

FilesPanel::FilesPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new Panel(this)),
      m_model(new RowModel<app::CheckFileRow>(makeColumns(), this)),
      m_table(new DataTable(m_panel)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
  m_table->setObjectName(QStringLiteral("checkFiles"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setRowHeight(kRow);
  QHeaderView* header = m_table->horizontalHeader();
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
  header->setSectionResizeMode(KindColumn, QHeaderView::Fixed);
  header->resizeSection(KindColumn, 130);
  header->setMaximumSectionSize(360);
  m_panel->body()->addWidget(m_table);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
    if (current.isValid()) Q_EMIT fileSelected(current.row());
  });
  keepTranslated(this, [this] {
    m_panel->setTitle(tr("Files"));
    m_panel->setRemark(tr("read in this order; nothing is saved yet"));
    m_table->setAccessibleName(tr("Files"));
  });
}

void FilesPanel::showFiles(const std::vector<app::CheckFileRow>& files,
                           const std::vector<std::optional<records::RecordKind>>& kinds, int selected) {
  const QSignalBlocker quiet(m_table->selectionModel());
  m_model->setRows(files);
  placeKinds(kinds);
  const int shown = std::clamp(static_cast<int>(files.size()), 1, kMostRows);
  m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * kRow + 4);
  m_table->setCurrentIndex(m_model->index(selected, 0));
}

void FilesPanel::placeKinds(const std::vector<std::optional<records::RecordKind>>& kinds) {
  for (int row = 0; row < m_model->rowCount(); ++row) {
    auto* combo = new QuietCombo(m_table);
    combo->setObjectName(QStringLiteral("checkKind%1").arg(row));
    combo->setInCell();
    combo->setAccessibleName(tr("Kind of %1").arg(m_model->row(row).file));
    const std::optional<records::RecordKind> chosen = kinds.at(static_cast<std::size_t>(row));
    for (int kind = 0; kind < records::kRecordKinds; ++kind)
      combo->addItem(app::words::kindName(static_cast<records::RecordKind>(kind)));
    combo->setPlaceholderText(tr("Choose"));
    combo->setCurrentIndex(chosen ? static_cast<int>(*chosen) : -1);
    connect(combo, &QComboBox::activated, this,
            [this, row](int kind) { Q_EMIT kindChosen(row, static_cast<records::RecordKind>(kind)); });
    m_table->setIndexWidget(m_model->index(row, KindColumn), combo);
  }
}

}  // namespace bellwether::gui
