#include "gui/widgets/data_table.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include "gui/csv_text.h"
#include "gui/models/table_model.h"

namespace bellwether::gui {
namespace {

/// Text in its tone; cells with an action look like links.
class ToneDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isAction = !index.data(ActionRole).toString().isEmpty();
    const auto tone = static_cast<TextTone>(index.data(ToneRole).toInt());
    const QColor colour = isAction ? visuals::currentTheme().accent : colorOf(tone);
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    option->font.setUnderline(isAction);
    option->fontMetrics = QFontMetrics(option->font);
  }
};

// Of the style sheet, on both sides together.
constexpr int kCellPadding = 12;

/// The style measures a heading a little too narrow for its semibold font.
class RoomyHeader final : public QHeaderView {
 public:
  using QHeaderView::QHeaderView;

 protected:
  QSize sectionSizeFromContents(int section) const override {
    return QHeaderView::sectionSizeFromContents(section) + QSize(kHeadingRoom, 0);
  }

 private:
  static constexpr int kHeadingRoom = 8;
};

}  // namespace

DataTable::DataTable(QWidget* parent) : QTableView(parent) {
  setHorizontalHeader(new RoomyHeader(Qt::Horizontal, this));
  horizontalHeader()->setSectionsClickable(true);
  setItemDelegate(new ToneDelegate(this));
  setFont(visuals::font(visuals::TextRole::Table));
  setShowGrid(false);
  setAlternatingRowColors(false);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setWordWrap(false);
  setTextElideMode(Qt::ElideRight);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setMouseTracking(true);
  setCornerButtonEnabled(false);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  // The style sheet's weight, said here too: the columns' widths are measured with it.
  QFont headerFont = font();
  headerFont.setWeight(QFont::DemiBold);
  horizontalHeader()->setFont(headerFont);
  horizontalHeader()->setMinimumSectionSize(56);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  setRowHeight(28);
}

void DataTable::setRowHeight(int pixels) {
  verticalHeader()->setMinimumSectionSize(pixels);
  verticalHeader()->setDefaultSectionSize(pixels);
}

void DataTable::copyRows() const {
  if (model() == nullptr) return;
  QList<int> rows;
  if (selectionModel() != nullptr)
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.append(index.row());
  std::sort(rows.begin(), rows.end());
  if (rows.isEmpty())
    for (int row = 0; row < model()->rowCount(); ++row) rows.append(row);
  QGuiApplication::clipboard()->setText(tableAsText(*model(), rows));
}

void DataTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copyRows();
    return;
  }
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && !currentIndex().data(ActionRole).toString().isEmpty()) {
    Q_EMIT actionTriggered(currentIndex());
    return;
  }
  QTableView::keyPressEvent(event);
}

void DataTable::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex index = indexAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && !index.data(ActionRole).toString().isEmpty()) Q_EMIT actionTriggered(index);
}

bool DataTable::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QTableView::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const QModelIndex index = indexAt(help->pos());
  const QString text = index.data().toString();
  const bool isCut = fontMetrics().horizontalAdvance(text) + kCellPadding > visualRect(index).width();
  if (!index.isValid() || !index.data(Qt::ToolTipRole).toString().isEmpty() || !isCut)
    return QTableView::viewportEvent(event);
  QToolTip::showText(help->globalPos(), plainToolTip(text), viewport(), visualRect(index));
  return true;
}

void DataTable::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  const QModelIndex index = indexAt(event->position().toPoint());
  if (index.data(ActionRole).toString().isEmpty())
    viewport()->unsetCursor();
  else
    viewport()->setCursor(Qt::PointingHandCursor);
}

}  // namespace bellwether::gui
