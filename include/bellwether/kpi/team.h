#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/statistics.h"
#include "bellwether/kpi/variants.h"

namespace bellwether::records {
class Facts;
}

namespace bellwether::kpi {

/// What is known of a rep beside their figures.
struct RosterEntry {
  std::string key;   ///< as groups by rep write it
  std::string team;  ///< key of the team they are in on the day asked for; the missing group without one
  std::optional<LocalDate> hired, lastDay;  ///< last day employed; both in
  bool hasLeft = false;                     ///< the last day lies before the day asked for
  bool isRamping = false;                   ///< only a part of their target counts on that day
};
/// Everyone in the data, sorted by key; people who left are kept. Empty without reps.
std::vector<RosterEntry> roster(const records::Facts& facts, LocalDate on);

/// How attainment spreads over reps that were evaluated already: the same as quotaDistribution over their keys, without
/// reading a deal again. Requires: each group has Revenue and Attainment.
QuotaDistribution quotaDistribution(const std::vector<GroupResult>& reps);

/// Reps whose attainment lies in [from, to).
struct AttainmentBand {
  Fraction from = 0;           ///< of the first band: everything below `to` is in it, refunds included
  std::optional<Fraction> to;  ///< empty: no upper end
  std::int64_t reps = 0;
};
/// Bands of 25 points from 0 to 150 % and one above. Empty without carriers.
std::vector<AttainmentBand> attainmentBands(const std::vector<Carrier>& carriers);

/// Numerator and denominator of a ratio by group, as a leaderboard takes them: won of closed deals (WinRate), priced
/// amount of priced deals (DealSize). Groups without the KPI, or with nothing to divide by, have n = 0.
std::vector<GroupSum> groupSums(const std::vector<GroupResult>& groups, KpiId id);

/// What every KPI is of somebody who has sold nothing: sums and counts 0, ratios their reason.
std::vector<KpiValue> figuresOfNothing(const records::Facts& facts, const Query& query);

}  // namespace bellwether::kpi
