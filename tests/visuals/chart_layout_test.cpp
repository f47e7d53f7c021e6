#include "visuals/chart_layout.h"

#include <algorithm>

#include "support/catch.h"
#include "support/chart_specs.h"
#include "visuals/label_spread.h"

using namespace bellwether;
using tests::Tongue;
using visuals::ChartFonts;
using visuals::ChartLayout;
using visuals::ChartText;

namespace {

ChartLayout laidOut(const app::ChartSpec& spec, const QSizeF& size) {
  const ChartFonts fonts(visuals::theme(visuals::Variant::Light), nullptr);
  return visuals::layoutChart(spec, size, fonts);
}

/// A text's ink: its letters, not the room given to it.
QRectF inkRect(const ChartText& text) {
  const ChartFonts fonts(visuals::theme(visuals::Variant::Light), nullptr);
  QRectF rect = text.rect;
  const double width = fonts.width(text.text, fonts.of(text.strong));
  if ((text.align & Qt::AlignRight) != 0) rect.setLeft(rect.right() - width);
  if ((text.align & Qt::AlignLeft) != 0) rect.setWidth(width);
  return rect.adjusted(0.5, 2, -0.5, -2);
}

std::vector<QRectF> allTexts(const ChartLayout& layout) {
  std::vector<QRectF> rects;
  for (const auto& text : layout.axis) rects.push_back(inkRect(text));
  for (const auto& end : layout.ends) rects.push_back(inkRect(end.text));
  if (layout.mark) rects.push_back(inkRect(*layout.mark));
  if (layout.pointText) rects.push_back(inkRect(*layout.pointText));
  return rects;
}

int overlaps(const std::vector<QRectF>& rects) {
  int count = 0;
  for (std::size_t i = 0; i < rects.size(); ++i)
    for (std::size_t j = i + 1; j < rects.size(); ++j) count += rects[i].intersects(rects[j]) ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("no two texts of a chart overlap, in both languages, at the sizes of both windows") {
  for (const Tongue tongue : {Tongue::English, Tongue::Chinese})
    for (const QSizeF size : {QSizeF(720, 130), QSizeF(760, 150), QSizeF(1350, 860), QSizeF(640, 260)}) {
      INFO(size.width() << " x " << size.height() << (tongue == Tongue::English ? " en" : " zh"));
      const ChartLayout layout = laidOut(revenueSpec(tongue), size);
      REQUIRE(layout.ends.size() == 3);
      CHECK(overlaps(allTexts(layout)) == 0);
    }
}

TEST_CASE("every text stays inside the chart") {
  const QRectF bounds(0, 0, 720, 130);
  for (const QRectF& rect : allTexts(laidOut(revenueSpec(Tongue::English), bounds.size())))
    CHECK(bounds.adjusted(-0.5, -0.5, 0.5, 0.5).contains(rect));
}

TEST_CASE("a note on the last day keeps clear of the labels at the lines' ends") {
  for (const Tongue tongue : {Tongue::English, Tongue::Chinese}) {
    app::ChartSpec spec = revenueSpec(tongue);
    spec.flags = {{spec.xMax, QStringLiteral("trade fair and a price change")}};
    const ChartLayout layout = laidOut(spec, QSizeF(720, 170));
    REQUIRE(layout.flags.size() == 1);
    REQUIRE_FALSE(layout.flags[0].text.text.isEmpty());
    std::vector<QRectF> rects = allTexts(layout);
    rects.push_back(inkRect(layout.flags[0].text));
    CHECK(overlaps(rects) == 0);
  }
}

TEST_CASE("end labels stand in the order of their lines") {
  const ChartLayout layout = laidOut(revenueSpec(Tongue::English), QSizeF(720, 130));
  // Comparison 6.18, target 6.80, projection 6.40: from the top target, projection, comparison.
  CHECK(layout.ends[1].text.rect.top() < layout.ends[2].text.rect.top());
  CHECK(layout.ends[2].text.rect.top() < layout.ends[0].text.rect.top());
  CHECK(layout.ends[1].from.x() == Approx(layout.plot.right()));
}

TEST_CASE("values and days map linearly onto the plot") {
  const app::ChartSpec spec = revenueSpec(Tongue::English);
  const ChartLayout layout = laidOut(spec, QSizeF(720, 200));
  CHECK(layout.y(0, spec.yTicks) == Approx(layout.plot.bottom()));
  CHECK(layout.y(8, spec.yTicks) == Approx(layout.plot.top()));
  CHECK(layout.y(2, spec.yTicks) == Approx(layout.plot.bottom() - layout.plot.height() / 4));
  CHECK(layout.x(0) == Approx(layout.plot.left()));
  CHECK(layout.x(91) == Approx(layout.plot.right()));
  CHECK(*layout.markX == Approx(layout.x(53)));
}

TEST_CASE("a narrow chart drops date labels between the first and the last, which may read the same") {
  const ChartLayout wide = laidOut(revenueSpec(Tongue::Chinese), QSizeF(760, 150));
  CHECK(wide.xTicks.size() == 7);
  const ChartLayout narrow = laidOut(revenueSpec(Tongue::Chinese), QSizeF(330, 150));
  CHECK(narrow.xTicks.size() < 7);
  CHECK(narrow.xTicks.front() == Approx(narrow.x(0)));
  CHECK(narrow.xTicks.back() == Approx(narrow.x(91)));
  CHECK(overlaps(allTexts(narrow)) == 0);
}

TEST_CASE("a low chart drops value labels rather than overlap them") {
  const ChartLayout layout = laidOut(revenueSpec(Tongue::English), QSizeF(700, 70));
  std::vector<QRectF> values;
  for (const auto& text : layout.axis)
    if ((text.align & Qt::AlignRight) != 0) values.push_back(inkRect(text));
  CHECK(values.size() < 5);
  CHECK_FALSE(values.empty());
  CHECK(overlaps(values) == 0);
}

TEST_CASE("a chart too small for anything does not fail") {
  for (const QSizeF size : {QSizeF(0, 0), QSizeF(1, 1), QSizeF(30, 20), QSizeF(5, 400)})
    CHECK_NOTHROW(laidOut(revenueSpec(Tongue::English), size));
}

TEST_CASE("data that looks like markup or formulas is shown as it is") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  spec.series[0].endLabel = QStringLiteral("<b>&amp;=1</b>");
  const ChartLayout layout = laidOut(spec, QSizeF(720, 200));
  CHECK(layout.ends[0].text.text == QStringLiteral("<b>&amp;=1</b>"));
}

TEST_CASE("an endless label is shortened, not clipped") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  spec.series[0].endLabel = QString(500, QLatin1Char('W'));
  const ChartLayout layout = laidOut(spec, QSizeF(720, 200));
  CHECK(layout.ends[0].text.text.endsWith(QStringLiteral("…")));
  CHECK(inkRect(layout.ends[0].text).right() <= 720);
  CHECK(layout.plot.width() > 300);
}

TEST_CASE("a chart without points says why") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  for (auto& series : spec.series) series.points.clear();
  spec.empty = QStringLiteral("No deals in this period");
  const ChartLayout layout = laidOut(spec, QSizeF(720, 200));
  REQUIRE(layout.empty);
  CHECK(layout.empty->text == spec.empty);
  CHECK(layout.ends.empty());
  CHECK_FALSE(visuals::hasPoints(spec));
}

TEST_CASE("a mark outside the axis is not drawn") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  spec.markX = 200;
  const ChartLayout layout = laidOut(spec, QSizeF(720, 200));
  CHECK_FALSE(layout.markX);
  CHECK_FALSE(layout.mark);
}

TEST_CASE("bars of an open period are hatched from the zero line, the others left to Qt Charts") {
  const app::ChartSpec spec = tests::barSpec();
  const ChartLayout layout = laidOut(spec, QSizeF(600, 200));
  REQUIRE(layout.openBars.size() == 1);
  const QRectF bar = layout.openBars[0].rect;
  CHECK(layout.openBars[0].role == app::SeriesRole::Current);
  CHECK(bar.bottom() == Approx(layout.y(0, spec.yTicks)));
  CHECK(bar.top() == Approx(layout.y(6.5, spec.yTicks)));
  // Second of two bars around category 5, which share 0.6 of its width.
  CHECK(bar.left() == Approx(layout.x(5)));
  CHECK(bar.right() == Approx(layout.x(5.3)));
  CHECK(layout.zeroY == Approx(layout.plot.bottom()));
}

TEST_CASE("two unlabelled series are named by a legend, one needs none") {
  app::ChartSpec spec = tests::barSpec();
  const auto shows = [](const ChartLayout& layout, const QString& name) {
    return std::any_of(layout.axis.begin(), layout.axis.end(),
                       [&name](const ChartText& text) { return text.text == name; });
  };
  CHECK(shows(laidOut(spec, QSizeF(600, 200)), QStringLiteral("2025")));
  CHECK(shows(laidOut(spec, QSizeF(600, 200)), QStringLiteral("2026")));
  spec.series.pop_back();
  CHECK_FALSE(shows(laidOut(spec, QSizeF(600, 200)), QStringLiteral("2025")));
}

TEST_CASE("labels that touch share the way they move apart") {
  const auto at = visuals::spreadLabels({50, 52, 54}, 10, 0, 100);
  CHECK(at[0] == Approx(42));
  CHECK(at[1] == Approx(52));
  CHECK(at[2] == Approx(62));
}

TEST_CASE("labels far apart stay where they are, and none leaves the room") {
  const auto free = visuals::spreadLabels({90, 10}, 10, 0, 100);
  CHECK(free[0] == Approx(90));
  CHECK(free[1] == Approx(10));
  const auto top = visuals::spreadLabels({-5, 2, 3}, 10, 0, 100);
  CHECK(top[0] == Approx(0));
  CHECK(top[1] == Approx(10));
  CHECK(top[2] == Approx(20));
  const auto bottom = visuals::spreadLabels({99, 100}, 10, 0, 100);
  CHECK(bottom[0] == Approx(90));
  CHECK(bottom[1] == Approx(100));
}

TEST_CASE("labels without enough room are spread evenly") {
  const auto at = visuals::spreadLabels({5, 5, 5, 5}, 10, 0, 15);
  for (std::size_t i = 1; i < at.size(); ++i) CHECK(at[i] - at[i - 1] == Approx(5));
  CHECK(visuals::spreadLabels({}, 10, 0, 15).empty());
}

TEST_CASE("thinning keeps the first and the last label and what fits between") {
  const auto kept = visuals::thinLabels({{0, 20}, {15, 35}, {40, 60}, {55, 75}, {80, 100}}, 5);
  CHECK(kept == std::vector<bool>{true, false, true, false, true});
  CHECK(visuals::thinLabels({{0, 20}}, 5) == std::vector<bool>{true});
  CHECK(visuals::thinLabels({{0, 20}, {10, 30}}, 5) == std::vector<bool>{true, false});
  CHECK(visuals::thinLabels({}, 5).empty());
}

TEST_CASE("labels at equal distances are thinned to equal distances, and the last stays") {
  std::vector<visuals::Interval> labels;
  for (int i = 0; i < 7; ++i) labels.push_back({i * 10.0, i * 10.0 + 12});
  CHECK(visuals::thinEvenly(labels, 4) == std::vector<bool>{true, false, true, false, true, false, true});
  labels.pop_back();
  CHECK(visuals::thinEvenly(labels, 4) == std::vector<bool>{false, true, false, true, false, true});
  CHECK(visuals::thinEvenly(labels, -3) == std::vector<bool>(6, true));
  CHECK(visuals::thinEvenly(labels, 1000) == std::vector<bool>{false, false, false, false, false, true});
  CHECK(visuals::thinEvenly({}, 4).empty());
}

TEST_CASE("steps of a waterfall go from level to level and lead on to each other") {
  const app::ChartSpec spec = tests::waterfallSpec();
  const ChartLayout layout = laidOut(spec, QSizeF(420, 180));
  REQUIRE(layout.steps.size() == 4);
  // 3.8, +0.3 to 4.1, -0.35 to 3.75, total 3.75, on an axis from 3.4 to 4.2.
  CHECK(layout.steps[1].rect.bottom() == Approx(layout.y(3.8, spec.yTicks)));
  CHECK(layout.steps[1].rect.top() == Approx(layout.y(4.1, spec.yTicks)));
  CHECK(layout.steps[2].rect.top() == Approx(layout.steps[1].rect.top()));
  CHECK(layout.steps[2].level == Approx(layout.y(3.75, spec.yTicks)));
  for (std::size_t i = 0; i + 1 < 4; ++i) CHECK(*layout.steps[i].next == Approx(layout.steps[i + 1].rect.left()));
  CHECK_FALSE(layout.steps[3].next.has_value());
}

TEST_CASE("totals on an axis above zero are cut, steps are not") {
  const ChartLayout layout = laidOut(tests::waterfallSpec(), QSizeF(420, 180));
  CHECK(layout.steps[0].isCut);
  CHECK_FALSE(layout.steps[1].isCut);
  CHECK(layout.steps[3].isCut);
  CHECK(layout.steps[3].isOpen);
  CHECK(layout.steps[0].rect.bottom() == Approx(layout.plot.bottom()));
  app::ChartSpec whole = tests::waterfallSpec();
  whole.yTicks = {0, 5, 1};
  CHECK_FALSE(laidOut(whole, QSizeF(420, 180)).steps[0].isCut);
}

TEST_CASE("a step's label stands above what rises, below what falls, inside the chart") {
  const ChartLayout layout = laidOut(tests::waterfallSpec(), QSizeF(420, 180));
  CHECK(layout.steps[1].label.rect.bottom() <= layout.steps[1].rect.top());
  CHECK(layout.steps[2].label.rect.top() >= layout.steps[2].rect.bottom());
  std::vector<QRectF> labels;
  for (const auto& step : layout.steps) {
    labels.push_back(inkRect(step.label));
    CHECK(QRectF(0, 0, 420, 180).contains(labels.back()));
  }
  CHECK(overlaps(labels) == 0);
}

TEST_CASE("labels of steps in narrow columns stand like stairs, and never on each other") {
  app::ChartSpec spec = tests::waterfallSpec();
  for (app::ChartSeries& series : spec.series) {
    series.points[0].base = series.points[0].base == 0 ? 0 : 3.8;
    series.points[0].y = 3.81;
    series.points[0].label = QStringLiteral("+0.01");
  }
  for (const double width : {110.0, 150.0, 420.0}) {
    const ChartLayout layout = laidOut(spec, QSizeF(width, 180));
    std::vector<QRectF> labels;
    for (const auto& step : layout.steps)
      if (!step.label.text.isEmpty()) labels.push_back(inkRect(step.label));
    CHECK(labels.size() >= 2);
    CHECK(overlaps(labels) == 0);
  }
}

TEST_CASE("a step too small to see is still drawn") {
  app::ChartSpec spec = tests::waterfallSpec();
  spec.series[1].points[0].y = 3.8;
  CHECK(laidOut(spec, QSizeF(420, 180)).steps[1].rect.height() >= 1);
}

TEST_CASE("long categories take two lines and do not overlap") {
  for (const QSizeF size : {QSizeF(340, 150), QSizeF(420, 180)}) {
    app::ChartSpec spec = tests::waterfallSpec();
    spec.categories = {QStringLiteral("Q3 to day 54"), QStringLiteral("Average deal size"),
                       QStringLiteral("平均成交额"), QStringLiteral("Q4 to date")};
    const ChartLayout layout = laidOut(spec, size);
    std::vector<QRectF> names;
    for (const auto& text : layout.axis)
      if (text.rect.top() > layout.plot.bottom()) names.push_back(text.rect);
    CHECK(names.size() == 4);
    CHECK(overlaps(names) == 0);
    for (const QRectF& name : names) CHECK(name.bottom() <= size.height() + 1);
  }
}

TEST_CASE("a projection with a range has a band, one without has none") {
  app::ChartSpec spec = revenueSpec(Tongue::English);
  CHECK(laidOut(spec, QSizeF(700, 200)).bands.empty());
  spec.series[2].points[0].low = spec.series[2].points[0].high = 3.75;
  spec.series[2].points[1].low = 6.0;
  spec.series[2].points[1].high = 6.7;
  const ChartLayout layout = laidOut(spec, QSizeF(700, 200));
  REQUIRE(layout.bands.size() == 1);
  const QRectF bounds = layout.bands[0].outline.boundingRect();
  CHECK(bounds.left() == Approx(layout.x(53)));
  CHECK(bounds.right() == Approx(layout.x(91)));
  CHECK(bounds.top() == Approx(layout.y(6.7, spec.yTicks)));
}
