#include <QCoreApplication>

#include "app/presenters/customers/parts.h"
#include "bellwether/app/chart_axes.h"
#include "bellwether/app/chart_words.h"

namespace bellwether::app::customers {
namespace {

using namespace Qt::StringLiterals;

class Customers {
  Q_DECLARE_TR_FUNCTIONS(Customers)
};

struct Bars {
  SeriesRole role;
  QString name;
  std::int64_t kpi::CustomerFlow::*count;
  int sign;
};

}  // namespace

ChartSpec flowChart(const CustomerResults& results, const Formatter& formatter) {
  ChartSpec chart;
  chart.title = Customers::tr("Customers won and lost");
  chart.subtitle = Customers::tr("active in the last %1 months")
                       .arg(formatter.count(results.facts->settings().retentionWindowMonths));
  for (const Bars& bars : {Bars{SeriesRole::Good, Customers::tr("New"), &kpi::CustomerFlow::newOnes, 1},
                           Bars{SeriesRole::Current, Customers::tr("Returned"), &kpi::CustomerFlow::reactivated, 1},
                           Bars{SeriesRole::Bad, Customers::tr("Lost"), &kpi::CustomerFlow::lost, -1}}) {
    ChartSeries series;
    series.kind = ChartSeries::Kind::Bar;
    series.role = bars.role;
    series.name = bars.name;
    for (std::size_t i = 0; i < results.flows.size(); ++i) {
      const kpi::CustomerFlow& flow = results.flows[i];
      ChartPoint point;
      point.x = static_cast<double>(i);
      point.y = static_cast<double>(flow.*bars.count) * bars.sign;
      point.text = formatter.count(flow.*bars.count);
      point.open = flow.open;
      series.points.push_back(point);
    }
    chart.series.push_back(std::move(series));
  }
  for (const kpi::CustomerFlow& flow : results.flows) chart.categories.append(axisName(flow.period, formatter));
  fitValueAxis(chart, kpi::Unit::Count, formatter);
  chart.accessible = chartInWords(chart);
  return chart;
}

ChartSpec paretoChart(const CustomerResults& results, const Formatter& formatter) {
  const kpi::Concentration& found = results.concentration;
  ChartSpec chart;
  chart.title = Customers::tr("Concentration");
  chart.subtitle = Customers::tr("share of revenue by the largest customers");
  if (found.curve.empty()) {
    chart.empty = Customers::tr("Nobody bought in this period");
    chart.accessible = chartInWords(chart);
    return chart;
  }
  ChartSeries series;
  series.name = Customers::tr("Share of revenue");
  for (std::size_t i = 0; i < found.curve.size(); ++i) {
    ChartPoint point;
    point.x = static_cast<double>(i);
    point.y = displayUnits(kpi::Unit::Ratio, found.curve[i].cumulative, formatter);
    point.text = formatter.exact(kpi::Unit::Ratio, found.curve[i].cumulative);
    series.points.push_back(point);
    chart.categories.append(formatter.count(found.ranks[i]));
  }
  chart.series.push_back(std::move(series));
  fitValueAxis(chart, kpi::Unit::Ratio, formatter);
  chart.note = Customers::tr("%1 customers").arg(formatter.count(found.customers));
  chart.accessible = chartInWords(chart);
  return chart;
}

}  // namespace bellwether::app::customers
