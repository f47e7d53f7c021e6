#pragma once

#include <QRectF>
#include <optional>

#include "bellwether/visuals/theme.h"

class QPainter;

namespace bellwether::visuals {

/// Attainment as a bar on a track from 0 to 150 % of the target.
struct Bullet {
  static constexpr double kEnd = 1.5;

  std::optional<double> value;  ///< 1 is the target; clamped to 0..kEnd; empty: only the track
  std::optional<double> pace;   ///< share due by now, as a dashed tick
  bool hasTarget = true;        ///< draws the target's tick
};

/// The x of a share of the target on a track over `rect`.
double bulletX(const QRectF& rect, double share);
void paintBullet(QPainter& painter, const QRectF& rect, const Bullet& bullet, const Theme& theme);

}  // namespace bellwether::visuals
