#pragma once

#include "bellwether/kpi/definition.h"
#include "kpi/measures.h"

namespace bellwether::kpi {

/// A definition with the function that computes it. The function fills value or reason, the parts, n and flags.
struct Rule {
  Definition definition;
  void (*compute)(Measures&, KpiValue&) = nullptr;
};

const Rule& ruleOf(KpiId id);
/// Applies a rule: unit and measures from the definition, `overflow` for what int64 minor units cannot hold.
KpiValue computeKpi(KpiId id, Measures& measures);

inline Fraction fractionOf(Int128 whole) { return Fraction::of(whole, 1); }

inline void setReason(KpiValue& out, Reason reason) { out.reason = reason; }
/// A sum: numerator over one.
inline void setSum(KpiValue& out, const Fraction& sum) {
  out.numerator.value = sum;
  out.denominator.value = 1;
  out.value = sum;
}
/// numerator / denominator, or the reason when the denominator is zero.
inline void setRatio(KpiValue& out, const Fraction& numerator, const Fraction& denominator, Reason ifZero) {
  out.numerator.value = numerator;
  out.denominator.value = denominator;
  if (denominator == Fraction(0))
    out.reason = ifZero;
  else
    out.value = numerator / denominator;
}
inline void flagIf(KpiValue& out, Flag flag, std::int64_t count) {
  if (count > 0 && !out.has(flag)) out.flags.push_back(flag);
}
/// Flags of everything that sums won deals.
void flagWon(KpiValue& out, Measures& measures);
/// Flags of everything that counts won and lost deals.
void flagFuture(KpiValue& out, Measures& measures);
/// Flag and days of a base window that begins before the first closed deal.
void flagBaseWindow(KpiValue& out, Measures& measures);
/// Fills reason or amount of a target into the denominator; true when the value can be computed.
bool setTarget(KpiValue& out, const std::optional<TargetFlow>& target, const Measures& measures);

}  // namespace bellwether::kpi
