#include "cli/import_effect.h"

#include <algorithm>

namespace bellwether::cli {
namespace {

LocalDate firstDay(const records::Facts& before, const records::Facts& after, LocalDate asOf) {
  LocalDate first = asOf;
  for (const auto* facts : {&before, &after}) {
    if (const auto from = facts->dataFrom()) first = std::min(first, *from);
  }
  return first;
}

bool changesAnything(const PeriodEffect& effect) {
  for (std::size_t i = 0; i < effect.before.size(); ++i) {
    if (!isSame(effect.before[i], effect.after[i])) return true;
  }
  return false;
}

}  // namespace

bool isSame(const kpi::KpiValue& a, const kpi::KpiValue& b) { return a.value == b.value && a.reason == b.reason; }

PeriodEffect effectOn(const NamedPeriod& period, const records::Facts& before, const records::Facts& after,
                      LocalDate asOf) {
  kpi::Query query;
  query.period = period;
  query.asOf = asOf;
  return {period, kpi::evaluate(before, query).periods.back().kpis, kpi::evaluate(after, query).periods.back().kpis};
}

std::vector<PeriodEffect> effectsByYear(const records::Facts& before, const records::Facts& after, LocalDate asOf) {
  const auto& calendar = after.settings().calendar;
  const auto kind = calendar.startMonth == 1 ? PeriodKind::Year : PeriodKind::FiscalYear;
  const auto first = firstDay(before, after, asOf);
  std::vector<PeriodEffect> effects;
  // Targets and expected closings may lie in the coming year.
  auto period = step(periodOf(asOf, kind, calendar), 1, calendar);
  for (int i = 0; i <= kEffectYears && period.range.end > first; ++i) {
    auto effect = effectOn(period, before, after, asOf);
    if (changesAnything(effect)) effects.push_back(std::move(effect));
    period = step(period, -1, calendar);
  }
  std::reverse(effects.begin(), effects.end());
  return effects;
}

}  // namespace bellwether::cli
