#include "bellwether/app/team_results.h"

#include <algorithm>
#include <map>

namespace bellwether::app {
namespace {

constexpr int kTrendPeriods = 13;

using Groups = std::map<std::string, std::vector<kpi::KpiValue>>;

kpi::Query queryOf(const TeamResults& team) {
  kpi::Query query;
  query.period = team.lens.period;
  query.where = team.lens.where;
  query.asOf = team.asOf;
  query.kpis = teamKpis();
  return query;
}

kpi::PeriodResult lastOf(kpi::Evaluation evaluation) {
  return evaluation.periods.empty() ? kpi::PeriodResult() : std::move(evaluation.periods.back());
}

Groups byKey(std::vector<kpi::GroupResult> groups) {
  Groups found;
  for (kpi::GroupResult& group : groups) found.emplace(std::move(group.key), std::move(group.kpis));
  return found;
}

/// The periods' revenue and target of the whole and of each rep.
struct Trend {
  std::vector<kpi::PeriodResult> periods;
  std::vector<Groups> groups;
};

Trend trendOf(const TeamResults& team) {
  kpi::Query query = queryOf(team);
  query.kpis = {kpi::KpiId::Revenue, kpi::KpiId::Target};
  query.by = kpi::Dimension::Rep;
  query.last = kTrendPeriods;
  Trend trend{kpi::evaluate(*team.facts, query).periods, {}};
  for (kpi::PeriodResult& period : trend.periods) trend.groups.push_back(byKey(std::move(period.groups)));
  return trend;
}

/// Nobody who left before the period begins, and nobody who comes after it.
bool isEmployed(const kpi::RosterEntry& person, const Period& period) {
  return !(person.hired && *person.hired >= period.end) && !(person.lastDay && *person.lastDay < period.begin);
}

/// A lens that looks at reps, teams or regions shows only people who have figures there.
bool looksAtPart(const Lens& lens) { return !lens.where.empty(); }

bool isInTrend(const Trend& trend, const std::string& key) {
  return std::any_of(trend.groups.begin(), trend.groups.end(),
                     [&key](const Groups& period) { return period.count(key) > 0; });
}

void addTrend(TeamMember& member, const Trend& trend, const std::vector<kpi::KpiValue>& nothing) {
  for (const Groups& period : trend.groups) {
    const auto found = period.find(member.person.key);
    const std::vector<kpi::KpiValue>& kpis = found == period.end() ? nothing : found->second;
    for (const auto id : {kpi::KpiId::Revenue, kpi::KpiId::Target})
      if (const kpi::KpiValue* value = find(kpis, id))
        (id == kpi::KpiId::Revenue ? member.revenue : member.target).push_back(*value);
  }
}

void addStandings(TeamResults& team, const std::vector<kpi::GroupResult>& reps) {
  const auto add = [&](kpi::KpiId id, std::optional<kpi::Standing> TeamMember::*place) {
    std::map<std::string, kpi::Standing> found;
    for (kpi::Standing& standing : kpi::leaderboard(kpi::groupSums(reps, id))) {
      standing.isTooFew = kpi::isTooFew(standing.n, team.minToJudge);
      found[standing.key] = standing;
    }
    for (TeamMember& member : team.members)
      if (const auto standing = found.find(member.person.key); standing != found.end())
        member.*place = standing->second;
  };
  add(kpi::KpiId::WinRate, &TeamMember::winRate);
  add(kpi::KpiId::DealSize, &TeamMember::dealSize);
}

void addMembers(TeamResults& team, const std::vector<kpi::GroupResult>& reps, const Trend& trend) {
  const Period& range = team.lens.period.range;
  const LocalDate on = range.isEmpty() ? team.asOf : std::min(range.last(), team.asOf);
  const auto nothing = kpi::figuresOfNothing(*team.facts, queryOf(team));
  Groups found = byKey(reps);
  const auto add = [&](kpi::RosterEntry person, const std::vector<kpi::KpiValue>& kpis) {
    TeamMember member;
    member.person = std::move(person);
    member.kpis = kpis;
    addTrend(member, trend, nothing);
    team.members.push_back(std::move(member));
  };
  for (kpi::RosterEntry& person : kpi::roster(*team.facts, on)) {
    const auto figures = found.find(person.key);
    if (figures != found.end())
      add(std::move(person), figures->second);
    else if (isInTrend(trend, person.key) || (!looksAtPart(team.lens) && isEmployed(person, range)))
      add(std::move(person), nothing);
  }
  const std::string unassigned(kpi::missingGroup(kpi::Dimension::Rep));
  if (const auto figures = found.find(unassigned); figures != found.end()) {
    kpi::RosterEntry nobody;
    nobody.key = unassigned;
    nobody.team = kpi::missingGroup(kpi::Dimension::Team);
    add(std::move(nobody), figures->second);
  }
}

}  // namespace

const std::vector<kpi::KpiId>& teamKpis() {
  static const std::vector<kpi::KpiId> kIds = {
      kpi::KpiId::Revenue,      kpi::KpiId::Target,  kpi::KpiId::Attainment, kpi::KpiId::PaceAttainment,
      kpi::KpiId::WonDeals,     kpi::KpiId::WinRate, kpi::KpiId::Cycle,      kpi::KpiId::DealSize,
      kpi::KpiId::NewCustomers, kpi::KpiId::Discount};
  return kIds;
}

const kpi::KpiValue* find(const std::vector<kpi::KpiValue>& values, kpi::KpiId id) {
  for (const kpi::KpiValue& value : values)
    if (value.id == id) return &value;
  return nullptr;
}

const TeamMember* TeamResults::member(const std::string& key) const {
  for (const TeamMember& member : members)
    if (member.person.key == key) return &member;
  return nullptr;
}

TeamResults computeTeam(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                        std::int64_t minToJudge) {
  TeamResults team;
  team.minToJudge = minToJudge;
  team.facts = std::move(facts);
  team.lens = lens;
  team.asOf = asOf;
  team.elapsedDays = std::min(std::max(asOf - lens.period.range.begin + 1, 0), lens.period.range.days());
  kpi::Query query = queryOf(team);
  query.by = kpi::Dimension::Rep;
  kpi::PeriodResult current = lastOf(kpi::evaluate(*team.facts, query));
  team.isOpen = current.open;
  team.whole = std::move(current.kpis);
  query.by = kpi::Dimension::Team;
  team.teams = lastOf(kpi::evaluate(*team.facts, query)).groups;
  const Trend trend = trendOf(team);
  for (const kpi::PeriodResult& period : trend.periods) {
    team.periods.push_back(period.period);
    team.wholeRevenue.push_back(period.kpis.front());
  }
  addMembers(team, current.groups, trend);
  addStandings(team, current.groups);
  team.distribution = kpi::quotaDistribution(current.groups);
  team.bands = kpi::attainmentBands(team.distribution.carriers);
  return team;
}

}  // namespace bellwether::app
