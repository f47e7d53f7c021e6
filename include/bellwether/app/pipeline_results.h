#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/last_import.h"
#include "bellwether/app/lens.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/pipeline.h"
#include "bellwether/kpi/pipeline_movement.h"
#include "bellwether/records/facts.h"

namespace bellwether::app {

/// The open deals of a lens, computed once.
struct PipelineResults {
  std::shared_ptr<const records::Facts> facts;
  Lens lens;
  LocalDate asOf;
  bool isOver = false;  ///< the period ended before asOf: nothing open can close in it any more
  std::vector<kpi::OpenDeal> deals;
  std::vector<kpi::PipelineGroup> stages;
  std::vector<kpi::AgeBucket> ages;
  kpi::PipelineGroup total, overdue;
  /// Of the period: Revenue, Target, Pipeline, WeightedPipeline, Coverage.
  std::vector<kpi::KpiValue> kpis;
  kpi::Forecast forecast;                         ///< of the period's revenue at its end
  std::shared_ptr<const LastImport> lastImport;   ///< null: not read (yet)
  std::optional<kpi::PipelineMovement> movement;  ///< of all deals, whatever the filters; empty without two imports
  Fraction openNow = 0;                           ///< all open deals, whatever the filters, minor units
};

/// Pure; runs on any thread.
PipelineResults computePipeline(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                                std::shared_ptr<const LastImport> lastImport);

}  // namespace bellwether::app
