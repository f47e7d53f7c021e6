#include <algorithm>
#include <vector>

#include "visuals/chart_layout.h"

namespace bellwether::visuals {
namespace {

using app::ChartPoint;
using app::ChartSeries;
using app::SeriesRole;

constexpr double kLeastHeight = 1.5;  // a step too small to see is still there
constexpr double kLabelGap = 2;

struct Step {
  const ChartPoint* point;
  SeriesRole role;
};

std::vector<Step> stepsInOrder(const app::ChartSpec& spec) {
  std::vector<Step> steps;
  for (const ChartSeries& series : spec.series)
    if (series.kind == ChartSeries::Kind::Step)
      for (const ChartPoint& point : series.points) steps.push_back({&point, series.role});
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.point->x < b.point->x; });
  return steps;
}

bool isTotal(SeriesRole role) { return role != SeriesRole::Good && role != SeriesRole::Bad; }

QRectF barOf(const ChartLayout& layout, const ChartPoint& point, const app::AxisTicks& ticks) {
  const auto inside = [&](double value) { return layout.y(std::clamp(value, ticks.min, ticks.max), ticks); };
  const QPointF corner(layout.x(point.x - kBarShare / 2), inside(point.base));
  const QPointF opposite(layout.x(point.x + kBarShare / 2), inside(point.y));
  QRectF rect = QRectF(corner, opposite).normalized();
  if (rect.height() < kLeastHeight)
    rect = QRectF(rect.left(), rect.center().y() - kLeastHeight / 2, rect.width(), kLeastHeight);
  return rect;
}

/// Above what rises and above totals, below what falls; above too where the axis leaves no room below.
ChartText labelOf(const StepBar& bar, const Step& step, const ChartLayout& layout, const ChartFonts& fonts) {
  const double line = fonts.lineHeight();
  const double width = fonts.width(step.point->label, fonts.strong) + 1;
  const bool falls = !isTotal(step.role) && step.point->y < step.point->base;
  const bool below = falls && bar.rect.bottom() + kLabelGap + line <= layout.plot.bottom();
  const double top = below ? bar.rect.bottom() + kLabelGap : bar.rect.top() - kLabelGap - line;
  return {.text = step.point->label,
          .rect = QRectF(bar.rect.center().x() - width / 2, top, width, line),
          .align = Qt::AlignCenter,
          .ink = isTotal(step.role) ? ChartInk::Text : ChartInk::Series,
          .role = step.role,
          .strong = true,
          .halo = true};
}

/// Labels that would touch stand a line further from their bars, like stairs; one that finds no room is left out.
void keepLabelsApart(ChartLayout& layout, double line) {
  constexpr int kStairs = 3;
  std::vector<QRectF> taken;
  for (StepBar& bar : layout.steps) {
    if (bar.label.text.isEmpty()) continue;
    QRectF& rect = bar.label.rect;
    const double away = rect.center().y() > bar.rect.center().y() ? line : -line;
    const auto isFree = [&] {
      return std::none_of(taken.begin(), taken.end(),
                          [ink = rect.adjusted(0, 2, 0, -2)](const QRectF& other) { return other.intersects(ink); });
    };
    for (int stair = 0; stair < kStairs && !isFree(); ++stair) rect.translate(0, away);
    if (isFree() && rect.top() >= 0 && rect.bottom() <= layout.plot.bottom())
      taken.push_back(rect.adjusted(0, 2, 0, -2));
    else if (!taken.empty())
      bar.label.text.clear();
  }
}

}  // namespace

void addSteps(ChartLayout& layout, const app::ChartSpec& spec, const ChartFonts& fonts) {
  const std::vector<Step> steps = stepsInOrder(spec);
  if (steps.empty()) return;
  if (spec.yTicks.min <= 0) layout.zeroY = layout.y(std::min(0.0, spec.yTicks.max), spec.yTicks);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const ChartPoint& point = *steps[i].point;
    StepBar bar{.rect = barOf(layout, point, spec.yTicks), .role = steps[i].role, .isOpen = point.open};
    bar.isCut = isTotal(bar.role) && std::min(point.base, point.y) < spec.yTicks.min;
    bar.level = layout.y(std::clamp(point.y, spec.yTicks.min, spec.yTicks.max), spec.yTicks);
    if (i + 1 < steps.size()) bar.next = layout.x(steps[i + 1].point->x - kBarShare / 2);
    if (!point.label.isEmpty()) bar.label = labelOf(bar, steps[i], layout, fonts);
    layout.steps.push_back(bar);
  }
  keepLabelsApart(layout, fonts.lineHeight());
}

void addBands(ChartLayout& layout, const app::ChartSpec& spec) {
  for (const ChartSeries& series : spec.series) {
    if (series.role != SeriesRole::Projection) continue;
    QPolygonF upper;
    QPolygonF lower;
    for (const ChartPoint& point : series.points) {
      if (!point.low || !point.high) continue;
      const double x = layout.x(point.x);
      upper.append({x, layout.y(std::clamp(*point.high, spec.yTicks.min, spec.yTicks.max), spec.yTicks)});
      lower.prepend({x, layout.y(std::clamp(*point.low, spec.yTicks.min, spec.yTicks.max), spec.yTicks)});
    }
    if (upper.size() > 1) layout.bands.push_back({upper + lower});
  }
}

void setXRange(ChartLayout& layout, const app::ChartSpec& spec) {
  layout.xMin = spec.dateAxis ? spec.xMin : -0.5;
  layout.xMax = spec.dateAxis ? spec.xMax : std::max(0.5, static_cast<double>(spec.categories.size()) - 0.5);
  if (layout.xMax <= layout.xMin) layout.xMax = layout.xMin + 1;
}

}  // namespace bellwether::visuals
