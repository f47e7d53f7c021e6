#pragma once

#include <QFont>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

#include "bellwether/app/chart_spec.h"
#include "bellwether/visuals/theme.h"

class QPaintDevice;

namespace bellwether::visuals {

/// The fonts of one chart on one device, and their metrics there.
struct ChartFonts {
  QFont plain;   ///< axis labels, comparison labels
  QFont strong;  ///< labels of the current line and the target
  QFont small;   ///< names of narrow categories
  const QPaintDevice* device = nullptr;

  ChartFonts(const Theme& theme, const QPaintDevice* paintDevice);
  const QFont& of(bool isStrong) const { return isStrong ? strong : plain; }
  double width(const QString& text, const QFont& font) const;
  double lineHeight() const;
  QString elided(const QString& text, const QFont& font, double width) const;
  /// Shortened until it takes at most two lines of that width, set small.
  QString wrapped(const QString& text, double width) const;
  /// Of the widest of its lines when wrapped to `width`, which a long word exceeds.
  double wrappedWidth(const QString& text, double width) const;
};

enum class ChartInk { Text, Secondary, Muted, Series, Swatch };

/// A text and the place it is drawn in.
struct ChartText {
  QString text;
  QRectF rect;
  int align = Qt::AlignLeft | Qt::AlignVCenter;  ///< alignment and Qt::TextFlag
  ChartInk ink = ChartInk::Muted;
  app::SeriesRole role = app::SeriesRole::Current;  ///< for Series and Swatch
  bool strong = false;
  bool halo = false;
  bool small = false;  ///< names of narrow categories
};

/// A label at the end of a line, with its leader from the line's last point.
struct EndLabel {
  QPointF from;
  ChartText text;
};

/// A bar of an unfinished period: outlined and hatched, so it is drawn here and not by Qt Charts.
struct OpenBar {
  QRectF rect;
  app::SeriesRole role = app::SeriesRole::Current;
};

/// A bar of a waterfall.
struct StepBar {
  QRectF rect;
  app::SeriesRole role = app::SeriesRole::Neutral;
  bool isOpen = false;
  bool isCut = false;               ///< begins below the axis: drawn with a notch
  double level = 0;                 ///< y of the line that leads on to the next bar
  std::optional<double> next = {};  ///< x where the next bar begins
  ChartText label = {};
};

/// The range a projection lies in.
struct Band {
  QPolygonF outline;
};

/// Share of a category's width that its bars take together.
inline constexpr double kBarShare = 0.6;

/// A note's flag above the plot, at its position.
struct FlagMark {
  double x = 0;
  ChartText text;  ///< shortened to the room up to the next flag; empty when there is none
};

/// Where everything of a chart goes that Qt Charts does not place itself: all texts, the mark, the last point.
struct ChartLayout {
  QRectF plot;
  double xMin = 0, xMax = 1;
  std::vector<ChartText> axis;  ///< value labels, unit, dates or categories, legend
  std::vector<double> xTicks;   ///< of the labels that stayed after thinning
  std::vector<EndLabel> ends;
  std::vector<OpenBar> openBars;
  std::vector<StepBar> steps;
  std::vector<Band> bands;
  std::vector<FlagMark> flags;
  std::optional<double> zeroY;  ///< of the zero line when there are bars
  std::optional<double> markX;
  std::optional<ChartText> mark;
  std::optional<QPointF> point;  ///< the last current point
  std::optional<ChartText> pointText;
  std::optional<ChartText> empty;

  double x(double value) const;
  double y(double value, const app::AxisTicks& ticks) const;
};

/// Fills steps and bands, once plot and range are set.
void addSteps(ChartLayout& layout, const app::ChartSpec& spec, const ChartFonts& fonts);
void addBands(ChartLayout& layout, const app::ChartSpec& spec);

/// The range of x that the chart spans, whatever its size.
void setXRange(ChartLayout& layout, const app::ChartSpec& spec);

/// Empty specs give a layout with `empty` only. Sizes below about 120 x 60 drop labels rather than overlap them.
ChartLayout layoutChart(const app::ChartSpec& spec, const QSizeF& size, const ChartFonts& fonts);

/// Is there any point to draw?
bool hasPoints(const app::ChartSpec& spec);

}  // namespace bellwether::visuals
