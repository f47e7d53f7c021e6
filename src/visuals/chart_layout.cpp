#include "visuals/chart_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "visuals/label_spread.h"

namespace bellwether::visuals {
namespace {

using app::ChartPoint;
using app::ChartSeries;
using app::ChartSpec;
using app::SeriesRole;

constexpr double kAxisGap = 8;  // between value labels and the plot
constexpr double kTickLength = 4;
constexpr double kLeader = 12;     // from the plot's edge to an end label
constexpr double kEndShare = 0.4;  // of the width, at most, for end labels
constexpr int kCentred = Qt::AlignHCenter | Qt::AlignVCenter;
// A name on two lines has at least so much room, in heights of a line; those that would overlap are thinned.
constexpr double kNameLines = 3.4;
constexpr int kWrapped = static_cast<int>(Qt::AlignHCenter) | Qt::AlignTop | Qt::TextWordWrap;
constexpr double kPointOffset = 9;
constexpr double kFlagWidth = 14;
constexpr int kRings = 4;  // how far the last point's words may move away from it

bool isStrong(SeriesRole role) {
  return role == SeriesRole::Current || role == SeriesRole::Target || role == SeriesRole::Projection;
}

/// Names are told once: at the lines' ends, or in a legend when no series has an end label and there is more than one.
bool needsLegend(const ChartSpec& spec) {
  const auto named = std::count_if(spec.series.begin(), spec.series.end(), [](const ChartSeries& s) {
    const bool isStep = s.kind == ChartSeries::Kind::Step;  // named by its category
    return !isStep && !s.name.isEmpty() && !s.points.empty();
  });
  return named > 1 &&
         std::all_of(spec.series.begin(), spec.series.end(), [](const ChartSeries& s) { return s.endLabel.isEmpty(); });
}

class Builder {
 public:
  Builder(const ChartSpec& spec, const QSizeF& size, const ChartFonts& fonts)
      : m_spec(spec), m_size(size), m_fonts(fonts), m_line(fonts.lineHeight()) {}

  ChartLayout build() {
    setXRange(m_out, m_spec);
    placePlot();
    addHead();
    addValueLabels();
    addPositionLabels();
    addEnds();
    addBars();
    visuals::addSteps(m_out, m_spec, m_fonts);
    visuals::addBands(m_out, m_spec);
    addFlags();
    addMark();
    addPoint();
    return m_out;
  }

 private:
  void placePlot() {
    double left = 0;
    for (const QString& label : m_spec.yLabels) left = std::max(left, m_fonts.width(label, m_fonts.plain));
    double right = 0;
    for (const auto& series : m_spec.series)
      if (!series.endLabel.isEmpty() && series.kind == ChartSeries::Kind::Line)
        right = std::max(right, m_fonts.width(series.endLabel, m_fonts.of(isStrong(series.role))) + kLeader);
    right = std::min(right, m_size.width() * kEndShare);
    const double lastDate = m_spec.dateLabels.isEmpty() || !m_spec.dateAxis
                                ? 0
                                : m_fonts.width(m_spec.dateLabels.last(), m_fonts.plain) / 2;
    const double top =
        (hasHead() ? m_line : 0) + (hasSteps() ? m_line : m_line / 2) + (m_spec.flags.empty() ? 0 : m_line);
    const double bottom = categoryLines() * m_line + kTickLength + 2;
    m_out.plot = QRectF(
        QPointF(std::ceil(left + kAxisGap), std::ceil(top)),
        QPointF(std::floor(m_size.width() - std::max(right, lastDate)) - 1, std::floor(m_size.height() - bottom)));
    if (m_out.plot.height() < 1) m_out.plot.setHeight(1);
    if (m_out.plot.width() < 1) m_out.plot.setWidth(1);
  }

  bool hasSteps() const {
    return std::any_of(m_spec.series.begin(), m_spec.series.end(),
                       [](const ChartSeries& series) { return series.kind == ChartSeries::Kind::Step; });
  }

  /// Names of positions on a line need not all be there: too many are thinned, not shortened.
  bool areCategoriesThinned() const {
    return std::all_of(m_spec.series.begin(), m_spec.series.end(),
                       [](const ChartSeries& series) { return series.kind == ChartSeries::Kind::Line; });
  }

  /// Width for one category, before the plot's exact place is known.
  double slotWidth() const {
    return m_size.width() / std::max(1.0, static_cast<double>(m_spec.categories.size()) + 0.7);
  }

  /// Categories may take two lines when one is too short for some of them.
  int categoryLines() const {
    if (m_spec.dateAxis || areCategoriesThinned()) return 1;
    const bool isLong = std::any_of(m_spec.categories.begin(), m_spec.categories.end(), [this](const QString& name) {
      return m_fonts.width(name, m_fonts.plain) > slotWidth() - 4;
    });
    return isLong ? 2 : 1;
  }

  bool hasHead() const { return !m_spec.unit.isEmpty() || needsLegend(m_spec); }

  void addHead() {
    double x = 0;
    if (!m_spec.unit.isEmpty()) {
      const double width = m_fonts.width(m_spec.unit, m_fonts.plain);
      m_out.axis.push_back({.text = m_spec.unit, .rect = QRectF(0, 0, width + 1, m_line)});
      x = width + 2 * kLeader;
    }
    if (!needsLegend(m_spec)) return;
    for (const auto& series : m_spec.series) {
      if (series.name.isEmpty() || series.points.empty()) continue;
      const double swatch = m_fonts.width(QStringLiteral("■ "), m_fonts.plain);
      const double room = m_size.width() - x - swatch;
      if (room < 2 * m_line) break;
      const double width = std::min(m_fonts.width(series.name, m_fonts.plain) + 1, room);
      m_out.axis.push_back({.text = QStringLiteral("■"),
                            .rect = QRectF(x, 0, swatch, m_line),
                            .ink = ChartInk::Swatch,
                            .role = series.role});
      m_out.axis.push_back({.text = m_fonts.elided(series.name, m_fonts.plain, width),
                            .rect = QRectF(x + swatch, 0, width, m_line),
                            .ink = ChartInk::Secondary});
      x += swatch;
      x += width + kLeader;
    }
  }

  void addValueLabels() {
    const auto values = m_spec.yTicks.values();
    const auto n = std::min(values.size(), static_cast<std::size_t>(m_spec.yLabels.size()));
    double ceiling = m_size.height() + m_line;
    for (std::size_t i = 0; i < n; ++i) {
      const double y = m_out.y(values[i], m_spec.yTicks);
      if (y > ceiling) continue;
      ceiling = y - m_line;
      m_out.axis.push_back({.text = m_spec.yLabels[static_cast<int>(i)],
                            .rect = QRectF(0, y - m_line / 2, m_out.plot.left() - kAxisGap, m_line),
                            .align = Qt::AlignRight | Qt::AlignVCenter});
    }
  }

  void addPositionLabels() {
    const QStringList& labels = m_spec.dateAxis ? m_spec.dateLabels : m_spec.categories;
    const double slot = m_out.plot.width() / std::max(1.0, static_cast<double>(labels.size()));
    const int lines = categoryLines();
    std::vector<Interval> intervals;
    std::vector<double> ticks;
    QStringList texts;
    for (int i = 0; i < labels.size(); ++i) {
      if (m_spec.dateAxis && static_cast<std::size_t>(i) >= m_spec.datePositions.size()) break;
      const double at = m_out.x(m_spec.dateAxis ? m_spec.datePositions[static_cast<std::size_t>(i)] : i);
      const bool isThinned = m_spec.dateAxis || areCategoriesThinned();
      const double most = isThinned ? m_size.width() : std::max(slot - 4, (hasSteps() ? 2 : kNameLines) * m_line);
      const QString text =
          lines == 1 ? m_fonts.elided(labels[i], m_fonts.plain, most) : m_fonts.wrapped(labels[i], most);
      const double width =
          lines == 1 ? std::min(m_fonts.width(text, m_fonts.plain), most) : m_fonts.wrappedWidth(text, most);
      const double begin = std::clamp(at - width / 2, 0.0, std::max(0.0, m_size.width() - width));
      intervals.push_back({begin, begin + width});
      ticks.push_back(at);
      texts << text;
    }
    const double gap = m_spec.dateAxis || areCategoriesThinned() ? kLeader : hasSteps() ? 1 : 4;
    const auto kept = m_spec.dateAxis || hasSteps() ? thinLabels(intervals, gap) : thinEvenly(intervals, gap);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
      if (!kept[i]) continue;
      m_out.xTicks.push_back(ticks[i]);
      m_out.axis.push_back({.text = texts[static_cast<int>(i)],
                            .rect = QRectF(intervals[i].begin, m_out.plot.bottom() + kTickLength + 1,
                                           intervals[i].end - intervals[i].begin + 1, lines * m_line),
                            .align = lines == 1 ? kCentred : kWrapped,
                            .small = lines > 1});
    }
  }

  void addEnds() {
    std::vector<const ChartSeries*> labelled;
    std::vector<double> wished;
    for (const auto& series : m_spec.series) {
      if (series.endLabel.isEmpty() || series.points.empty() || series.kind != ChartSeries::Kind::Line) continue;
      labelled.push_back(&series);
      wished.push_back(m_out.y(series.points.back().y, m_spec.yTicks));
    }
    // Below the row of flags, whose words may reach as far to the right.
    const double highest = m_spec.flags.empty() ? m_line / 2 : m_out.plot.top() - 2 + m_line / 2;
    const auto centres = spreadLabels(wished, m_line, highest, m_size.height() - m_line / 2);
    const double left = m_out.plot.right() + kLeader;
    const double room = m_size.width() - left;
    for (std::size_t i = 0; i < labelled.size(); ++i) {
      const ChartSeries& series = *labelled[i];
      const bool strong = isStrong(series.role);
      const ChartText text{.text = m_fonts.elided(series.endLabel, m_fonts.of(strong), room),
                           .rect = QRectF(left, centres[i] - m_line / 2, room, m_line),
                           .ink = ChartInk::Series,
                           .role = series.role,
                           .strong = strong};
      m_out.ends.push_back({.from = pointOf(series.points.back()), .text = text});
    }
  }

  void addBars() {
    std::vector<const ChartSeries*> bars;
    for (const auto& series : m_spec.series)
      if (series.kind == ChartSeries::Kind::Bar) bars.push_back(&series);
    if (bars.empty()) return;
    const double zero = std::clamp(0.0, m_spec.yTicks.min, m_spec.yTicks.max);
    m_out.zeroY = m_out.y(zero, m_spec.yTicks);
    const double each = kBarShare / static_cast<double>(bars.size());
    for (std::size_t k = 0; k < bars.size(); ++k) {
      for (const ChartPoint& point : bars[k]->points) {
        if (!point.open) continue;
        const double left = point.x - kBarShare / 2 + each * static_cast<double>(k);
        const QPointF corner(m_out.x(left), m_out.y(point.y, m_spec.yTicks));
        const QPointF opposite(m_out.x(left + each), *m_out.zeroY);
        m_out.openBars.push_back({QRectF(corner, opposite).normalized(), bars[k]->role});
      }
    }
  }

  /// In one row right above the plot; notes of one place share a flag.
  void addFlags() {
    const double top = m_out.plot.top() - m_line - 2;
    for (const app::ChartFlag& flag : m_spec.flags) {
      if (flag.x < m_out.xMin || flag.x > m_out.xMax) continue;
      const double x = m_out.x(flag.x);
      if (!m_out.flags.empty() && x - m_out.flags.back().x < kFlagWidth) {
        m_out.flags.back().text.text += QStringLiteral("; ") + flag.text;
        continue;
      }
      ChartText text{.text = flag.text, .rect = QRectF(x + kFlagWidth, top, 0, m_line), .ink = ChartInk::Secondary};
      m_out.flags.push_back({x, text});
    }
    for (std::size_t i = 0; i < m_out.flags.size(); ++i) {
      ChartText& text = m_out.flags[i].text;
      const double end = i + 1 < m_out.flags.size() ? m_out.flags[i + 1].x - kFlagWidth / 2 : m_size.width();
      const double room = end - text.rect.left();
      text.text = room > 3 * m_line ? m_fonts.elided(text.text, m_fonts.plain, room) : QString();
      text.rect.setWidth(std::max(0.0, room));
    }
  }

  void addMark() {
    if (!m_spec.markX || *m_spec.markX < m_out.xMin || *m_spec.markX > m_out.xMax) return;
    m_out.markX = m_out.x(*m_spec.markX);
    if (m_spec.markText.isEmpty()) return;
    const double width = m_fonts.width(m_spec.markText, m_fonts.plain);
    const double y = m_out.plot.bottom() - m_line - 4;
    QRectF rect(*m_out.markX + kPointOffset, y, width, m_line);
    if (rect.right() > m_out.plot.right()) rect.moveRight(*m_out.markX - kPointOffset);
    if (rect.left() < m_out.plot.left() || crossings(rect) > 0) {
      QRectF above = rect;
      above.moveTop(m_out.plot.top());
      if (crossings(above) < crossings(rect)) rect = above;
    }
    m_out.mark = ChartText{.text = m_spec.markText, .rect = rect, .halo = true};
  }

  void addPoint() {
    const auto current = std::find_if(m_spec.series.begin(), m_spec.series.end(), [](const ChartSeries& s) {
      return s.role == SeriesRole::Current && s.kind == ChartSeries::Kind::Line && !s.points.empty();
    });
    if (current == m_spec.series.end()) return;
    m_out.point = pointOf(current->points.back());
    if (m_spec.pointText.isEmpty()) return;
    const double width = std::min(m_fonts.width(m_spec.pointText, m_fonts.strong) + 1, m_out.plot.width());
    m_out.pointText = ChartText{.text = m_fonts.elided(m_spec.pointText, m_fonts.strong, width),
                                .rect = bestPlace(*m_out.point, QSizeF(width, m_line)),
                                .ink = ChartInk::Text,
                                .strong = true,
                                .halo = true};
  }

  /// Right below, right above, left above, left below the point, near or a little farther: the place that covers the
  /// least of the lines, and of those the nearest.
  QRectF bestPlace(const QPointF& point, const QSizeF& size) const {
    QRectF best;
    int fewest = -1;
    for (int ring = 0; ring < kRings; ++ring) {
      const double drop = kPointOffset + ring * size.height() * 0.75;
      const double right = point.x() + kPointOffset;
      const double left = point.x() - kPointOffset - size.width();
      const double below = point.y() + drop;
      const double above = point.y() - drop - size.height();
      const std::array<QPointF, 4> corners{QPointF(right, below), QPointF(right, above), QPointF(left, above),
                                           QPointF(left, below)};
      for (const QPointF& corner : corners) {
        const QRectF rect = inPlot(QRectF(corner, size));
        int cost = 4 * crossings(rect) + ring + (rect.topLeft() == corner ? 0 : 400);
        if (m_out.mark && rect.intersects(m_out.mark->rect)) cost += 400;
        if (fewest >= 0 && cost >= fewest) continue;
        fewest = cost;
        best = rect;
      }
    }
    return best;
  }

  QRectF inPlot(QRectF rect) const {
    rect.moveLeft(
        std::clamp(rect.left(), m_out.plot.left(), std::max(m_out.plot.left(), m_out.plot.right() - rect.width())));
    rect.moveTop(std::clamp(rect.top(), 0.0, std::max(0.0, m_out.plot.bottom() - rect.height())));
    return rect;
  }

  /// How many samples along the lines lie under the rectangle.
  int crossings(const QRectF& rect) const {
    constexpr int kSamples = 16;
    int count = 0;
    for (const auto& series : m_spec.series) {
      for (std::size_t i = 1; i < series.points.size(); ++i) {
        const QPointF a = pointOf(series.points[i - 1]);
        const QPointF b = pointOf(series.points[i]);
        if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()) continue;
        for (int s = 0; s <= kSamples; ++s) count += rect.contains(a + (b - a) * s / kSamples) ? 1 : 0;
      }
    }
    return count;
  }

  QPointF pointOf(const ChartPoint& point) const { return {m_out.x(point.x), m_out.y(point.y, m_spec.yTicks)}; }

  const ChartSpec& m_spec;
  QSizeF m_size;
  const ChartFonts& m_fonts;
  double m_line;
  ChartLayout m_out;
};

}  // namespace

double ChartLayout::x(double value) const { return plot.left() + (value - xMin) / (xMax - xMin) * plot.width(); }

double ChartLayout::y(double value, const app::AxisTicks& ticks) const {
  const double span = ticks.max - ticks.min;
  return span > 0 ? plot.bottom() - (value - ticks.min) / span * plot.height() : plot.bottom();
}

bool hasPoints(const app::ChartSpec& spec) {
  return std::any_of(spec.series.begin(), spec.series.end(), [](const ChartSeries& s) { return !s.points.empty(); });
}

ChartLayout layoutChart(const app::ChartSpec& spec, const QSizeF& size, const ChartFonts& fonts) {
  if (hasPoints(spec)) return Builder(spec, size, fonts).build();
  ChartLayout layout;
  layout.plot = QRectF(QPointF(0, 0), size);
  layout.empty = ChartText{
      .text = spec.empty, .rect = layout.plot, .align = Qt::AlignCenter | Qt::TextWordWrap, .ink = ChartInk::Secondary};
  return layout;
}

}  // namespace bellwether::visuals
