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

/// The parts of the rows that pass a test; of reps' rows only the days in the teams, if any are given.
template <class Test>
std::vector<TargetPart> partsOf(const Columns& columns, const Period& range, const std::vector<std::uint32_t>* teams,
                                Test test) {
  std::vector<TargetPart> out;
  const std::uint32_t* revenue = columns.kpiNames.find("revenue");
  for (const TargetRow& row : columns.targets) {
    const Period overlap = intersect(row.period, range);
    if (!revenue || row.kpi != *revenue || overlap.isEmpty() || !test(row)) continue;
    const RepRow* rep = row.scope == TargetScope::Rep ? &columns.reps[row.code] : nullptr;
    TargetPart part{&row, 0, {overlap}};
    if (rep && teams) part.days = daysInTeams(*rep, *teams, overlap);
    for (const Period& days : part.days) part.weight += rep ? weightedDays(*rep, days) : Int128{days.days()} * kWhole;
    if (!part.days.empty()) out.push_back(std::move(part));
  }
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
  const auto isOwn = [&](const TargetRow& row) {
    if (row.scope != scope.scope) return false;
    return scope.scope == TargetScope::Company ||
           (row.code != 0 && std::binary_search(scope.codes.begin(), scope.codes.end(), row.code));
  };
  const auto isRep = [](const TargetRow& row) { return row.scope == TargetScope::Rep; };
  TargetParts own{partsOf(columns, range, nullptr, isOwn), false};
  if (!own.parts.empty()) return own;
  if (scope.scope == TargetScope::Company) return {partsOf(columns, range, nullptr, isRep), true};
  if (scope.scope == TargetScope::Team) return {partsOf(columns, range, &scope.codes, isRep), true};
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
