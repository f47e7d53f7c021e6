#include "app/presenters/waterfall.h"

#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;

namespace {

/// From 1.00 M by +0.50 M and steps of these whole units; a digit is 10,000 units, half of one is too small.
app::Waterfall fall(const std::vector<std::int64_t>& small) {
  app::Waterfall waterfall;
  waterfall.fromName = QStringLiteral("Q3");
  waterfall.toName = QStringLiteral("Q4");
  waterfall.from = 100'000'000;
  waterfall.steps.push_back({QStringLiteral("New"), 50'000'000});
  waterfall.to = 150'000'000;
  for (const std::int64_t units : small) {
    waterfall.steps.push_back({QStringLiteral("Small"), Fraction(units * 100)});
    waterfall.to = waterfall.to + Fraction(units * 100);
  }
  return waterfall;
}

app::ChartSpec drawn(const app::Waterfall& waterfall) {
  return app::waterfallChart(app::withoutTinySteps(waterfall, english()), english());
}

}  // namespace

TEST_CASE("steps too small for a digit are told together, and what is drawn still adds up") {
  const app::ChartSpec chart = drawn(fall({1'000, -400, 4'000}));
  CHECK(s(chart.categories.join(QLatin1Char(' '))) == "Q3 New Other Q4");
  // 1,000 - 400 + 4,000 = 4,600 units from the level 1,500,000 on.
  CHECK(chart.series[2].points[0].base == 1'500'000);
  CHECK(chart.series[2].points[0].y == 1'504'600);
  CHECK(chart.series[3].points[0].y == 1'504'600);
  CHECK(s(chart.series[2].points[0].text) == "4,600.00 USD");
}

TEST_CASE("a step that prints as zero has no label") {
  const app::ChartSpec chart = drawn(fall({1'000}));
  REQUIRE(chart.series.size() == 4);
  CHECK(s(chart.categories[2]) == "Small");
  CHECK(chart.series[2].points[0].label.isEmpty());
  CHECK(s(chart.series[1].points[0].label) == "+0.50");
}

TEST_CASE("small steps that take each other back are not drawn, larger ones stay apart") {
  CHECK(s(drawn(fall({1'000, -1'000})).categories.join(QLatin1Char(' '))) == "Q3 New Q4");
  CHECK(drawn(fall({6'000, 7'000})).categories.size() == 5);
}
