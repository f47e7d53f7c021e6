#include "bellwether/visuals/bullet.h"

#include <QPainter>
#include <algorithm>

namespace bellwether::visuals {
namespace {

constexpr double kTrackHeight = 10;
constexpr double kBarHeight = 6;
constexpr double kTickHeight = 14;

QRectF centred(const QRectF& rect, double height) {
  return {rect.left(), rect.center().y() - height / 2, rect.width(), height};
}

void paintTick(QPainter& painter, const QRectF& rect, double share, const QPen& pen) {
  const QRectF tick = centred(rect, std::min(kTickHeight, rect.height()));
  const double x = bulletX(rect, share);
  painter.setPen(pen);
  painter.drawLine(QPointF(x, tick.top()), QPointF(x, tick.bottom()));
}

}  // namespace

double bulletX(const QRectF& rect, double share) {
  return rect.left() + rect.width() * std::clamp(share, 0.0, Bullet::kEnd) / Bullet::kEnd;
}

void paintBullet(QPainter& painter, const QRectF& rect, const Bullet& bullet, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(centred(rect, kTrackHeight), theme.surfaceAlt);
  if (bullet.value) {
    QRectF bar = centred(rect, kBarHeight);
    bar.setRight(bulletX(rect, *bullet.value));
    painter.fillRect(bar, theme.accent);
  }
  if (bullet.pace) {
    QPen pen(theme.secondary, 1.25);
    pen.setDashPattern({2, 1.6});
    pen.setCapStyle(Qt::FlatCap);
    paintTick(painter, rect, *bullet.pace, pen);
  }
  if (bullet.hasTarget) paintTick(painter, rect, 1.0, QPen(theme.target, 2, Qt::SolidLine, Qt::FlatCap));
  painter.restore();
}

}  // namespace bellwether::visuals
