#include "bellwether/app/chart_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace bellwether::app {
namespace {

using namespace Qt::StringLiterals;

class ChartWords {
  Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

constexpr std::size_t kToldWhole = 8;

QString placed(const ChartPoint& point, const ChartSpec& chart) {
  const auto place = static_cast<qsizetype>(point.x);
  const bool hasName = !chart.dateAxis && point.x >= 0 && place < chart.categories.size();
  return hasName ? ChartWords::tr("%1 (%2)").arg(point.text, chart.categories[place]) : point.text;
}

QString seriesInWords(const ChartSeries& series, const ChartSpec& chart) {
  const auto& points = series.points;
  if (series.kind == ChartSeries::Kind::Step) return ChartWords::tr("%1 (%2)").arg(points.back().text, series.name);
  QStringList values;
  if (points.size() <= kToldWhole) {
    for (const ChartPoint& point : points) values.append(placed(point, chart));
  } else {
    const auto [lowest, highest] =
        std::minmax_element(points.begin(), points.end(),
                            [](const ChartPoint& a, const ChartPoint& b) { return std::abs(a.y) < std::abs(b.y); });
    values = {ChartWords::tr("last %1").arg(placed(points.back(), chart)),
              ChartWords::tr("highest %1").arg(placed(*highest, chart)),
              ChartWords::tr("lowest %1").arg(placed(*lowest, chart))};
  }
  const QString told = values.join(ChartWords::tr(", "));
  return series.name.isEmpty() ? told : ChartWords::tr("%1: %2").arg(series.name, told);
}

}  // namespace

QString chartInWords(const ChartSpec& chart) {
  if (!chart.empty.isEmpty()) return ChartWords::tr("%1: %2").arg(chart.title, chart.empty);
  QStringList parts;
  if (!chart.note.isEmpty()) parts.append(chart.note);
  for (const ChartSeries& series : chart.series)
    if (!series.points.empty()) parts.append(seriesInWords(series, chart));
  return ChartWords::tr("%1: %2").arg(chart.title, parts.join(ChartWords::tr("; ")));
}

}  // namespace bellwether::app
