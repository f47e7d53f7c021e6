#include "bellwether/app/results.h"

#include <QFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "app/decimal_text.h"
#include "bellwether/core/rolling_period.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/pace.h"

namespace bellwether::app {
namespace {

constexpr int kHistoryPeriods = 13;
constexpr int kTargetPoints = 36;
constexpr std::size_t kGroupsLookedInto = 3;

constexpr std::array<kpi::KpiId, kpi::kHeadlineKpis> kHeadline = {
    kpi::KpiId::Revenue,        kpi::KpiId::Cac,         kpi::KpiId::Retention, kpi::KpiId::Cycle, kpi::KpiId::DealSize,
    kpi::KpiId::RepPerformance, kpi::KpiId::MarketShare, kpi::KpiId::Attainment};

kpi::Query queryOf(const Results& results) {
  kpi::Query query;
  query.period = results.lens.period;
  query.where = results.lens.where;
  query.asOf = results.asOf;
  query.minToJudge = results.minToJudge;
  return query;
}

std::vector<kpi::Change> changesOf(const Results& results, kpi::Comparison compare) {
  kpi::Query query = queryOf(results);
  query.compare = compare;
  query.kpis.assign(kHeadline.begin(), kHeadline.end());
  auto periods = kpi::evaluate(*results.facts, query).periods;
  return periods.empty() ? std::vector<kpi::Change>() : std::move(periods.back().changes);
}

/// All KPIs but the two that add up every customer's revenue of two years: no page of the lens shows them.
std::vector<kpi::KpiId> currentKpis() {
  std::vector<kpi::KpiId> ids;
  for (int i = 0; i < kpi::kKpis; ++i)
    if (const auto id = static_cast<kpi::KpiId>(i); id != kpi::KpiId::Grr && id != kpi::KpiId::Nrr) ids.push_back(id);
  return ids;
}

kpi::PeriodResult currentOf(const Results& results) {
  kpi::Query query = queryOf(results);
  query.kpis = currentKpis();
  auto periods = kpi::evaluate(*results.facts, query).periods;
  return periods.empty() ? kpi::PeriodResult() : std::move(periods.back());
}

bool isOpen(const Results& results) {
  const Period& range = results.lens.period.range;
  return range.contains(results.asOf) && results.asOf != range.last();
}

/// Each period as it stood after as many days as have passed in the open one: valued at that day, so that attainment is
/// what it was then against the whole target. What needs no such thing stays as it is.
std::vector<kpi::PeriodResult> toDate(const Results& results) {
  std::vector<kpi::PeriodResult> history = results.history;
  kpi::Query query = queryOf(results);
  for (const kpi::KpiId id : kHeadline)
    if (followsElapsedDays(id)) query.kpis.push_back(id);
  for (kpi::PeriodResult& period : history) {
    query.period = period.period;
    const Period range = kpi::comparableRange(results.lens.period.range, query.period.range, results.asOf);
    query.asOf = range.isEmpty() ? query.period.range.begin : std::min(range.last(), results.asOf);
    for (kpi::PeriodResult& part : kpi::evaluate(*results.facts, query).periods)
      for (kpi::KpiValue& value : part.kpis) period.kpis[static_cast<std::size_t>(value.id)] = std::move(value);
  }
  return history;
}

/// Twelve months after twelve months, each series point a month later than the one before.
std::vector<kpi::PeriodResult> rollingHistory(const Results& results, kpi::Query query) {
  const FiscalCalendar& calendar = results.facts->settings().calendar;
  query.last = 1;
  std::vector<kpi::PeriodResult> history;
  for (int back = kHistoryPeriods - 1; back >= 0; --back) {
    query.period = earlierInSeries(results.lens.period, back, calendar);
    auto periods = kpi::evaluate(*results.facts, query).periods;
    if (!periods.empty()) history.push_back(std::move(periods.back()));
  }
  return history;
}

void fillHistory(Results& results) {
  kpi::Query query = queryOf(results);
  query.last = kHistoryPeriods;
  query.kpis.assign(kHeadline.begin(), kHeadline.end());
  results.history =
      isTrailingYear(query.period) ? rollingHistory(results, query) : kpi::evaluate(*results.facts, query).periods;
  results.historyToDate = isOpen(results) ? toDate(results) : results.history;
}

/// The biggest step in the direction of the whole change, among the groups that changed most.
std::optional<Mover> biggestStep(const std::vector<kpi::GroupBridge>& groups, kpi::Dimension dimension) {
  Int128 change = 0;
  for (const kpi::GroupBridge& group : groups) change += Int128{group.bridge.to} - group.bridge.from;
  if (change == 0) return std::nullopt;
  std::optional<Mover> biggest;
  for (std::size_t i = 0; i < groups.size() && i < kGroupsLookedInto; ++i)
    for (const kpi::BridgeStep& step : groups[i].bridge.steps) {
      if (isZero(step.exact) || isNegative(step.exact) != (change < 0)) continue;
      if (!biggest || absolute(step.exact) > absolute(biggest->change))
        biggest = Mover{dimension, groups[i].key, step.effect, step.exact};
    }
  return biggest;
}

kpi::Sides sidesOf(const Results& results) {
  return kpi::comparableSides(results.lens.period.range, results.comparedPeriod.range, results.asOf);
}

/// What holds for every lens over the same facts on the same day.
struct LensFree {
  std::vector<kpi::DataIssue> issues;
  std::optional<kpi::Dimension> moverBy;  ///< by region when there are several, else by team, else by rep
};

LensFree lensFreeOf(const records::Facts& facts, LocalDate asOf) {
  LensFree out{kpi::dataIssues(facts, asOf), std::nullopt};
  for (const auto dimension : {kpi::Dimension::Region, kpi::Dimension::Team, kpi::Dimension::Rep})
    if (!out.moverBy && kpi::dimensionValues(facts, dimension).size() > 1) out.moverBy = dimension;
  return out;
}

/// Remembers the last facts and day asked for: stepping through periods asks for the same again and again.
class LensFreeMemo {
 public:
  std::shared_ptr<const LensFree> of(const std::shared_ptr<const records::Facts>& facts, LocalDate asOf) {
    const std::lock_guard lock(m_mutex);
    if (m_known && m_facts.lock() == facts && m_asOf == asOf) return m_known;
    m_known = std::make_shared<const LensFree>(lensFreeOf(*facts, asOf));
    m_facts = facts;
    m_asOf = asOf;
    return m_known;
  }

 private:
  std::mutex m_mutex;
  std::weak_ptr<const records::Facts> m_facts;
  LocalDate m_asOf;
  std::shared_ptr<const LensFree> m_known;
};

std::shared_ptr<const LensFree> lensFree(const Results& results) {
  static LensFreeMemo memo;
  return memo.of(results.facts, results.asOf);
}

std::optional<Mover> biggestMover(const Results& results, std::optional<kpi::Dimension> by) {
  if (!by) return std::nullopt;
  return biggestStep(kpi::revenueBridges(*results.facts, sidesOf(results), results.lens.where, *by), *by);
}

std::vector<TargetPoint> targetLine(const Results& results) {
  const Period& range = results.lens.period.range;
  if (range.isEmpty()) return {};
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

void fillForecast(Results& results) {
  if (!isOpen(results)) return;
  const auto forecast = kpi::forecast(*results.facts, results.lens.period, results.lens.where, results.asOf);
  if (!forecast.best) return;
  results.projection = forecast.projections[static_cast<std::size_t>(*forecast.best)].value;
  results.projectionLow = forecast.low;
  results.projectionHigh = forecast.high;
}

void fillCumulative(Results& results) {
  const records::Facts& facts = *results.facts;
  const Lens& lens = results.lens;
  results.cumulative = kpi::cumulativeRevenue(facts, lens.period.range, lens.where, results.asOf);
  if (lens.compare == kpi::Comparison::None) return;
  results.comparedCumulative = kpi::cumulativeRevenue(facts, results.comparedPeriod.range, lens.where, results.asOf);
}

std::vector<kpi::GroupResult> repsOf(const Results& results) {
  kpi::Query query = queryOf(results);
  query.by = kpi::Dimension::Rep;
  query.kpis = {kpi::KpiId::Revenue, kpi::KpiId::Target, kpi::KpiId::Attainment, kpi::KpiId::PaceAttainment};
  auto periods = kpi::evaluate(*results.facts, query).periods;
  return periods.empty() ? std::vector<kpi::GroupResult>() : std::move(periods.back().groups);
}

/// Each part writes members of its own and reads only what was there before, so they may run side by side. A part not
/// yet begun is run by whoever waits for it, so a pool without idle threads only makes this sequential.
void computeParts(Results& results) {
  const records::Facts& facts = *results.facts;
  kpi::warm(facts, results.lens.where);
  std::vector<kpi::Change> previous;
  std::vector<QFuture<void>> parts;
  const auto aside = [&parts](auto part) { parts.push_back(QtConcurrent::run(std::move(part))); };
  // The longest first, so that none is left over at the end.
  if (results.lens.compare != kpi::Comparison::None) {
    aside([&results, &facts] {
      results.bridge = kpi::revenueBridge(facts, sidesOf(results), results.lens.where, kpi::Dimension::Customer);
    });
  }
  aside([&results] { fillHistory(results); });
  aside([&results] { results.reps = repsOf(results); });
  if (results.lens.compare != kpi::Comparison::None)
    aside([&results] { results.mover = biggestMover(results, lensFree(results)->moverBy); });
  aside([&results, &previous] {
    previous = changesOf(results, kpi::Comparison::Previous);
    results.lastYear = changesOf(results, kpi::Comparison::LastYear);
  });
  aside([&results] { results.issues = lensFree(results)->issues; });
  aside([&results] { fillForecast(results); });
  results.current = currentOf(results);
  results.targetLine = targetLine(results);
  fillCumulative(results);
  for (QFuture<void>& part : parts) part.waitForFinished();
  results.current.changes = std::move(previous);
}

}  // namespace

bool followsElapsedDays(kpi::KpiId id) {
  switch (id) {
    case kpi::KpiId::Revenue:
    case kpi::KpiId::Cac:
    case kpi::KpiId::RepPerformance:
    case kpi::KpiId::MarketShare:
    case kpi::KpiId::Attainment:
      return true;
    default:
      return false;
  }
}

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
  const auto index = static_cast<std::size_t>(id);
  return index < current.changes.size() ? &current.changes[index] : nullptr;
}

const kpi::Change* Results::lastYearChange(kpi::KpiId id) const {
  const auto index = static_cast<std::size_t>(id);
  return index < lastYear.size() ? &lastYear[index] : nullptr;
}

Results computeResults(std::shared_ptr<const records::Facts> facts, const Lens& lens, LocalDate asOf,
                       std::int64_t minToJudge) {
  Results results;
  results.minToJudge = minToJudge;
  results.facts = std::move(facts);
  results.lens = lens;
  results.asOf = asOf;
  results.dataThrough = results.facts->dataThrough();
  const FiscalCalendar& calendar = results.facts->settings().calendar;
  results.comparedPeriod =
      lens.compare == kpi::Comparison::LastYear ? sameLastYear(lens.period, calendar) : step(lens.period, -1, calendar);
  results.elapsedDays = std::min(std::max(asOf - lens.period.range.begin + 1, 0), lens.period.range.days());
  computeParts(results);
  return results;
}

}  // namespace bellwether::app
