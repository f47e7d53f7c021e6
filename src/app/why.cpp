#include "bellwether/app/why.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "app/decimal_text.h"
#include "bellwether/core/rolling_period.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/dimension.h"

namespace bellwether::app {
namespace {

constexpr std::size_t kMostReceiptRows = 250'000;

/// The pieces of one answer that the others are made from.
struct Scope {
  const records::Facts& facts;
  const WhyQuestion& question;
  const FiscalCalendar& calendar;
  const Period& range;
  kpi::Slice where;
  LocalDate asOf;
  bool open;
  std::int64_t minToJudge;

  kpi::Sides sidesTo(const Period& other) const { return kpi::comparableSides(range, other, asOf); }
  kpi::KpiValue value(const Period& period, LocalDate day) const {
    kpi::Query query;
    query.period = customPeriod(period);
    query.where = where;
    query.kpis = {question.kpi};
    query.asOf = day;
    query.minToJudge = minToJudge;
    return kpi::evaluate(facts, query).periods.front().kpis.front();
  }
};

/// The day on which an earlier period had seen as many days as the open one has now.
LocalDate sameDay(const Scope& scope, const Period& other) {
  const Period measured = kpi::comparableRange(scope.range, other, scope.asOf);
  return measured.isEmpty() ? other.begin : std::min(measured.last(), scope.asOf);
}

kpi::Change changeTo(const Scope& scope, const NamedPeriod& other, const kpi::KpiValue& now) {
  kpi::Change change;
  change.period = other;
  const kpi::Sides sides = scope.sidesTo(other.range);
  change.measured = kpi::comparableRange(scope.range, other.range, scope.asOf);
  change.other = scope.value(other.range, sides.fromAsOf);
  if (!now.value || !change.other.value) return change;
  change.change = *now.value - *change.other.value;
  if (*change.other.value > Fraction(0)) change.relative = *change.change / *change.other.value;
  return change;
}

/// The target of a revenue or attainment trend: what is due by `day`, in the KPI's unit.
std::optional<Fraction> targetOf(const Scope& scope, const Period& period, LocalDate day) {
  const bool isRevenue = scope.question.kpi == kpi::KpiId::Revenue;
  if ((!isRevenue && scope.question.kpi != kpi::KpiId::Attainment) || period.isEmpty()) return std::nullopt;
  const auto whole = kpi::evaluateOne(scope.facts, kpi::KpiId::Target, period, scope.where, day).value;
  if (!whole || !(*whole > Fraction(0))) return std::nullopt;
  if (day >= period.last()) return isRevenue ? *whole : Fraction(1);
  const Period part{period.begin, std::max(period.begin, day).plusDays(1)};
  const auto due = kpi::evaluateOne(scope.facts, kpi::KpiId::Target, part, scope.where, day).value;
  if (!due) return std::nullopt;
  return isRevenue ? *due : *due / *whole;
}

int periodsBack(const Scope& scope, const NamedPeriod& last) {
  if (scope.question.periods > 0) return scope.question.periods;
  const auto from = scope.facts.dataFrom();
  if (!from) return kTrendPeriods;
  int count = 1;
  while (count < kMostTrendPeriods && earlierInSeries(last, count - 1, scope.calendar).range.begin > *from) ++count;
  return std::max(count, 2);
}

std::vector<TrendPoint> trendOf(const Scope& scope, const NamedPeriod& last) {
  std::vector<TrendPoint> trend;
  const bool sameDays = scope.open && scope.question.days == TrendDays::SameDays;
  for (int back = periodsBack(scope, last) - 1; back >= 0; --back) {
    TrendPoint point;
    point.period = back == 0 ? last : earlierInSeries(last, back, scope.calendar);
    point.open = back == 0 && scope.open;
    const Period& range = point.period.range;
    const LocalDate day = sameDays ? sameDay(scope, range) : scope.asOf;
    point.value = scope.value(range, day);
    const Period before = sameLastYear(point.period, scope.calendar).range;
    point.lastYear = scope.value(before, sameDays || point.open ? sameDay(scope, before) : scope.asOf);
    point.target = targetOf(scope, range, day);
    trend.push_back(std::move(point));
  }
  return trend;
}

/// Every group's own value in one period.
std::map<std::string, kpi::KpiValue> valuesBy(const Scope& scope, const Period& period, LocalDate day) {
  kpi::Query query;
  query.period = customPeriod(period);
  query.where = scope.where;
  query.by = scope.question.by;
  query.kpis = {scope.question.kpi};
  query.asOf = day;
  query.minToJudge = scope.minToJudge;
  std::map<std::string, kpi::KpiValue> values;
  for (kpi::PeriodResult& result : kpi::evaluate(scope.facts, query).periods)
    for (kpi::GroupResult& group : result.groups) values[group.key] = std::move(group.kpis.front());
  return values;
}

bool isNothing(const kpi::KpiValue& value) { return !value.value || isZero(*value.value); }

bool isUndivided(const kpi::KpiValue& value) { return value.reason == kpi::Reason::NotForDimension; }

void addGroups(const Scope& scope, WhyFigures& figures) {
  const kpi::Sides sides = scope.sidesTo(figures.comparedPeriod.range);
  auto from = valuesBy(scope, sides.from, sides.fromAsOf);
  auto to = valuesBy(scope, sides.to, sides.toAsOf);
  const auto parts = kpi::contributions(scope.facts, scope.question.kpi, sides, scope.where, scope.question.by);
  figures.change = parts.change;
  figures.rest = parts.change ? parts.rest : Fraction(0);
  std::map<std::string, WhyGroup> groups;
  for (auto& [key, value] : to) groups[key].to = std::move(value);
  for (auto& [key, value] : from) groups[key].from = std::move(value);
  for (const kpi::Contribution& part : parts.groups) {
    WhyGroup& group = groups[part.key];
    group.change = part.change;
    group.numeratorEffect = part.numeratorEffect;
    group.denominatorEffect = part.denominatorEffect;
  }
  for (auto& [key, group] : groups) {
    // A KPI that this dimension does not divide has no groups; their shares of the change would mean nothing.
    if (isUndivided(group.from) && isUndivided(group.to)) {
      figures.rest = figures.rest + group.change;
      continue;
    }
    if (isNothing(group.from) && isNothing(group.to) && isZero(group.change)) continue;
    group.key = key;
    figures.groups.push_back(std::move(group));
  }
  const auto size = [](const WhyGroup& group) { return group.to.value.value_or(Fraction(0)); };
  std::stable_sort(figures.groups.begin(), figures.groups.end(), [&](const WhyGroup& a, const WhyGroup& b) {
    const Fraction x = absolute(a.change);
    const Fraction y = absolute(b.change);
    return x != y ? x > y : size(a) > size(b);
  });
}

Scope scopeOf(const Results& results, const WhyQuestion& question) {
  const Period& range = results.lens.period.range;
  const bool open = range.contains(results.asOf) && results.asOf < range.last();
  return {*results.facts,
          question,
          results.facts->settings().calendar,
          range,
          whereOf(results.lens.where, question.path),
          results.asOf,
          open,
          results.minToJudge};
}

}  // namespace

kpi::Slice whereOf(const kpi::Slice& lens, const kpi::Slice& path) {
  kpi::Slice where = lens;
  for (const kpi::Filter& narrower : path) {
    std::erase_if(where, [&](const kpi::Filter& filter) { return filter.dimension == narrower.dimension; });
    where.push_back(narrower);
  }
  return where;
}

std::vector<kpi::Dimension> dimensionsLeft(const kpi::Slice& path) {
  std::vector<kpi::Dimension> left;
  for (const auto dimension :
       {kpi::Dimension::Region, kpi::Dimension::Team, kpi::Dimension::Rep, kpi::Dimension::Product,
        kpi::Dimension::Segment, kpi::Dimension::Source, kpi::Dimension::Customer, kpi::Dimension::Currency}) {
    const bool used =
        std::any_of(path.begin(), path.end(), [&](const kpi::Filter& filter) { return filter.dimension == dimension; });
    if (!used) left.push_back(dimension);
  }
  return left;
}

WhyFigures computeWhy(const Results& results, const WhyQuestion& question) {
  const Scope scope = scopeOf(results, question);
  WhyFigures figures;
  figures.question = question;
  figures.facts = results.facts;
  figures.lens = results.lens;
  figures.where = scope.where;
  figures.asOf = results.asOf;
  figures.open = scope.open;
  figures.elapsedDays = results.elapsedDays;
  figures.comparedPeriod = results.comparedPeriod;
  const NamedPeriod& period = results.lens.period;
  figures.value = scope.value(period.range, scope.asOf);
  figures.previous = changeTo(scope, step(period, -1, scope.calendar), figures.value);
  figures.lastYear = changeTo(scope, sameLastYear(period, scope.calendar), figures.value);
  const kpi::Sides sides = scope.sidesTo(results.comparedPeriod.range);
  figures.compared = scope.value(results.comparedPeriod.range, sides.fromAsOf);
  figures.trend = trendOf(scope, period);
  if (question.kpi == kpi::KpiId::Revenue)
    figures.bridge = kpi::revenueBridge(scope.facts, sides, scope.where, question.stepsBy);
  const bool isRatio = kpi::definitionOf(question.kpi).denominator != kpi::Measure::One;
  if (isRatio) figures.effects = kpi::ratioEffects(figures.compared, figures.value);
  addGroups(scope, figures);
  return figures;
}

std::shared_ptr<const kpi::Receipt> receiptFor(const Results& results, const WhyQuestion& question) {
  return std::make_shared<const kpi::Receipt>(kpi::receiptOf(*results.facts, question.kpi, results.lens.period.range,
                                                             whereOf(results.lens.where, question.path), results.asOf,
                                                             {kMostReceiptRows}));
}

}  // namespace bellwether::app
