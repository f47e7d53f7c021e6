#include <algorithm>

#include "bellwether/kpi/bridge.h"
#include "bellwether/records/facts.h"
#include "kpi/rule.h"

namespace bellwether::kpi {
namespace {

struct Values {
  KpiValue from, to;
};

Values valuesOf(const View& view, KpiId id, const Sides& sides) {
  Accounts accounts(view);
  Measures from(view, accounts, sides.from, sides.fromAsOf), to(view, accounts, sides.to, sides.toAsOf);
  return {computeKpi(id, from), computeKpi(id, to)};
}

Fraction magnitude(const Fraction& value) { return value < Fraction(0) ? Fraction(0) - value : value; }

/// What a group's parts add to the change of numerator over denominator of the whole.
Contribution partOf(const Values& group, const Values& whole) {
  Contribution out;
  out.from = group.from.value.value_or(Fraction(0));
  out.to = group.to.value.value_or(Fraction(0));
  const bool isSum = whole.from.denominator.measure == Measure::One;
  if (isSum) {
    out.change = out.numeratorEffect = out.to - out.from;
    if (*whole.from.value > Fraction(0)) out.points = out.change / *whole.from.value;
    return out;
  }
  const Fraction &n0 = whole.from.numerator.value, &n1 = whole.to.numerator.value;
  const Fraction &d0 = whole.from.denominator.value, &d1 = whole.to.denominator.value;
  const Fraction one(1), two(2);
  out.numeratorEffect = (group.to.numerator.value - group.from.numerator.value) * (one / d0 + one / d1) / two;
  out.denominatorEffect = (group.from.denominator.value - group.to.denominator.value) * (n0 + n1) / two / (d0 * d1);
  out.change = out.numeratorEffect + out.denominatorEffect;
  return out;
}

}  // namespace

Contributions contributions(const records::Facts& facts, KpiId id, const Sides& sides, const Slice& where,
                            Dimension by) {
  const auto view = viewOf(facts.columns(), where);
  const Values whole = valuesOf(*view, id, sides);
  Contributions out{whole.from, whole.to, std::nullopt, {}, 0};
  if (!whole.from.value || !whole.to.value) return out;
  out.change = *whole.to.value - *whole.from.value;
  out.rest = *out.change;
  for (const View& group : View::split(*view, by, Hull())) {
    Contribution part = partOf(valuesOf(group, id, sides), whole);
    if (!part.change.isValid() || part.change == Fraction(0)) continue;
    part.key = keyOf(facts.columns(), by, group.selection().onlyCode(by));
    out.rest = out.rest - part.change;
    out.groups.push_back(std::move(part));
  }
  std::sort(out.groups.begin(), out.groups.end(), [](const Contribution& a, const Contribution& b) {
    const Fraction x = magnitude(a.change), y = magnitude(b.change);
    return x != y ? x > y : a.key < b.key;
  });
  return out;
}

std::optional<RatioEffects> ratioEffects(const KpiValue& from, const KpiValue& to) {
  if (!from.value || !to.value) return std::nullopt;
  const Fraction two(2);
  const Fraction before = Fraction(1) / from.denominator.value, after = Fraction(1) / to.denominator.value;
  return RatioEffects{(to.numerator.value - from.numerator.value) * (before + after) / two,
                      (after - before) * (from.numerator.value + to.numerator.value) / two};
}

}  // namespace bellwether::kpi
