#include <QCoreApplication>

#include "app/presenters/team/parts.h"
#include "bellwether/app/chart_axes.h"
#include "bellwether/app/chart_words.h"

namespace bellwether::app::team {
namespace {

using namespace Qt::StringLiterals;

class Team {
  Q_DECLARE_TR_FUNCTIONS(Team)
};

QString bandName(const kpi::AttainmentBand& band, const Formatter& formatter) {
  const auto percent = [&formatter](const Fraction& ratio) { return formatter.decimal(ratio * Fraction(100), 0); };
  if (!band.to) return Team::tr("%1 and more").arg(percent(band.from));
  if (band.from == Fraction(0)) return Team::tr("below %1").arg(percent(*band.to));
  return percent(band.from) + u'–' + percent(*band.to);
}

ChartPoint point(std::size_t index, const kpi::KpiValue& value, const Formatter& formatter) {
  ChartPoint out;
  out.x = static_cast<double>(index);
  out.y = displayUnits(value.unit, *value.value, formatter);
  out.text = formatter.exact(value.unit, *value.value);
  return out;
}

}  // namespace

ChartSpec distributionChart(const TeamResults& team, const Formatter& formatter) {
  ChartSpec chart;
  chart.title = Team::tr("People by attainment");
  chart.subtitle = Team::tr("% of target");
  if (team.bands.empty()) {
    chart.empty = Team::tr("Nobody has a target in this period");
    chart.accessible = chartInWords(chart);
    return chart;
  }
  ChartSeries series;
  series.kind = ChartSeries::Kind::Bar;
  series.name = Team::tr("People");
  for (const kpi::AttainmentBand& band : team.bands) {
    ChartPoint bar;
    bar.x = static_cast<double>(chart.categories.size());
    bar.y = static_cast<double>(band.reps);
    bar.text = formatter.count(band.reps);
    bar.open = team.isOpen;
    series.points.push_back(bar);
    chart.categories.append(bandName(band, formatter));
  }
  chart.series.push_back(std::move(series));
  fitValueAxis(chart, kpi::Unit::Count, formatter);
  const kpi::QuotaDistribution& spread = team.distribution;
  chart.note = Team::tr("median %1 %, %2 % at target")
                   .arg(formatter.percent(*spread.median), formatter.percent(*spread.shareAtQuota));
  chart.accessible = chartInWords(chart);
  return chart;
}

ChartSpec trendChart(const TeamMember& member, const TeamResults& team, const Formatter& formatter) {
  ChartSpec chart;
  chart.title = Team::tr("Revenue and target");
  ChartSeries revenue, target;
  revenue.kind = ChartSeries::Kind::Bar;
  revenue.name = Team::tr("Revenue");
  target.role = SeriesRole::Target;
  target.name = Team::tr("Target");
  for (std::size_t i = 0; i < team.periods.size(); ++i) {
    chart.categories.append(axisName(team.periods[i], formatter));
    if (i < member.revenue.size() && member.revenue[i].value) {
      revenue.points.push_back(point(i, member.revenue[i], formatter));
      revenue.points.back().open = team.isOpen && i + 1 == team.periods.size();
    }
    if (i < member.target.size() && member.target[i].value)
      target.points.push_back(point(i, member.target[i], formatter));
  }
  if (revenue.points.empty()) chart.empty = Team::tr("No revenue in these periods");
  chart.series.push_back(std::move(revenue));
  if (!target.points.empty()) chart.series.push_back(std::move(target));
  fitValueAxis(chart, kpi::Unit::Money, formatter);
  chart.accessible = chartInWords(chart);
  return chart;
}

}  // namespace bellwether::app::team
