#include "gui/why/breakdown_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "bellwether/app/words.h"
#include "gui/widgets/data_table.h"
#include "gui/widgets/drop_button.h"
#include "gui/widgets/summed_table.h"

namespace bellwether::gui {
namespace {

enum BreakdownColumn { Group, From, To, Change, Adds, Bar, Columns };

constexpr int kCellRoom = 22;
constexpr int kLeastNumber = 72;
constexpr int kMostNumber = 190;
constexpr int kBarWidth = 100;

/// What a group adds, as a bar from the middle: to the right when it raises the whole.
class BarDelegate final : public QStyledItemDelegate {
 public:
  BarDelegate(const app::WhyTable& table, QObject* parent) : QStyledItemDelegate(parent), m_table(table) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    double largest = 0;
    for (const app::WhyRow& row : m_table.rows) largest = std::max(largest, std::abs(row.rawAdds));
    if (!(largest > 0)) return;
    const visuals::Theme& theme = visuals::currentTheme();
    const QRectF area = QRectF(option.rect).adjusted(10, 6, -10, -6);
    const double share = std::clamp(index.data(RawRole).toDouble() / largest, -1.0, 1.0);
    const double middle = area.center().x();
    const auto tone = static_cast<app::Tone>(index.data(ToneRole).toInt());
    painter->save();
    painter->setPen(QPen(theme.comparison, 1));
    painter->drawLine(QPointF(middle, option.rect.top()), QPointF(middle, option.rect.bottom()));
    const double length = share * area.width() / 2;
    painter->fillRect(QRectF(QPointF(middle, area.top()), QPointF(middle + length, area.bottom())).normalized(),
                      tone == app::Tone::Neutral ? theme.comparison : theme.of(tone));
    painter->restore();
  }

 private:
  const app::WhyTable& m_table;
};

}  // namespace

BreakdownPanel::BreakdownPanel(QWidget* parent)
    : CardPanel(parent),
      m_model(columns()),
      m_totals(columns()),
      m_order(new QSortFilterProxyModel(this)),
      m_table(new SummedTable(this)),
      m_dimension(new DropButton(DropButton::Look::Box, this)),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)),
      m_note(makeLabel(this, visuals::TextRole::Caption, TextTone::Secondary)) {
  m_dimension->setObjectName(QStringLiteral("breakdownDimension"));
  addControl(m_dimension);
  connect(m_dimension, &DropButton::clicked, this, &BreakdownPanel::chooseDimension);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_note->setWordWrap(true);
  body()->addWidget(m_empty);
  body()->addWidget(m_table, 1);
  body()->addWidget(m_note);
  setUpTable();
  retranslate();
}

void BreakdownPanel::setUpTable() {
  m_order->setSourceModel(&m_model);
  m_order->setSortRole(RawRole);
  m_table->setModels(m_order, &m_totals);
  DataTable* rows = m_table->rows();
  rows->setObjectName(QStringLiteral("breakdownTable"));
  rows->setSelectionMode(QAbstractItemView::SingleSelection);
  rows->setSortingEnabled(true);
  rows->horizontalHeader()->setSortIndicatorClearable(true);
  rows->sortByColumn(-1, Qt::DescendingOrder);
  rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  rows->setItemDelegateForColumn(Bar, new BarDelegate(m_data, rows));
  connect(rows, &DataTable::activated, this, &BreakdownPanel::activate);
}

std::vector<Column<app::WhyRow>> BreakdownPanel::columns() {
  using Row = app::WhyRow;
  const auto number = [](const QString& id, std::function<QString()> header, QString Row::*text, double Row::*raw) {
    return Column<Row>{.id = id,
                       .header = std::move(header),
                       .text = [text](const Row& row, const app::Formatter&) -> QString { return row.*text; },
                       .raw = [raw](const Row& row) { return QVariant(row.*raw); },
                       .alignment = Qt::AlignRight,
                       .toolTip = [](const Row& row) { return row.toolTip; }};
  };
  std::vector<Column<Row>> all;
  all.push_back({.id = QStringLiteral("group"),
                 .header = [this] { return m_data.groupHeader; },
                 .text = [](const Row& row, const app::Formatter&) -> QString {
                   return row.tooFew ? tr("%1 (too few to judge)").arg(row.name) : row.name;
                 },
                 .toolTip = [](const Row& row) { return row.toolTip; }});
  all.push_back(number(
      QStringLiteral("from"), [this] { return m_data.fromHeader; }, &Row::from, &Row::rawFrom));
  all.push_back(number(
      QStringLiteral("to"), [this] { return m_data.toHeader; }, &Row::to, &Row::rawTo));
  all.push_back(number(
      QStringLiteral("change"), [] { return tr("Change"); }, &Row::change, &Row::rawChange));
  all.push_back(number(
      QStringLiteral("adds"), [] { return tr("Adds to the whole"); }, &Row::adds, &Row::rawAdds));
  all.push_back({.id = QStringLiteral("bar"),
                 .header = [] { return QString(); },
                 .text = [](const Row&, const app::Formatter&) { return QString(); },
                 .raw = [](const Row& row) { return QVariant(row.rawAdds); },
                 .tone = [](const Row& row) { return static_cast<TextTone>(static_cast<int>(row.tone)); }});
  return all;
}

void BreakdownPanel::setTable(const app::WhyTable& table, kpi::Dimension by, const std::vector<kpi::Dimension>& choices,
                              const app::Formatter& formatter) {
  m_data = table;
  m_by = by;
  m_choices = choices;
  m_model.setFormatter(formatter);
  m_totals.setFormatter(formatter);
  m_model.setRows(table.rows);
  std::vector<app::WhyRow> sums;
  if (table.rest) sums.push_back(*table.rest);
  if (table.total) sums.push_back(*table.total);
  m_totals.setRows(sums);
  for (DataTable* each : {m_table->rows(), m_table->total()}) each->setColumnHidden(Adds, !table.hasAdds);
  m_empty->setText(table.empty);
  m_empty->setVisible(table.rows.empty());
  m_table->setVisible(!table.rows.empty());
  m_note->setText(table.note);
  m_note->setVisible(!table.note.isEmpty());
  retranslate();
  placeColumns();
}

void BreakdownPanel::retranslate() {
  setHead(m_data.title, m_data.subtitle, {});
  m_dimension->setCaption(tr("By"));
  m_dimension->setValue(app::words::dimensionName(m_by));
  m_table->rows()->setAccessibleName(m_data.title.isEmpty() ? tr("Breakdown") : m_data.title);
}

void BreakdownPanel::placeColumns() {
  QFont strong = visuals::font(visuals::TextRole::Table);
  strong.setWeight(visuals::strongWeight());
  const QFontMetrics metrics(strong);
  const std::pair<BreakdownColumn, QString app::WhyRow::*> texts[] = {
      {From, &app::WhyRow::from}, {To, &app::WhyRow::to}, {Change, &app::WhyRow::change}, {Adds, &app::WhyRow::adds}};
  QList<int> widths(Columns, kBarWidth);
  for (const auto& [column, text] : texts) {
    int width = std::max(
        kLeastNumber,
        metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + kCellRoom);
    for (const app::WhyRow& row : m_data.rows)
      width = std::max(width, std::min(metrics.horizontalAdvance(row.*text) + kCellRoom, kMostNumber));
    if (m_data.total) width = std::max(width, metrics.horizontalAdvance((*m_data.total).*text) + kCellRoom);
    widths[column] = column == Adds && !m_data.hasAdds ? 0 : width;
  }
  m_table->setColumnWidths(widths, Group);
}

void BreakdownPanel::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_table->setRowHeight(density.rowHeight);
}

std::optional<std::string> BreakdownPanel::chosen() const {
  const QModelIndex index = m_order->mapToSource(m_table->rows()->currentIndex());
  if (!index.isValid()) return std::nullopt;
  return m_model.row(index.row()).key;
}

void BreakdownPanel::choose(const std::string& key) {
  for (int row = 0; row < m_model.rowCount(); ++row)
    if (m_model.row(row).key == key) m_table->rows()->setCurrentIndex(m_order->mapFromSource(m_model.index(row, 0)));
}

void BreakdownPanel::activate(const QModelIndex& index) {
  const QModelIndex source = m_order->mapToSource(index);
  if (source.isValid()) Q_EMIT groupActivated(m_model.row(source.row()).key);
}

void BreakdownPanel::chooseDimension() {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("dimensionMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const kpi::Dimension dimension : m_choices) {
    QAction* action = menu->addAction(app::words::dimensionName(dimension));
    action->setCheckable(true);
    action->setChecked(dimension == m_by);
    connect(action, &QAction::triggered, this, [this, dimension] { Q_EMIT dimensionRequested(dimension); });
  }
  menu->popup(m_dimension->mapToGlobal(QPoint(0, m_dimension->height() + 4)));
}

void BreakdownPanel::changeEvent(QEvent* event) {
  CardPanel::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace bellwether::gui
