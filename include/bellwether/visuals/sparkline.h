#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "bellwether/app/presenters/overview_presenter.h"
#include "bellwether/visuals/theme.h"

class QPainter;

namespace bellwether::visuals {

/// A small line of the last periods. Periods without a value leave a gap.
struct Sparkline {
  enum class Ink { Current, Past };  ///< Past: grey, for a figure that cannot be computed now

  std::vector<app::SparkPoint> points;
  std::optional<double> target;  ///< tick at the last point, in the points' unit
  QString label;                 ///< of the last point with a value
  Ink ink = Ink::Current;
};

/// The sparkline of a card; grey when the card has no value.
Sparkline sparklineOf(const app::CardData& card);

/// Where everything goes, for drawing and for tests. Points without a value have none.
struct SparklineLayout {
  std::vector<std::optional<QPointF>> points;
  std::optional<QPointF> target;  ///< centre of the tick
  QRectF label;
};
SparklineLayout layoutSparkline(const Sparkline& spark, const QRectF& rect, const QFont& labelFont);

/// Draws into `rect`; nothing when there are no values. Units: see font().
void paintSparkline(QPainter& painter, const QRectF& rect, const Sparkline& spark, const Theme& theme);

}  // namespace bellwether::visuals
