#pragma once

#include <string_view>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::kpi {

/// What a KPI is, apart from any data. One file in `src/kpi/definitions/` each; listed in `catalogue`.
struct Definition {
  KpiId id = KpiId::Revenue;
  Unit unit = Unit::Money;
  Direction direction = Direction::UpIsGood;
  Measure numerator = Measure::WonAmount;
  Measure denominator = Measure::One;
  std::string_view formula;  ///< in catalogue measures, e.g. "won_amount / won_deals"
  std::string_view source;   ///< where the formula comes from
};

/// True for rates, means and medians over deals or customers: they say something about such records in general, and
/// little when there are few. Sums, targets, costs and markets are what they are, whatever their number.
bool restsOnSample(const Definition& definition);

/// All definitions in the order of KpiId.
const std::vector<Definition>& catalogue();
const Definition& definitionOf(KpiId id);

}  // namespace bellwether::kpi
