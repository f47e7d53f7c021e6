#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QSizeF>

#include "bellwether/app/chart_spec.h"
#include "bellwether/visuals/theme.h"

class QPainter;

namespace bellwether::visuals {

/// Draws the chart without its title line into `rect`: lines and letters stay vectors and text on a PDF or SVG. On
/// paper one unit must be 1/96 inch: scale the painter first (see font()). The background is left as it is. GUI thread
/// only.
void paintChart(QPainter& painter, const QRectF& rect, const app::ChartSpec& spec, const Theme& theme);

/// The same under one line with title, subtitle and note.
void paintTitledChart(QPainter& painter, const QRectF& rect, const app::ChartSpec& spec, const Theme& theme);

/// The titled chart as a picture of its own, on the theme's surface. `size` in pixels at 100 %; `scale` 2 gives twice
/// as many.
QImage chartImage(const app::ChartSpec& spec, const Theme& theme, const QSize& size, double scale);
QByteArray chartSvg(const app::ChartSpec& spec, const Theme& theme, const QSize& size);

}  // namespace bellwether::visuals
