#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/bridge.h"
#include "cli/figure_options.h"

namespace bellwether::cli {

/// One step from the earlier value to the later one, in the KPI's unit; for money in whole minor units.
struct ExplainedStep {
  std::string code;  ///< `count mix size new lost refunds`, for ratios `numerator denominator`
  Fraction amount = 0;
};

/// Why a KPI is not what it was: the steps add up to the change, and so do the groups with the rest.
struct Explanation {
  kpi::KpiId id = kpi::KpiId::Revenue;
  FigureOptions::Figure figure;
  NamedPeriod other;
  kpi::Sides sides;
  kpi::Dimension by = kpi::Dimension::Rep;
  std::vector<ExplainedStep> steps;  ///< empty where the change has no parts of its own, or there is no change
  kpi::Contributions contributions;

  /// The days really compared: of an open period those that have elapsed, of the other as many.
  Period measuredBefore() const;
  Period measuredNow() const;
};

struct ExplanationQuery {
  kpi::KpiId id = kpi::KpiId::Revenue;
  kpi::Comparison compare = kpi::Comparison::Previous;
  std::optional<kpi::Dimension> by;  ///< empty: the bridge is of the whole, the contributions are the reps'
};
Explanation explain(const records::Facts& facts, const FigureOptions::Figure& figure, const ExplanationQuery& query);

nlohmann::ordered_json explanationJson(const std::string& store, const Explanation& explanation, Currency currency);
QString explanationText(const Explanation& explanation, const app::Formatter& formatter);

}  // namespace bellwether::cli
