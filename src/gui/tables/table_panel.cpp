#include "gui/tables/table_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "bellwether/visuals/icon.h"
#include "gui/csv_text.h"
#include "gui/tables/figure_delegate.h"
#include "gui/tables/figure_order.h"
#include "gui/widgets/data_table.h"

namespace bellwether::gui {
namespace {

constexpr int kCellPadding = 13;
constexpr int kArrowRoom = 8;
constexpr int kLeastColumn = 40;
constexpr int kLeastName = 96;
constexpr int kLeastText = 72;
constexpr int kMostText = 260;
constexpr int kBullet = 92;
constexpr int kSpark = 76;
constexpr int kHeat = 40;
constexpr std::size_t kMeasuredRows = 400;
constexpr int kSearchWidth = 160;

bool grows(const FigureColumn& column) { return column.drawing == Drawing::Bullet || column.drawing == Drawing::Spark; }

/// Takes what is too much from the columns of words, which say the rest in their tooltips; returns how much it took.
int shrinkTexts(const std::vector<FigureColumn>& columns, const std::vector<int>& headings, std::vector<int>& widths,
                int tooMuch) {
  if (tooMuch <= 0) return 0;
  int room = 0;
  const auto roomOf = [&](std::size_t column) {
    const bool isText = columns[column].alignment == Qt::AlignLeft && columns[column].drawing == Drawing::None;
    return isText ? std::max(0, widths[column] - std::max(headings[column], column == 0 ? kLeastName : kLeastText)) : 0;
  };
  for (std::size_t column = 0; column < columns.size(); ++column) room += roomOf(column);
  if (room == 0) return 0;
  const double share = std::min(1.0, static_cast<double>(tooMuch) / room);
  int took = 0;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const int part = static_cast<int>(std::ceil(roomOf(column) * share));
    widths[column] -= part;
    took += part;
  }
  return took;
}

}  // namespace

TablePanel::TablePanel(const QString& name, QWidget* parent)
    : CardPanel(parent),
      m_name(name),
      m_model(new FigureModel(this)),
      m_order(new FigureOrder(this)),
      m_search(new QLineEdit(this)),
      m_copy(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_table(new DataTable(this)),
      m_empty(makeLabel(this, visuals::TextRole::Body, TextTone::Secondary)) {
  m_order->setSourceModel(m_model);
  m_table->setModel(m_order);
  m_table->setItemDelegate(new FigureDelegate(*m_model, *m_order, m_table));
  m_table->setProperty("role", QStringLiteral("plain"));
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(-1, Qt::AscendingOrder);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  m_table->horizontalHeader()->setMinimumSectionSize(kLeastColumn);
  m_table->viewport()->installEventFilter(this);
  m_table->setObjectName(name + QStringLiteral("Table"));
  m_search->setObjectName(name + QStringLiteral("Search"));
  m_copy->setObjectName(name + QStringLiteral("Copy"));
  m_export->setObjectName(name + QStringLiteral("Export"));
  m_search->setFixedWidth(kSearchWidth);
  m_search->setClearButtonEnabled(true);
  m_search->hide();
  for (QPushButton* button : {m_copy, m_export}) button->setProperty("role", QStringLiteral("link"));
  for (QWidget* control : std::initializer_list<QWidget*>{m_search, m_copy, m_export}) addControl(control);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_empty->hide();
  body()->addWidget(m_empty);
  body()->addWidget(m_table, 1);
  connect(m_search, &QLineEdit::textChanged, m_order, &FigureOrder::search);
  connect(m_copy, &QPushButton::clicked, m_table, &DataTable::copyRows);
  connect(m_export, &QPushButton::clicked, this,
          [this] { Q_EMIT exportRequested(m_name + QStringLiteral(".csv"), tableAsCsv(*m_order)); });
  connect(m_table, &QAbstractItemView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT rowActivated(index.data(KeyRole).toString()); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) { Q_EMIT rowChosen(index.data(KeyRole).toString()); });
  keepTranslated(this, [this] { retranslate(); });
}

void TablePanel::retranslate() {
  m_copy->setText(tr("Copy"));
  m_export->setText(tr("Export CSV"));
  m_search->setPlaceholderText(tr("Search"));
  m_search->setAccessibleName(tr("Search this table"));
}

void TablePanel::offerSearch() { m_search->show(); }

void TablePanel::hideCopy() { m_copy->hide(); }

void TablePanel::keepOrder() {
  m_table->setSortingEnabled(false);
  m_table->horizontalHeader()->setSectionsClickable(false);
  m_order->sort(-1);
}

void TablePanel::sortBy(int column, Qt::SortOrder order) { m_table->sortByColumn(column, order); }

void TablePanel::setTable(std::vector<FigureColumn> columns, std::vector<FigureRow> rows,
                          const app::Formatter& formatter) {
  const QString chosen = currentKey();
  const bool isEmpty = rows.empty();
  m_model->setFormatter(formatter);
  m_model->setTable(std::move(columns), std::move(rows));
  m_table->setAccessibleName(accessibleName());
  m_table->setVisible(!isEmpty);
  m_empty->setVisible(isEmpty);
  m_copy->setEnabled(!isEmpty);
  m_export->setEnabled(!isEmpty);
  setCurrentKey(chosen);
  layOutColumns();
}

void TablePanel::setEmptyText(const QString& text) { m_empty->setText(text); }

QString TablePanel::currentKey() const { return m_table->currentIndex().data(KeyRole).toString(); }

void TablePanel::setCurrentKey(const QString& key) {
  if (key.isEmpty()) return;
  const auto found = m_order->match(m_order->index(0, 0), KeyRole, key, 1, Qt::MatchExactly);
  if (!found.isEmpty()) m_table->setCurrentIndex(found.first());
}

void TablePanel::setDensity(const visuals::Density& density) {
  CardPanel::setDensity(density);
  m_table->setRowHeight(density.rowHeight);
}

int TablePanel::widthOf(int column) const {
  const FigureColumn& head = m_model->columns()[static_cast<std::size_t>(column)];
  if (head.drawing == Drawing::Heat) return kHeat;
  if (head.drawing == Drawing::Bullet) return kBullet;
  if (head.drawing == Drawing::Spark) return kSpark;
  QFont strong = m_table->font();
  strong.setWeight(visuals::strongWeight());
  const QFontMetrics metrics(strong);
  int width = metrics.horizontalAdvance(head.header) + kArrowRoom;
  const auto& rows = m_model->rows();
  // Spread over all of them: rows often come sorted by what the column says.
  for (std::size_t i = 0; i < rows.size(); i += rows.size() / kMeasuredRows + 1) {
    const bool hasNote = column == 0 && !rows[i].note.isEmpty();
    const int note = hasNote ? metrics.horizontalAdvance(QStringLiteral("  ") + rows[i].note) : 0;
    width = std::max(width, metrics.horizontalAdvance(rows[i].cells[static_cast<std::size_t>(column)].text) + note);
  }
  return std::clamp(width + kCellPadding, kLeastColumn, kMostText);
}

/// Columns as wide as their texts; what is left over goes to the first one, and bullets and sparklines.
void TablePanel::layOutColumns() {
  const int columns = m_model->columnCount();
  if (columns == 0) return;
  std::vector<int> widths;
  std::vector<int> headings;
  int taken = 0;
  int drawings = 0;
  for (int column = 0; column < columns; ++column) {
    widths.push_back(column == 0 ? std::max(kLeastName, widthOf(column)) : widthOf(column));
    headings.push_back(m_table->horizontalHeader()->sectionSizeHint(column));
    taken += widths.back();
    drawings += grows(m_model->columns()[static_cast<std::size_t>(column)]);
  }
  taken -= shrinkTexts(m_model->columns(), headings, widths, taken - m_table->viewport()->width());
  const int spare = std::max(0, m_table->viewport()->width() - taken);
  const int shares = drawings + 1;
  for (int column = 0; column < columns; ++column) {
    const bool takes = column == 0 || grows(m_model->columns()[static_cast<std::size_t>(column)]);
    m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)] + (takes ? spare / shares : 0));
  }
}

void TablePanel::resizeEvent(QResizeEvent* event) {
  CardPanel::resizeEvent(event);
  layOutColumns();
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize) layOutColumns();
  return CardPanel::eventFilter(watched, event);
}

}  // namespace bellwether::gui
