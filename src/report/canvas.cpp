#include "report/canvas.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPen>

namespace bellwether::report {

namespace {
constexpr double kPointsPerInch = 72.0;
constexpr double kSlack = 0.5;
}  // namespace

Canvas::Canvas(QPainter& painter) : m_painter(painter), m_theme(visuals::theme(visuals::Variant::Print)) {
  const QPaintDevice* device = painter.device();
  m_unit = device->logicalDpiX() / kPointsPerInch;
  m_width = device->width() / m_unit;
  m_height = device->height() / m_unit;
}

QFont Canvas::fontOf(const TextStyle& style) const {
  QFont font = visuals::font(visuals::TextRole::Body, m_theme, m_painter.device());
  font.setPointSizeF(style.size);
  font.setWeight(style.bold ? QFont::Bold : QFont::Normal);
  return font;
}

QRectF Canvas::device(const QRectF& points) const {
  return {points.x() * m_unit, points.y() * m_unit, points.width() * m_unit, points.height() * m_unit};
}

double Canvas::measure(const QString& text, const TextStyle& style) const {
  return QFontMetricsF(fontOf(style), m_painter.device()).horizontalAdvance(text) / m_unit;
}

double Canvas::lineHeight(const TextStyle& style) const {
  return QFontMetricsF(fontOf(style), m_painter.device()).height() / m_unit;
}

double Canvas::text(double left, double top, double width, const QString& text, const TextStyle& style) {
  const QFont font = fontOf(style);
  const QFontMetricsF metrics(font, m_painter.device());
  // Widths that callers computed by measuring may be short by a rounding.
  const double room = (width + kSlack) * m_unit;
  const QString shown = metrics.horizontalAdvance(text) > room ? metrics.elidedText(text, Qt::ElideRight, room) : text;
  m_painter.setFont(font);
  m_painter.setPen(style.color);
  m_painter.drawText(QPointF(left * m_unit, top * m_unit + metrics.ascent()), shown);
  return metrics.horizontalAdvance(shown) / m_unit;
}

void Canvas::line(double left, double top, const QString& text, const TextStyle& style) {
  const QFont font = fontOf(style);
  m_painter.setFont(font);
  m_painter.setPen(style.color);
  m_painter.drawText(QPointF(left * m_unit, top * m_unit + QFontMetricsF(font, m_painter.device()).ascent()), text);
}

void Canvas::lineRight(double right, double top, const QString& text, const TextStyle& style) {
  line(right - measure(text, style), top, text, style);
}

double Canvas::textRight(double right, double top, double width, const QString& text, const TextStyle& style) {
  const double wanted = qMin(measure(text, style), width);
  return this->text(right - wanted, top, wanted + 0.5, text, style);
}

void Canvas::rule(double left, double top, double width, const QColor& color, double thickness) {
  m_painter.setPen(QPen(color, thickness * m_unit));
  m_painter.drawLine(QPointF(left * m_unit, top * m_unit), QPointF((left + width) * m_unit, top * m_unit));
}

void Canvas::fill(const QRectF& points, const QColor& color) { m_painter.fillRect(device(points), color); }

}  // namespace bellwether::report
