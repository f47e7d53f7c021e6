#include <algorithm>

#include "kpi/flows.h"

namespace bellwether::kpi {
namespace {

using records::RepRow;
using records::TargetRow;
using records::TargetScope;

constexpr std::int64_t kWhole = 1'000'000;

/// Days of the range in which the rep is employed, each weighted by the ramp in parts per million.
Int128 weightedDays(const RepRow& rep, const Period& range) {
  const Period employed = intersect(rep.employed, range);
  Int128 weight = Int128{employed.days()} * kWhole;
  LocalDate done = employed.begin;
  for (const records::Ramp& ramp : rep.ramps) {
    const Period part = intersect({std::max(done, ramp.period.begin), ramp.period.end}, employed);
    if (part.isEmpty()) continue;
    weight -= Int128{part.days()} * (kWhole - ramp.ppm);
    done = part.end;
  }
  return weight;
}

class TargetSum {
 public:
  TargetSum(const Columns& columns, const Period& range) : m_columns(columns), m_range(range) {}

  template <class Test>
  std::optional<TargetFlow> ofRows(Test test) {
    const std::uint32_t* revenue = m_columns.kpiNames.find("revenue");
    for (const TargetRow& row : m_columns.targets)
      if (revenue && row.kpi == *revenue && test(row)) add(row);
    return finish(false);
  }
  /// The reps' targets for their days in the teams; without teams, all of their days.
  std::optional<TargetFlow> ofReps(const std::vector<std::uint32_t>* teams) {
    m_teams = teams;
    auto out = ofRows([](const TargetRow& row) { return row.scope == TargetScope::Rep; });
    if (out) out->fromReps = true;
    return out;
  }

 private:
  void add(const TargetRow& row) {
    const Period overlap = intersect(row.period, m_range);
    if (overlap.isEmpty()) return;
    const bool isRep = row.scope == TargetScope::Rep;
    std::vector<Period> parts{overlap};
    if (isRep && m_teams) parts = daysInTeams(m_columns.reps[row.code], *m_teams, overlap);
    if (parts.empty()) return;
    if (!row.amount) {
      ++m_flow.fxMissing;
      return;
    }
    ++m_flow.rows;
    for (const Period& part : parts) {
      const Int128 weight = isRep ? weightedDays(m_columns.reps[row.code], part) : Int128{part.days()} * kWhole;
      m_sum.add(*row.amount, weight, row.period.days());
      m_covered.push_back(part);
    }
  }
  std::optional<TargetFlow> finish(bool fromReps) {
    if (m_flow.rows == 0) return std::nullopt;
    m_flow.amount = m_sum.total();
    m_flow.coveredDays = daysCovered(m_covered, m_range);
    return TargetFlow{m_flow, fromReps};
  }

  const Columns& m_columns;
  Period m_range;
  const std::vector<std::uint32_t>* m_teams = nullptr;
  Flow m_flow;
  FlowSum m_sum;
  std::vector<Period> m_covered;
};

}  // namespace

std::vector<Period> daysInTeams(const RepRow& rep, const std::vector<std::uint32_t>& teams, const Period& range) {
  const auto isIn = [&](LocalDate day) {
    return std::binary_search(teams.begin(), teams.end(), records::teamOn(rep, day.daysSinceEpoch()));
  };
  std::vector<LocalDate> cuts{range.begin, range.end};
  for (const records::Membership& membership : rep.teams)
    for (const LocalDate cut : {membership.period.begin, membership.period.end})
      if (range.contains(cut)) cuts.push_back(cut);
  std::sort(cuts.begin(), cuts.end());
  std::vector<Period> periods;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i)
    if (cuts[i] < cuts[i + 1] && isIn(cuts[i])) periods.push_back({cuts[i], cuts[i + 1]});
  return periods;
}

TargetScopeSpec targetScope(const CodeFilters& filters) {
  if (filters.empty()) return {};
  TargetScopeSpec spec{filters.size() == 1, TargetScope::Company, filters.front().codes};
  switch (filters.front().dimension) {
    case Dimension::Rep:
      spec.scope = TargetScope::Rep;
      break;
    case Dimension::Team:
      spec.scope = TargetScope::Team;
      break;
    case Dimension::Product:
      spec.scope = TargetScope::Product;
      break;
    case Dimension::Region:
      spec.scope = TargetScope::Region;
      break;
    case Dimension::Segment:
    case Dimension::Source:
    case Dimension::Currency:
    case Dimension::Customer:
      spec.applies = false;
  }
  return spec;
}

std::optional<TargetFlow> target(const Columns& columns, const TargetScopeSpec& scope, const Period& range) {
  if (!scope.applies) return std::nullopt;
  const auto isOwn = [&](const TargetRow& row) {
    if (row.scope != scope.scope) return false;
    return scope.scope == TargetScope::Company ||
           (row.code != 0 && std::binary_search(scope.codes.begin(), scope.codes.end(), row.code));
  };
  if (auto own = TargetSum(columns, range).ofRows(isOwn)) return own;
  if (scope.scope == TargetScope::Company) return TargetSum(columns, range).ofReps(nullptr);
  if (scope.scope == TargetScope::Team) return TargetSum(columns, range).ofReps(&scope.codes);
  return std::nullopt;
}

}  // namespace bellwether::kpi
