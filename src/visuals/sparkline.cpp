#include "bellwether/visuals/sparkline.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace bellwether::visuals {
namespace {

constexpr double kInset = 4;       // room for the last point's ring above and below
constexpr double kLabelRoom = 52;  // the same on all cards, so that their last points stand in one column
constexpr double kLabelGap = 11;
constexpr double kTickHalf = 8;
constexpr double kRing = 3;

struct Range {
  double low;
  double high;
};

std::optional<Range> rangeOf(const Sparkline& spark) {
  std::optional<Range> range;
  const auto add = [&range](double y) {
    range = range ? Range{std::min(range->low, y), std::max(range->high, y)} : Range{y, y};
  };
  for (const auto& point : spark.points)
    if (point.y) add(*point.y);
  if (range && spark.target) add(*spark.target);
  return range;
}

int lastWithValue(const Sparkline& spark) {
  for (int i = static_cast<int>(spark.points.size()) - 1; i >= 0; --i)
    if (spark.points[static_cast<std::size_t>(i)].y) return i;
  return -1;
}

QPen linePen(const Sparkline& spark, const Theme& theme) {
  const QColor ink = spark.ink == Sparkline::Ink::Current ? theme.accent : theme.comparison;
  return {ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void paintLine(QPainter& painter, const Sparkline& spark, const SparklineLayout& layout, const QPen& solid) {
  QPen dashed = solid;
  dashed.setCapStyle(Qt::FlatCap);
  dashed.setDashPattern({2.2, 1.6});
  QPainterPath closed;
  for (std::size_t i = 1; i < layout.points.size(); ++i) {
    const auto& from = layout.points[i - 1];
    const auto& to = layout.points[i];
    if (!from || !to) continue;
    if (spark.points[i].open) {
      painter.setPen(dashed);
      painter.drawLine(*from, *to);
      continue;
    }
    if (closed.isEmpty() || closed.currentPosition() != *from) closed.moveTo(*from);
    closed.lineTo(*to);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(solid);
  painter.drawPath(closed);
}

void paintLastPoint(QPainter& painter, const QPointF& at, const Sparkline& spark, const Theme& theme) {
  if (spark.ink == Sparkline::Ink::Past) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.comparison);
    painter.drawEllipse(at, kRing - 0.5, kRing - 0.5);
    return;
  }
  painter.setPen(QPen(theme.accent, 1.5));
  painter.setBrush(theme.surface);
  painter.drawEllipse(at, kRing, kRing);
}

}  // namespace

Sparkline sparklineOf(const app::CardData& card) {
  return {.points = card.spark,
          .target = card.value ? card.sparkTarget : std::nullopt,
          .label = card.sparkLabel,
          .ink = card.value ? Sparkline::Ink::Current : Sparkline::Ink::Past};
}

SparklineLayout layoutSparkline(const Sparkline& spark, const QRectF& rect, const QFont& labelFont) {
  SparklineLayout layout;
  const auto range = rangeOf(spark);
  if (!range) return layout;
  const QFontMetricsF metrics(labelFont);
  const double labelWidth = metrics.horizontalAdvance(spark.label);
  const double room = std::min(std::max(kLabelRoom, labelWidth + kLabelGap), rect.width() / 2);
  const QRectF plot = rect.adjusted(1, kInset, -room, -kInset);
  const double span = range->high - range->low;
  const auto y = [&](double value) {
    return span > 0 ? plot.bottom() - (value - range->low) / span * plot.height() : plot.center().y();
  };
  const double step = spark.points.size() > 1 ? plot.width() / static_cast<double>(spark.points.size() - 1) : 0;
  for (std::size_t i = 0; i < spark.points.size(); ++i) {
    const auto& value = spark.points[i].y;
    const double x = spark.points.size() > 1 ? plot.left() + step * static_cast<double>(i) : plot.right();
    layout.points.push_back(value ? std::optional(QPointF(x, y(*value))) : std::nullopt);
  }
  const QPointF last = *layout.points[static_cast<std::size_t>(lastWithValue(spark))];
  if (spark.target) layout.target = QPointF(last.x(), y(*spark.target));
  const double height = metrics.height();
  const double top = std::clamp(last.y() - height / 2, rect.top(), std::max(rect.top(), rect.bottom() - height));
  layout.label = QRectF(last.x() + kLabelGap, top, rect.right() - last.x() - kLabelGap, height);
  return layout;
}

void paintSparkline(QPainter& painter, const QRectF& rect, const Sparkline& spark, const Theme& theme) {
  const QFont labelFont = font(TextRole::Caption, theme, painter.device());
  const SparklineLayout layout = layoutSparkline(spark, rect, QFont(labelFont, painter.device()));
  const int last = lastWithValue(spark);
  if (last < 0) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  paintLine(painter, spark, layout, linePen(spark, theme));
  if (layout.target) {
    painter.setPen(QPen(theme.target, 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(*layout.target - QPointF(kTickHalf, 0), *layout.target + QPointF(kTickHalf, 0));
  }
  paintLastPoint(painter, *layout.points[static_cast<std::size_t>(last)], spark, theme);
  painter.setFont(labelFont);
  painter.setPen(spark.ink == Sparkline::Ink::Current ? theme.secondary : theme.muted);
  const QFontMetricsF metrics(labelFont, painter.device());
  painter.drawText(layout.label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   metrics.elidedText(spark.label, Qt::ElideRight, layout.label.width()));
  painter.restore();
}

}  // namespace bellwether::visuals
