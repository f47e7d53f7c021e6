#include "visuals/chart_decor.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include "bellwether/visuals/chart_builder.h"
#include "visuals/chart_layout.h"
#include "visuals/step_painter.h"

namespace bellwether::visuals {
namespace {

// Qt Charts draws its plot area at 0, grid at 2, axes at 3, series from 4 on.
constexpr double kBehind = 1;
constexpr double kInFront = 100;
constexpr double kRing = 4;

QColor inkOf(const ChartText& text, const Theme& theme) {
  switch (text.ink) {
    case ChartInk::Text:
      return theme.text;
    case ChartInk::Secondary:
      return theme.secondary;
    case ChartInk::Series:
      return theme.textOf(text.role);
    case ChartInk::Swatch:
      return theme.of(text.role);
    case ChartInk::Muted:
      break;
  }
  return theme.muted;
}

/// A painter with what every text of a chart needs.
struct Ink {
  QPainter& painter;
  const Theme& theme;
  const ChartFonts& fonts;
};

/// The letters' outline drawn thick: on paper and in pictures.
void strokeHalo(const Ink& ink, const ChartText& text, const QFont& font, const QPointF& from) {
  QPainterPath letters;
  letters.addText(from, QFont(font, ink.painter.device()), text.text);
  ink.painter.strokePath(letters, QPen(ink.theme.surface, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// The letters drawn once in each direction: on the screen, where outlines cost more than all the rest of a chart.
void stampHalo(const Ink& ink, const ChartText& text, const QFont& font, const QPointF& from) {
  QTextLayout layout(text.text, font, ink.painter.device());
  layout.beginLayout();
  const QTextLine line = layout.createLine();
  layout.endLayout();
  ink.painter.setPen(ink.theme.surface);
  const QPointF corner = from - QPointF(0, line.ascent());
  for (const QPoint by : {QPoint(-1, -1), QPoint(0, -1), QPoint(1, -1), QPoint(-1, 0), QPoint(1, 0), QPoint(-1, 1),
                          QPoint(0, 1), QPoint(1, 1)})
    layout.draw(&ink.painter, corner + by);
}

/// Surface around the letters, so that they read over lines.
void paintHalo(const Ink& ink, const ChartText& text, const QFont& font) {
  const QFontMetricsF metrics(font, ink.painter.device());
  const double baseline = text.rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
  const QPointF from(text.rect.left(), baseline);
  if (ink.painter.device()->devType() == QInternal::Widget)
    stampHalo(ink, text, font, from);
  else
    strokeHalo(ink, text, font, from);
}

void paintText(const Ink& ink, const ChartText& text) {
  const QFont& letters = text.small ? ink.fonts.small : ink.fonts.of(text.strong);
  if (text.halo) paintHalo(ink, text, letters);
  ink.painter.setFont(letters);
  ink.painter.setPen(inkOf(text, ink.theme));
  const int lines = (text.align & Qt::TextWordWrap) != 0 ? 0 : Qt::TextSingleLine;
  ink.painter.drawText(text.rect, text.align | lines | Qt::TextDontClip, text.text);
}

/// A straight line of one pixel, as a rectangle: many times quicker than a stroke.
void paintRule(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour) {
  painter.fillRect(QRectF(from, to).adjusted(-0.5, -0.5, 0.5, 0.5), colour);
}

void paintGrid(QPainter& painter, const Chart& chart) {
  const ChartLayout& layout = chart.layoutData();
  const Theme& theme = chart.colours();
  for (const double value : chart.spec().yTicks.values()) {
    const double y = layout.y(value, chart.spec().yTicks);
    paintRule(painter, QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y), theme.gridLine);
  }
  const double base = layout.zeroY.value_or(layout.plot.bottom());
  paintRule(painter, QPointF(layout.plot.left(), base), QPointF(layout.plot.right(), base), theme.comparison);
  if (!chart.spec().dateAxis) return;
  for (const double x : layout.xTicks)
    paintRule(painter, QPointF(x, layout.plot.bottom()), QPointF(x, layout.plot.bottom() + 4), theme.comparison);
}

void paintMark(QPainter& painter, const Chart& chart) {
  const ChartLayout& layout = chart.layoutData();
  if (!layout.markX) return;
  QPen pen(chart.colours().comparison, 1);
  pen.setDashPattern({2.5, 2.5});
  painter.setPen(pen);
  painter.drawLine(QPointF(*layout.markX, layout.plot.top()), QPointF(*layout.markX, layout.plot.bottom()));
}

void paintEnd(const Ink& ink, const EndLabel& end) {
  const double y = end.text.rect.center().y();
  ink.painter.setPen(QPen(ink.theme.of(end.text.role), 1));
  if (!end.text.text.isEmpty()) ink.painter.drawLine(end.from + QPointF(1, 0), QPointF(end.text.rect.left() - 3, y));
  paintText(ink, end.text);
}

void paintPoint(QPainter& painter, const QPointF& at, const Theme& theme) {
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(theme.surface);
  painter.drawEllipse(at, kRing, kRing);
}

/// A small flag on its pole, and the note's words beside it.
void paintFlag(const Ink& ink, const FlagMark& flag, double bottom) {
  const Theme& theme = ink.theme;
  QPainter& painter = ink.painter;
  const double top = flag.text.rect.center().y() - 4;
  painter.setPen(QPen(theme.gridLine, 1));
  painter.drawLine(QPointF(flag.x, flag.text.rect.bottom()), QPointF(flag.x, bottom));
  painter.setPen(QPen(theme.secondary, 1));
  painter.drawLine(QPointF(flag.x, top), QPointF(flag.x, flag.text.rect.bottom()));
  painter.setBrush(theme.secondary);
  painter.drawPolygon(QPolygonF{QPointF(flag.x, top), QPointF(flag.x + 9, top), QPointF(flag.x + 7, top + 3),
                                QPointF(flag.x + 9, top + 6), QPointF(flag.x, top + 6)});
  paintText(ink, flag.text);
}

void paintBehind(QPainter& painter, const Chart& chart) {
  paintGrid(painter, chart);
  painter.setPen(Qt::NoPen);
  painter.setBrush(chart.colours().projectionBand());
  for (const Band& band : chart.layoutData().bands) painter.drawPolygon(band.outline);
  paintMark(painter, chart);
}

void paintInFront(QPainter& painter, const Chart& chart) {
  const ChartLayout& layout = chart.layoutData();
  const Theme& theme = chart.colours();
  const ChartFonts fonts(theme, painter.device());
  const Ink ink{painter, theme, fonts};
  for (const OpenBar& bar : layout.openBars) paintHatched(painter, bar.rect, theme.of(bar.role), theme);
  for (const StepBar& bar : layout.steps) paintStep(painter, bar, theme);
  for (const StepBar& bar : layout.steps)
    if (!bar.label.text.isEmpty()) paintText(ink, bar.label);
  for (const ChartText& text : layout.axis) paintText(ink, text);
  for (const EndLabel& end : layout.ends) paintEnd(ink, end);
  for (const FlagMark& flag : layout.flags) paintFlag(ink, flag, layout.plot.bottom());
  if (layout.mark) paintText(ink, *layout.mark);
  if (layout.point) paintPoint(painter, *layout.point, theme);
  if (layout.pointText) paintText(ink, *layout.pointText);
  if (layout.empty) paintText(ink, *layout.empty);
}

}  // namespace

ChartDecor::ChartDecor(Chart& chart, Layer layer) : QGraphicsItem(&chart), m_chart(chart), m_layer(layer) {
  setZValue(layer == Layer::Behind ? kBehind : kInFront);
  setAcceptedMouseButtons(Qt::NoButton);
}

QRectF ChartDecor::boundingRect() const { return QRectF(QPointF(0, 0), m_chart.size()); }

void ChartDecor::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (m_layer == Layer::InFront)
    paintInFront(*painter, m_chart);
  else if (!m_chart.layoutData().empty)
    paintBehind(*painter, m_chart);
  painter->restore();
}

void ChartDecor::refresh() {
  prepareGeometryChange();
  update();
}

}  // namespace bellwether::visuals
