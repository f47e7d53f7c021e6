#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "bellwether/visuals/theme.h"

namespace bellwether::report {

/// How a run of text looks. Sizes in points.
struct TextStyle {
  double size = 9;
  QColor color;
  bool bold = false;
};

/// A page in points, whatever the device's resolution: converts, draws text and measures it in the families of the
/// print theme.
class Canvas {
 public:
  explicit Canvas(QPainter& painter);

  QPainter& painter() { return m_painter; }
  const visuals::Theme& theme() const { return m_theme; }
  /// Width and height of the paintable area in points.
  double width() const { return m_width; }
  double height() const { return m_height; }
  /// Device units per point.
  double unit() const { return m_unit; }
  QRectF device(const QRectF& points) const;
  /// Lets a painter of `visuals` draw into a rectangle: it gets that rectangle in its own units of 1/96 inch.
  template <class Draw>
  void drawScaled(const QRectF& points, Draw draw) {
    constexpr double kScreenPerPoint = 96.0 / 72.0;
    m_painter.save();
    m_painter.scale(m_unit / kScreenPerPoint, m_unit / kScreenPerPoint);
    draw(QRectF(points.topLeft() * kScreenPerPoint, points.size() * kScreenPerPoint));
    m_painter.restore();
  }

  /// Draws on one line with its top at `top`, elided to `width`. Returns the width drawn, in points.
  double text(double left, double top, double width, const QString& text, const TextStyle& style);
  double textRight(double right, double top, double width, const QString& text, const TextStyle& style);
  /// The same without eliding: for text that was broken into lines before.
  void line(double left, double top, const QString& text, const TextStyle& style);
  void lineRight(double right, double top, const QString& text, const TextStyle& style);
  double measure(const QString& text, const TextStyle& style) const;
  double lineHeight(const TextStyle& style) const;
  void rule(double left, double top, double width, const QColor& color, double thickness = 0.5);
  void fill(const QRectF& points, const QColor& color);

  QFont fontOf(const TextStyle& style) const;
  TextStyle style(double size) const { return {size, m_theme.text, false}; }
  TextStyle secondary(double size) const { return {size, m_theme.secondary, false}; }
  TextStyle bold(double size) const { return {size, m_theme.text, true}; }

 private:
  QPainter& m_painter;
  const visuals::Theme& m_theme;
  double m_unit = 1;
  double m_width = 0;
  double m_height = 0;
};

}  // namespace bellwether::report
