#include <algorithm>

#include "bellwether/app/presenters/overview_presenter.h"
#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::CardData;
using app::OverviewData;
using app::Shape;
using app::Tone;
using kpi::KpiId;

namespace {

/// Q3 2026 and Q4 2026 up to 23 November: 54 of 92 days. Target of Q4: 9,200, so 100 a day and 5,400 due by now.
/// Q3 to its 54th day (23 August): West 3,000, East 2,000; after it 1,000. Q4: West 3,200, East 1,300. Last year's Q4:
/// 4,000 to day 54.
Company harbor() {
  Company company;
  company.won("2025-10-20", 4'000, "Ann", "West", "Acme");
  company.won("2025-12-20", 2'000, "Ben", "East", "Bell");
  company.won("2026-07-10", 3'000, "Ann", "West", "Acme");
  company.won("2026-08-10", 2'000, "Ben", "East", "Bell");
  company.won("2026-09-20", 1'000, "Ben", "East", "Bell");
  company.won("2026-10-05", 3'200, "Ann", "West", "Acme");
  company.won("2026-11-23", 1'300, "Ben", "East", "Cole");
  company.target("2026-Q3", 9'200).target("2026-Q4", 9'200);
  company.repTarget("Ann", "2026-Q4", 6'000).repTarget("Ben", "2026-Q4", 3'200);
  return company;
}

app::Results resultsOf(Company company, const char* periodId, const char* asOf,
                       kpi::Comparison compare = kpi::Comparison::Previous) {
  return app::computeResults(company.facts(), {period(periodId), compare, {}}, day(asOf));
}

OverviewData overview(Company company, const char* periodId, const char* asOf) {
  return app::presentOverview(resultsOf(std::move(company), periodId, asOf), english());
}

const CardData& card(const OverviewData& data, KpiId id) {
  return *std::find_if(data.cards.begin(), data.cards.end(), [id](const CardData& each) { return each.id == id; });
}

std::string delta(const app::DeltaText& text) {
  const char* shapes[] = {"▲", "▼", "●", "◆", ""};
  const char* tones[] = {"good", "bad", "warn", "neutral"};
  return std::string(shapes[static_cast<int>(text.shape)]) + ' ' + s(text.value) + ' ' + s(text.label) + ' ' +
         tones[static_cast<int>(text.tone)];
}

std::vector<std::string> deltas(const CardData& data) {
  std::vector<std::string> texts;
  for (const auto& text : data.deltas) texts.push_back(delta(text));
  return texts;
}

std::optional<Fraction> valueOf(const kpi::PeriodResult& period, KpiId id) {
  return std::find_if(period.kpis.begin(), period.kpis.end(), [id](const auto& value) { return value.id == id; })
      ->value;
}

}  // namespace

TEST_CASE("results compare an open period with the same number of days") {
  const auto results = resultsOf(harbor(), "2026-Q4", "2026-11-23");
  CHECK(results.current.open);
  CHECK(results.elapsedDays == 54);
  CHECK(results.comparedPeriod.id == "2026-Q3");
  CHECK(results.value(KpiId::Revenue).value == Fraction(450'000));
  REQUIRE(results.previousChange(KpiId::Revenue));
  CHECK(results.previousChange(KpiId::Revenue)->other.value == Fraction(500'000));
  CHECK(results.lastYearChange(KpiId::Revenue)->other.value == Fraction(400'000));
  // 4,500 in 54 of 92 days: 4,500 x 92 / 54.
  CHECK(results.projection == Fraction::of(450'000LL * 92, 54));
  CHECK(results.cumulative.size() == 54);
  CHECK(results.cumulative.back() == 450'000);
  CHECK(results.comparedCumulative.size() == 92);
  CHECK(results.comparedCumulative.back() == 600'000);
  REQUIRE(results.mover);
  // One deal of 1,300 against one of 2,000; West is up by 200.
  CHECK(results.mover->key == "East");
  CHECK(results.mover->effect == kpi::Effect::Size);
  CHECK(results.mover->change == Fraction(-70'000));
  REQUIRE_FALSE(results.targetLine.empty());
  CHECK(results.targetLine.back().day == day("2026-12-31"));
  CHECK(results.targetLine.back().due == Fraction(920'000));
}

TEST_CASE("the history of what follows the elapsed days never slumps because a period is open") {
  const auto results = resultsOf(harbor(), "2026-Q4", "2026-11-23");
  REQUIRE(results.history.size() == 13);
  REQUIRE(results.historyToDate.size() == 13);
  CHECK(results.history[11].kpis[0].value == Fraction(600'000));
  CHECK(results.historyToDate[11].kpis[0].value == Fraction(500'000));
  // 5,000 of the whole 9,200.
  CHECK(valueOf(results.historyToDate[11], KpiId::Attainment) == Fraction::of(500, 920));
  CHECK(results.historyToDate[12].kpis[0].value == Fraction(450'000));
  const auto closed = resultsOf(harbor(), "2026-Q3", "2026-11-23");
  CHECK_FALSE(closed.current.open);
  CHECK(closed.historyToDate[12].kpis[0].value == closed.history[12].kpis[0].value);
  CHECK_FALSE(closed.projection);
}

TEST_CASE("acquisition cost, performance per rep and market share are drawn over the same days of each period") {
  // Both quarters have 92 days, 54 of them count: costs and markets of 920 and 92,000 are 540 and 54,000 there.
  Company company = harbor();
  company.cost("2026-Q3", 920).cost("2026-Q4", 920).market("2026-Q3", 92'000).market("2026-Q4", 92'000);
  const auto results = resultsOf(std::move(company), "2026-Q4", "2026-11-23");
  const auto at = [&](std::size_t period, KpiId id) { return valueOf(results.historyToDate[period], id); };
  // Two reps, there all the time: 5,000 / 2 in Q3 to its 54th day, 6,000 / 2 in all of it.
  CHECK(at(11, KpiId::RepPerformance) == Fraction(250'000));
  CHECK(valueOf(results.history[11], KpiId::RepPerformance) == Fraction(300'000));
  CHECK(at(12, KpiId::RepPerformance) == Fraction(225'000));
  CHECK(at(11, KpiId::MarketShare) == Fraction::of(5'000, 54'000));
  CHECK(at(12, KpiId::MarketShare) == Fraction::of(4'500, 54'000));
  // In Q4 Cole is new, in Q3 nobody is.
  CHECK(at(11, KpiId::Cac) == std::nullopt);
  CHECK(at(12, KpiId::Cac) == Fraction(54'000));
  // Whole windows, and averages over deals, are what they are.
  for (const auto id : {KpiId::Retention, KpiId::Cycle, KpiId::DealSize})
    CHECK(at(11, id) == valueOf(results.history[11], id));
  for (int i = 0; i < kpi::kHeadlineKpis; ++i) {
    const auto id = static_cast<KpiId>(i);
    INFO(kpi::toString(id));
    CHECK(at(12, id) == results.value(id).value);
  }
}

TEST_CASE("an open period's cards show value, pace, and changes like for like") {
  const auto data = overview(harbor(), "2026-Q4", "2026-11-23");
  REQUIRE(data.cards.size() == 8);
  CHECK(s(data.periodText) == "2026-Q4 to date");
  const auto& revenue = card(data, KpiId::Revenue);
  CHECK(s(revenue.name) == "Revenue");
  REQUIRE(revenue.value);
  CHECK(s(revenue.value->joined()) == "4.50 K USD");
  CHECK(s(revenue.note) == "n = 2");
  // 4,500 of the 5,400 due by now is 83.3 % of pace.
  CHECK(s(revenue.status.word) == "behind");
  CHECK(revenue.status.tone == Tone::Bad);
  CHECK(deltas(revenue) == std::vector<std::string>{"▼ 10.0 % Q3 bad", "▲ 12.5 % YoY good", "▼ 16.7 % pace bad"});
  CHECK(revenue.spark.size() == 13);
  CHECK(revenue.spark.back().open);
  CHECK(revenue.spark.back().y == 4500.0);
  CHECK(revenue.spark[11].y == 5000.0);
  CHECK(revenue.sparkTarget == Approx(5400));
  CHECK(s(revenue.sparkLabel) == "4.50 K");

  const auto& attainment = card(data, KpiId::Attainment);
  // 4,500 / 9,200 = 48.9 %; due 54 / 92 = 58.7 %.
  CHECK(s(attainment.value->joined()) == "48.9 %");
  CHECK(s(attainment.note) == "of 9.20 K · n = 2");
  CHECK(s(attainment.status.word) == "behind");
  // Against Q3's 54.3 % on its 54th day.
  CHECK(deltas(attainment).front() == "▼ 5.4 pt Q3 bad");
  CHECK(deltas(attainment).back() == "▼ 9.8 pt pace bad");
  CHECK(attainment.sparkTarget == Approx(58.7).margin(0.01));
}

TEST_CASE("down is good for the sales cycle") {
  Company company;
  company.won("2026-02-01", 100).won("2026-05-01", 100);
  const auto data = overview(std::move(company), "2026-Q2", "2026-12-31");
  const auto& cycle = card(data, KpiId::Cycle);
  CHECK(s(cycle.value->joined()) == "10 days");
  CHECK(s(cycle.note) == "lower is better · n = 1");
  CHECK(deltas(cycle).front() == "● 0 d Q1 neutral");
}

TEST_CASE("status follows the pace at its two thresholds") {
  // 100 of a target of 100 in a closed quarter, and so on.
  const auto word = [](std::int64_t revenue) {
    Company company;
    company.won("2026-02-01", revenue).target("2026-Q1", 1'000);
    const auto data = overview(std::move(company), "2026-Q1", "2026-06-30");
    return s(card(data, KpiId::Revenue).status.word) + '/' + s(card(data, KpiId::Attainment).status.word);
  };
  CHECK(word(1'050) == "ahead/ahead");
  CHECK(word(1'049) == "on pace/on pace");
  CHECK(word(950) == "on pace/on pace");
  CHECK(word(949) == "behind/behind");
}

TEST_CASE("a missing input says what is missing and who supplies it, never 0") {
  Company company = harbor();
  company.market("2026-Q3", 100'000);
  const auto data = overview(std::move(company), "2026-Q4", "2026-11-23");
  const auto& share = card(data, KpiId::MarketShare);
  CHECK_FALSE(share.value);
  CHECK(s(share.missing) == "Needs market size:");
  CHECK(s(share.missingDetail) == "Last known: 2026-Q3");
  CHECK(share.action == app::CardAction::AddMarketSize);
  CHECK(s(share.actionText) == "Add a figure");
  CHECK(s(share.status.word) == "needs input");
  CHECK(s(share.sparkLabel) == "6.0 %");
  CHECK(share.deltas.empty());
  const auto& cac = card(data, KpiId::Cac);
  CHECK_FALSE(cac.value);
  CHECK(s(cac.missing) == "Needs costs:");
  CHECK(cac.action == app::CardAction::AddCosts);
  std::vector<std::string> texts;
  for (const auto& item : data.attention) texts.push_back(s(item.text));
  CHECK(texts == std::vector<std::string>{"Costs for 2026-Q4 are missing", "Market size for 2026-Q4 is missing"});
}

TEST_CASE("without won deals a cycle lacks deals, not their creation dates, and nothing ends in a colon") {
  const auto data = overview(harbor(), "2026-Q2", "2026-11-23");
  CHECK(s(card(data, KpiId::Cycle).missing) == "No deals won in this period");
  for (const auto& each : data.cards)
    if (!each.value && each.action == app::CardAction::None) CHECK_FALSE(each.missing.endsWith(QLatin1Char(':')));
}

TEST_CASE("without a target nothing is behind") {
  Company company;
  company.won("2026-02-01", 100);
  const auto data = overview(std::move(company), "2026-Q1", "2026-06-30");
  CHECK(s(card(data, KpiId::Revenue).status.word) == "no target");
  CHECK(card(data, KpiId::Revenue).status.tone == Tone::Neutral);
  CHECK(s(card(data, KpiId::Attainment).missing) == "Needs a target:");
  CHECK_FALSE(card(data, KpiId::Revenue).sparkTarget);
}

TEST_CASE("a previous value of nothing is no 0 % change") {
  Company company;
  company.won("2026-05-01", 500);
  const auto data = overview(std::move(company), "2026-Q2", "2026-12-31");
  CHECK(deltas(card(data, KpiId::Revenue)) == std::vector<std::string>{"▲ 500 Q1 good", "▲ 500 YoY good"});
  CHECK(deltas(card(data, KpiId::DealSize)).empty());
}

TEST_CASE("the headline of an open period tells pace, projection and the biggest mover") {
  const auto results = resultsOf(harbor(), "2026-Q4", "2026-11-23");
  const auto data = app::presentOverview(results, english());
  CHECK(s(app::plainText(data.headline)) ==
        "Q4 to date, day 54 of 92: revenue 4.50 K, 83 % of pace; heading for 7.67 K against 9.20 K. "
        "Biggest drag: deal size in East (−700).");
  std::vector<std::string> links;
  for (const auto& part : data.headline)
    if (part.link) links.push_back(s(part.text));
  CHECK(links == std::vector<std::string>{"revenue 4.50 K", "83 % of pace", "7.67 K", "deal size in East (−700)"});
}

TEST_CASE("the headline is a sentence in Chinese too") {
  const auto results = resultsOf(harbor(), "2026-Q4", "2026-11-23");
  const Speaking speaking("zh_CN");
  const auto data = app::presentOverview(results, chinese());
  CHECK(s(app::plainText(data.headline)) ==
        "四季度至今（第54天，共92天）：销售额4,500元，为进度的83%；预计7,667，目标9,"
        "200。最大拖累：East平均成交额（−700）。");
  CHECK(s(data.periodText) == "2026年四季度 至今");
  const auto& revenue = card(data, KpiId::Revenue);
  CHECK(deltas(revenue) == std::vector<std::string>{"▼ 10.0% 环比 bad", "▲ 12.5% 同比 good", "▼ 16.7% 进度 bad"});
  CHECK(s(revenue.status.word) == "落后");
  CHECK(s(card(data, KpiId::MarketShare).missing) == "缺市场规模：");
  CHECK(s(data.dataThrough) == "数据截至 2026-11-23");
}

TEST_CASE("the headline of a closed period compares with its target") {
  const auto data = overview(harbor(), "2026-Q3", "2026-11-23");
  CHECK(s(app::plainText(data.headline)) == "Third quarter 2026: revenue 6.00 K, 65 % of the target of 9.20 K.");
  Company company;
  company.won("2026-02-01", 100);
  CHECK(s(app::plainText(overview(std::move(company), "2026-Q1", "2026-06-30").headline)) ==
        "First quarter 2026: revenue 100.");
}

TEST_CASE("the revenue chart draws target, comparison and projection around the current line") {
  const auto data = overview(harbor(), "2026-Q4", "2026-11-23");
  const auto& chart = data.revenue;
  CHECK(chart.empty.isEmpty());
  CHECK(s(chart.title) == "Revenue against pace");
  std::vector<app::SeriesRole> roles;
  for (const auto& series : chart.series) roles.push_back(series.role);
  CHECK(roles == std::vector<app::SeriesRole>{app::SeriesRole::Comparison, app::SeriesRole::Target,
                                              app::SeriesRole::Projection, app::SeriesRole::Current});
  CHECK(s(chart.series[0].endLabel) == "Q3 6.00 K");
  CHECK(s(chart.series[1].endLabel) == "Target 9.20 K");
  // Without open deals the pipeline adds nothing to the 4,500; working days give 4,500 x 66 / 38.
  CHECK(s(chart.series[2].endLabel) == "Heading for 7.67 K (4.50 K to 7.82 K)");
  CHECK(chart.series[2].points[1].low == Approx(4500));
  CHECK(chart.series[2].points[1].high == Approx(7815.789));
  CHECK(chart.series[2].points[0].low == chart.series[2].points[0].high);
  CHECK(chart.series[3].points.size() == 54);
  CHECK(chart.series[3].points.back().y == 4500);
  CHECK(chart.series[3].points.back().x == day("2026-11-23").daysSinceEpoch());
  CHECK(chart.markX == day("2026-11-23").daysSinceEpoch());
  CHECK(s(chart.markText) == "23 Nov, day 54 of 92");
  CHECK(s(chart.pointText) == "4.50 K, 900 under pace");
  // 4,700 left for 38 days; 4,500 in 54 days.
  CHECK(s(chart.note) == "124 a day needed from here, 83.3 so far");
  CHECK(s(chart.unit) == "K USD");
  CHECK(chart.yLabels.size() == static_cast<int>(chart.yTicks.values().size()));
  CHECK(chart.yTicks.max >= 9200);
  CHECK(chart.dateLabels.size() == static_cast<int>(chart.datePositions.size()));
  CHECK_FALSE(chart.accessible.isEmpty());
}

TEST_CASE("what changed is told in steps that add up, from the same days of the compared period") {
  const auto data = overview(harbor(), "2026-Q4", "2026-11-23");
  const auto& chart = data.changes;
  CHECK(s(chart.title) == "What changed since Q3");
  CHECK(s(chart.unit) == "K USD");
  std::vector<std::string> bars;
  for (const auto& series : chart.series)
    bars.push_back(s(series.name) + ' ' + s(series.points[0].label) + ' ' + s(series.points[0].text));
  // Acme bought on both sides (3,000 to 3,200), Bell only before (2,000), Cole only now (1,300).
  CHECK(bars == std::vector<std::string>{"Q3 to day 54 5.00 5,000.00 USD", "Deal size +0.20 200.00 USD",
                                         "New +1.30 1,300.00 USD", "Lost −2.00 −2,000.00 USD",
                                         "Q4 to date 4.50 4,500.00 USD"});
  CHECK(chart.series[3].points[0].base == 6500);
  CHECK(chart.series[3].points[0].y == 4500);
  CHECK(chart.series[4].points[0].open);
  CHECK(chart.series[0].role == app::SeriesRole::Comparison);
  CHECK(chart.series[3].role == app::SeriesRole::Bad);
  CHECK(chart.categories.size() == 5);
  CHECK((chart.yTicks.min == 0) == chart.note.isEmpty());
}

TEST_CASE("printed steps add up to the printed change whatever the rounding") {
  Company company;
  company.won("2026-07-01", 3'004, "Ann", "West", "A").won("2026-07-02", 1'004, "Ann", "West", "B");
  company.won("2026-10-01", 3'008, "Ann", "West", "A")
      .won("2026-10-02", 1'004, "Ann", "West", "C")
      .won("2026-10-03", -3);
  const auto data = overview(std::move(company), "2026-Q4", "2027-03-31");
  double printed = 0;
  for (const auto& series : data.changes.series) {
    const double number = QString(series.points[0].label).replace(QChar(0x2212), QLatin1Char('-')).toDouble();
    const bool isLast = &series == &data.changes.series.back();
    if (isLast) CHECK(printed == Approx(number).margin(1e-9));
    printed += number;
  }
}

TEST_CASE("without anything to compare there are no changes") {
  Company company;
  CHECK(overview(std::move(company), "2026-Q4", "2026-11-23").changes.series.empty());
  const auto results = resultsOf(harbor(), "2026-Q4", "2026-11-23", kpi::Comparison::None);
  CHECK(app::presentOverview(results, english()).changes.series.empty());
  CHECK_FALSE(results.mover);
  CHECK(results.comparedCumulative.empty());
}

TEST_CASE("reps are listed lowest attainment first, with the company below") {
  const auto data = overview(harbor(), "2026-Q4", "2026-11-23");
  const auto& table = data.reps;
  CHECK(s(table.unit) == "USD");
  REQUIRE(table.rows.size() == 2);
  // Ben 1,300 of 3,200; Ann 3,200 of 6,000.
  CHECK(s(table.rows[0].name) == "Ben");
  CHECK(s(table.rows[0].revenue) == "1,300.0");
  CHECK(s(table.rows[0].target) == "3,200.0");
  CHECK(s(table.rows[0].percent) == "40.6");
  CHECK(s(table.rows[1].percent) == "53.3");
  CHECK(table.rows[0].attainment == Approx(0.40625));
  CHECK(table.rows[0].pace == Approx(54.0 / 92));
  REQUIRE(table.total);
  CHECK(s(table.total->name) == "Company");
  CHECK(s(table.total->revenue) == "4,500.0");
  CHECK(s(table.total->target) == "9,200.0");
}

TEST_CASE("an empty workspace asks for deals and invents nothing") {
  const auto results = resultsOf(Company(), "2026-Q4", "2026-11-23");
  const auto data = app::presentOverview(results, english());
  CHECK(s(app::plainText(data.headline)) == "No deals yet. Import the deals of your CRM to see the figures.");
  for (const CardData& each : data.cards) {
    INFO(s(each.name));
    CHECK_FALSE(each.value);
    CHECK(each.action == app::CardAction::AddDeals);
    CHECK(s(each.status.word) == "needs input");
    CHECK(each.deltas.empty());
  }
  CHECK(s(data.revenue.empty) == "No deals yet");
  CHECK(s(data.reps.empty) == "No deals yet");
  CHECK(s(data.dataThrough) == "No data yet");
  REQUIRE(data.attention.size() == 1);
  CHECK(s(data.attention[0].actionText) == "Import deals");
}

TEST_CASE("one deal, or only refunds, still make an overview") {
  Company one;
  one.won("2026-11-23", 5);
  CHECK(s(card(overview(std::move(one), "2026-Q4", "2026-11-23"), KpiId::Revenue).value->joined()) == "5.00 USD");
  Company refunds;
  refunds.won("2026-10-05", -100).won("2026-10-06", -50);
  const auto data = overview(std::move(refunds), "2026-Q4", "2026-11-23");
  CHECK(s(card(data, KpiId::Revenue).value->joined()) == "−150 USD");
  CHECK_FALSE(card(data, KpiId::DealSize).value);
  CHECK(s(card(data, KpiId::DealSize).missing) == "No deals won in this period");
  CHECK(s(card(data, KpiId::DealSize).status.word) == "too few");
  CHECK(data.revenue.yTicks.min <= -150);
  CHECK(data.revenue.empty.isEmpty());
}

TEST_CASE("a period that has not begun says so") {
  const auto data = overview(harbor(), "2027-Q1", "2026-11-23");
  CHECK(s(app::plainText(data.headline)) == "First quarter 2027 has not begun.");
  CHECK(s(data.revenue.empty) == "The period has not begun");
}

TEST_CASE("names are text, whatever they look like") {
  const char* hostile = "A < B and C > D";
  Company company;
  company.won("2026-07-10", 3'000, hostile, hostile, "=1+1").won("2026-08-10", 500, "%1 [x] {0}", "%2 ]", "<b>x</b>");
  company.won("2026-10-05", 100, hostile, hostile, "=1+1").won("2026-10-06", 600, "%1 [x] {0}", "%2 ]", "<b>x</b>");
  const auto data = overview(std::move(company), "2026-Q4", "2026-11-23");
  REQUIRE(data.reps.rows.size() == 2);
  CHECK(s(data.reps.rows[0].name) == "%1 [x] {0}");
  CHECK(s(data.reps.rows[1].name) == hostile);
  CHECK(s(app::plainText(data.headline)).find("Biggest drag: deal size in A < B and C > D (−2.90 K).") !=
        std::string::npos);
  Company other;
  other.won("2026-07-10", 100, "Ann", "%2 ]")
      .won("2026-07-11", 100, "Ann", "West")
      .won("2026-10-05", 900, "Ann", "%2 ]");
  const auto lifted = overview(std::move(other), "2026-Q4", "2026-11-23");
  CHECK(s(app::plainText(lifted.headline)).find("Biggest lift: deal size in %2 ] (+800).") != std::string::npos);
}

TEST_CASE("data problems are counted, with their amount and in the right number") {
  Company company = harbor();
  company.undated(410).won("2026-12-24", 100).won("2026-12-25", 100);
  const auto data = overview(std::move(company), "2026-Q4", "2026-11-23");
  std::vector<std::string> texts;
  for (const auto& item : data.attention)
    if (item.action == app::CardAction::None) texts.push_back(s(item.text) + " / " + s(item.amount));
  std::sort(texts.begin(), texts.end());
  CHECK(texts == std::vector<std::string>{"1 won or lost deal without a closing date, left out / 410",
                                          "2 closed deals dated after 23 Nov, left out / 200"});
}

TEST_CASE("data are stale when they end more than a week before the day looked from") {
  CHECK_FALSE(overview(harbor(), "2026-Q4", "2026-11-30").isStale);
  CHECK(overview(harbor(), "2026-Q4", "2026-12-01").isStale);
  CHECK(s(overview(harbor(), "2026-Q4", "2026-12-01").dataThrough) == "Data to 23 Nov 2026");
}

TEST_CASE("the day figures speak from is the later of today and the data's end") {
  const auto facts = harbor().facts();
  CHECK(app::defaultAsOf(*facts, day("2026-12-31")) == day("2026-12-31"));
  CHECK(app::defaultAsOf(*facts, day("2020-01-01")) == day("2026-11-23"));
  CHECK(app::defaultAsOf(*Company().facts(), day("2020-01-01")) == day("2020-01-01"));
}
