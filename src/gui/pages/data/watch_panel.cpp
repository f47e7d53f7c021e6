#include "gui/pages/data/watch_panel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include "bellwether/app/paths.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {
namespace {

using Row = WatchedFolderRow;

QString stateText(const Row& row) {
  return row.isMissing ? WatchPanel::tr("cannot be opened") : WatchPanel::tr("watched");
}

QString stopText(const Row&) { return WatchPanel::tr("Stop watching"); }

Column<Row> makeColumn(const QString& id, QString (*header)(), QString (*text)(const Row&)) {
  Column<Row> column;
  column.id = id;
  column.header = header;
  column.text = [text](const Row& row, const app::Formatter&) { return text(row); };
  return column;
}

std::vector<Column<Row>> makeColumns() {
  const auto shownFolder = [](const Row& row) { return app::shownPath(row.folder); };
  Column<Row> folder = makeColumn(
      QStringLiteral("folder"), [] { return WatchPanel::tr("Folder"); }, shownFolder);
  folder.toolTip = shownFolder;
  Column<Row> state = makeColumn(
      QStringLiteral("state"), [] { return WatchPanel::tr("State"); }, stateText);
  state.tone = [](const Row& row) { return row.isMissing ? TextTone::Warn : TextTone::Normal; };
  Column<Row> action = makeColumn(
      QStringLiteral("action"), [] { return QString(); }, stopText);
  action.tone = [](const Row&) { return TextTone::Accent; };
  action.action = stopText;
  return {folder, state, action};
}

}  // namespace

WatchPanel::WatchPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new Panel(this)),
      m_add(new QPushButton(m_panel)),
      m_model(new RowModel<Row>(makeColumns(), this)),
      m_table(new DataTable(m_panel)),
      m_none(makeLabel(m_panel, visuals::TextRole::Body, TextTone::Secondary)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
  m_add->setObjectName(QStringLiteral("watchAdd"));
  m_panel->addControl(m_add);
  m_table->setObjectName(QStringLiteral("watchTable"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setWordWrap(true);
  m_panel->body()->addWidget(m_table, 1);
  m_panel->body()->addWidget(m_none, 1);
  connect(m_add, &QPushButton::clicked, this, &WatchPanel::addRequested);
  connect(m_table, &DataTable::actionTriggered, this,
          [this](const QModelIndex& index) { Q_EMIT removeRequested(m_model->row(index.row()).folder); });
  keepTranslated(this, [this] { retranslate(); });
  showFolders({}, false);
}

void WatchPanel::showFolders(const std::vector<WatchedFolderRow>& folders, bool canWatch) {
  m_model->setRows(folders);
  m_add->setEnabled(canWatch);
  m_table->setVisible(!folders.empty());
  m_none->setVisible(folders.empty());
}

void WatchPanel::retranslate() {
  m_panel->setTitle(tr("Watched folders"));
  m_panel->setRemark(tr("kept for this computer, not in the workspace"));
  m_add->setText(tr("Watch a folder…"));
  m_none->setText(
      tr("Watch the folder into which your CRM’s exports are saved: new files that are read like earlier ones are "
         "imported by themselves, the others are offered for checking."));
  m_table->setAccessibleName(tr("Watched folders"));
}

}  // namespace bellwether::gui
