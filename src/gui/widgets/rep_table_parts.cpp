#include "gui/widgets/rep_table_parts.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

#include "bellwether/visuals/bullet.h"
#include "bellwether/visuals/theme.h"

namespace bellwether::gui {
namespace {

constexpr int kCellPadding = 6;
constexpr int kNumberFlags = Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine;

QRectF numberArea(const QRectF& cell) { return cell.adjusted(0, 0, -kCellPadding, 0); }

void paintCell(QPainter* painter, const QStyleOptionViewItem& option) {
  const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

}  // namespace

QRectF bulletTrack(const QRect& cell) { return QRectF(cell).adjusted(16, 4, -2, -4); }

RepDelegate::RepDelegate(const RowModel<app::RepRow>& rows, QObject* parent)
    : QStyledItemDelegate(parent), m_rows(rows) {}

void RepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem cell = option;
  initStyleOption(&cell, index);
  paintCell(painter, cell);
  const app::RepRow& row = m_rows.row(index.row());
  if (index.column() == RepName) return paintName(painter, cell, row);
  if (index.column() != RepBullet) {
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(visuals::currentTheme().text);
    painter->drawText(numberArea(cell.rect), kNumberFlags, cell.text);
    painter->restore();
    return;
  }
  if (!row.attainment && row.target.isEmpty()) return;
  const visuals::Bullet bullet{row.attainment, row.pace, true};
  visuals::paintBullet(*painter, bulletTrack(option.rect), bullet, visuals::currentTheme());
}

void RepDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const app::RepRow& row) const {
  const visuals::Theme& theme = visuals::currentTheme();
  const QRectF area = QRectF(option.rect).adjusted(0, 0, -kCellPadding, 0);
  const QFontMetricsF metrics(option.font);
  const double gap = metrics.horizontalAdvance(QLatin1Char(' ')) * 2;
  const double noteWidth = row.note.isEmpty() ? 0 : metrics.horizontalAdvance(row.note) + gap;
  const double wanted = metrics.horizontalAdvance(row.name);
  const double room = wanted + noteWidth <= area.width() ? wanted : std::max(0.0, area.width() - noteWidth);
  constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine;
  painter->save();
  painter->setFont(option.font);
  painter->setPen(theme.text);
  const QRectF name(area.left(), area.top(), std::min(room, area.width()) + 0.5, area.height());
  painter->drawText(name, kFlags, metrics.elidedText(row.name, Qt::ElideRight, name.width()));
  painter->setPen(theme.muted);
  if (noteWidth > 0) painter->drawText(area.adjusted(name.width() + gap, 0, 0, 0), kFlags, row.note);
  painter->restore();
}

RepHeader::RepHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setHighlightSections(false);
  setSectionsClickable(false);
  setSectionResizeMode(QHeaderView::Fixed);
}

void RepHeader::setPace(std::optional<double> pace) {
  m_pace = pace;
  viewport()->update();
}

void RepHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
  const visuals::Theme& theme = visuals::currentTheme();
  painter->save();
  painter->setFont(visuals::font(visuals::TextRole::Caption));
  painter->setPen(theme.secondary);
  if (logicalIndex == RepBullet) {
    paintTicks(*painter, rect);
  } else if (logicalIndex == RepName) {
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, sectionText(logicalIndex));
  } else {
    painter->drawText(numberArea(rect), kNumberFlags, sectionText(logicalIndex));
  }
  painter->restore();
}

QString RepHeader::sectionText(int logicalIndex) const {
  return model() != nullptr ? model()->headerData(logicalIndex, Qt::Horizontal).toString() : QString();
}

void RepHeader::paintTicks(QPainter& painter, const QRect& rect) const {
  const visuals::Theme& theme = visuals::currentTheme();
  const QFontMetricsF metrics(painter.font());
  const QRectF track = bulletTrack(rect);
  const auto place = [&](const QString& text, double share) {
    const double width = metrics.horizontalAdvance(text);
    return QRectF(visuals::bulletX(track, share) - width / 2, rect.top(), width + 1, rect.height());
  };
  const QString targetText = tr("target");
  const QRectF target = place(targetText, 1.0);
  constexpr int kFlags = Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip;
  if (m_pace) {
    const QString paceText = tr("pace");
    QRectF pace = place(paceText, *m_pace);
    pace.moveRight(std::min(pace.right(), target.left() - 6));
    painter.drawText(pace, kFlags, paceText);
  }
  painter.setPen(theme.target);
  painter.drawText(target, kFlags, targetText);
}

}  // namespace bellwether::gui
