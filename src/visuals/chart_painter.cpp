#include "bellwether/visuals/chart_painter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QPainter>
#include <QSvgGenerator>

#include "bellwether/visuals/chart_builder.h"

namespace bellwether::visuals {
namespace {

constexpr double kMargin = 16;
constexpr double kTitleGap = 10;

/// Title, subtitle and, at the right end, the note. Returns the height it took.
double paintTitle(QPainter& painter, const QRectF& rect, const app::ChartSpec& spec, const Theme& theme) {
  const QFont title = font(TextRole::PanelTitle, theme, painter.device());
  const QFont caption = font(TextRole::Caption, theme, painter.device());
  const QFontMetricsF titleMetrics(title, painter.device());
  const QFontMetricsF captionMetrics(caption, painter.device());
  const double baseline = rect.top() + titleMetrics.ascent();
  painter.setFont(title);
  painter.setPen(theme.text);
  const QString shown = titleMetrics.elidedText(spec.title, Qt::ElideRight, rect.width());
  painter.drawText(QPointF(rect.left(), baseline), shown);
  const double from = rect.left() + titleMetrics.horizontalAdvance(shown) + kTitleGap;
  painter.setFont(caption);
  painter.setPen(theme.muted);
  const double noteWidth = captionMetrics.horizontalAdvance(spec.note);
  const bool noteFits = from + noteWidth <= rect.right();
  const double room = rect.right() - from - (noteFits && noteWidth > 0 ? noteWidth + kTitleGap : 0);
  painter.drawText(QPointF(from, baseline), captionMetrics.elidedText(spec.subtitle, Qt::ElideRight, room));
  if (noteFits) painter.drawText(QPointF(rect.right() - noteWidth, baseline), spec.note);
  return titleMetrics.height() + 2;
}

}  // namespace

void paintChart(QPainter& painter, const QRectF& rect, const app::ChartSpec& spec, const Theme& theme) {
  QGraphicsScene scene;
  auto* chart = new Chart(spec, theme, painter.device());
  scene.addItem(chart);
  chart->resize(rect.size());
  // Qt Charts lays out on a posted request; nobody runs the event loop for this scene.
  QCoreApplication::sendPostedEvents(chart, QEvent::LayoutRequest);
  scene.setSceneRect(QRectF(QPointF(0, 0), rect.size()));
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  scene.render(&painter, rect, scene.sceneRect(), Qt::IgnoreAspectRatio);
  painter.restore();
}

void paintTitledChart(QPainter& painter, const QRectF& rect, const app::ChartSpec& spec, const Theme& theme) {
  painter.save();
  const double taken = paintTitle(painter, rect, spec, theme);
  painter.restore();
  paintChart(painter, rect.adjusted(0, taken, 0, 0), spec, theme);
}

QImage chartImage(const app::ChartSpec& spec, const Theme& theme, const QSize& size, double scale) {
  QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(theme.surface);
  QPainter painter(&image);
  paintTitledChart(painter, QRectF(QPointF(0, 0), QSizeF(size)).adjusted(kMargin, kMargin, -kMargin, -kMargin), spec,
                   theme);
  return image;
}

QByteArray chartSvg(const app::ChartSpec& spec, const Theme& theme, const QSize& size) {
  QBuffer buffer;
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setSize(size);
  svg.setViewBox(QRect(QPoint(0, 0), size));
  svg.setResolution(96);
  svg.setTitle(spec.title);
  svg.setDescription(spec.accessible);
  QPainter painter(&svg);
  painter.fillRect(QRect(QPoint(0, 0), size), theme.surface);
  paintTitledChart(painter, QRectF(QPointF(0, 0), QSizeF(size)).adjusted(kMargin, kMargin, -kMargin, -kMargin), spec,
                   theme);
  painter.end();
  return buffer.data();
}

}  // namespace bellwether::visuals
