#include "bellwether/visuals/chart_builder.h"

#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <utility>

#include "visuals/chart_decor.h"
#include "visuals/chart_layout.h"

namespace bellwether::visuals {
namespace {

using app::ChartSeries;
using app::SeriesRole;

constexpr double kLonePoint = 7;

double widthOf(SeriesRole role) {
  switch (role) {
    case SeriesRole::Current:
      return 2;
    case SeriesRole::Target:
    case SeriesRole::LastYear:
      return 1.25;
    default:
      return 1.5;
  }
}

enum class Stroke { Solid, Dashed };

QPen penOf(SeriesRole role, Stroke stroke, const Theme& theme) {
  QPen pen(theme.of(role), widthOf(role), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (stroke == Stroke::Dashed) {
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({3, 2});
  }
  return pen;
}

bool isDashed(SeriesRole role) { return role == SeriesRole::LastYear || role == SeriesRole::Projection; }

/// Comparison behind, current in front; Qt Charts draws later series above earlier ones.
int depth(SeriesRole role) {
  switch (role) {
    case SeriesRole::LastYear:
      return 0;
    case SeriesRole::Comparison:
    case SeriesRole::Neutral:
      return 1;
    case SeriesRole::Target:
      return 2;
    case SeriesRole::Projection:
      return 3;
    default:
      return 4;
  }
}

std::vector<double> stopsOf(const app::ChartSpec& spec) {
  std::vector<double> stops;
  for (const auto& series : spec.series)
    for (const auto& point : series.points) stops.push_back(point.x);
  std::sort(stops.begin(), stops.end());
  stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
  return stops;
}

/// On a category axis a missing value leaves a gap.
bool isGap(const app::ChartSpec& spec, const app::ChartPoint& a, const app::ChartPoint& b) {
  return !spec.dateAxis && b.x - a.x > 1.5;
}

QValueAxis* quietAxis(QObject* parent) {
  auto* axis = new QValueAxis(parent);
  axis->setLabelsVisible(false);
  axis->setGridLineVisible(false);
  axis->setMinorGridLineVisible(false);
  axis->setLineVisible(false);
  axis->setTickCount(2);
  return axis;
}

}  // namespace

Chart::Chart(app::ChartSpec spec, const Theme& theme, const QPaintDevice* device)
    : m_theme(theme), m_device(device), m_layout(std::make_unique<ChartLayout>()) {
  legend()->hide();
  setBackgroundVisible(false);
  setPlotAreaBackgroundVisible(false);
  setAnimationOptions(QChart::NoAnimation);
  setMargins({});
  layout()->setContentsMargins(0, 0, 0, 0);
  setMinimumSize(1, 1);
  addAxes();
  new ChartDecor(*this, ChartDecor::Layer::Behind);
  new ChartDecor(*this, ChartDecor::Layer::InFront);
  setSpec(std::move(spec));
}

Chart::~Chart() = default;

void Chart::setSpec(app::ChartSpec spec) {
  removeAllSeries();
  m_spec = std::move(spec);
  m_stops = stopsOf(m_spec);
  if (m_isSized)
    layOut();
  else
    setXRange(*m_layout, m_spec);
  setRanges();
  addSeries();
}

void Chart::addAxes() {
  addAxis(quietAxis(this), Qt::AlignBottom);
  addAxis(quietAxis(this), Qt::AlignLeft);
}

void Chart::setRanges() {
  axes(Qt::Horizontal).constFirst()->setRange(m_layout->xMin, m_layout->xMax);
  auto* y = static_cast<QValueAxis*>(axes(Qt::Vertical).constFirst());
  y->setRange(m_spec.yTicks.min, m_spec.yTicks.max);
  y->setTickCount(std::max(2, static_cast<int>(m_spec.yTicks.values().size())));
}

void Chart::attach(QAbstractSeries* series) {
  QChart::addSeries(series);
  for (QAbstractAxis* axis : axes()) series->attachAxis(axis);
}

void Chart::addSeries() {
  addBars();
  std::vector<const ChartSeries*> lines;
  for (const auto& series : m_spec.series)
    if (series.kind == ChartSeries::Kind::Line && !series.points.empty()) lines.push_back(&series);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const ChartSeries* a, const ChartSeries* b) { return depth(a->role) < depth(b->role); });
  for (const ChartSeries* series : lines) addLine(*series);
}

void Chart::addLine(const ChartSeries& series) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= series.points.size(); ++i) {
    if (i < series.points.size() && !isGap(m_spec, series.points[i - 1], series.points[i])) continue;
    if (i - begin == 1 && !m_spec.dateAxis)
      addLonePoint(series, series.points[begin]);
    else
      addRun(series, begin, i);
    begin = i;
  }
}

/// One Qt series for each run of closed or open segments, since a Qt series has one pen. Days up to now are facts also
/// while their period is open, so only a line over periods dashes its open end; what is still to come has its own role.
void Chart::addRun(const ChartSeries& series, std::size_t begin, std::size_t end) {
  const auto isOpen = [&](std::size_t index) { return !m_spec.dateAxis && series.points[index].open; };
  std::size_t i = begin;
  do {
    const bool open = isOpen(std::min(i + 1, end - 1));
    auto* line = new QLineSeries(this);
    line->setName(series.name);
    line->setPen(penOf(series.role, open || isDashed(series.role) ? Stroke::Dashed : Stroke::Solid, m_theme));
    QList<QPointF> points{{series.points[i].x, series.points[i].y}};
    while (i + 1 < end && isOpen(i + 1) == open) {
      ++i;
      points.append({series.points[i].x, series.points[i].y});
    }
    line->append(points);
    attach(line);
  } while (i + 1 < end);
}

/// A value without neighbours; hollow while its period is open.
void Chart::addLonePoint(const ChartSeries& series, const app::ChartPoint& point) {
  auto* dot = new QScatterSeries(this);
  dot->setName(series.name);
  dot->setMarkerSize(kLonePoint);
  dot->setBrush(point.open ? m_theme.surface : m_theme.of(series.role));
  dot->setPen(QPen(m_theme.of(series.role), widthOf(series.role)));
  dot->append(point.x, point.y);
  attach(dot);
}

/// Bars of open periods are left out here: they are hatched by the decoration in front.
void Chart::addBars() {
  auto* bars = new QBarSeries(this);
  for (const auto& series : m_spec.series) {
    if (series.kind != ChartSeries::Kind::Bar) continue;
    auto* set = new QBarSet(series.name, bars);
    set->setBrush(m_theme.of(series.role));
    set->setPen(Qt::NoPen);
    for (int i = 0; i < m_spec.categories.size(); ++i) set->append(0);
    for (const auto& point : series.points) {
      const int index = static_cast<int>(std::lround(point.x));
      if (!point.open && index >= 0 && index < set->count()) set->replace(index, point.y);
    }
    bars->append(set);
  }
  if (bars->count() == 0) {
    delete bars;
    return;
  }
  bars->setBarWidth(kBarShare);
  attach(bars);
}

QRectF Chart::plot() const { return m_layout->plot; }

QPointF Chart::position(double x, double y) const { return {m_layout->x(x), m_layout->y(y, m_spec.yTicks)}; }

std::optional<std::size_t> Chart::stopAt(const QPointF& place) const {
  if (m_stops.empty()) return std::nullopt;
  std::size_t best = 0;
  for (std::size_t i = 1; i < m_stops.size(); ++i)
    if (std::abs(m_layout->x(m_stops[i]) - place.x()) < std::abs(m_layout->x(m_stops[best]) - place.x())) best = i;
  return best;
}

void Chart::resizeEvent(QGraphicsSceneResizeEvent* event) {
  QChart::resizeEvent(event);
  m_isSized = true;
  layOut();
}

void Chart::layOut() {
  *m_layout = layoutChart(m_spec, size(), ChartFonts(m_theme, m_device));
  setPlotArea(m_layout->plot);
  for (QGraphicsItem* item : childItems())
    if (auto* decor = dynamic_cast<ChartDecor*>(item)) decor->refresh();
}

}  // namespace bellwether::visuals
