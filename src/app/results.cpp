#include "bellwether/app/results.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/decimal_text.h"

namespace bellwether::app {
namespace {

constexpr int kHistoryPeriods = 13;
constexpr int kTargetPoints = 36;

constexpr std::array<kpi::KpiId, kpi::kHeadlineKpis> kHeadline = {
    kpi::KpiId::Revenue,        kpi::KpiId::Cac,         kpi::KpiId::Retention, kpi::KpiId::Cycle, kpi::KpiId::DealSize,
    kpi::KpiId::RepPerformance, kpi::KpiId::MarketShare, kpi::KpiId::Attainment};

kpi::Query queryOf(const Results& results) {
  kpi::Query query;
  query.period = results.lens.period;
  query.where = results.lens.where;
  query.asOf = results.asOf;
  return query;
}

/// The single period of a query, by group.
std::vector<kpi::GroupResult> groupsOf(const Results& results, const Period& range, kpi::Dimension by,
                                       std::vector<kpi::KpiId> kpis) {
  kpi::Query query = queryOf(results);
  if (range != results.lens.period.range) query.period = customPeriod(range);
  query.by = by;
  query.kpis = std::move(kpis);
  auto periods = kpi::evaluate(*results.facts, query).periods;
  return periods.empty() ? std::vector<kpi::GroupResult>() : std::move(periods.back().groups);
}

void fillCurrent(Results& results) {
  kpi::Query query = queryOf(results);
  query.compare = kpi::Comparison::Previous;
  auto periods = kpi::evaluate(*results.facts, query).periods;
  if (!periods.empty()) results.current = std::move(periods.back());
  query.compare = kpi::Comparison::LastYear;
  periods = kpi::evaluate(*results.facts, query).periods;
  if (!periods.empty()) results.lastYear = std::move(periods.back().changes);
}

/// Each period as it stood after as many days as have passed in the open one: valued at that day, so that attainment is
/// what it was then against the whole target.
std::vector<kpi::PeriodResult> toDate(const Results& results) {
  std::vector<kpi::PeriodResult> history;
  for (const kpi::PeriodResult& full : results.history) {
    kpi::PeriodResult part;
    part.period = full.period;
    part.open = full.open;
    const Period range = kpi::comparableRange(results.lens.period.range, full.period.range, results.asOf);
    const LocalDate asOf = range.isEmpty() ? full.period.range.begin : std::min(range.last(), results.asOf);
    for (const auto id : {kpi::KpiId::Revenue, kpi::KpiId::Attainment})
      part.kpis.push_back(kpi::evaluateOne(*results.facts, id, full.period.range, results.lens.where, asOf));
    history.push_back(std::move(part));
  }
  return history;
}

void fillHistory(Results& results) {
  kpi::Query query = queryOf(results);
  query.last = kHistoryPeriods;
  query.kpis.assign(kHeadline.begin(), kHeadline.end());
  results.history = kpi::evaluate(*results.facts, query).periods;
  results.historyToDate = results.current.open ? toDate(results) : results.history;
}

Period elapsedRange(const Results& results) {
  const Period& range = results.lens.period.range;
  return {range.begin, std::min(range.end, results.asOf.plusDays(1))};
}

Fraction revenueOf(const std::vector<kpi::GroupResult>& groups, const std::string& key) {
  for (const kpi::GroupResult& group : groups)
    if (group.key == key && !group.kpis.empty()) return group.kpis.front().value.value_or(Fraction(0));
  return {0};
}

std::vector<Mover> movementsBy(const Results& results, kpi::Dimension dimension) {
  const Period compared = kpi::comparableRange(results.lens.period.range, results.comparedPeriod.range, results.asOf);
  const auto now = groupsOf(results, elapsedRange(results), dimension, {kpi::KpiId::Revenue});
  const auto then = groupsOf(results, compared, dimension, {kpi::KpiId::Revenue});
  std::vector<Mover> movements;
  for (const kpi::GroupResult& group : now)
    movements.push_back({dimension, group.key, revenueOf(now, group.key) - revenueOf(then, group.key)});
  for (const kpi::GroupResult& group : then)
    if (std::none_of(now.begin(), now.end(), [&group](const auto& other) { return other.key == group.key; }))
      movements.push_back({dimension, group.key, Fraction(0) - revenueOf(then, group.key)});
  return movements;
}

/// By region when there are several, else by team, else by rep.
std::optional<Mover> biggestMover(const Results& results) {
  for (const auto dimension : {kpi::Dimension::Region, kpi::Dimension::Team, kpi::Dimension::Rep}) {
    const auto movements = movementsBy(results, dimension);
    if (movements.size() < 2) continue;
    Fraction total = 0;
    for (const Mover& mover : movements) total = total + mover.change;
    if (!total.isValid() || isZero(total)) return std::nullopt;
    const auto extreme = std::minmax_element(movements.begin(), movements.end(),
                                             [](const Mover& a, const Mover& b) { return a.change < b.change; });
    return isNegative(total) ? *extreme.first : *extreme.second;
  }
  return std::nullopt;
}

std::vector<TargetPoint> targetLine(const Results& results) {
  const Period& range = results.lens.period.range;
  if (range.isEmpty() || !results.value(kpi::KpiId::Target).exists()) return {};
  std::vector<TargetPoint> line;
  const std::int32_t stride = std::max(1, (range.days() + kTargetPoints - 1) / kTargetPoints);
  const auto add = [&](LocalDate day) {
    if (!line.empty() && line.back().day >= day) return;
    const Period part{range.begin, day.plusDays(1)};
    const auto target = kpi::evaluateOne(*results.facts, kpi::KpiId::Target, part, results.lens.where, results.asOf);
    if (target.value) line.push_back({day, *target.value});
  };
  for (std::int32_t day = 0; day < range.days(); day += stride) add(range.begin.plusDays(day));
  add(range.last());
  return line;
}

void fillPace(Results& results) {
  const Period& range = results.lens.period.range;
  const std::int32_t elapsed = results.asOf < range.begin ? 0 : results.asOf - range.begin + 1;
  results.elapsedDays = std::min(elapsed, range.days());
  results.targetLine = targetLine(results);
  const auto& revenue = results.value(kpi::KpiId::Revenue);
  if (results.current.open && results.elapsedDays > 0 && revenue.exists())
    results.projection = *revenue.value * Fraction(range.days()) / Fraction(results.elapsedDays);
}

void fillCumulative(Results& results) {
  const records::Facts& facts = *results.facts;
  const Lens& lens = results.lens;
  results.cumulative = kpi::cumulativeRevenue(facts, lens.period.range, lens.where, results.asOf);
  if (lens.compare == kpi::Comparison::None) return;
  results.comparedCumulative = kpi::cumulativeRevenue(facts, results.comparedPeriod.range, lens.where, results.asOf);
}

}  // namespace

LocalDate defaultAsOf(const records::Facts& facts, LocalDate today) {
  return std::max(facts.dataThrough().value_or(today), today);
}

const kpi::KpiValue& Results::value(kpi::KpiId id) const {
  static const kpi::KpiValue kNothing{};
  for (const kpi::KpiValue& value : current.kpis)
    if (value.id == id) return value;
  return kNothing;
}

const kpi::Change* Results::previousChange(kpi::KpiId id) const {
  for (std::size_t i = 0; i < current.changes.size() && i < current.kpis.size(); ++i)
    if (current.kpis[i].id == id) return &current.changes[i];
  return nullptr;
}

const kpi::Change* Results::lastYearChange(kpi::KpiId id) const {
  for (std::size_t i = 0; i < lastYear.size() && i < current.kpis.size(); ++i)
    if (current.kpis[i].id == id) return &lastYear[i];
  return nullptr;
}

Results computeResults(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf) {
  Results results;
  results.facts = std::move(facts);
  results.lens = lens;
  results.asOf = asOf;
  results.dataThrough = results.facts->dataThrough();
  const FiscalCalendar& calendar = results.facts->settings().calendar;
  results.comparedPeriod =
      lens.compare == kpi::Comparison::LastYear ? sameLastYear(lens.period, calendar) : step(lens.period, -1, calendar);
  fillCurrent(results);
  fillHistory(results);
  fillPace(results);
  fillCumulative(results);
  if (lens.compare != kpi::Comparison::None) results.mover = biggestMover(results);
  results.reps =
      groupsOf(results, lens.period.range, kpi::Dimension::Rep,
               {kpi::KpiId::Revenue, kpi::KpiId::Target, kpi::KpiId::Attainment, kpi::KpiId::PaceAttainment});
  results.issues = kpi::dataIssues(*results.facts, asOf);
  return results;
}

}  // namespace bellwether::app
