#include "bellwether/kpi/pace.h"

#include <algorithm>
#include <array>

#include "bellwether/records/facts.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

constexpr int kBackTests = 12;

Period elapsedOf(const Period& period, LocalDate asOf) {
  return {period.begin, std::max(period.begin, std::min(period.end, asOf.plusDays(1)))};
}

/// Projects periods of one slice.
class Projector {
 public:
  explicit Projector(const View& view) : m_view(view) {}

  Projection project(const Period& period, LocalDate asOf, Method method) const {
    Projection out;
    out.method = method;
    const Period elapsed = elapsedOf(period, asOf);
    const Fraction actual = sold(elapsed);
    if (elapsed.end == period.end) {
      out.value = actual;
      return out;
    }
    if (method == Method::Pipeline) return withPipeline(actual, period, asOf);
    if (elapsed.isEmpty()) {
      out.reason = Reason::NoElapsedTime;
      return out;
    }
    if (method == Method::Linear) return scaled(method, actual, period.days(), elapsed.days());
    const WorkCalendar& calendar = m_view.columns().workCalendar;
    const std::int32_t workdays = calendar.workdays(elapsed);
    if (method == Method::Workday) return scaled(method, actual, calendar.workdays(period), workdays);
    Projection seasonal = projectByCurve(actual, lastYearCurve(period), static_cast<std::size_t>(workdays));
    return seasonal;
  }

  Fraction sold(const Period& days) const { return fractionOf(m_view.won(days).net); }

 private:
  static Projection scaled(Method method, const Fraction& actual, std::int32_t whole, std::int32_t done) {
    Projection out;
    out.method = method;
    if (done == 0)
      out.reason = Reason::NoElapsedTime;
    else
      out.value = actual * Fraction::of(whole, done);
    return out;
  }

  Projection withPipeline(const Fraction& actual, const Period& period, LocalDate asOf) const {
    Projection out;
    out.method = Method::Pipeline;
    const OpenTotals due = openTotals(m_view, Period{std::max(period.begin, asOf), period.end}, asOf);
    out.value = actual + Fraction::of(due.weighted, 1'000'000);
    return out;
  }

  /// Last year's amount per working day; what fell on other days goes to the working day before, else to the first.
  std::vector<Fraction> lastYearCurve(const Period& period) const {
    const Columns& columns = m_view.columns();
    const Period before = sameLastYear(customPeriod(period), columns.settings.calendar).range;
    std::vector<Int128> sums;
    Int128 early = 0;
    for (LocalDate day = before.begin; day < before.end; day = day.plusDays(1)) {
      if (columns.workCalendar.isWorkday(day)) sums.push_back(0);
      (sums.empty() ? early : sums.back()) += m_view.won({day, day.plusDays(1)}).net;
    }
    std::vector<Fraction> curve;
    for (const Int128 sum : sums) curve.push_back(fractionOf(sum));
    if (!curve.empty()) curve.front() = curve.front() + fractionOf(early);
    return curve;
  }

  const View& m_view;
};

/// Sets the error of a method on earlier periods seen after as many days as have elapsed now.
void backTest(const Projector& projector, const std::vector<Period>& past, std::int32_t elapsedDays, Projection& out) {
  Fraction errors = 0, results = 0;
  for (const Period& period : past) {
    const std::int32_t days = std::min(elapsedDays, period.days());
    const Fraction result = projector.sold(period);
    const Projection then = projector.project(period, period.begin.plusDays(days - 1), out.method);
    const auto projected = then.value ? then.value->rounded() : std::nullopt;
    if (!projected || result <= Fraction(0)) continue;
    const Fraction error = Fraction(*projected) - result;
    errors = errors + (error < Fraction(0) ? Fraction(0) - error : error);
    results = results + result;
    ++out.tested;
  }
  if (out.tested > 0) out.error = errors / results;
}

}  // namespace

std::string_view toString(Method method) {
  constexpr std::array<std::string_view, kMethods> kNames = {"linear", "workday", "seasonal", "pipeline"};
  return kNames[static_cast<std::size_t>(method)];
}

Pace paceOf(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  Accounts accounts(*view);
  Measures measures(*view, accounts, period, asOf);
  const WorkCalendar& calendar = facts.columns().workCalendar;
  Pace out;
  out.days = period.days();
  out.elapsedDays = measures.elapsed().days();
  out.workdays = calendar.workdays(period);
  out.elapsedWorkdays = calendar.workdays(measures.elapsed());
  if (out.days > 0) out.elapsed = Fraction::of(out.elapsedDays, out.days);
  out.actual = fractionOf(measures.won().net);
  KpiValue attainment = computeKpi(KpiId::Attainment, measures);
  out.flags = attainment.flags;
  out.reason = attainment.reason;
  if (out.reason) return out;
  out.target = attainment.denominator.value;
  out.targetToDate = measures.targetToDate() ? measures.targetToDate()->flow.amount : Fraction(0);
  if (*out.targetToDate > Fraction(0)) out.paceAttainment = out.actual / *out.targetToDate;
  out.gap = *out.target - out.actual;
  if (out.days > out.elapsedDays && *out.gap > Fraction(0))
    out.neededPerDay = *out.gap / Fraction(out.days - out.elapsedDays);
  return out;
}

Projection project(const records::Facts& facts, const Period& period, const Slice& where, LocalDate asOf,
                   Method method) {
  const auto view = viewOf(facts.columns(), where);
  return Projector(*view).project(period, asOf, method);
}

Forecast forecast(const records::Facts& facts, const NamedPeriod& period, const Slice& where, LocalDate asOf) {
  const auto view = viewOf(facts.columns(), where);
  const Projector projector(*view);
  const auto dataFrom = facts.dataFrom();
  std::vector<Period> past;
  for (int back = 1; back <= kBackTests && dataFrom; ++back) {
    const Period range = step(period, -back, facts.settings().calendar).range;
    if (range.begin < *dataFrom || range.end > asOf.plusDays(1)) break;
    past.push_back(range);
  }
  Forecast out;
  const std::int32_t elapsed = elapsedOf(period.range, asOf).days();
  for (const Method method : {Method::Linear, Method::Workday, Method::Seasonal, Method::Pipeline}) {
    Projection projection = projector.project(period.range, asOf, method);
    if (method != Method::Pipeline && elapsed > 0) backTest(projector, past, elapsed, projection);
    if (projection.value) {
      out.low = out.low ? std::min(*out.low, *projection.value) : *projection.value;
      out.high = out.high ? std::max(*out.high, *projection.value) : *projection.value;
    }
    out.projections.push_back(projection);
  }
  for (const Projection& candidate : out.projections) {
    if (!candidate.value || !candidate.error) continue;
    if (!out.best || *candidate.error < *out.projections[static_cast<std::size_t>(*out.best)].error)
      out.best = candidate.method;
  }
  if (!out.best && out.projections.front().value) out.best = Method::Linear;
  return out;
}

Projection projectByCurve(const Fraction& actual, const std::vector<Fraction>& curve, std::size_t elapsedWorkdays) {
  Projection out;
  out.method = Method::Seasonal;
  Fraction total = 0, reached = 0;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    total = total + curve[i];
    if (i < elapsedWorkdays) reached = reached + curve[i];
  }
  if (total <= Fraction(0) || reached <= Fraction(0))
    out.reason = Reason::NoSeasonalBase;
  else
    out.value = actual * total / reached;
  return out;
}

}  // namespace bellwether::kpi
