#include "gui/lens_words.h"

#include <QCoreApplication>

#include "bellwether/app/words.h"
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
  const QString name = lastYear ? formatter.periodId(other) : formatter.periodShort(other);
  if (!isOpen(view)) return name;
  const Period measured = kpi::comparableRange(period.range, other.range, view.asOf);
  //: A period and how many of its days are compared: "Q3, same 54 days"
  return QCoreApplication::translate("Lens", "%1, same %2 days").arg(name).arg(measured.days());
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
