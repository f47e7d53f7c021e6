#pragma once

#include <QString>
#include <optional>

#include "bellwether/app/formatting.h"
#include "bellwether/kpi/value.h"

namespace bellwether::app {

/// One figure of a table: what it shows, what sorts and goes into spreadsheets, and what the tooltip says.
struct Figure {
  QString text;               ///< empty: cannot be computed, see `exact`
  std::optional<double> raw;  ///< display units: major units for money, percent for ratios
  QString exact;              ///< all digits with unit, then what a reader should know; or why there is no value
  bool isMuted = false;       ///< too few records to judge by
  bool isDate = false;        ///< `raw` is days since 1970-01-01
};

/// How a money column writes its figures: whole major units with grouping.
QString moneyUnit(const Formatter& formatter);

/// A KPI as a figure: `1,234,567`, `87.4`, `34`. Without value: its reason in the tooltip.
Figure figureOf(const kpi::KpiValue& value, const Formatter& formatter);
Figure figureOf(kpi::Unit unit, const Fraction& value, const Formatter& formatter);
Figure countFigure(std::int64_t n, const Formatter& formatter);
Figure dateFigure(std::optional<LocalDate> date, const Formatter& formatter);

/// The display value of tables and charts: major units for money, percent for ratios.
double displayUnits(kpi::Unit unit, const Fraction& value, const Formatter& formatter);

}  // namespace bellwether::app
