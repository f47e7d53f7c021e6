#include "bellwether/app/target_trial.h"

#include "support/app_facts.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::Shape;
using app::TargetTrial;
using app::Tone;
using app::TrialVerdict;

namespace {

/// Quarters of 2023 to 2025: 1,000 1,100 1,200 1,300 | 1,200 1,320 1,320 1,300 | 1,500 1,320, as two equal deals each;
/// in the third quarter of 2025 one deal of 600 so far. Of these, West sold all.
Company grower() {
  Company company;
  const std::pair<const char*, int> sold[] = {{"2023-01-10", 1'000}, {"2023-04-10", 1'100}, {"2023-07-10", 1'200},
                                              {"2023-10-10", 1'300}, {"2024-01-10", 1'200}, {"2024-04-10", 1'320},
                                              {"2024-07-10", 1'320}, {"2024-10-10", 1'300}, {"2025-01-10", 1'500},
                                              {"2025-04-10", 1'320}};
  for (const auto& [date, amount] : sold) company.won(date, amount / 2).won(date, amount / 2);
  company.won("2025-07-05", 600).lost("2025-07-06", 400).open("2025-09-01", 1'500);
  return company;
}

app::TrialQuestion question(const char* periodId, std::int64_t amount) {
  app::TrialQuestion asked;
  asked.line.label = QStringLiteral("Company");
  asked.period = period(periodId);
  asked.amount = amount * 100;
  return asked;
}

TargetTrial tried(std::int64_t amount, const char* asOf = "2025-07-20") {
  return app::tryTarget(*grower().facts(), question("2025-Q3", amount), day(asOf));
}

}  // namespace

TEST_CASE("a target is held against the last eight periods of its length") {
  const TargetTrial trial = tried(1'452);
  // From 2023-Q3 to 2025-Q2; the first two quarters are too long ago.
  REQUIRE(trial.past.size() == 8);
  CHECK(trial.past.front().period.id == "2023-Q3");
  CHECK(trial.past.back().period.id == "2025-Q2");
  CHECK(trial.low == Fraction(120'000));
  CHECK(trial.high == Fraction(150'000));
  // 1,200 1,200 1,300 1,300 | 1,320 1,320 1,320 1,500: half way from 1,300 to 1,320.
  CHECK(trial.median == Fraction(131'000));
  CHECK(trial.lastYear == Fraction(132'000));
  // 1,452 over 1,320: a tenth.
  CHECK(trial.growthNeeded == Fraction::of(1, 10));
  CHECK(trial.reached == 1);
  // Five quarters have a whole one a year before (the data begin on 10 January 2023): +20, +10, 0, +25 and 0 %.
  CHECK(trial.compared == 5);
  CHECK(trial.grown == 3);
  CHECK(trial.usualDeals == 2);
}

TEST_CASE("what a target takes is computed for the amount that is tried") {
  const TargetTrial trial = tried(1'452);
  REQUIRE(trial.needs.gap);
  CHECK(*trial.needs.gap == Fraction(85'200));
  // Twelve months to 20 July 2025: six deals of 4,120 and one of 600, 4,720 / 7.
  CHECK(trial.needs.usualSize == Fraction::of(472'000, 7));
  CHECK(trial.needs.dealsNeeded == 2);
  CHECK(trial.needs.neededWinRate == Fraction::of(852, 1'500));
}

TEST_CASE("the verdict follows what was reached before") {
  CHECK(tried(1'310).verdict == TrialVerdict::Easy);
  CHECK(tried(1'500).verdict == TrialVerdict::WithinReach);
  // +15 % on last year's 1,320 came in two of five quarters.
  CHECK(tried(1'518).verdict == TrialVerdict::WithinReach);
  // +25 % came once.
  CHECK(tried(1'650).verdict == TrialVerdict::Stretch);
  CHECK(tried(1'651).verdict == TrialVerdict::OutOfReach);
  CHECK(tried(1'310, "2025-09-30").verdict == TrialVerdict::Over);
  Company one;
  one.won("2025-04-10", 100);
  const auto young = app::tryTarget(*one.facts(), question("2025-Q3", 100), day("2025-07-20"));
  CHECK(young.verdict == TrialVerdict::Unknown);
  CHECK(young.past.empty());
  const auto nothing = app::tryTarget(*Company().facts(), question("2025-Q3", 100), day("2025-07-20"));
  CHECK(nothing.verdict == TrialVerdict::Unknown);
}

TEST_CASE("a trial says why in words, with each of the five checks") {
  const app::TrialData data = app::presentTrial(tried(1'452), english());
  CHECK(s(data.verdict.word) == "within reach");
  CHECK(s(data.sentence) == "8 past periods brought 1.20 K to 1.50 K; +10.8 % on their median; +10.0 % on last year.");
  REQUIRE(data.checks.size() == 5);
  CHECK(s(data.checks[0].reason) == "Revenue of Company in 2025-Q3: 1,452.00 USD");
  CHECK(s(data.checks[2].reason) == "So much was sold in 1 of 8 past periods; such growth came in 3 of 5");
  CHECK(s(data.checks[3].state.word) == "yes");
  CHECK(s(data.checks[4].reason) == "1 Jul to 30 Sep 2025, 72 of 92 days left");
  REQUIRE(data.needs.size() >= 3);
  CHECK(s(data.needs[0].second) == "852.00 USD");
  CHECK(s(data.needs[1].second) == "2 (usual: 2)");
  REQUIRE(data.offers.size() == 4);
  CHECK(data.offers[0].amount == 131'000);
  CHECK(data.offers[2].amount == 145'200);
  CHECK(data.chart.categories.size() == 9);
  CHECK(data.chart.series.size() == 2);
  CHECK(s(app::presentTrial(tried(1'310, "2025-09-30"), english()).checks[4].state.word) == "no");
}

TEST_CASE("a part's target is relevant by its share of the whole, against the usual one") {
  Company company;
  for (const char* date : {"2024-10-10", "2025-01-10", "2025-04-10"})
    company.won(date, 300, "Ann", "West").won(date, 700, "Ben", "East");
  const auto facts = company.facts();
  app::TrialQuestion asked = question("2025-Q3", 1'000);
  asked.line.label = QStringLiteral("West");
  asked.line.scope = records::TargetScope::Region;
  asked.line.level = 1;
  asked.aboveName = QStringLiteral("Company");
  const auto relevant = [&] {
    return app::presentTrial(app::tryTarget(*facts, asked, day("2025-07-20")), english()).checks[3];
  };
  CHECK(s(relevant().reason) == "Company has no target for this time to serve");
  asked.above = 250'000;
  CHECK(s(relevant().reason) == "40.0 % of the target of Company; its usual share of the revenue is 30.0 %");
  CHECK(s(relevant().state.word) == "yes");
  asked.above = 140'000;  // 71 % against 30 %
  CHECK(s(relevant().state.word) == "check");
}

TEST_CASE("a period that ended on the day itself is one of the past") {
  CHECK(tried(1'452, "2025-06-30").past.back().period.id == "2025-Q2");
  CHECK(tried(1'452, "2025-06-29").past.back().period.id == "2025-Q1");
}

TEST_CASE("growth that came in exactly one of three periods is within reach") {
  Company company;
  const std::pair<const char*, int> sold[] = {{"2024-01-01", 1'000}, {"2024-04-10", 1'000}, {"2024-07-10", 1'000},
                                              {"2024-10-10", 1'400}, {"2025-01-10", 1'000}, {"2025-04-10", 1'500},
                                              {"2025-07-10", 1'000}};
  for (const auto& [date, amount] : sold) company.won(date, amount);
  const auto facts = company.facts();
  const TargetTrial trial = app::tryTarget(*facts, question("2025-Q4", 2'100), day("2025-10-05"));
  CHECK(trial.grown == 1);
  CHECK(trial.compared == 3);
  CHECK(trial.verdict == TrialVerdict::WithinReach);
}
