#include "bellwether/kpi/evaluate.h"

#include <algorithm>
#include <limits>

#include "bellwether/records/facts.h"
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
      for (const KpiId id : m_ids) result.kpis.push_back(computeKpi(id, measures));
      if (m_query.compare != Comparison::None) compare(result);
      out.periods.push_back(std::move(result));
    }
    if (m_query.by) group(out);
    return out;
  }

 private:
  void compare(PeriodResult& result) {
    const FiscalCalendar& calendar = m_columns.settings.calendar;
    const NamedPeriod other = m_query.compare == Comparison::Previous ? step(result.period, -1, calendar)
                                                                      : sameLastYear(result.period, calendar);
    const Period measured = comparableRange(result.period.range, other.range, m_query.asOf);
    // Seen from its own last comparable day, so that targets stay whole and sums stop there.
    const LocalDate seenFrom = std::min(m_query.asOf, measured.end.plusDays(-1));
    Measures measures(*m_view, m_accounts, other.range, seenFrom);
    for (const KpiValue& value : result.kpis) {
      Change change{other, measured, computeKpi(value.id, measures), std::nullopt, std::nullopt};
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

  bool isPresent(const View& view, const Period& period) const {
    const Period elapsed{period.begin, std::max(period.begin, std::min(period.end, m_query.asOf.plusDays(1)))};
    if (view.hasDealsIn(elapsed, period)) return true;
    const TargetScopeSpec scope = targetScope(view.selection().filters());
    return scope.applies && scope.scope != records::TargetScope::Team && target(m_columns, scope, period).has_value();
  }

  void group(Evaluation& out) {
    for (const View& view : View::split(*m_view, *m_query.by, hull())) {
      Accounts accounts(view);
      const std::string key = keyOf(m_columns, *m_query.by, view.selection().onlyCode(*m_query.by));
      for (PeriodResult& result : out.periods) {
        if (!isPresent(view, result.period.range)) continue;
        Measures measures(view, accounts, result.period.range, m_query.asOf);
        GroupResult group{key, {}};
        for (const KpiId id : m_ids) group.kpis.push_back(computeKpi(id, measures));
        result.groups.push_back(std::move(group));
      }
    }
    for (PeriodResult& result : out.periods)
      std::sort(result.groups.begin(), result.groups.end(),
                [](const GroupResult& a, const GroupResult& b) { return a.key < b.key; });
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
