#include "gui/targets/target_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <map>

#include "bellwether/visuals/theme.h"
#include "gui/targets/target_model.h"
#include "gui/typed_figure.h"

namespace bellwether::gui {
namespace {

constexpr int kPadding = 5;
constexpr int kCorner = 6;
constexpr double kDiffersShare = 0.05;  // the corner and the words below say it

/// Amounts in tabular figures: bold for company, teams and totals, muted for shares and sums, a corner where the parts
/// do not add up.
class CellDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const visuals::Theme& theme = visuals::currentTheme();
    const auto kind = static_cast<app::TargetCell::Kind>(index.data(TargetModel::KindRole).toInt());
    const bool differs = index.data(TargetModel::DiffersRole).toBool();
    const bool isChosen = (option.state & QStyle::State_Selected) != 0;
    painter->save();
    const QColor base = index.data(TargetModel::LevelRole).toInt() < 2 ? theme.surfaceAlt : theme.surface;
    painter->fillRect(option.rect, isChosen  ? theme.selection
                                   : differs ? visuals::blend(theme.warn, base, kDiffersShare)
                                             : base);
    painter->setPen(theme.gridLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (differs) drawCorner(*painter, option.rect, theme.warn);
    QFont font = visuals::font(visuals::TextRole::Table);
    const bool isOwn = kind == app::TargetCell::Kind::Own;
    if (index.data(TargetModel::LevelRole).toInt() < 2) font.setWeight(visuals::strongWeight());
    font.setItalic(!isOwn && kind != app::TargetCell::Kind::Empty && !isTotal(index));
    painter->setFont(font);
    painter->setPen(isOwn || isTotal(index) ? theme.text : theme.secondary);
    painter->drawText(option.rect.adjusted(kPadding, 0, -kPadding, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data().toString());
    if ((option.state & QStyle::State_HasFocus) != 0) {
      painter->setPen(QPen(theme.accent, 2));
      painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
  }

  /// Bold, so that a column fits whatever its rows are.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QFont font = visuals::font(visuals::TextRole::Table);
    font.setWeight(visuals::strongWeight());
    const int width = QFontMetrics(font).horizontalAdvance(index.data().toString()) + 2 * kPadding + 2;
    return {width, option.rect.height()};
  }

 private:
  static bool isTotal(const QModelIndex& index) { return index.column() == index.model()->columnCount() - 1; }
  static void drawCorner(QPainter& painter, const QRect& rect, const QColor& colour) {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPoint corner = rect.topRight() + QPoint(1, 0);
    painter.drawPolygon(QPolygon{corner, corner - QPoint(kCorner, 0), corner + QPoint(0, kCorner)});
    painter.restore();
  }
};

/// Names of lines, in the middle of their rows.
class LineHeader final : public QHeaderView {
 public:
  explicit LineHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {}

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override {
    const visuals::Theme& theme = visuals::currentTheme();
    painter->save();
    painter->fillRect(rect, theme.surface);
    painter->setPen(theme.gridLine);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->setPen(theme.secondary);
    painter->setFont(font());
    const QRect inner = rect.adjusted(2 * kPadding, 0, -kPadding, 0);
    const QString name = model()->headerData(section, Qt::Vertical).toString();
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, inner.width()));
    painter->restore();
  }
};

/// Rows and columns of a spreadsheet's clipboard text.
std::vector<QStringList> cellsOf(QString text) {
  text.remove(QLatin1Char('\r'));
  while (text.endsWith(QLatin1Char('\n'))) text.chop(1);
  std::vector<QStringList> rows;
  for (const QString& row : text.split(QLatin1Char('\n'))) rows.push_back(row.split(QLatin1Char('\t')));
  return rows;
}

app::TargetEntry entryAt(const QModelIndex& index, std::optional<std::int64_t> amount) {
  return {static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()), amount};
}

}  // namespace

TargetTable::TargetTable(TargetModel* model, QWidget* parent) : QTableView(parent), m_model(model) {
  setObjectName(QStringLiteral("targetGrid"));
  setModel(model);
  setItemDelegate(new CellDelegate(this));
  setFont(visuals::font(visuals::TextRole::Table));
  setShowGrid(false);
  setCornerButtonEnabled(false);
  setSelectionMode(QAbstractItemView::ContiguousSelection);
  setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                  QAbstractItemView::EditKeyPressed);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setProperty("role", QStringLiteral("plain"));
  setVerticalHeader(new LineHeader(this));
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  horizontalHeader()->setHighlightSections(false);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMaximumWidth(240);
  verticalHeader()->setHighlightSections(false);
  connect(model, &QAbstractItemModel::modelReset, this, &TargetTable::fitColumns);
  connect(model, &QAbstractItemModel::dataChanged, this, &TargetTable::fitColumns);
  fitColumns();
}

/// All months as wide as the widest needs, the total as wide as it needs: a number is never cut.
void TargetTable::fitColumns() {
  constexpr int kLeast = 62;
  const int total = m_model->columnCount() - 1;
  if (total < 1) return;
  int widest = kLeast;
  for (int column = 0; column < total; ++column) widest = std::max(widest, sizeHintForColumn(column));
  horizontalHeader()->setMinimumSectionSize(widest);
  for (int column = 0; column < total; ++column)
    if (horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
      horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  horizontalHeader()->setSectionResizeMode(total, QHeaderView::ResizeToContents);
}

std::optional<std::size_t> TargetTable::currentLine() const {
  return currentIndex().isValid() ? std::optional(static_cast<std::size_t>(currentIndex().row())) : std::nullopt;
}

QModelIndexList TargetTable::chosen() const {
  QModelIndexList indexes = selectionModel()->selectedIndexes();
  if (indexes.isEmpty() && currentIndex().isValid()) indexes.append(currentIndex());
  std::sort(indexes.begin(), indexes.end());
  return indexes;
}

void TargetTable::enter(const std::vector<app::TargetEntry>& entries) {
  if (!entries.empty()) Q_EMIT m_model->entered(entries);
}

void TargetTable::copyCells() const {
  QString text;
  int row = -1;
  for (const QModelIndex& index : chosen()) {
    if (row >= 0) text += index.row() == row ? QLatin1Char('\t') : QLatin1Char('\n');
    row = index.row();
    text += m_model->typedText(index);
  }
  QGuiApplication::clipboard()->setText(text);
}

void TargetTable::paste() {
  if (!currentIndex().isValid()) return;
  const QModelIndex anchor = chosen().first();
  std::vector<app::TargetEntry> entries;
  int row = anchor.row();
  for (const QStringList& cells : cellsOf(QGuiApplication::clipboard()->text())) {
    int column = anchor.column();
    for (const QString& cell : cells) {
      const QModelIndex index = m_model->index(row, column++);
      if (!index.isValid()) continue;
      const QString text = cell.trimmed();
      const auto amount = text.isEmpty() ? std::nullopt : typedAmount(text, m_model->grid().currency);
      if (!text.isEmpty() && (!amount || *amount < 0)) return Q_EMIT m_model->refused(text);
      entries.push_back(entryAt(index, amount));
    }
    ++row;
  }
  enter(entries);
}

void TargetTable::fillRight() {
  std::map<int, std::optional<std::int64_t>> first;
  std::vector<app::TargetEntry> entries;
  for (const QModelIndex& index : chosen()) {
    const app::TargetCell* cell = m_model->cell(index);
    if (cell == nullptr || m_model->isTotal(index.column())) continue;
    const bool isEmpty = cell->kind == app::TargetCell::Kind::Empty;
    const auto [from, isFirst] = first.try_emplace(index.row(), isEmpty ? std::nullopt : std::optional(cell->amount));
    if (!isFirst) entries.push_back(entryAt(index, from->second));
  }
  enter(entries);
}

void TargetTable::fillDown() {
  std::map<int, std::optional<std::int64_t>> first;
  std::vector<app::TargetEntry> entries;
  for (const QModelIndex& index : chosen()) {
    const app::TargetCell* cell = m_model->cell(index);
    if (cell == nullptr) continue;
    const bool isEmpty = cell->kind == app::TargetCell::Kind::Empty;
    const auto [from, isFirst] =
        first.try_emplace(index.column(), isEmpty ? std::nullopt : std::optional(cell->amount));
    if (!isFirst) entries.push_back(entryAt(index, from->second));
  }
  enter(entries);
}

void TargetTable::clearCells() {
  std::vector<app::TargetEntry> entries;
  for (const QModelIndex& index : chosen())
    if (m_model->cell(index)->kind != app::TargetCell::Kind::Empty) entries.push_back(entryAt(index, std::nullopt));
  enter(entries);
}

void TargetTable::spread(const std::vector<std::int64_t>& weights) {
  std::map<int, std::vector<int>> columns;
  for (const QModelIndex& index : chosen()) columns[index.row()].push_back(index.column());
  const int all = m_model->columnCount() - 1;
  std::vector<app::TargetEntry> entries;
  for (auto& [row, chosenColumns] : columns) {
    if (chosenColumns.size() == 1 || chosenColumns.back() == all) {
      chosenColumns.resize(static_cast<std::size_t>(all));
      for (int column = 0; column < all; ++column) chosenColumns[static_cast<std::size_t>(column)] = column;
    }
    std::int64_t total = 0;
    std::vector<std::int64_t> parts;
    for (const int column : chosenColumns) {
      total += m_model->cell(m_model->index(row, column))->amount;
      const auto place = static_cast<std::size_t>(column);
      parts.push_back(place < weights.size() ? weights[place] : 0);
    }
    if (total == 0) continue;
    const auto amounts = app::splitByWeight(total, parts);
    for (std::size_t i = 0; i < chosenColumns.size(); ++i)
      entries.push_back(entryAt(m_model->index(row, chosenColumns[i]), amounts[i]));
  }
  enter(entries);
}

bool TargetTable::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isFill = key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_R || key->key() == Qt::Key_D);
    if (isFill || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste)) {
      event->accept();
      return true;
    }
  }
  return QTableView::event(event);
}

void TargetTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copyCells();
  const bool isEditable = (model()->flags(currentIndex()) & Qt::ItemIsEditable) != 0;
  if (isEditable && event->matches(QKeySequence::Paste)) return paste();
  const bool isControl = event->modifiers() == Qt::ControlModifier;
  if (isEditable && isControl && event->key() == Qt::Key_R) return fillRight();
  if (isEditable && isControl && event->key() == Qt::Key_D) return fillDown();
  if (isEditable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) return clearCells();
  if (isEditable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && state() != EditingState) {
    edit(currentIndex());
    return;
  }
  QTableView::keyPressEvent(event);
}

void TargetTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  if (current.row() != previous.row()) Q_EMIT currentLineChanged();
}

void TargetTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
  QTableView::selectionChanged(selected, deselected);
  Q_EMIT chosenChanged();
}

void TargetTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) {
  QTableView::closeEditor(editor, hint);
  // As in a spreadsheet, what is entered leads to the cell below.
  if (hint != QAbstractItemDelegate::SubmitModelCache) return;
  const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
  if (below.isValid()) setCurrentIndex(below);
}

}  // namespace bellwether::gui
