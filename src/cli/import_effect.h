#pragma once

#include <vector>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "cli/failure.h"

namespace bellwether::cli {

/// All KPIs of one period before and after an import, parallel.
struct PeriodEffect {
  NamedPeriod period;
  std::vector<kpi::KpiValue> before, after;
};

/// Whether a KPI is the same number, or missing for the same reason.
bool isSame(const kpi::KpiValue& a, const kpi::KpiValue& b);

PeriodEffect effectOn(const NamedPeriod& period, const records::Facts& before, const records::Facts& after,
                      LocalDate asOf);

/// Effects on the years (fiscal ones where the workspace's start in another month than January) in which some KPI
/// changes, oldest first; at most the last `kEffectYears` years of the data and the one after.
inline constexpr int kEffectYears = 10;
std::vector<PeriodEffect> effectsByYear(const records::Facts& before, const records::Facts& after, LocalDate asOf);

}  // namespace bellwether::cli
