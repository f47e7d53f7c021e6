#pragma once

#include <QString>
#include <QStringList>

#include "bellwether/app/chart_spec.h"

namespace bellwether::tests {

enum class Tongue { English, Chinese };

inline app::ChartSeries chartLine(app::SeriesRole role, const QString& endLabel, std::vector<double> values) {
  app::ChartSeries series;
  series.role = role;
  series.name = endLabel;
  series.endLabel = endLabel;
  for (std::size_t i = 0; i < values.size(); ++i)
    series.points.push_back({static_cast<double>(i), values[i], QString::number(values[i]), false});
  return series;
}

/// Cumulative revenue over days 0..91, whose four lines end close together: 6.18, 6.4, 6.8; the current one stops on
/// day 53.
inline app::ChartSpec revenueSpec(Tongue tongue) {
  const bool english = tongue == Tongue::English;
  const auto say = [english](const char16_t* en, const char16_t* zh) -> QString {
    return QString::fromUtf16(english ? en : zh);
  };
  app::ChartSpec spec;
  spec.title = say(u"Revenue against pace", u"销售额与目标进度");
  spec.subtitle = say(u"cumulative", u"累计");
  spec.note = say(u"80 K a day needed from here, 69 K so far", u"余下每天需241万，目前每天208万");
  spec.unit = say(u"M USD", u"亿元");
  spec.accessible = say(u"Cumulative revenue.", u"累计销售额。");
  spec.dateAxis = true;
  spec.xMin = 0;
  spec.xMax = 91;
  for (const double day : {0.0, 14.0, 31.0, 45.0, 61.0, 75.0, 91.0}) spec.datePositions.push_back(day);
  spec.dateLabels = english
                        ? QStringList{say(u"1 Oct", u""), say(u"15 Oct", u""), say(u"1 Nov", u""), say(u"15 Nov", u""),
                                      say(u"1 Dec", u""), say(u"15 Dec", u""), say(u"31 Dec", u"")}
                        : QStringList{say(u"", u"10月1日"), say(u"", u"15日"), say(u"", u"11月1日"), say(u"", u"15日"),
                                      say(u"", u"12月1日"), say(u"", u"15日"), say(u"", u"31日")};
  spec.yTicks = {0, 8, 2};
  for (const double tick : {0.0, 2.0, 4.0, 6.0, 8.0}) spec.yLabels.append(QString::number(tick));
  std::vector<double> last;
  std::vector<double> target;
  std::vector<double> current;
  for (int day = 0; day < 92; ++day) {
    last.push_back(6.18 * (day + 1) / 92);
    target.push_back(6.8 * (day + 1) / 92);
    if (day < 54) current.push_back(3.75 * (day + 1) / 54);
  }
  app::ChartSeries projection;
  projection.role = app::SeriesRole::Projection;
  projection.endLabel = say(u"Heading for 6.4 M", u"预计 1.92亿");
  projection.points = {{53, 3.75, QStringLiteral("3.75"), true}, {91, 6.4, QStringLiteral("6.4"), true}};
  spec.series = {chartLine(app::SeriesRole::Comparison, say(u"Q3 6.18 M", u"三季度 1.85亿"), last),
                 chartLine(app::SeriesRole::Target, say(u"Target 6.80 M", u"目标 2.04亿"), target), projection,
                 chartLine(app::SeriesRole::Current, {}, current)};
  spec.markX = 53;
  spec.markText = say(u"today, day 54 of 92", u"今天，第54天/共92天");
  spec.pointText = say(u"3.75 M, 0.24 M under pace", u"1.13亿，落后进度718万");
  return spec;
}

/// Six months, last year beside this one, the last month of this year open.
inline app::ChartSpec barSpec() {
  app::ChartSpec spec;
  spec.title = QStringLiteral("Revenue by month");
  for (const char* month : {"Jan", "Feb", "Mar", "Apr", "May", "Jun"})
    spec.categories.append(QString::fromLatin1(month));
  spec.yTicks = {0, 8, 2};
  for (const double tick : {0.0, 2.0, 4.0, 6.0, 8.0}) spec.yLabels.append(QString::number(tick));
  app::ChartSeries last;
  last.kind = app::ChartSeries::Kind::Bar;
  last.role = app::SeriesRole::Comparison;
  last.name = QStringLiteral("2025");
  app::ChartSeries current = last;
  current.role = app::SeriesRole::Current;
  current.name = QStringLiteral("2026");
  for (int month = 0; month < 6; ++month) {
    last.points.push_back({static_cast<double>(month), 3 + 0.5 * month, {}, false});
    current.points.push_back({static_cast<double>(month), 4 + 0.5 * month, {}, month == 5});
  }
  spec.series = {last, current};
  return spec;
}

/// 3.8, more deals +0.3, smaller deals -0.35, 3.75 to date; the axis begins at 3.4.
inline app::ChartSpec waterfallSpec() {
  app::ChartSpec spec;
  spec.title = QStringLiteral("What changed since Q3");
  spec.yTicks = {3.4, 4.2, 0.2};
  for (const double tick : {3.4, 3.6, 3.8, 4.0, 4.2}) spec.yLabels.append(QString::number(tick));
  const auto add = [&spec](app::SeriesRole role, const QString& name, double base, double y, const QString& label) {
    app::ChartSeries series;
    series.kind = app::ChartSeries::Kind::Step;
    series.role = role;
    series.name = name;
    app::ChartPoint point;
    point.x = static_cast<double>(spec.categories.size());
    point.base = base;
    point.y = y;
    point.label = label;
    point.text = label + QStringLiteral(" M");
    series.points.push_back(point);
    spec.series.push_back(series);
    spec.categories.append(name);
  };
  add(app::SeriesRole::Comparison, QStringLiteral("Q3"), 0, 3.8, QStringLiteral("3.80"));
  add(app::SeriesRole::Good, QStringLiteral("Count"), 3.8, 4.1, QStringLiteral("+0.30"));
  add(app::SeriesRole::Bad, QStringLiteral("Size"), 4.1, 3.75, QStringLiteral("−0.35"));
  add(app::SeriesRole::Current, QStringLiteral("Q4"), 0, 3.75, QStringLiteral("3.75"));
  spec.series.back().points.back().open = true;
  return spec;
}

}  // namespace bellwether::tests
