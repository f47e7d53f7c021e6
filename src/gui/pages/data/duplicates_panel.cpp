#include "gui/pages/data/duplicates_panel.h"

#include <QHeaderView>
#include <QShowEvent>
#include <QVBoxLayout>

#include "gui/widgets/data_table.h"
#include "gui/widgets/panel.h"

namespace bellwether::gui {
namespace {

using Row = DuplicateRow;

QString named(const store::PartyName& party) {
  const QString name = QString::fromStdString(party.name.empty() ? party.id : party.name);
  if (party.id.empty() || party.name.empty()) return name;
  return QStringLiteral("%1 (%2)").arg(name, QString::fromStdString(party.id));
}

Column<Row> partyColumn(const QString& id, QString (*header)(), const store::PartyName app::Duplicate::*part) {
  return {.id = id,
          .header = header,
          .text = [part](const Row& row, const app::Formatter&) { return named(row.duplicate.*part); },
          .toolTip = [part](const Row& row) { return named(row.duplicate.*part); }};
}

QString whatIsIt(const Row& row) {
  return row.duplicate.party == app::Duplicate::Party::Rep ? DuplicatesPanel::tr("Rep")
                                                           : DuplicatesPanel::tr("Customer");
}

QString because(const Row& row) {
  switch (row.duplicate.because) {
    case app::Duplicate::Because::SameName:
      return DuplicatesPanel::tr("same name");
    case app::Duplicate::Because::CompanyForm:
      return DuplicatesPanel::tr("same but for the company form");
  }
  return {};
}

std::vector<Column<Row>> makeColumns() {
  const auto action = [](const Row& row) { return row.locked ? QString() : DuplicatesPanel::tr("Merge"); };
  return {partyColumn(
              QStringLiteral("merge"), [] { return DuplicatesPanel::tr("Name"); }, &app::Duplicate::merge),
          partyColumn(
              QStringLiteral("keep"), [] { return DuplicatesPanel::tr("is probably"); }, &app::Duplicate::keep),
          {.id = QStringLiteral("party"),
           .header = [] { return DuplicatesPanel::tr("What"); },
           .text = [](const Row& row, const app::Formatter&) { return whatIsIt(row); }},
          {.id = QStringLiteral("because"),
           .header = [] { return DuplicatesPanel::tr("Because"); },
           .text = [](const Row& row, const app::Formatter&) { return because(row); }},
          {.id = QStringLiteral("action"),
           .header = [] { return QString(); },
           .text = [action](const Row& row, const app::Formatter&) { return action(row); },
           .tone = [](const Row&) { return TextTone::Accent; },
           .action = action}};
}

}  // namespace

DuplicatesPanel::DuplicatesPanel(QWidget* parent)
    : QWidget(parent),
      m_panel(new Panel(this)),
      m_model(new RowModel<Row>(makeColumns(), this)),
      m_table(new DataTable(m_panel)),
      m_none(makeLabel(m_panel, visuals::TextRole::Body, TextTone::Secondary)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_panel);
  m_table->setObjectName(QStringLiteral("duplicatesTable"));
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  for (const int stretched : {0, 1}) m_table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
  m_none->setAlignment(Qt::AlignCenter);
  m_none->setWordWrap(true);
  m_panel->body()->addWidget(m_table, 1);
  m_panel->body()->addWidget(m_none, 1);
  connect(m_table, &DataTable::actionTriggered, this, [this](const QModelIndex& index) {
    const Row& row = m_model->row(index.row());
    if (!row.locked) Q_EMIT mergeRequested(row.duplicate);
  });
  keepTranslated(this, [this] { retranslate(); });
  showDuplicates({}, true);
}

void DuplicatesPanel::showDuplicates(const std::vector<app::Duplicate>& duplicates, bool locked) {
  std::vector<Row> rows;
  for (const app::Duplicate& duplicate : duplicates) rows.push_back({duplicate, locked});
  m_model->setRows(std::move(rows));
  m_table->setVisible(!duplicates.empty());
  m_none->setVisible(duplicates.empty());
}

void DuplicatesPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!event->spontaneous()) Q_EMIT refreshRequested();
}

void DuplicatesPanel::retranslate() {
  m_panel->setTitle(tr("Possible duplicates"));
  m_panel->setRemark(tr("customers and reps of one system; a merge can be undone like any import"));
  m_none->setText(tr("No two customers or reps look like one."));
  m_table->setAccessibleName(tr("Possible duplicates"));
}

}  // namespace bellwether::gui
