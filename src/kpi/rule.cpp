#include "kpi/rule.h"

#include "kpi/definitions/definitions.h"

namespace bellwether::kpi {
namespace {

bool isMoney(Unit unit) { return unit == Unit::Money || unit == Unit::MoneyPerDay; }

bool overflows(const Fraction& value, Unit unit) { return !value.isValid() || (isMoney(unit) && !value.rounded()); }

}  // namespace

KpiValue computeKpi(KpiId id, Measures& measures) {
  const Rule& rule = ruleOf(id);
  KpiValue out;
  out.id = id;
  out.unit = rule.definition.unit;
  out.numerator.measure = rule.definition.numerator;
  out.denominator.measure = rule.definition.denominator;
  rule.compute(measures, out);
  const bool isBroken = overflows(out.numerator.value, unitOf(out.numerator.measure)) ||
                        overflows(out.denominator.value, unitOf(out.denominator.measure)) ||
                        (out.value && overflows(*out.value, out.unit));
  if (isBroken) out.reason = Reason::Overflow;
  if (out.reason) out.value.reset();
  return out;
}

void flagFuture(KpiValue& out, Measures& measures) {
  flagIf(out, Flag::FutureClose, measures.hasFutureDeals() ? 1 : 0);
}

void flagWon(KpiValue& out, Measures& measures) {
  flagIf(out, Flag::IncompleteFx, measures.won().fxMissing);
  flagFuture(out, measures);
}

void flagBaseWindow(KpiValue& out, Measures& measures) {
  const std::int32_t missing = measures.uncoveredBaseDays();
  if (missing == 0 || !out.value) return;
  out.flags.push_back(Flag::PartialBaseWindow);
  out.periodDays = measures.baseWindow().days();
  out.coveredDays = out.periodDays - missing;
}

bool setTarget(KpiValue& out, const std::optional<TargetFlow>& target, const Measures& measures) {
  if (!target) {
    out.reason = Reason::NoTarget;
    return false;
  }
  out.denominator.value = target->flow.amount;
  if (target->fromReps) out.flags.push_back(Flag::FromRepTargets);
  flagIf(out, Flag::IncompleteFx, target->flow.fxMissing);
  out.periodDays = measures.period().days();
  out.coveredDays = target->flow.coveredDays;
  flagIf(out, Flag::PartialPeriod, out.periodDays - out.coveredDays);
  if (target->flow.amount <= Fraction(0)) out.reason = Reason::ZeroTarget;
  return !out.reason;
}

namespace definitions {

void computeCac(Measures& m, const std::optional<Flow>& cost, std::int64_t customers, Reason ifNone, KpiValue& out) {
  out.n = customers;
  out.denominator.value = customers;
  computeCost(cost, m, out);
  out.value.reset();
  out.denominator.value = customers;
  if (!out.reason) setRatio(out, out.numerator.value, customers, ifNone);
}

void computeCost(const std::optional<Flow>& cost, const Measures& m, KpiValue& out) {
  if (!cost) return setReason(out, Reason::NotForDimension);
  flagIf(out, Flag::IncompleteFx, cost->fxMissing);
  if (cost->rows == 0) return setReason(out, Reason::NoCostData);
  if (out.denominator.measure == Measure::One) out.n = cost->rows;
  setSum(out, cost->amount);
  out.periodDays = m.flowRange().days();
  out.coveredDays = cost->coveredDays;
  flagIf(out, Flag::PartialCostCoverage, out.periodDays - out.coveredDays);
}

void computeRetention(Measures& m, std::int64_t customers, KpiValue& out) {
  out.n = m.logoRetention().base;
  setRatio(out, customers, m.logoRetention().base, Reason::NoHistory);
  flagFuture(out, m);
  flagBaseWindow(out, m);
}

void computeRevenueRetention(Measures& m, Int128 revenue, KpiValue& out) {
  out.n = m.retention().base;
  setRatio(out, fractionOf(revenue), fractionOf(m.retention().baseRevenue), Reason::NoHistory);
  flagFuture(out, m);
  flagBaseWindow(out, m);
}

void computeCycleQuantile(Measures& m, const Fraction& at, KpiValue& out) {
  out.n = m.won().cycleDeals;
  flagFuture(out, m);
  if (out.n == 0 || m.cycles().size() == 0) return setReason(out, Reason::NoMeasurableDeals);
  setSum(out, m.cycles().quantile(at));
}

}  // namespace definitions
}  // namespace bellwether::kpi
