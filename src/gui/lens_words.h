#pragma once

#include <QString>
#include <optional>

#include "bellwether/app/formatting.h"
#include "bellwether/app/lens.h"

namespace bellwether::gui {

/// What the lens bar needs to know to put itself into words.
struct LensView {
  app::Lens lens;
  FiscalCalendar calendar;
  LocalDate asOf;
  std::optional<LocalDate> dataThrough;
  bool isSample = false;
  /// The day that periods to date end with: the data's last, or that of valuation without data.
  LocalDate through() const { return dataThrough.value_or(asOf); }
};

/// The day on which figures are valued lies inside the period, before its last day.
bool isOpen(const LensView& view);
/// `Q3, same 54 days`; `no comparison`.
QString comparisonText(const LensView& view, kpi::Comparison comparison, const app::Formatter& formatter);
/// What the period is: `Quarter`, `Quarter to date`, `Trailing 12 months`, `Custom`.
QString sortText(const NamedPeriod& period);
/// `Quarter to date`.
QString toDateText(PeriodKind kind);
/// `Data to 23 Nov 2026`, `No data yet`.
QString dataText(const LensView& view, const app::Formatter& formatter);
/// The data ends more than a week before the day of valuation.
bool isStale(const LensView& view);
/// `All regions`, `West`, `Region: 3 of them`.
QString filterText(kpi::Dimension dimension, const kpi::Slice& where);
/// The values that the slice keeps of one dimension; empty: all.
std::vector<std::string> filterValues(kpi::Dimension dimension, const kpi::Slice& where);
/// A value as people read it: the missing group in their words.
QString valueText(kpi::Dimension dimension, const std::string& key);

}  // namespace bellwether::gui
