#include "bellwether/kpi/team.h"

#include "support/catch.h"

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"

using namespace bellwether;

namespace {

LocalDate day(const char* iso) { return *LocalDate::fromIso(iso); }

std::shared_ptr<const records::Facts> threeReps() {
  records::WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  records::FactsBuilder builder(settings);
  const Period june{day("2025-06-01"), day("2025-07-01")};
  const auto add = [&](const char* name, std::int64_t sold, std::int64_t target) {
    records::RepInput rep;
    rep.id = rep.name = name;
    rep.team = "West";
    if (std::string_view(name) == "Cid") rep.left = day("2025-06-20");
    const auto index = builder.addRep(rep);
    if (target > 0) builder.addTarget(records::TargetScope::Rep, index, {}, "revenue", june, target, {});
    if (sold == 0) return;
    records::DealInput deal;
    const std::string id = std::string("D") + name;
    deal.id = id;
    deal.rep = index;
    deal.outcome = records::Outcome::Won;
    deal.amount = sold;
    deal.closed = day("2025-06-10");
    builder.addDeal(deal);
  };
  add("Ann", 12000, 10000);
  add("Bob", 5000, 10000);
  add("Cid", 4000, 3000);  // employed 20 of 30 days: 4000 of 2000
  add("Dee", 700, 0);
  return std::move(builder).build();
}

std::vector<kpi::GroupResult> repsOf(const records::Facts& facts) {
  kpi::Query query;
  query.period = periodOf(day("2025-06-30"), PeriodKind::Month, facts.settings().calendar);
  query.by = kpi::Dimension::Rep;
  query.asOf = day("2025-06-30");
  return kpi::evaluate(facts, query).periods.back().groups;
}

}  // namespace

TEST_CASE("people who left stay in the roster and are marked from the day after their last") {
  const auto facts = threeReps();
  const auto lastDay = kpi::roster(*facts, day("2025-06-20"));
  REQUIRE(lastDay.size() == 4);
  CHECK(lastDay[2].key == "Cid");
  CHECK_FALSE(lastDay[2].hasLeft);
  const auto dayAfter = kpi::roster(*facts, day("2025-06-21"));
  CHECK(dayAfter[2].hasLeft);
  CHECK(dayAfter[2].lastDay == day("2025-06-20"));
  CHECK(dayAfter[0].team == "West");
  CHECK_FALSE(dayAfter[0].hired);
}

TEST_CASE("the distribution over evaluated reps is that over the deals") {
  const auto facts = threeReps();
  const auto fast = kpi::quotaDistribution(repsOf(*facts));
  const auto whole = kpi::quotaDistribution(*facts, {day("2025-06-01"), day("2025-07-01")}, {}, day("2025-06-30"));
  REQUIRE(fast.carriers.size() == 3);
  CHECK(*fast.median == Fraction::of(6, 5));         // 1/2, 6/5, 2
  CHECK(*fast.shareAtQuota == Fraction::of(2, 3));   // Ann and Cid
  CHECK(*fast.ratioOfSums == Fraction::of(21, 22));  // 21,000 of 22,000
  CHECK(*fast.allRevenue == Fraction::of(217, 220));
  CHECK(fast.median == whole.median);
  CHECK(fast.ratioOfSums == whole.ratioOfSums);
  CHECK(fast.allRevenue == whole.allRevenue);
  CHECK(fast.shareAtQuota == whole.shareAtQuota);
}

TEST_CASE("attainment bands hold each carrier once, with the upper end outside") {
  const auto carrier = [](std::int64_t percent) { return kpi::Carrier{"x", percent, 100, Fraction::of(percent, 100)}; };
  const auto bands = kpi::attainmentBands(
      {carrier(-4), carrier(0), carrier(24), carrier(25), carrier(100), carrier(149), carrier(150), carrier(900)});
  REQUIRE(bands.size() == 7);
  std::vector<std::int64_t> counts;
  for (const auto& band : bands) counts.push_back(band.reps);
  CHECK(counts == std::vector<std::int64_t>{3, 1, 0, 0, 1, 1, 2});
  CHECK_FALSE(bands.back().to);
  CHECK(kpi::attainmentBands({}).empty());
}

TEST_CASE("figures of nothing are sums of 0 and ratios with their reason") {
  const auto facts = threeReps();
  kpi::Query query;
  query.period = periodOf(day("2025-06-30"), PeriodKind::Month, facts->settings().calendar);
  query.asOf = day("2025-06-30");
  query.kpis = {kpi::KpiId::Revenue, kpi::KpiId::WinRate, kpi::KpiId::Target};
  const auto values = kpi::figuresOfNothing(*facts, query);
  REQUIRE(values.size() == 3);
  CHECK(*values[0].value == Fraction(0));
  CHECK(values[1].reason == kpi::Reason::NoClosedDeals);
  CHECK(values[2].reason.has_value());
}

TEST_CASE("group sums of a ratio without value have no records") {
  const auto facts = threeReps();
  const auto sums = kpi::groupSums(repsOf(*facts), kpi::KpiId::DealSize);
  REQUIRE(sums.size() == 4);
  CHECK(sums[0].sum == Fraction(12000));
  CHECK(sums[0].n == 1);
  kpi::GroupResult none{"none", {}};
  CHECK(kpi::groupSums({none}, kpi::KpiId::DealSize)[0].n == 0);
}
