#pragma once

#include <QColor>
#include <QPointF>

#include "bellwether/app/presenters/overview_presenter.h"

class QPainter;

namespace bellwether::visuals {

/// Width of a drawn shape in pixels at 100 %.
inline constexpr double kShapeSize = 8;

/// Draws `▲ ▼ ● ◆` around a centre, the same on every system whatever its fonts hold. None draws nothing.
void paintShape(QPainter& painter, const QPointF& centre, app::Shape shape, const QColor& colour);

}  // namespace bellwether::visuals
