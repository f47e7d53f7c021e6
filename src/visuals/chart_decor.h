#pragma once

#include <QGraphicsItem>

namespace bellwether::visuals {

class Chart;

/// What lies behind the series (grid, ticks, mark) or in front of them (texts, last point, hatched bars).
class ChartDecor final : public QGraphicsItem {
 public:
  enum class Layer { Behind, InFront };

  ChartDecor(Chart& chart, Layer layer);

  QRectF boundingRect() const override;
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
  /// The chart's geometry has changed or will.
  void refresh();

 private:
  Chart& m_chart;
  Layer m_layer;
};

}  // namespace bellwether::visuals
