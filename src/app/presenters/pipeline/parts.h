#pragma once

#include "bellwether/app/presenters/pipeline_presenter.h"

/// The Pipeline page's parts, each made in its own file.
namespace bellwether::app::pipeline {

std::vector<ForecastLine> forecastLines(const PipelineResults& pipeline, const Formatter& formatter);
ChartSpec stageChart(const PipelineResults& pipeline, const Formatter& formatter);
ChartSpec ageChart(const PipelineResults& pipeline, const Formatter& formatter);
ChartSpec movementChart(const PipelineResults& pipeline, const Formatter& formatter);
std::vector<MoveRow> moveRows(const PipelineResults& pipeline, const Formatter& formatter);
QString movementNote(const PipelineResults& pipeline, const Formatter& formatter);

QString moveName(kpi::Move move);
QString stageName(const std::string& stage);

}  // namespace bellwether::app::pipeline
