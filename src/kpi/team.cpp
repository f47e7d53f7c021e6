#include "bellwether/kpi/team.h"

#include <algorithm>
#include <array>

#include "bellwether/records/facts.h"
#include "kpi/selection.h"

namespace bellwether::kpi {
namespace {

constexpr std::int64_t kBandPercent = 25;
constexpr std::int64_t kLastBandPercent = 150;
constexpr std::int32_t kWholePpm = 1'000'000;

const KpiValue* find(const GroupResult& group, KpiId id) {
  for (const KpiValue& value : group.kpis)
    if (value.id == id) return &value;
  return nullptr;
}

std::optional<Fraction> ratio(const Fraction& numerator, const Fraction& denominator) {
  if (denominator == Fraction(0)) return std::nullopt;
  return numerator / denominator;
}

bool isRamping(const records::RepRow& rep, LocalDate on) {
  return std::any_of(rep.ramps.begin(), rep.ramps.end(),
                     [on](const records::Ramp& ramp) { return ramp.period.contains(on) && ramp.ppm < kWholePpm; });
}

RosterEntry entryOf(const Columns& columns, std::uint32_t code, LocalDate on) {
  const records::RepRow& rep = columns.reps[code];
  RosterEntry entry;
  entry.key = keyOf(columns, Dimension::Rep, code);
  entry.team = keyOf(columns, Dimension::Team, records::teamOn(rep, on.daysSinceEpoch()));
  if (rep.employed.begin != LocalDate::min()) entry.hired = rep.employed.begin;
  if (rep.employed.end != LocalDate::max()) entry.lastDay = rep.employed.end.plusDays(-1);
  entry.hasLeft = entry.lastDay && *entry.lastDay < on;
  entry.isRamping = isRamping(rep, on);
  return entry;
}

}  // namespace

std::vector<RosterEntry> roster(const records::Facts& facts, LocalDate on) {
  const Columns& columns = facts.columns();
  std::vector<RosterEntry> entries;
  for (std::uint32_t code = 1; code < columns.reps.size(); ++code) entries.push_back(entryOf(columns, code, on));
  std::sort(entries.begin(), entries.end(), [](const RosterEntry& a, const RosterEntry& b) { return a.key < b.key; });
  return entries;
}

QuotaDistribution quotaDistribution(const std::vector<GroupResult>& reps) {
  QuotaDistribution out;
  Fraction all = 0, actual = 0, targets = 0;
  std::vector<Fraction> ratios;
  std::int64_t reached = 0;
  for (const GroupResult& rep : reps) {
    const KpiValue* revenue = find(rep, KpiId::Revenue);
    if (rep.key == missingGroup(Dimension::Rep) || revenue == nullptr || !revenue->value) continue;
    all = all + *revenue->value;
    const KpiValue* value = find(rep, KpiId::Attainment);
    if (value == nullptr || !value->value) continue;
    out.carriers.push_back({rep.key, value->numerator.value, value->denominator.value, *value->value});
    actual = actual + value->numerator.value;
    targets = targets + value->denominator.value;
    reached += *value->value >= Fraction(1);
    ratios.push_back(*value->value);
  }
  if (ratios.empty()) return out;
  std::sort(out.carriers.begin(), out.carriers.end(), [](const Carrier& a, const Carrier& b) { return a.rep < b.rep; });
  std::sort(ratios.begin(), ratios.end());
  const std::size_t middle = ratios.size() / 2;
  out.median = ratios.size() % 2 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / Fraction(2);
  out.ratioOfSums = ratio(actual, targets);
  out.allRevenue = ratio(all, targets);
  out.shareAtQuota = Fraction::of(reached, static_cast<std::int64_t>(ratios.size()));
  return out;
}

std::vector<AttainmentBand> attainmentBands(const std::vector<Carrier>& carriers) {
  std::vector<AttainmentBand> bands;
  if (carriers.empty()) return bands;
  for (std::int64_t percent = 0; percent < kLastBandPercent; percent += kBandPercent)
    bands.push_back({Fraction::of(percent, 100), Fraction::of(percent + kBandPercent, 100), 0});
  bands.push_back({Fraction::of(kLastBandPercent, 100), std::nullopt, 0});
  for (const Carrier& carrier : carriers) {
    const auto band = std::find_if(bands.begin(), bands.end(), [&carrier](const AttainmentBand& candidate) {
      return !candidate.to || carrier.attainment < *candidate.to;
    });
    ++band->reps;
  }
  return bands;
}

std::vector<GroupSum> groupSums(const std::vector<GroupResult>& groups, KpiId id) {
  std::vector<GroupSum> sums;
  for (const GroupResult& group : groups) {
    GroupSum sum{group.key, 0, 0};
    const KpiValue* value = find(group, id);
    if (value != nullptr && value->value) {
      sum.sum = value->numerator.value;
      sum.n = value->denominator.value.rounded().value_or(0);
    }
    sums.push_back(std::move(sum));
  }
  return sums;
}

std::vector<KpiValue> figuresOfNothing(const records::Facts& facts, const Query& query) {
  Query nothing = query;
  nothing.where = {{Dimension::Rep, {}}};
  nothing.by.reset();
  nothing.last = 1;
  nothing.compare = Comparison::None;
  auto periods = evaluate(facts, nothing).periods;
  return periods.empty() ? std::vector<KpiValue>() : std::move(periods.back().kpis);
}

}  // namespace bellwether::kpi
