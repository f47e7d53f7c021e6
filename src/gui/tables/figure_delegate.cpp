#include "gui/tables/figure_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "bellwether/visuals/sparkline.h"
#include "bellwether/visuals/theme.h"
#include "gui/tables/figure_order.h"
#include "gui/tables/figure_table.h"

namespace bellwether::gui {
namespace {

constexpr int kPadding = 6;
constexpr double kStrongestWash = 0.45;  // text on it keeps its contrast
constexpr double kSparkLabelRoom = 46;   // a sparkline keeps this much for a label, which cells have none of

void paintSpark(QPainter& painter, const QRectF& cell, const FigureRow& row) {
  visuals::Sparkline spark;
  spark.points = row.spark;
  painter.save();
  painter.setClipRect(cell);
  visuals::paintSparkline(painter, cell.adjusted(kPadding, 0, kSparkLabelRoom - kPadding, 0), spark,
                          visuals::currentTheme());
  painter.restore();
}

void paintHeat(QPainter& painter, const QRect& cell, const QVariant& percent) {
  if (!percent.isValid()) return;
  const visuals::Theme& theme = visuals::currentTheme();
  const double share = std::clamp(percent.toDouble() / 100, 0.0, 1.0);
  painter.fillRect(cell.adjusted(1, 1, -1, -1), visuals::blend(theme.accent, theme.surface, share * kStrongestWash));
}

}  // namespace

FigureDelegate::FigureDelegate(const FigureModel& model, const FigureOrder& order, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_order(order) {}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  const QStyle* style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
  const FigureRow& row = m_model.rows()[static_cast<std::size_t>(m_order.mapToSource(index).row())];
  const FigureColumn& column = m_model.columns()[static_cast<std::size_t>(index.column())];
  if (column.drawing == Drawing::Spark) return paintSpark(*painter, cell.rect, row);
  if (column.drawing == Drawing::Bullet) {
    if (row.bullet)
      visuals::paintBullet(*painter, QRectF(cell.rect).adjusted(kPadding, 4, -kPadding, -4), *row.bullet,
                           visuals::currentTheme());
    return;
  }
  if (column.drawing == Drawing::Heat) paintHeat(*painter, cell.rect, index.data(RawRole));
  painter->save();
  paintText(*painter, cell, index, row);
  painter->restore();
}

void FigureDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                               const FigureRow& row) const {
  const visuals::Theme& theme = visuals::currentTheme();
  const QFontMetricsF metrics(option.font);
  QRectF area = QRectF(option.rect).adjusted(kPadding, 0, -kPadding, 0);
  const bool hasNote = index.column() == 0 && !row.note.isEmpty();
  const double gap = metrics.horizontalAdvance(QLatin1Char(' ')) * 2;
  const double noteWidth = hasNote ? metrics.horizontalAdvance(row.note) + gap : 0;
  const double width = std::min(metrics.horizontalAdvance(option.text) + 0.5, std::max(0.0, area.width() - noteWidth));
  const int side = static_cast<int>(option.displayAlignment & Qt::AlignHorizontal_Mask);
  painter.setFont(option.font);
  painter.setPen(colorOf(static_cast<TextTone>(index.data(ToneRole).toInt())));
  const QRectF textArea = hasNote ? QRectF(area.left(), area.top(), width, area.height()) : area;
  painter.drawText(textArea, side | Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(option.text, Qt::ElideRight, textArea.width()));
  if (!hasNote) return;
  painter.setPen(theme.muted);
  painter.drawText(area.adjusted(width + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   row.note);
}

}  // namespace bellwether::gui
