#include "bellwether/visuals/chart_builder.h"

#include <QBarSeries>
#include <QBarSet>
#include <QCoreApplication>
#include <QEvent>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QValueAxis>

#include "support/catch.h"
#include "support/chart_specs.h"

using namespace bellwether;
using tests::Tongue;
using visuals::Chart;

namespace {

const visuals::Theme& light() { return visuals::theme(visuals::Variant::Light); }

std::vector<QLineSeries*> linesOf(const Chart& chart) {
  std::vector<QLineSeries*> lines;
  for (auto* series : chart.series())
    if (auto* line = qobject_cast<QLineSeries*>(series)) lines.push_back(line);
  return lines;
}

QValueAxis* axisOf(const Chart& chart, Qt::Orientation orientation) {
  return qobject_cast<QValueAxis*>(chart.axes(orientation).value(0));
}

bool isDashed(const QPen& pen) { return pen.style() == Qt::CustomDashLine; }

}  // namespace

TEST_CASE("the axes of a chart are those of its specification") {
  const Chart chart(revenueSpec(Tongue::English), light());
  const QValueAxis* y = axisOf(chart, Qt::Vertical);
  REQUIRE(y != nullptr);
  CHECK(y->min() == Approx(0));
  CHECK(y->max() == Approx(8));
  CHECK(y->tickCount() == 5);
  const QValueAxis* x = axisOf(chart, Qt::Horizontal);
  REQUIRE(x != nullptr);
  CHECK(x->min() == Approx(0));
  CHECK(x->max() == Approx(91));
  CHECK_FALSE(x->isGridLineVisible());
}

TEST_CASE("each series takes colour and dash from its role, current in front of the comparison") {
  const Chart chart(revenueSpec(Tongue::English), light());
  const auto lines = linesOf(chart);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0]->pen().color() == light().comparison);
  CHECK(lines[1]->pen().color() == light().target);
  CHECK(lines[2]->pen().color() == light().accent);
  CHECK(isDashed(lines[2]->pen()));
  CHECK(lines[3]->pen().color() == light().accent);
  CHECK_FALSE(isDashed(lines[3]->pen()));
  CHECK(lines[3]->pen().widthF() > lines[0]->pen().widthF());
  CHECK(lines[3]->count() == 54);
}

TEST_CASE("days up to now are solid also while their period is open") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  for (auto& point : spec.series.back().points) point.open = true;
  const Chart chart(spec, light());
  CHECK_FALSE(isDashed(linesOf(chart).back()->pen()));
}

TEST_CASE("a line over periods dashes the segment into the open one") {
  app::ChartSpec spec = tests::barSpec();
  spec.series = {tests::chartLine(app::SeriesRole::Current, {}, {1, 2, 3, 4, 5, 6})};
  spec.series[0].points.back().open = true;
  const Chart chart(spec, light());
  const auto lines = linesOf(chart);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]->count() == 5);
  CHECK_FALSE(isDashed(lines[0]->pen()));
  REQUIRE(lines[1]->count() == 2);
  CHECK(lines[1]->at(0) == QPointF(4, 5));
  CHECK(lines[1]->at(1) == QPointF(5, 6));
  CHECK(isDashed(lines[1]->pen()));
}

TEST_CASE("a line of one point is drawn as a dot") {
  app::ChartSpec spec = tests::barSpec();
  spec.series = {tests::chartLine(app::SeriesRole::Current, {}, {3})};
  const Chart chart(spec, light());
  CHECK(linesOf(chart).empty());
  CHECK(chart.series().size() == 1);
}

TEST_CASE("a missing value leaves a gap in the line") {
  app::ChartSpec spec = tests::barSpec();
  auto line = tests::chartLine(app::SeriesRole::Current, {}, {3, 4, 5, 6, 7});
  line.points.erase(line.points.begin() + 2);
  spec.series = {line};
  const Chart chart(spec, light());
  const auto lines = linesOf(chart);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0]->count() == 2);
  CHECK(lines[1]->count() == 2);
  CHECK(lines[1]->at(0).x() == 3.0);
}

TEST_CASE("bars stand on their categories, the open one is left for hatching") {
  const Chart chart(tests::barSpec(), light());
  REQUIRE(chart.series().size() == 1);
  const auto* bars = qobject_cast<QBarSeries*>(chart.series().front());
  REQUIRE(bars != nullptr);
  REQUIRE(bars->count() == 2);
  CHECK(bars->barSets()[0]->brush().color() == light().comparison);
  CHECK(bars->barSets()[1]->at(0) == Approx(4));
  CHECK(bars->barSets()[1]->at(5) == Approx(0));
  const QValueAxis* x = axisOf(chart, Qt::Horizontal);
  CHECK(x->min() == Approx(-0.5));
  CHECK(x->max() == Approx(5.5));
}

TEST_CASE("Qt Charts draws where the labels say") {
  QGraphicsScene scene;
  auto* chart = new Chart(revenueSpec(Tongue::English), light());
  scene.addItem(chart);
  chart->resize(700, 240);
  QCoreApplication::sendPostedEvents(chart, QEvent::LayoutRequest);
  const QPointF qt = chart->mapToPosition(QPointF(53, 3.75), linesOf(*chart).back());
  const QPointF ours = chart->position(53, 3.75);
  CHECK(qt.x() == Approx(ours.x()).margin(1));
  CHECK(qt.y() == Approx(ours.y()).margin(1));
  CHECK(chart->plotArea() == chart->plot());
}

TEST_CASE("the nearest position is found from any place in the chart") {
  Chart chart(revenueSpec(Tongue::English), light());
  chart.resize(700, 240);
  CHECK(chart.stops().size() == 92);
  CHECK(chart.stopAt(chart.position(17.2, 1)) == std::size_t{17});
  CHECK(chart.stopAt(QPointF(-50, 0)) == std::size_t{0});
  CHECK(chart.stopAt(QPointF(5000, 0)) == std::size_t{91});
}

TEST_CASE("a chart without series has no positions") {
  const Chart chart(app::ChartSpec(), light());
  CHECK(chart.stops().empty());
  CHECK_FALSE(chart.stopAt(QPointF(1, 1)).has_value());
}
