#include "gui/lens_words.h"

#include <QCoreApplication>

#include "bellwether/app/words.h"
#include "bellwether/core/rolling_period.h"
#include "bellwether/kpi/evaluate.h"

namespace bellwether::gui {
namespace {

constexpr int kFreshDays = 7;

}  // namespace

bool isOpen(const LensView& view) {
  const Period& range = view.lens.period.range;
  return range.contains(view.asOf) && view.asOf < range.last();
}

QString comparisonText(const LensView& view, kpi::Comparison comparison, const app::Formatter& formatter) {
  if (comparison == kpi::Comparison::None) return app::words::comparisonName(comparison);
  const NamedPeriod& period = view.lens.period;
  const bool lastYear = comparison == kpi::Comparison::LastYear;
  const NamedPeriod other = lastYear ? sameLastYear(period, view.calendar) : step(period, -1, view.calendar);
  if (other.kind == PeriodKind::Custom || (lastYear && isToDate(other))) return formatter.periodId(other);
  const QString name = lastYear ? formatter.periodId(other) : formatter.periodPart(other);
  if (!isOpen(view) && !isToDate(other)) return name;
  const Period measured = kpi::comparableRange(period.range, other.range, view.asOf);
  //: A period and how many of its days are compared: "Q3, same 54 days"
  return QCoreApplication::translate("Lens", "%1, same %2 days").arg(name).arg(measured.days());
}

QString toDateText(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::Week:
      return QCoreApplication::translate("Lens", "Week to date");
    case PeriodKind::Month:
      return QCoreApplication::translate("Lens", "Month to date");
    case PeriodKind::Quarter:
      return QCoreApplication::translate("Lens", "Quarter to date");
    case PeriodKind::Half:
      return QCoreApplication::translate("Lens", "Half year to date");
    case PeriodKind::Year:
      return QCoreApplication::translate("Lens", "Year to date");
    case PeriodKind::FiscalMonth:
      return QCoreApplication::translate("Lens", "Fiscal month to date");
    case PeriodKind::FiscalQuarter:
      return QCoreApplication::translate("Lens", "Fiscal quarter to date");
    case PeriodKind::FiscalHalf:
      return QCoreApplication::translate("Lens", "Fiscal half year to date");
    case PeriodKind::FiscalYear:
      return QCoreApplication::translate("Lens", "Fiscal year to date");
    case PeriodKind::Custom:
      break;
  }
  return app::words::periodKindName(kind);
}

QString sortText(const NamedPeriod& period) {
  if (isTrailingYear(period)) return QCoreApplication::translate("Lens", "Trailing 12 months");
  return isToDate(period) ? toDateText(period.kind) : app::words::periodKindName(period.kind);
}

QString dataText(const LensView& view, const app::Formatter& formatter) {
  if (!view.dataThrough) return QCoreApplication::translate("Lens", "No data yet");
  return QCoreApplication::translate("Lens", "Data to %1").arg(formatter.date(*view.dataThrough));
}

bool isStale(const LensView& view) { return view.dataThrough && view.asOf - *view.dataThrough > kFreshDays; }

std::vector<std::string> filterValues(kpi::Dimension dimension, const kpi::Slice& where) {
  for (const kpi::Filter& filter : where)
    if (filter.dimension == dimension) return filter.values;
  return {};
}

QString valueText(kpi::Dimension dimension, const std::string& key) {
  return key == kpi::missingGroup(dimension) ? app::words::missingGroup(dimension) : QString::fromStdString(key);
}

QString filterText(kpi::Dimension dimension, const kpi::Slice& where) {
  const std::vector<std::string> values = filterValues(dimension, where);
  if (values.empty()) return app::words::allOf(dimension);
  if (values.size() == 1) return valueText(dimension, values.front());
  return QCoreApplication::translate("Lens", "%1: %2").arg(app::words::dimensionName(dimension)).arg(values.size());
}

}  // namespace bellwether::gui
