#include "bellwether/report/one_page.h"

#include "report/sections.h"

namespace bellwether::report {

void paintReport(QPainter& painter, const app::Results& results, const app::Formatter& formatter,
                 const ReportOptions& options) {
  Canvas canvas(painter);
  const PageContent content{results, formatter, options, app::presentOverview(results, formatter)};
  const double footer = 24;
  const double bottom = canvas.height() - footer;

  double top = drawTitle(canvas, content, 0);
  top = drawHeadline(canvas, content, top + 9);
  top = drawCards(canvas, content, top + 8);
  top = drawRevenue(canvas, content, top + 8);
  top = drawReps(canvas, content, top + 8, bottom);
  drawLeftOut(canvas, content, top + 8, bottom);
  drawFooter(canvas, content);
}

}  // namespace bellwether::report
