#include "bellwether/app/chart_words.h"

#include "bellwether/app/chart_axes.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

app::ChartSpec barsOf(int count) {
  app::ChartSpec chart;
  chart.title = QStringLiteral("Lost");
  app::ChartSeries series;
  series.name = QStringLiteral("Customers");
  for (int i = 0; i < count; ++i) {
    app::ChartPoint point;
    point.x = i;
    point.y = -i % 7;
    point.text = QString::number(i % 7);
    series.points.push_back(point);
    chart.categories.append(QStringLiteral("W%1").arg(i));
  }
  chart.series = {series};
  return chart;
}

}  // namespace

TEST_CASE("a short chart is told value by value, a long one by its last, highest and lowest") {
  CHECK(s(app::chartInWords(barsOf(3))) == "Lost: Customers: 0 (W0), 1 (W1), 2 (W2)");
  CHECK(s(app::chartInWords(barsOf(8))).find("last") == std::string::npos);
  CHECK(s(app::chartInWords(barsOf(9))).find("last") != std::string::npos);
  CHECK(s(app::chartInWords(barsOf(10))) == "Lost: Customers: last 2 (W9), highest 6 (W6), lowest 0 (W0)");
}

TEST_CASE("an empty chart tells why, and a note comes before the values") {
  app::ChartSpec chart = barsOf(1);
  chart.note = QStringLiteral("one left");
  CHECK(s(app::chartInWords(chart)) == "Lost: one left; Customers: 0 (W0)");
  chart.empty = QStringLiteral("Nobody left");
  CHECK(s(app::chartInWords(chart)) == "Lost: Nobody left");
}

TEST_CASE("an axis of counts has no halves, one of amounts may") {
  app::ChartSpec chart = barsOf(1);
  chart.series[0].points[0].y = 9;
  app::fitValueAxis(chart, kpi::Unit::Count, english());
  CHECK(chart.yLabels.join(QLatin1Char(' ')) == QStringLiteral("0 5 10"));
  app::fitValueAxis(chart, kpi::Unit::Ratio, english());
  CHECK(chart.yLabels.join(QLatin1Char(' ')) == QStringLiteral("0.0 2.5 5.0 7.5 10.0"));
  chart.series[0].points[0].y = -9;
  app::fitValueAxis(chart, kpi::Unit::Count, english());
  CHECK(chart.yTicks.min == -10);
  CHECK(chart.yTicks.max >= 4);
}
