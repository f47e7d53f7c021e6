#include <algorithm>
#include <span>

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

using Rows = std::span<const TargetRow>;

/// The rows of a scope: of one code, or all of them.
Rows rowsOf(const Columns& columns, TargetScope scope, std::optional<std::uint32_t> code) {
  const std::vector<TargetRow>& all = columns.targets;
  const auto key = [&](const TargetRow& row) { return std::pair(row.scope, code ? row.code : 0U); };
  const auto wanted = std::pair(scope, code.value_or(0U));
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](const TargetRow& row) { return key(row) < wanted; });
  const auto last = std::partition_point(first, all.end(), [&](const TargetRow& row) { return key(row) == wanted; });
  return {first, last};
}

/// What the rows add to the range; of reps' rows only the days in the teams, if any are given.
void addParts(const Columns& columns, const Period& range, const std::vector<std::uint32_t>* teams, Rows rows,
              std::vector<TargetPart>& out) {
  const std::uint32_t* revenue = columns.kpiNames.find("revenue");
  for (const TargetRow& row : rows) {
    const Period overlap = intersect(row.period, range);
    if (!revenue || row.kpi != *revenue || overlap.isEmpty()) continue;
    const RepRow* rep = row.scope == TargetScope::Rep ? &columns.reps[row.code] : nullptr;
    TargetPart part{&row, 0, {overlap}};
    if (rep && teams) part.days = daysInTeams(*rep, *teams, overlap);
    for (const Period& days : part.days) part.weight += rep ? weightedDays(*rep, days) : Int128{days.days()} * kWhole;
    if (!part.days.empty()) out.push_back(std::move(part));
  }
}

/// The reps' targets for their days in the teams; without teams, all of their days.
TargetParts partsOfReps(const Columns& columns, const Period& range, const std::vector<std::uint32_t>* teams) {
  TargetParts out{{}, true};
  addParts(columns, range, teams, rowsOf(columns, TargetScope::Rep, std::nullopt), out.parts);
  return out;
}

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

Fraction TargetPart::amount() const {
  FlowSum sum;
  sum.add(*row->amount, weight, row->period.days());
  return sum.total();
}

TargetParts targetParts(const Columns& columns, const TargetScopeSpec& scope, const Period& range) {
  if (!scope.applies) return {};
  TargetParts own;
  if (scope.scope == TargetScope::Company)
    addParts(columns, range, nullptr, rowsOf(columns, scope.scope, std::nullopt), own.parts);
  for (const std::uint32_t code : scope.codes)
    if (code != 0) addParts(columns, range, nullptr, rowsOf(columns, scope.scope, code), own.parts);
  if (!own.parts.empty()) return own;
  if (scope.scope == TargetScope::Company) return partsOfReps(columns, range, nullptr);
  if (scope.scope == TargetScope::Team) return partsOfReps(columns, range, &scope.codes);
  return {};
}

std::optional<TargetFlow> target(const Columns& columns, const TargetScopeSpec& scope, const Period& range) {
  const TargetParts found = targetParts(columns, scope, range);
  TargetFlow out{{}, found.fromReps};
  FlowSum sum;
  std::vector<Period> covered;
  for (const TargetPart& part : found.parts) {
    if (!part.row->amount) {
      ++out.flow.fxMissing;
      continue;
    }
    ++out.flow.rows;
    sum.add(*part.row->amount, part.weight, part.row->period.days());
    covered.insert(covered.end(), part.days.begin(), part.days.end());
  }
  if (out.flow.rows == 0) return std::nullopt;
  out.flow.amount = sum.total();
  out.flow.coveredDays = daysCovered(std::move(covered), range);
  return out;
}

}  // namespace bellwether::kpi
