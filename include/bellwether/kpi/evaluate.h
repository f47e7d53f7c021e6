#pragma once

#include <map>
#include <string>
#include <vector>

#include "bellwether/kpi/value.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

struct GroupResult {
  std::string key;  ///< display key: the name of the rep, team, region...
  std::vector<KpiValue> kpis;
};

struct PeriodResult {
  NamedPeriod period;
  bool open = false;                ///< asOf lies inside, before the last day
  std::vector<KpiValue> kpis;       ///< in the query's order
  std::vector<Change> changes;      ///< parallel to kpis; empty without comparison
  std::vector<GroupResult> groups;  ///< sorted by key; empty without `by`
};

struct Evaluation {
  LocalDate asOf;
  std::vector<PeriodResult> periods;  ///< oldest first
};

/// Evaluates a query. Pure: no clock, locale, file; the same arguments give the same answer on any machine and thread.
/// Never fails: what cannot be computed carries a reason. An unknown filter value selects nothing.
Evaluation evaluate(const records::Facts& facts, const Query& query);

/// One KPI over an arbitrary range, company or slice. `period` may be any half-open range.
KpiValue evaluateOne(const records::Facts& facts, KpiId id, const Period& period, const Slice& where, LocalDate asOf);

/// The range of `other` that is compared with `current` at asOf: all of it when current is closed, else as many days
/// (from its begin) as have elapsed in current, never past its end.
Period comparableRange(const Period& current, const Period& other, LocalDate asOf);

/// A day's won amount (net, minor units), cumulated over the period day by day; up to asOf for an open period. Size =
/// days covered.
std::vector<std::int64_t> cumulativeRevenue(const records::Facts& facts, const Period& period, const Slice& where,
                                            LocalDate asOf);

/// Looks the deals of a slice up, so that questions asked side by side find them and do not each look for themselves.
/// Changes no result.
void warm(const records::Facts& facts, const Slice& where);

}  // namespace bellwether::kpi
