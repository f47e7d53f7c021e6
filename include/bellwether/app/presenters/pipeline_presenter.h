#pragma once

#include <QString>
#include <string>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/app/figure.h"
#include "bellwether/app/pipeline_results.h"

namespace bellwether::app {

struct PipelineStageRow {
  QString name;
  Figure deals, amount, weighted;
};

/// One line of the period's forecast: `Won so far`, `Weighted`, `Forecast`.
struct ForecastLine {
  QString label;
  Figure value;
  QString note;
  bool isStrong = false;
};

struct OpenDealRow {
  QString name, customer, rep, stage;
  std::string id, repKey, customerKey;
  Figure amount, probability, weighted, expected, age;
  bool isOverdue = false;
};

struct MoveRow {
  QString move;  ///< `New`, `Pushed`
  QString id, name, stage;
  Figure change, amount, days;
};

struct PipelineData {
  QString unit;     ///< of the money columns
  QString summary;  ///< `152 open deals, 3.4 M USD, weighted 1.2 M USD`
  std::vector<PipelineStageRow> stages;
  std::optional<PipelineStageRow> total;
  ChartSpec stageChart;  ///< amount and weighted by stage
  ChartSpec ageChart;    ///< amount by age
  std::vector<ForecastLine> forecast;
  std::vector<OpenDealRow> deals;
  ChartSpec movement;  ///< steps from the open amount before the last import to now
  std::vector<MoveRow> moves;
  QString movementNote;  ///< `deals.csv, 23 Nov 2025`; or what is needed: `Needs a second import of deals`
  QString empty;         ///< no open deals: why, and what to do
};

PipelineData presentPipeline(const PipelineResults& pipeline, const Formatter& formatter);

}  // namespace bellwether::app
