#pragma once

#include <QChart>
#include <QPointF>
#include <QRectF>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/visuals/theme.h"

class QPaintDevice;

namespace bellwether::visuals {

struct ChartLayout;

/// A ChartSpec as a Qt chart: Qt Charts holds axes and series and draws lines and bars; labels, grid, mark, leaders,
/// waterfalls, bands and hatched bars are items of the same scene. One mechanism for screen, paper and pictures:
/// resize() lays it out, any QGraphicsScene shows or renders it.
class Chart final : public QChart {
  Q_OBJECT

 public:
  /// `device`: what the scene will be rendered on, when that is not a screen (see font()); may be null.
  Chart(app::ChartSpec spec, const Theme& theme, const QPaintDevice* device = nullptr);
  ~Chart() override;

  /// Another spec in the same place: axes and decoration stay, series are made anew.
  void setSpec(app::ChartSpec spec);
  const app::ChartSpec& spec() const { return m_spec; }
  const Theme& colours() const { return m_theme; }
  const ChartLayout& layoutData() const { return *m_layout; }
  /// The rectangle the axes span, in the chart's coordinates.
  QRectF plot() const;
  QPointF position(double x, double y) const;
  /// The distinct x of all points, ascending: the stops of hover and keyboard.
  const std::vector<double>& stops() const { return m_stops; }
  /// Index into stops() of the nearest to a place in the chart; empty when there are no points.
  std::optional<std::size_t> stopAt(const QPointF& place) const;

 protected:
  void resizeEvent(QGraphicsSceneResizeEvent* event) override;

 private:
  void addAxes();
  void setRanges();
  void layOut();
  void addSeries();
  void addLine(const app::ChartSeries& series);
  void addRun(const app::ChartSeries& series, std::size_t begin, std::size_t end);
  void addLonePoint(const app::ChartSeries& series, const app::ChartPoint& point);
  void addBars();
  void attach(QAbstractSeries* series);

  app::ChartSpec m_spec;
  Theme m_theme;
  const QPaintDevice* m_device;
  std::unique_ptr<ChartLayout> m_layout;
  std::vector<double> m_stops;
  bool m_isSized = false;
};

}  // namespace bellwether::visuals
