#pragma once

#include "bellwether/app/presenters/why_presenter.h"

/// The Why page's parts, each made in its own file.
namespace bellwether::app::why {

WhyHead head(const WhyFigures& figures, const Formatter& formatter);
ChartSpec trend(const WhyFigures& figures, const Formatter& formatter);
void fillBridge(WhyData& data, const WhyFigures& figures, const Formatter& formatter);
WhyTable breakdown(const WhyFigures& figures, const Formatter& formatter);
void fillBreakdownChart(WhyData& data, const WhyFigures& figures, const Formatter& formatter);
std::vector<DefinitionLine> definition(const WhyFigures& figures);

/// `Q3`, `2024-Q4`: the period compared with, short where no other year is meant.
QString comparedName(const WhyFigures& figures, const Formatter& formatter);

/// Fills ticks and labels for values from low to high (display units), from zero on unless all lie far above it.
void fillAxis(ChartSpec& chart, kpi::Unit unit, const Formatter& formatter);

}  // namespace bellwether::app::why
