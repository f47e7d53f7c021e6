#include "bellwether/app/why.h"

#include <algorithm>

#include "bellwether/app/presenters/why_presenter.h"
#include "bellwether/kpi/definition.h"
#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using test::Company;
using test::day;

namespace {

app::Results results(Company& company, const char* period, const char* asOf,
                     kpi::Comparison compare = kpi::Comparison::Previous) {
  return app::computeResults(company.facts(), {test::period(period), compare, {}}, day(asOf));
}

app::WhyQuestion about(kpi::KpiId id, kpi::Dimension by = kpi::Dimension::Region) {
  app::WhyQuestion question;
  question.kpi = id;
  question.by = by;
  return question;
}

app::Formatter english() { return {QLocale(QLocale::English), test::currency("USD")}; }

/// Two regions over two quarters, the second one open on 2025-04-30 (30 of 91 days).
Company twoRegions() {
  Company company;
  company.won("2025-01-10", 1000, "Ann", "West").won("2025-01-20", 400, "Bob", "East");
  company.won("2025-03-20", 5000, "Bob", "East");  // after day 30: not compared with an open quarter
  company.won("2025-04-05", 1500, "Ann", "West").won("2025-04-20", 100, "Bob", "East");
  return company;
}

double sumOfSteps(const app::ChartSpec& chart) {
  double sum = 0;
  for (std::size_t i = 1; i + 1 < chart.series.size(); ++i)
    sum += chart.series[i].points.front().y - chart.series[i].points.front().base;
  return sum;
}

}  // namespace

TEST_CASE("the why of an open period compares the same number of days on both sides") {
  Company company = twoRegions();
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-04-30"), about(kpi::KpiId::Revenue));
  CHECK(figures.open);
  // Q1's first 30 days: 1,000 + 400; the 5,000 of 20 March come later.
  CHECK(*figures.compared.value == Fraction(140'000));
  CHECK(*figures.value.value == Fraction(160'000));
  CHECK(*figures.change == Fraction(20'000));
  REQUIRE(figures.groups.size() == 2);
  CHECK(figures.groups[0].key == "West");  // +500 is bigger than East's -300
  CHECK(figures.groups[0].change == Fraction(50'000));
  CHECK(figures.groups[1].change == Fraction(-30'000));
  CHECK(figures.rest == Fraction(0));
}

TEST_CASE("a trend through an open period never slumps: all periods show their first days") {
  Company company = twoRegions();
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-04-30"), about(kpi::KpiId::Revenue));
  REQUIRE(figures.trend.size() == 13);
  const auto& q1 = figures.trend[11];
  CHECK(q1.period.id == "2025-Q1");
  CHECK(*q1.value.value == Fraction(140'000));
  CHECK(figures.trend.back().open);
  const auto data = app::presentWhy(figures, english());
  const auto& current = data.trend.series.back();
  CHECK(current.role == app::SeriesRole::Current);
  CHECK(current.points.back().open);
  CHECK(data.trend.subtitle == QStringLiteral("first 30 days of each period"));
}

TEST_CASE("a trend of a single value has an axis from zero") {
  Company company;
  company.won("2025-04-05", 1234);
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-04-30"), about(kpi::KpiId::Revenue));
  const auto data = app::presentWhy(figures, english());
  CHECK(data.trend.yTicks.min == 0);
  CHECK(data.trend.note.isEmpty());
}

TEST_CASE("over whole periods the open one stands apart from the line") {
  Company company = twoRegions();
  auto question = about(kpi::KpiId::Revenue);
  question.days = app::TrendDays::WholePeriods;
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-04-30"), question);
  CHECK(*figures.trend[11].value.value == Fraction(640'000));
  const auto data = app::presentWhy(figures, english());
  REQUIRE(data.trend.series.size() >= 2);
  const auto& apart = data.trend.series.back();
  REQUIRE(apart.points.size() == 1);
  CHECK(apart.points.front().open);
  const auto& line = data.trend.series[data.trend.series.size() - 2];
  CHECK(line.points.back().x < apart.points.front().x);
  CHECK_FALSE(line.points.back().open);
}

TEST_CASE("last year lies under the trend at the same place in the year") {
  Company company;
  company.won("2024-04-03", 700).won("2025-04-05", 900);
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-06-30"), about(kpi::KpiId::Revenue));
  CHECK(*figures.trend.back().lastYear.value == Fraction(70'000));
  CHECK(*figures.lastYear.other.value == Fraction(70'000));
  CHECK(*figures.lastYear.change == Fraction(20'000));
}

TEST_CASE("the target of an open period's trend is what is due by now") {
  Company company;
  company.won("2025-04-05", 900).target("2025-Q2", 9100);
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-04-30"), about(kpi::KpiId::Revenue));
  // 9,100 over 91 days is 100 a day: 3,000 after 30 days.
  REQUIRE(figures.trend.back().target);
  CHECK(*figures.trend.back().target == Fraction(300'000));
}

TEST_CASE("the revenue bridge of the why page is the overview's, and its steps add up to the change") {
  Company company = twoRegions();
  const auto all = results(company, "2025-Q2", "2025-04-30");
  const auto figures = app::computeWhy(all, about(kpi::KpiId::Revenue));
  REQUIRE(figures.bridge);
  REQUIRE(all.bridge);
  REQUIRE(figures.bridge->steps.size() == all.bridge->steps.size());
  for (std::size_t i = 0; i < all.bridge->steps.size(); ++i)
    CHECK(figures.bridge->steps[i].minor == all.bridge->steps[i].minor);
  const auto data = app::presentWhy(figures, english());
  CHECK(sumOfSteps(data.bridge) == Approx(200.0));
  CHECK(data.stepKeys.size() == static_cast<std::size_t>(data.bridge.categories.size()));
}

TEST_CASE("every KPI's bridge ends where it says, whatever its steps are") {
  Company company = twoRegions();
  company.cost("2025-Q1", 500).cost("2025-Q2", 900).target("2025-Q1", 8000).target("2025-Q2", 9000);
  const auto all = results(company, "2025-Q2", "2025-06-30");
  int drawn = 0;
  for (int id = 0; id < kpi::kKpis; ++id) {
    INFO(kpi::toString(static_cast<kpi::KpiId>(id)));
    const auto figures = app::computeWhy(all, about(static_cast<kpi::KpiId>(id)));
    const auto data = app::presentWhy(figures, english());
    CHECK_FALSE(data.head.kpi.isEmpty());
    CHECK(data.head.value.has_value() == figures.value.exists());
    if (data.bridge.series.empty()) {
      CHECK_FALSE(data.bridge.empty.isEmpty());
      continue;
    }
    ++drawn;
    const auto& first = data.bridge.series.front().points.front();
    const auto& last = data.bridge.series.back().points.front();
    CHECK(first.y + sumOfSteps(data.bridge) == Approx(last.y).margin(1e-6));
    CHECK(data.stepKeys.size() == data.bridge.series.size());
  }
  CHECK(drawn >= 4);
}

TEST_CASE("the breakdown's rows add up to the whole, biggest change first") {
  Company company = twoRegions();
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-06-30"), about(kpi::KpiId::Revenue));
  const auto table = app::presentWhy(figures, english()).breakdown;
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].name == QStringLiteral("East"));  // 5,400 to 100
  CHECK(table.rows[0].tone == app::Tone::Bad);
  CHECK(table.rows[0].rawAdds + table.rows[1].rawAdds == Approx(table.total->rawChange));
  CHECK_FALSE(table.rest);
  CHECK_FALSE(table.hasAdds);
}

TEST_CASE("a median's breakdown says what its groups do not explain") {
  Company company = twoRegions();
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-06-30"), about(kpi::KpiId::DealSizeMedian));
  Fraction sum = figures.rest;
  for (const auto& group : figures.groups) sum = sum + group.change;
  REQUIRE(figures.change);
  CHECK(sum == *figures.change);
}

TEST_CASE("drilling into a group narrows everything to it") {
  Company company = twoRegions();
  auto question = about(kpi::KpiId::Revenue, kpi::Dimension::Rep);
  question.path = {{kpi::Dimension::Region, {"East"}}};
  const auto all = results(company, "2025-Q2", "2025-06-30");
  const auto figures = app::computeWhy(all, question);
  CHECK(*figures.value.value == Fraction(10'000));
  REQUIRE(figures.groups.size() == 1);
  CHECK(figures.groups.front().key == "Bob");
  const auto receipt = app::receiptFor(all, question);
  CHECK(receipt->value.value == figures.value.value);
  CHECK(receipt->numerator.size() == 1);
  CHECK(app::crumbText(question.path.front()) == QStringLiteral("Region: East"));
}

TEST_CASE("the path decides where the lens filters the same dimension") {
  const kpi::Slice lens{{kpi::Dimension::Region, {"East", "West"}}, {kpi::Dimension::Team, {"A"}}};
  const kpi::Slice where = app::whereOf(lens, {{kpi::Dimension::Region, {"East"}}});
  REQUIRE(where.size() == 2);
  CHECK(where[0].dimension == kpi::Dimension::Team);
  CHECK(where[1].values == std::vector<std::string>{"East"});
}

TEST_CASE("a missing input is said in words and comes with the action that supplies it") {
  Company company = twoRegions();
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-06-30"), about(kpi::KpiId::MarketShare));
  const auto data = app::presentWhy(figures, english());
  CHECK_FALSE(data.head.value);
  CHECK_FALSE(data.head.missing.isEmpty());
  CHECK(data.head.action == app::CardAction::AddMarketSize);
  CHECK_FALSE(data.trend.empty.isEmpty());
  CHECK_FALSE(data.bridge.empty.isEmpty());
}

TEST_CASE("an empty workspace explains nothing and does not fail") {
  Company company;
  const auto all = results(company, "2025-Q2", "2025-06-30");
  for (int id = 0; id < kpi::kKpis; ++id) {
    auto question = about(static_cast<kpi::KpiId>(id));
    question.periods = 0;
    const auto data = app::presentWhy(app::computeWhy(all, question), english());
    CHECK(data.breakdown.rows.empty());
    CHECK_FALSE(data.breakdown.empty.isEmpty());
  }
}

TEST_CASE("a trend over everything begins with the period of the first deal") {
  Company company;
  company.won("2023-02-10", 100).won("2025-04-05", 900);
  auto question = about(kpi::KpiId::Revenue);
  question.periods = 0;
  const auto figures = app::computeWhy(results(company, "2025-Q2", "2025-06-30"), question);
  CHECK(figures.trend.front().period.id == "2023-Q1");
  CHECK(figures.trend.back().period.id == "2025-Q2");
}
