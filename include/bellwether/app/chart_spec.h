#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/kpi/value.h"

namespace bellwether::app {

/// What a series stands for; theme and dash follow from it, never a colour by hand.
enum class SeriesRole { Current, Comparison, LastYear, Target, Projection, Good, Bad, Neutral };

struct ChartPoint {
  double x = 0;        ///< day number (LocalDate::daysSinceEpoch) on a date axis, else category index
  double y = 0;        ///< in display units (major units for money, percent for ratios)
  QString text;        ///< exact value for tooltips and the table view
  bool open = false;   ///< belongs to an unfinished period: dashed or hatched
  double base = 0;     ///< where a step begins; it ends at y. Totals begin at 0, also when the axis does not
  QString label = {};  ///< printed at a step: `+0.39`
  std::optional<double> low = {}, high = {};  ///< of a projection: the range it lies in, drawn as a band
};

struct ChartSeries {
  /// Steps are the bars of a waterfall: each goes from its base to its y, and a connector leads on to the next.
  enum class Kind { Line, Bar, Step };
  Kind kind = Kind::Line;
  SeriesRole role = SeriesRole::Current;
  QString name;
  QString endLabel;  ///< printed at the last point; empty: none
  std::vector<ChartPoint> points;
};

/// Nice-number ticks: 1, 2, 2.5 or 5 times a power of ten, at most `maxTicks` (3 or more).
struct AxisTicks {
  double min = 0, max = 1, step = 1;
  std::vector<double> values() const;
};
AxisTicks niceTicks(double min, double max, int maxTicks);

/// A note pinned to a position.
struct ChartFlag {
  double x = 0;  ///< as of points
  QString text;
};

/// A chart as plain data; `visuals` draws it on screen, on paper and into pictures.
struct ChartSpec {
  QString title;
  QString subtitle;  ///< muted, beside the title
  QString note;      ///< muted, at the right end of the title's line
  QString unit;      ///< axis unit, once: `M USD`, `万元`, `%`
  bool dateAxis = false;
  QStringList categories;  ///< for category axes
  QStringList dateLabels;  ///< parallel to datePositions
  std::vector<double> datePositions;
  double xMin = 0, xMax = 1;  ///< range of a date axis
  AxisTicks yTicks;
  QStringList yLabels;  ///< parallel to yTicks.values()
  std::vector<ChartSeries> series;
  std::vector<ChartFlag> flags;  ///< drawn above the plot, ascending x
  std::optional<double> markX;   ///< vertical dashed line, e.g. today
  QString markText;              ///< `today, day 54 of 92`
  QString pointText;             ///< beside the last current point: `3.75 M, 0.24 M under pace`
  QString empty;                 ///< when there is nothing to draw: what to say instead
  QString accessible;            ///< one sentence that says what the chart shows
};

}  // namespace bellwether::app
