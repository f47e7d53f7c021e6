#include "bellwether/app/presenters/pipeline_presenter.h"

#include <QCoreApplication>

#include "app/presenters/pipeline/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class Pipeline {
  Q_DECLARE_TR_FUNCTIONS(Pipeline)
};

const kpi::KpiValue* find(const PipelineResults& pipeline, kpi::KpiId id) {
  for (const kpi::KpiValue& value : pipeline.kpis)
    if (value.id == id) return &value;
  return nullptr;
}

Figure money(const Fraction& minor, const Formatter& formatter) { return figureOf(kpi::Unit::Money, minor, formatter); }

/// What the sums leave out, below the exact value.
void addLeftOut(Figure& figure, const kpi::PipelineGroup& group, const Formatter& formatter) {
  if (group.noAmount > 0)
    figure.exact += u'\n' + Pipeline::tr("%1 without an amount or rate, left out").arg(formatter.count(group.noAmount));
}

PipelineStageRow stageRow(const QString& name, const kpi::PipelineGroup& group, const Formatter& formatter) {
  PipelineStageRow row{name, countFigure(group.deals, formatter), money(group.amount, formatter),
                       money(group.weighted, formatter)};
  addLeftOut(row.amount, group, formatter);
  if (group.noProbability > 0)
    row.weighted.exact +=
        u'\n' + Pipeline::tr("%1 without a probability weigh nothing").arg(formatter.count(group.noProbability));
  return row;
}

OpenDealRow dealRow(const kpi::OpenDeal& deal, const Formatter& formatter) {
  OpenDealRow row;
  row.id = deal.id;
  row.name = deal.name.empty() ? text(deal.id) : text(deal.name);
  row.customer = text(deal.customer);
  row.rep = deal.rep.empty() ? words::missingGroup(kpi::Dimension::Rep) : text(deal.rep);
  row.repKey = deal.rep.empty() ? std::string(kpi::missingGroup(kpi::Dimension::Rep)) : deal.rep;
  row.customerKey = deal.customer;
  row.stage = pipeline::stageName(deal.stage);
  if (deal.amount)
    row.amount = money(Fraction(*deal.amount), formatter);
  else
    row.amount.exact =
        deal.own ? words::exclusion(kpi::Exclusion::FxMissing) : words::exclusion(kpi::Exclusion::MissingAmount);
  const auto currency = Currency::fromCode(deal.currency);
  if (deal.own && currency && *currency != formatter.currency())
    row.amount.exact += u'\n' + formatter.money(*deal.own, *currency) + u' ' + text(deal.currency);
  if (deal.probability) {
    row.probability = figureOf(kpi::Unit::Ratio, *deal.probability, formatter);
    row.weighted = money(deal.weighted, formatter);
  }
  row.expected = dateFigure(deal.expected, formatter);
  if (deal.ageDays) row.age = countFigure(*deal.ageDays, formatter);
  row.isOverdue = deal.isOverdue;
  return row;
}

QString methodName(kpi::Method method) {
  switch (method) {
    case kpi::Method::Linear:
      return Pipeline::tr("Run rate by days");
    case kpi::Method::Workday:
      return Pipeline::tr("Run rate by workdays");
    case kpi::Method::Seasonal:
      return Pipeline::tr("As last year went on");
    case kpi::Method::Pipeline:
      return Pipeline::tr("Won and weighted");
  }
  return {};
}

QString methodNote(const kpi::Projection& projection, const Formatter& formatter) {
  if (!projection.value) return projection.reason ? words::reason(*projection.reason) : QString();
  if (!projection.error) return Pipeline::tr("not testable yet");
  return Pipeline::tr("%1 % off, %2 periods")
      .arg(formatter.percent(*projection.error), formatter.count(projection.tested));
}

QString emptyText(const PipelineResults& pipeline) {
  if (!pipeline.deals.empty()) return {};
  if (!pipeline.lens.where.empty()) return Pipeline::tr("No open deals here.");
  return Pipeline::tr("No open deals. Import an export that holds open deals too, with stage and expected close.");
}

}  // namespace

namespace pipeline {

std::vector<ForecastLine> forecastLines(const PipelineResults& pipeline, const Formatter& formatter) {
  std::vector<ForecastLine> lines;
  const auto add = [&](const QString& label, kpi::KpiId id, const QString& note) {
    if (const kpi::KpiValue* value = find(pipeline, id)) lines.push_back({label, figureOf(*value, formatter), note});
  };
  add(Pipeline::tr("Won so far"), kpi::KpiId::Revenue, {});
  add(Pipeline::tr("Open, due in the period"), kpi::KpiId::Pipeline, Pipeline::tr("not overdue"));
  add(Pipeline::tr("Of it weighted"), kpi::KpiId::WeightedPipeline, Pipeline::tr("by probability"));
  const kpi::Forecast& forecast = pipeline.forecast;
  for (const kpi::Projection& projection : forecast.projections) {
    ForecastLine line{methodName(projection.method), {}, methodNote(projection, formatter)};
    if (projection.value) line.value = money(*projection.value, formatter);
    line.isStrong = forecast.best == projection.method;
    lines.push_back(std::move(line));
  }
  if (forecast.low && forecast.high) {
    lines.push_back({Pipeline::tr("Lowest of all methods"), money(*forecast.low, formatter), {}});
    lines.push_back({Pipeline::tr("Highest of all methods"), money(*forecast.high, formatter), {}});
  }
  add(Pipeline::tr("Target"), kpi::KpiId::Target, {});
  add(Pipeline::tr("Coverage of what is left, times"), kpi::KpiId::Coverage, {});
  ForecastLine overdue{Pipeline::tr("Overdue, in no forecast"), money(pipeline.overdue.amount, formatter),
                       Pipeline::tr("%1 deals").arg(formatter.count(pipeline.overdue.deals))};
  addLeftOut(overdue.value, pipeline.overdue, formatter);
  lines.push_back(std::move(overdue));
  return lines;
}

}  // namespace pipeline

PipelineData presentPipeline(const PipelineResults& pipeline, const Formatter& formatter) {
  PipelineData data;
  data.unit = moneyUnit(formatter);
  data.empty = emptyText(pipeline);
  for (const kpi::PipelineGroup& stage : pipeline.stages)
    data.stages.push_back(stageRow(pipeline::stageName(stage.key), stage, formatter));
  if (!data.stages.empty()) {
    data.total = stageRow(Pipeline::tr("All open deals"), pipeline.total, formatter);
    data.summary = Pipeline::tr("%1 open deals, %2, weighted %3")
                       .arg(formatter.count(pipeline.total.deals),
                            formatter.compact(kpi::Unit::Money, pipeline.total.amount).joined(),
                            formatter.compact(kpi::Unit::Money, pipeline.total.weighted).joined());
  }
  data.stageChart = pipeline::stageChart(pipeline, formatter);
  data.ageChart = pipeline::ageChart(pipeline, formatter);
  data.forecast = pipeline::forecastLines(pipeline, formatter);
  for (const kpi::OpenDeal& deal : pipeline.deals) data.deals.push_back(dealRow(deal, formatter));
  data.movement = pipeline::movementChart(pipeline, formatter);
  data.moves = pipeline::moveRows(pipeline, formatter);
  data.movementNote = pipeline::movementNote(pipeline, formatter);
  return data;
}

}  // namespace bellwether::app
