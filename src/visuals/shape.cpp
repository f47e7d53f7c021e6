#include "bellwether/visuals/shape.h"

#include <QPainter>
#include <QPolygonF>

namespace bellwether::visuals {
namespace {

constexpr double kHalf = kShapeSize / 2;

QPolygonF outline(const QPointF& c, app::Shape shape) {
  if (shape == app::Shape::Up) return {{c + QPointF(-kHalf, 3), c + QPointF(kHalf, 3), c + QPointF(0, -kHalf)}};
  if (shape == app::Shape::Down) return {{c + QPointF(-kHalf, -3), c + QPointF(kHalf, -3), c + QPointF(0, kHalf)}};
  return {{c + QPointF(-kHalf, 0), c + QPointF(0, -kHalf), c + QPointF(kHalf, 0), c + QPointF(0, kHalf)}};
}

}  // namespace

void paintShape(QPainter& painter, const QPointF& centre, app::Shape shape, const QColor& colour) {
  if (shape == app::Shape::None) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  if (shape == app::Shape::Dot)
    painter.drawEllipse(centre, kHalf - 0.5, kHalf - 0.5);
  else
    painter.drawPolygon(outline(centre, shape));
  painter.restore();
}

}  // namespace bellwether::visuals
