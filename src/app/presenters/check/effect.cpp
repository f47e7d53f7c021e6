#include <QCoreApplication>

#include "app/decimal_text.h"
#include "app/presenters/check/parts.h"
#include "app/text.h"
#include "bellwether/app/words.h"
#include "bellwether/kpi/evaluate.h"

namespace bellwether::app::check {
namespace {

class Check {
  Q_DECLARE_TR_FUNCTIONS(Check)
};

QString valueText(const kpi::KpiValue& value, const Formatter& formatter) {
  if (value.value) return formatter.compact(value.unit, *value.value).joined();
  return value.reason ? words::reason(*value.reason) : QString();
}

QString changeText(const kpi::KpiValue& before, const kpi::KpiValue& after, const Formatter& formatter) {
  if (!before.value || !after.value) return before.reason == after.reason ? Check::tr("no change") : Check::tr("new");
  const Fraction difference = *after.value - *before.value;
  if (isZero(difference)) return Check::tr("no change");
  if (after.unit != kpi::Unit::Ratio) return formatter.signedShort(after.unit, difference);
  kpi::Change change;
  change.change = difference;
  return formatter.signedChange(after.unit, change);
}

}  // namespace

void fillEffect(CheckData& data, const CheckResult& result, const View& view) {
  if (!result.before || !result.after) return;
  const auto& [lens, asOf, formatter] = view;
  const bool isOpen = lens.period.range.contains(asOf) && asOf != lens.period.range.last();
  const QString period = formatter.periodId(lens.period);
  data.effectTitle =
      (isOpen ? Check::tr("%1 to date, %2", "period and currency") : Check::tr("%1, %2", "period and currency"))
          .arg(period, text(formatter.currency().code()));
  for (int id = 0; id < kpi::kHeadlineKpis; ++id) {
    const auto kpi = static_cast<kpi::KpiId>(id);
    const auto before = kpi::evaluateOne(*result.before, kpi, lens.period.range, lens.where, asOf);
    const auto after = kpi::evaluateOne(*result.after, kpi, lens.period.range, lens.where, asOf);
    EffectRow row;
    row.kpi = words::kpiShortName(kpi);
    row.before = valueText(before, formatter);
    row.after = valueText(after, formatter);
    row.change = changeText(before, after, formatter);
    row.changed = before.value != after.value || before.reason != after.reason;
    data.effect.push_back(std::move(row));
  }
}

}  // namespace bellwether::app::check
