#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/app/lens.h"
#include "bellwether/kpi/team.h"
#include "bellwether/records/facts.h"

namespace bellwether::app {

/// One person of the lens, with the periods up to it.
struct TeamMember {
  kpi::RosterEntry person;          ///< seen from asOf or the period's last day, whichever is earlier
  std::vector<kpi::KpiValue> kpis;  ///< in the order of teamKpis()
  /// Revenue and target of the periods that end with the lens's, oldest first, parallel to TeamResults::periods.
  std::vector<kpi::KpiValue> revenue, target;
  std::optional<kpi::Standing> winRate, dealSize;  ///< among all members
};

/// The figures of every rep that the lens shows, computed once.
struct TeamResults {
  std::shared_ptr<const records::Facts> facts;
  Lens lens;
  LocalDate asOf;
  std::int64_t minToJudge = kpi::kMinToJudge;  ///< rates and averages over fewer records are not judged
  bool isOpen = false;                         ///< the period runs: its targets are not due yet
  std::int32_t elapsedDays = 0;
  std::vector<NamedPeriod> periods;         ///< 13, oldest first
  std::vector<TeamMember> members;          ///< by key; everyone with figures in the periods or employed in the last
  std::vector<kpi::GroupResult> teams;      ///< by key
  std::vector<kpi::KpiValue> whole;         ///< of all together
  std::vector<kpi::KpiValue> wholeRevenue;  ///< parallel to periods
  kpi::QuotaDistribution distribution;
  std::vector<kpi::AttainmentBand> bands;

  const TeamMember* member(const std::string& key) const;
};

/// Revenue, target, attainment, pace attainment, won deals, win rate, cycle, deal size, new customers, discount.
const std::vector<kpi::KpiId>& teamKpis();
/// Of a list in that order; null for others.
const kpi::KpiValue* find(const std::vector<kpi::KpiValue>& values, kpi::KpiId id);

/// Pure; runs on any thread.
TeamResults computeTeam(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                        std::int64_t minToJudge = kpi::kMinToJudge);

}  // namespace bellwether::app
