#include "visuals/step_painter.h"

#include <QPainter>
#include <QPainterPath>

namespace bellwether::visuals {
namespace {

constexpr double kHatchGap = 5;
constexpr double kNotchHeight = 5;
constexpr double kNotchRise = 10;  // above the axis

/// A white zigzag through a bar that does not begin at the axis.
void paintNotch(QPainter& painter, const QRectF& bar, const Theme& theme) {
  if (bar.height() < 2 * kNotchRise) return;
  const double y = bar.bottom() - kNotchRise;
  const double step = bar.width() / 4;
  QPainterPath notch(QPointF(bar.left() - 1, y));
  for (int i = 1; i <= 4; ++i) notch.lineTo(bar.left() + i * step + (i == 4 ? 1 : 0), y + (i % 2 == 1 ? -3 : 0));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.surface, kNotchHeight, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawPath(notch);
}

}  // namespace

void paintHatched(QPainter& painter, const QRectF& rect, const QColor& colour, const Theme& theme) {
  painter.save();
  painter.fillRect(rect, theme.surface);
  painter.setClipRect(rect, Qt::IntersectClip);
  painter.setPen(QPen(colour, 1.25));
  for (double x = rect.left() - rect.height(); x < rect.right(); x += kHatchGap)
    painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
  painter.restore();
  painter.setPen(QPen(colour, 1.25));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect);
}

void paintStep(QPainter& painter, const StepBar& bar, const Theme& theme) {
  const QColor colour = theme.of(bar.role);
  if (bar.isOpen)
    paintHatched(painter, bar.rect, colour, theme);
  else
    painter.fillRect(bar.rect, colour);
  if (bar.isCut) paintNotch(painter, bar.rect, theme);
  if (!bar.next) return;
  painter.setPen(QPen(theme.comparison, 1));
  painter.drawLine(QPointF(bar.rect.right(), bar.level), QPointF(*bar.next, bar.level));
}

}  // namespace bellwether::visuals
