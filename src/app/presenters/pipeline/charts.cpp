#include <QCoreApplication>

#include "app/presenters/pipeline/parts.h"
#include "app/presenters/waterfall.h"
#include "app/text.h"
#include "bellwether/app/chart_axes.h"
#include "bellwether/app/chart_words.h"

namespace bellwether::app::pipeline {
namespace {

using namespace Qt::StringLiterals;

class Pipeline {
  Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

ChartPoint bar(qsizetype place, const Fraction& minor, const Formatter& formatter) {
  ChartPoint point;
  point.x = static_cast<double>(place);
  point.y = displayUnits(kpi::Unit::Money, minor, formatter);
  point.text = formatter.exact(kpi::Unit::Money, minor);
  return point;
}

ChartSeries bars(SeriesRole role, const QString& name) {
  ChartSeries series;
  series.kind = ChartSeries::Kind::Bar;
  series.role = role;
  series.name = name;
  return series;
}

QString ageName(const kpi::AgeBucket& bucket, const Formatter& formatter) {
  if (!bucket.to) return Pipeline::tr("%1+", "days, and more").arg(formatter.count(bucket.from));
  return Pipeline::tr("%1–%2", "days").arg(formatter.count(bucket.from), formatter.count(*bucket.to - 1));
}

bool hasSteps(const kpi::PipelineMovement& movement) { return !movement.moves.empty(); }

}  // namespace

QString stageName(const std::string& stage) { return stage.empty() ? Pipeline::tr("(no stage)") : text(stage); }

ChartSpec stageChart(const PipelineResults& pipeline, const Formatter& formatter) {
  ChartSpec chart;
  chart.title = Pipeline::tr("Open amount by stage");
  ChartSeries amount = bars(SeriesRole::Comparison, Pipeline::tr("Amount"));
  ChartSeries weighted = bars(SeriesRole::Current, Pipeline::tr("Weighted"));
  for (const kpi::PipelineGroup& stage : pipeline.stages) {
    amount.points.push_back(bar(chart.categories.size(), stage.amount, formatter));
    weighted.points.push_back(bar(chart.categories.size(), stage.weighted, formatter));
    chart.categories.append(stageName(stage.key));
  }
  if (pipeline.stages.empty()) chart.empty = Pipeline::tr("No open deals");
  chart.series = {std::move(amount), std::move(weighted)};
  fitValueAxis(chart, kpi::Unit::Money, formatter);
  chart.accessible = chartInWords(chart);
  return chart;
}

ChartSpec ageChart(const PipelineResults& pipeline, const Formatter& formatter) {
  ChartSpec chart;
  chart.title = Pipeline::tr("Open amount by age");
  chart.subtitle = Pipeline::tr("in days");
  ChartSeries amount = bars(SeriesRole::Current, Pipeline::tr("Amount"));
  std::int64_t aged = 0;
  for (const kpi::AgeBucket& bucket : pipeline.ages) {
    ChartPoint point = bar(chart.categories.size(), bucket.group.amount, formatter);
    point.text = Pipeline::tr("%1, %2 deals").arg(point.text, formatter.count(bucket.group.deals));
    amount.points.push_back(point);
    chart.categories.append(ageName(bucket, formatter));
    aged += bucket.group.deals;
  }
  if (pipeline.ages.empty()) chart.empty = Pipeline::tr("No open deals");
  if (aged < pipeline.total.deals)
    chart.note = Pipeline::tr("%1 without a creation date").arg(formatter.count(pipeline.total.deals - aged));
  chart.series = {std::move(amount)};
  fitValueAxis(chart, kpi::Unit::Money, formatter);
  chart.accessible = chartInWords(chart);
  return chart;
}

ChartSpec movementChart(const PipelineResults& pipeline, const Formatter& formatter) {
  ChartSpec chart;
  if (!pipeline.movement) {
    chart.empty = movementNote(pipeline, formatter);
  } else if (!hasSteps(*pipeline.movement)) {
    chart.empty = Pipeline::tr("The last import moved no open deal");
  } else {
    Waterfall waterfall;
    waterfall.fromName = Pipeline::tr("before");
    waterfall.toName = Pipeline::tr("now");
    waterfall.to = pipeline.openNow;
    waterfall.from = pipeline.openNow - pipeline.movement->change;
    for (const kpi::MoveTotal& total : pipeline.movement->totals)
      if (total.move != kpi::Move::Pushed && total.move != kpi::Move::Pulled && total.deals > 0)
        waterfall.steps.push_back({moveName(total.move), total.change});
    chart = waterfallChart(waterfall, formatter);
    // A deal won leaves the open ones, which is good news.
    for (ChartSeries& series : chart.series)
      if (series.name == moveName(kpi::Move::Won)) series.role = SeriesRole::Good;
    chart.note = movementNote(pipeline, formatter);
  }
  chart.title = Pipeline::tr("Since the last import");
  chart.subtitle = Pipeline::tr("all open deals");
  chart.accessible = chartInWords(chart);
  return chart;
}

}  // namespace bellwether::app::pipeline
