#include "bellwether/app/pipeline_results.h"

#include "bellwether/kpi/evaluate.h"

namespace bellwether::app {
namespace {

void fillMovement(PipelineResults& pipeline) {
  if (!pipeline.lastImport || pipeline.lastImport->isFirst) return;
  pipeline.movement = kpi::pipelineMovement(*pipeline.facts, pipeline.lastImport->changes, pipeline.asOf);
  pipeline.openNow = kpi::wholePipeline(*pipeline.facts, {}, pipeline.asOf).amount;
}

}  // namespace

PipelineResults computePipeline(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                                std::shared_ptr<const LastImport> lastImport) {
  PipelineResults pipeline;
  pipeline.facts = std::move(facts);
  pipeline.lens = lens;
  pipeline.asOf = asOf;
  pipeline.isOver = lens.period.range.isEmpty() || lens.period.range.last() < asOf;
  pipeline.lastImport = std::move(lastImport);
  pipeline.deals = kpi::openDeals(*pipeline.facts, lens.where, asOf);
  pipeline.stages = kpi::pipelineByStage(pipeline.deals);
  pipeline.ages = kpi::pipelineByAge(pipeline.deals);
  pipeline.total = kpi::pipelineTotal(pipeline.deals);
  pipeline.overdue = kpi::overdueTotal(pipeline.deals);
  kpi::Query query;
  query.period = lens.period;
  query.where = lens.where;
  query.asOf = asOf;
  query.kpis = {kpi::KpiId::Revenue, kpi::KpiId::Target, kpi::KpiId::Pipeline, kpi::KpiId::WeightedPipeline,
                kpi::KpiId::Coverage};
  auto periods = kpi::evaluate(*pipeline.facts, query).periods;
  if (!periods.empty()) pipeline.kpis = std::move(periods.back().kpis);
  pipeline.forecast = kpi::forecast(*pipeline.facts, lens.period, lens.where, asOf);
  fillMovement(pipeline);
  return pipeline;
}

}  // namespace bellwether::app
