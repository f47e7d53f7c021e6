#pragma once

#include "visuals/chart_layout.h"

class QPainter;

namespace bellwether::visuals {

/// A bar of an unfinished period: outline and slanted lines over the surface. Drawn as lines, so that it stays a vector
/// on paper.
void paintHatched(QPainter& painter, const QRectF& rect, const QColor& colour, const Theme& theme);

/// A waterfall's bar with its notch and the thin line to the next one; not its label.
void paintStep(QPainter& painter, const StepBar& bar, const Theme& theme);

}  // namespace bellwether::visuals
