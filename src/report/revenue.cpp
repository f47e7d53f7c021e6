#include "bellwether/visuals/chart_painter.h"
#include "report/sections.h"

namespace bellwether::report {

namespace {
constexpr double kChartHeight = 150;
}  // namespace

double drawRevenue(Canvas& canvas, const PageContent& content, double top) {
  const app::ChartSpec& spec = content.overview.revenue;
  top = drawSectionTitle(canvas, top, spec.title, spec.subtitle, spec.note);
  canvas.drawScaled({0, top, canvas.width(), kChartHeight},
                    [&](const QRectF& rect) { visuals::paintChart(canvas.painter(), rect, spec, canvas.theme()); });
  return top + kChartHeight;
}

}  // namespace bellwether::report
