#include "bellwether/kpi/evaluate.h"

#include <algorithm>
#include <limits>

#include "bellwether/kpi/statistics.h"
#include "bellwether/records/facts.h"
#include "kpi/group_totals.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

std::vector<KpiId> allKpis() {
  std::vector<KpiId> ids;
  for (int i = 0; i < kKpis; ++i) ids.push_back(static_cast<KpiId>(i));
  return ids;
}

/// Figures of the pipeline as it is now say nothing about an earlier period.
bool needsPipelineHistory(KpiId id) {
  return id == KpiId::Pipeline || id == KpiId::WeightedPipeline || id == KpiId::Coverage || id == KpiId::Velocity;
}

/// Figures that look at deals from before their period.
bool looksBack(KpiId id) {
  switch (id) {
    case KpiId::Retention:
    case KpiId::Churn:
    case KpiId::Grr:
    case KpiId::Nrr:
    case KpiId::CrrSimple:
    case KpiId::ActiveCustomers:
    case KpiId::ReactivatedCustomers:
      return true;
    default:
      return false;
  }
}

/// Figures that come from totals of the elapsed days, and from what is not a deal.
bool needsTotalsOnly(KpiId id) {
  switch (id) {
    case KpiId::Revenue:
    case KpiId::DealSize:
    case KpiId::RepPerformance:
    case KpiId::MarketShare:
    case KpiId::Attainment:
    case KpiId::GrossRevenue:
    case KpiId::Refunds:
    case KpiId::WonDeals:
    case KpiId::LostDeals:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::CycleMean:
    case KpiId::PaceAttainment:
    case KpiId::Target:
    case KpiId::AcquisitionCost:
    case KpiId::MarketSize:
    case KpiId::Discount:
      return true;
    default:
      return false;
  }
}

bool isOpen(const Period& period, LocalDate asOf) { return period.contains(asOf) && asOf < period.last(); }

/// At the ends of int64 the curve goes flat instead of wrapping around.
std::int64_t saturatingSum(std::int64_t a, std::int64_t b) {
  if (const auto sum = checkedAdd(a, b)) return *sum;
  return a > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
}

class Evaluator {
 public:
  Evaluator(const Columns& columns, const Query& query)
      : m_columns(columns),
        m_query(query),
        m_ids(query.kpis.empty() ? allKpis() : query.kpis),
        m_view(viewOf(columns, query.where)),
        m_accounts(*m_view) {}

  Evaluation run() {
    Evaluation out{m_query.asOf, {}};
    const FiscalCalendar& calendar = m_columns.settings.calendar;
    for (int back = std::max(m_query.last, 1) - 1; back >= 0; --back) {
      PeriodResult result;
      result.period = back == 0 ? m_query.period : step(m_query.period, -back, calendar);
      result.open = isOpen(result.period.range, m_query.asOf);
      Measures measures(*m_view, m_accounts, result.period.range, m_query.asOf);
      for (const KpiId id : m_ids) result.kpis.push_back(judged(computeKpi(id, measures)));
      if (m_query.compare != Comparison::None) compare(result);
      out.periods.push_back(std::move(result));
    }
    if (m_query.by) group(out);
    return out;
  }

 private:
  KpiValue judged(KpiValue value) const {
    if (m_query.minToJudge > 0 && value.exists() && restsOnSample(definitionOf(value.id)))
      flagIf(value, Flag::TooFew, isTooFew(value.n, m_query.minToJudge) ? 1 : 0);
    return value;
  }

  void compare(PeriodResult& result) {
    const FiscalCalendar& calendar = m_columns.settings.calendar;
    const NamedPeriod other = m_query.compare == Comparison::Previous ? step(result.period, -1, calendar)
                                                                      : sameLastYear(result.period, calendar);
    const Period measured = comparableRange(result.period.range, other.range, m_query.asOf);
    // Seen from its own last comparable day, so that targets stay whole and sums stop there.
    const LocalDate seenFrom = std::min(m_query.asOf, measured.end.plusDays(-1));
    Measures measures(*m_view, m_accounts, other.range, seenFrom);
    for (const KpiValue& value : result.kpis) {
      Change change{other, measured, judged(computeKpi(value.id, measures)), std::nullopt, std::nullopt};
      if (needsPipelineHistory(value.id) && other.range.end <= m_query.asOf) {
        change.other.value.reset();
        change.other.reason = Reason::NoHistory;
      }
      if (value.value && change.other.value) {
        change.change = *value.value - *change.other.value;
        if (*change.other.value > Fraction(0)) change.relative = *change.change / *change.other.value;
      }
      result.changes.push_back(std::move(change));
    }
  }

  /// What the groups' figures look at.
  Hull hull() const {
    const auto needs = [&](auto test) { return std::any_of(m_ids.begin(), m_ids.end(), test); };
    Hull hull;
    // Periods are in order of time.
    LocalDate begin = m_query.period.range.begin;
    for (int back = 1; back < m_query.last; ++back)
      begin = std::min(begin, step(m_query.period, -back, m_columns.settings.calendar).range.begin);
    if (needs([](KpiId id) { return !looksBack(id); }) && !needs(looksBack))
      hull.closed = {begin, m_query.period.range.end};
    if (!needs([](KpiId id) { return id == KpiId::Velocity; })) hull.expected = {begin, m_query.period.range.end};
    return hull;
  }

  Period elapsed(const Period& period) const {
    return {period.begin, std::max(period.begin, std::min(period.end, m_query.asOf.plusDays(1)))};
  }

  bool hasTarget(const View& view, const Period& period) const {
    const TargetScopeSpec scope = targetScope(view.selection().filters());
    return scope.applies && scope.scope != records::TargetScope::Team && target(m_columns, scope, period).has_value();
  }

  /// True when the groups' figures need no lists of their deals.
  bool isQuick(const Evaluation& out) const {
    return *m_query.by != Dimension::Customer && std::all_of(m_ids.begin(), m_ids.end(), needsTotalsOnly) &&
           std::all_of(out.periods.begin(), out.periods.end(),
                       [&](const PeriodResult& result) { return result.period.range.begin <= m_query.asOf; });
  }

  void groupByTotals(Evaluation& out) {
    std::vector<std::vector<GroupTotals>> totals;
    for (const PeriodResult& result : out.periods)
      totals.push_back(groupTotals(*m_view, *m_query.by, {elapsed(result.period.range), result.period.range}));
    for (std::uint32_t code = 0; code < codeCount(m_columns, *m_query.by); ++code) {
      const auto isKnown = [&](const auto& period) { return period[code].hasDeals || period[code].isKnown; };
      if (std::none_of(totals.begin(), totals.end(), isKnown)) continue;
      const View view = View::ofGroup(*m_view, *m_query.by, code);
      Accounts accounts(view);
      for (std::size_t i = 0; i < out.periods.size(); ++i) {
        const GroupTotals& known = totals[i][code];
        PeriodResult& result = out.periods[i];
        if (!known.hasDeals && !hasTarget(view, result.period.range)) continue;
        Measures measures(view, accounts, result.period.range, m_query.asOf);
        measures.know(known.won, known.lost);
        addGroup(result, keyOf(m_columns, *m_query.by, code), measures);
      }
    }
  }

  void addGroup(PeriodResult& result, std::string key, Measures& measures) const {
    GroupResult group{std::move(key), {}};
    for (const KpiId id : m_ids) group.kpis.push_back(judged(computeKpi(id, measures)));
    result.groups.push_back(std::move(group));
  }

  void group(Evaluation& out) {
    if (isQuick(out))
      groupByTotals(out);
    else
      groupByViews(out);
    for (PeriodResult& result : out.periods)
      std::sort(result.groups.begin(), result.groups.end(),
                [](const GroupResult& a, const GroupResult& b) { return a.key < b.key; });
  }

  void groupByViews(Evaluation& out) {
    for (const View& view : View::split(*m_view, *m_query.by, hull())) {
      Accounts accounts(view);
      const std::string key = keyOf(m_columns, *m_query.by, view.selection().onlyCode(*m_query.by));
      for (PeriodResult& result : out.periods) {
        const Period& period = result.period.range;
        if (!view.hasDealsIn(elapsed(period), period) && !hasTarget(view, period)) continue;
        Measures measures(view, accounts, period, m_query.asOf);
        addGroup(result, key, measures);
      }
    }
  }

  const Columns& m_columns;
  const Query& m_query;
  std::vector<KpiId> m_ids;
  std::shared_ptr<const View> m_view;
  Accounts m_accounts;
};

}  // namespace

Evaluation evaluate(const records::Facts& facts, const Query& query) { return Evaluator(facts.columns(), query).run(); }

KpiValue evaluateOne(const records::Facts& facts, KpiId id, const Period& period, const Slice& where, LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  Accounts accounts(*view);
  Measures measures(*view, accounts, period, asOf);
  return computeKpi(id, measures);
}

Period comparableRange(const Period& current, const Period& other, LocalDate asOf) {
  if (current.isEmpty() || asOf >= current.last()) return other;
  const std::int32_t elapsed = asOf < current.begin ? 0 : asOf - current.begin + 1;
  return {other.begin, std::min(other.end, other.begin.plusDays(elapsed))};
}

std::vector<std::int64_t> cumulativeRevenue(const records::Facts& facts, const Period& period, const Slice& where,
                                            LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  const Period days{period.begin, std::max(period.begin, std::min(period.end, asOf.plusDays(1)))};
  std::vector<std::int64_t> sums(static_cast<std::size_t>(days.days()));
  const records::DayIndex& index = facts.columns().wonDays;
  std::size_t slot = index.slotAt(days.begin.daysSinceEpoch());
  view->eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
    while (row >= index.rowAt(slot + 1)) ++slot;
    std::int64_t& sum = sums[static_cast<std::size_t>(index.days()[slot] - days.begin.daysSinceEpoch())];
    sum = saturatingSum(sum, amount);
  });
  for (std::size_t i = 1; i < sums.size(); ++i) sums[i] = saturatingSum(sums[i], sums[i - 1]);
  return sums;
}

}  // namespace bellwether::kpi
