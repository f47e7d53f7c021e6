#include <algorithm>
#include <map>

#include "bellwether/kpi/customers.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/issues.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/receipt.h"
#include "bellwether/kpi/team.h"
#include "bellwether/kpi/variants.h"
#include "support/catch.h"
#include "world.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::test;
using records::Outcome;

namespace {

LocalDate date(int year, int month, int day) { return *LocalDate::fromYmd(year, month, day); }
Period month(int year, int number) { return {date(year, number, 1), date(year, number, 1).plusMonths(1)}; }

WorldDeal closed(const std::string& id, Outcome outcome, std::int64_t amount, LocalDate day) {
  WorldDeal deal;
  deal.id = id;
  deal.outcome = outcome;
  deal.amount = amount;
  deal.closed = day;
  deal.created = day;
  return deal;
}

}  // namespace

TEST_CASE("A period still to come is flagged only when deals are dated in it already") {
  World world;
  world.deals = {closed("a", Outcome::Won, 100, date(2025, 1, 5))};
  const auto isFlagged = [&] {
    const KpiValue rate = evaluateOne(*build(world), KpiId::WinRate, month(2025, 3), {}, date(2025, 1, 31));
    return rate.has(Flag::FutureClose);
  };
  CHECK_FALSE(isFlagged());
  world.deals.push_back(closed("b", Outcome::Lost, 100, date(2025, 3, 5)));
  CHECK(isFlagged());
}

TEST_CASE("Data problems are counted, those known before and those found on the way") {
  World world;
  for (const char* id : {"a", "b", "c"}) world.deals.push_back(closed(id, Outcome::Won, 100, date(2025, 1, 5)));
  world.deals[0].created.reset();
  world.deals[1].created.reset();
  world.deals.push_back(closed("d", Outcome::Won, 70, date(2025, 2, 20)));
  const auto issues = dataIssues(*build(world), date(2025, 1, 31));
  const auto countOf = [&](Exclusion reason) {
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const DataIssue& issue) { return issue.reason == reason; });
    return found == issues.end() ? std::int64_t{0} : found->count;
  };
  CHECK(countOf(Exclusion::NoCreatedDate) == 2);
  CHECK(countOf(Exclusion::FutureClose) == 1);
  CHECK(countOf(Exclusion::FxMissing) == 0);
}

TEST_CASE("A receipt of the deal size tells free deals and refunds from paid ones") {
  World world;
  world.deals = {closed("paid", Outcome::Won, 100, date(2025, 1, 5)), closed("too", Outcome::Won, 50, date(2025, 1, 6)),
                 closed("free", Outcome::Won, 0, date(2025, 1, 6)),
                 closed("back", Outcome::Won, -30, date(2025, 1, 7))};
  const Receipt receipt = receiptOf(*build(world), KpiId::DealSize, month(2025, 1), {}, date(2025, 1, 31));
  CHECK(receipt.denominatorCount == 2);
  const auto countOf = [&](Exclusion reason) {
    for (const ExclusionCount& each : receipt.byDefinition)
      if (each.reason == reason) return each.count;
    return std::int64_t{0};
  };
  CHECK(countOf(Exclusion::ZeroValue) == 1);
  CHECK(countOf(Exclusion::Refund) == 1);
}

TEST_CASE("A target met to the cent leaves nothing to do per day") {
  World world;
  world.deals = {closed("a", Outcome::Won, 100, date(2025, 1, 5))};
  WorldTarget target;
  target.period = month(2025, 1);
  target.amount = 100;
  world.targets = {target};
  const Pace met = paceOf(*build(world), month(2025, 1), {}, date(2025, 1, 10));
  CHECK(met.gap == Fraction(0));
  CHECK_FALSE(met.neededPerDay);
  world.targets[0].amount = 142;
  const Pace missing = paceOf(*build(world), month(2025, 1), {}, date(2025, 1, 10));
  CHECK(missing.neededPerDay == Fraction(2));
}

TEST_CASE("Deals of nobody count for no one's attainment") {
  World world;
  world.deals = {closed("a", Outcome::Won, 100, date(2025, 1, 5)), closed("b", Outcome::Won, 900, date(2025, 1, 5))};
  world.deals[0].rep = 0;
  WorldRep ann;
  ann.id = ann.name = "Ann";
  world.reps = {ann};
  WorldTarget target;
  target.scope = records::TargetScope::Rep;
  target.rep = 0;
  target.period = month(2025, 1);
  target.amount = 200;
  world.targets = {target};
  Query query;
  query.period = customPeriod(month(2025, 1));
  query.by = Dimension::Rep;
  query.asOf = date(2025, 1, 31);
  const auto groups = evaluate(*build(world), query).periods.back().groups;
  REQUIRE(groups.size() == 2);
  const QuotaDistribution quota = quotaDistribution(groups);
  CHECK(quota.ratioOfSums == Fraction::of(1, 2));
  CHECK(quota.allRevenue == Fraction::of(1, 2));
}

TEST_CASE("Customers at the begin, less the lost, with the new and the returned, are those at the end") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    const World world = randomWorld(seed);
    Query query;
    query.period = customPeriod(month(2023, 1 + static_cast<int>(seed % 12)));
    query.asOf = date(2024, 6, 30);
    if (seed % 3 == 0) query.where = {{Dimension::Product, {"Pen", "(none)"}}};
    INFO("seed " << seed);
    for (const CustomerFlow& flow : customerFlows(*build(world), query)) {
      REQUIRE(flow.start - flow.lost + flow.newOnes + flow.reactivated == flow.end);
      REQUIRE(flow.kept + flow.newOnes + flow.reactivated == flow.end);
      REQUIRE(flow.kept + flow.lost == flow.start);
    }
  }
}

TEST_CASE("Last year's curve ends with last year's period") {
  World world;
  world.deals = {closed("then", Outcome::Won, 100, date(2024, 6, 3)),
                 closed("after", Outcome::Won, 1000, date(2024, 7, 1)),
                 closed("now", Outcome::Won, 50, date(2025, 6, 3))};
  const Projection seasonal = project(*build(world), month(2025, 6), {}, date(2025, 6, 20), Method::Seasonal);
  CHECK(seasonal.value == Fraction(50));
}

TEST_CASE("A receipt of the market size tells markets of other segments from those of other days") {
  World world;
  const auto add = [&](const char* segment, const Period& period) {
    WorldMarket market;
    market.segment = segment;
    market.period = period;
    market.amount = 1000;
    world.markets.push_back(market);
  };
  add("all", month(2025, 1));
  add("Small", month(2025, 1));
  add("all", month(2025, 2));
  const Receipt receipt = receiptOf(*build(world), KpiId::MarketSize, month(2025, 1), {}, date(2025, 3, 1));
  CHECK(receipt.numeratorCount == 1);
  const auto countOf = [&](Exclusion reason) {
    for (const ExclusionCount& each : receipt.byDefinition)
      if (each.reason == reason) return each.count;
    return std::int64_t{0};
  };
  CHECK(countOf(Exclusion::OtherScope) == 1);
  CHECK(countOf(Exclusion::OutsidePeriod) == 1);
}

TEST_CASE("What a receipt leaves out is counted with its amounts") {
  World world;
  world.deals = {
      closed("in", Outcome::Won, 1, date(2025, 1, 5)),      closed("lost1", Outcome::Lost, 30, date(2025, 1, 5)),
      closed("lost2", Outcome::Lost, 12, date(2025, 1, 6)), closed("before", Outcome::Won, 70, date(2024, 12, 31)),
      closed("after", Outcome::Won, 5, date(2025, 2, 1)),   closed("future", Outcome::Won, 900, date(2025, 1, 20))};
  const Receipt receipt = receiptOf(*build(world), KpiId::Revenue, month(2025, 1), {}, date(2025, 1, 10));
  const auto amountOf = [](const std::vector<ExclusionCount>& counts, Exclusion reason) -> Fraction {
    for (const ExclusionCount& each : counts)
      if (each.reason == reason) return Fraction::of(each.amountMinor, 1);
    return 0;
  };
  CHECK(amountOf(receipt.byDefinition, Exclusion::Lost) == Fraction(42));
  CHECK(amountOf(receipt.byDefinition, Exclusion::OutsidePeriod) == Fraction(75));
  CHECK(amountOf(receipt.problems, Exclusion::FutureClose) == Fraction(900));
}

TEST_CASE("A past month that sold nothing tests no projection") {
  World world;
  for (LocalDate begin = date(2024, 1, 1); begin < date(2025, 6, 1); begin = begin.plusMonths(1))
    world.deals.push_back(closed(begin.toIso(), Outcome::Won, 100, begin.plusDays(4)));
  world.deals.push_back(closed("now", Outcome::Won, 200, date(2025, 6, 5)));
  const auto tested = [&] {
    const Forecast found = forecast(*build(world), *parsePeriod("2025-06", {}), {}, date(2025, 6, 10));
    return found.projections[static_cast<std::size_t>(Method::Linear)].tested;
  };
  CHECK(tested() == 12);
  world.deals.erase(world.deals.begin() + 13);  // February 2025
  CHECK(tested() == 11);
}

TEST_CASE("A target of which nothing is due yet has no pace") {
  World world;
  WorldTarget target;
  target.period = month(2025, 3);
  target.amount = 142;
  world.targets = {target};
  const Pace pace = paceOf(*build(world), month(2025, 3), {}, date(2025, 2, 10));
  CHECK(pace.target == Fraction(142));
  CHECK(pace.targetToDate == Fraction(0));
  CHECK_FALSE(pace.paceAttainment);
}

TEST_CASE("A retention whose base year is known in part tells how many of its days are") {
  World world;
  world.customers.resize(1);
  world.deals = {closed("first", Outcome::Won, 100, date(2023, 6, 1)),
                 closed("again", Outcome::Won, 100, date(2025, 1, 5))};
  for (WorldDeal& deal : world.deals) deal.customer = 0;
  const KpiValue kept = evaluateOne(*build(world), KpiId::Retention, month(2025, 1), {}, date(2025, 1, 31));
  REQUIRE(kept.has(Flag::PartialBaseWindow));
  CHECK(kept.periodDays == 365);
  CHECK(kept.coveredDays == 245);  // 1 June 2023 to 31 January 2024
}

TEST_CASE("A free deal without a list amount is left out of the discount for that, not as a refund") {
  World world;
  world.deals = {closed("paid", Outcome::Won, 80, date(2025, 1, 5)), closed("free", Outcome::Won, 0, date(2025, 1, 6)),
                 closed("back", Outcome::Won, -30, date(2025, 1, 7))};
  world.deals[0].list = 100;
  const Receipt receipt = receiptOf(*build(world), KpiId::Discount, month(2025, 1), {}, date(2025, 1, 31));
  std::map<Exclusion, std::int64_t> counts;
  for (const auto* list : {&receipt.byDefinition, &receipt.problems})
    for (const ExclusionCount& each : *list) counts[each.reason] += each.count;
  CHECK(counts[Exclusion::NoListPrice] == 1);
  CHECK(counts[Exclusion::Refund] == 1);
}

TEST_CASE("What a target still asks for leaves the targets of other months out, and says so") {
  World world;
  WorldDeal open = closed("open", Outcome::Open, 500, date(2025, 1, 25));
  open.closed.reset();
  open.expected = date(2025, 1, 25);
  world.deals = {open};
  for (const int number : {1, 2}) {
    WorldTarget target;
    target.period = month(2025, number);
    target.amount = 1000;
    world.targets.push_back(target);
  }
  const Receipt receipt = receiptOf(*build(world), KpiId::Coverage, month(2025, 1), {}, date(2025, 1, 10));
  const auto isOutside = [](const ExclusionCount& each) {
    return each.reason == Exclusion::OutsidePeriod && each.amountMinor == 1000;
  };
  CHECK(std::any_of(receipt.byDefinition.begin(), receipt.byDefinition.end(), isOutside));
}

TEST_CASE("What is open now is not compared with a month that is over") {
  World world;
  WorldDeal open = closed("open", Outcome::Open, 500, date(2025, 1, 20));
  open.closed.reset();
  open.expected = date(2025, 1, 20);
  open.ppm = 500'000;
  world.deals = {open, closed("won", Outcome::Won, 100, date(2025, 1, 5))};
  world.deals[1].created = date(2025, 1, 1);
  WorldTarget target;
  target.period = month(2025, 1);
  target.amount = 1000;
  world.targets = {target};
  const auto facts = build(world);
  Query query;
  query.period = customPeriod(month(2025, 2));
  query.asOf = date(2025, 2, 10);
  query.compare = Comparison::Previous;
  query.kpis = {KpiId::Pipeline, KpiId::WeightedPipeline, KpiId::Coverage, KpiId::Velocity, KpiId::Revenue};
  const std::vector<Change> changes = evaluate(*facts, query).periods.front().changes;
  REQUIRE(changes.size() == query.kpis.size());
  for (std::size_t i = 0; i < 4; ++i) {
    INFO(toString(query.kpis[i]));
    // Seen from the tenth of January the same deal would have counted.
    const KpiValue then = evaluateOne(*facts, query.kpis[i], changes[i].period.range, {}, changes[i].measured.last());
    REQUIRE(then.value);
    CHECK(changes[i].other.reason == Reason::NoHistory);
    CHECK_FALSE(changes[i].other.value);
    CHECK_FALSE(changes[i].change);
  }
  CHECK(changes.back().other.value == Fraction(100));
}

TEST_CASE("A receipt of a source's costs says that those of other channels are not its own") {
  World world;
  world.deals = {closed("won", Outcome::Won, 100, date(2025, 1, 5))};
  world.deals[0].source = "paid";
  world.costs = {{month(2025, 1), records::CostCategory::Ads, "Paid", 1000},
                 {month(2025, 1), records::CostCategory::Ads, "web", 500},
                 {month(2025, 1), records::CostCategory::Salaries, "", 70},
                 {month(2025, 2), records::CostCategory::Ads, "paid", 4000}};
  const Slice paid{{Dimension::Source, {"paid"}}};
  const Receipt receipt = receiptOf(*build(world), KpiId::AcquisitionCost, month(2025, 1), paid, date(2025, 1, 31));
  CHECK(receipt.value.value == Fraction(1000));
  CHECK(receipt.numeratorCount == 1);
  std::map<Exclusion, ExclusionCount> left;
  for (const ExclusionCount& each : receipt.byDefinition) left[each.reason] = each;
  CHECK(left[Exclusion::OtherScope].count == 2);
  CHECK(left[Exclusion::OtherScope].amountMinor == 570);
  CHECK(left[Exclusion::OutsidePeriod].count == 1);
}

TEST_CASE("A customer who got all money back is not active, one who keeps a cent is") {
  World world;
  world.customers.resize(2);
  world.deals = {
      closed("all", Outcome::Won, 300, date(2025, 3, 5)), closed("back", Outcome::Won, -300, date(2025, 5, 6)),
      closed("some", Outcome::Won, 300, date(2025, 3, 5)), closed("less", Outcome::Won, -299, date(2025, 5, 6))};
  for (std::size_t i = 0; i < 4; ++i) {
    world.deals[i].customer = static_cast<int>(i / 2);
    world.deals[i].region = "East";
  }
  const auto facts = build(world);
  // Within a month and at its end the year before is looked at in different ways.
  for (const Slice& where : {Slice{}, Slice{{Dimension::Region, {"East"}}}})
    for (const LocalDate asOf : {date(2025, 6, 15), date(2025, 6, 30)})
      CHECK(evaluateOne(*facts, KpiId::ActiveCustomers, month(2025, 6), where, asOf).value == Fraction(1));
}

TEST_CASE("Cumulative revenue counts the day the data is as of, and no day after it") {
  World world;
  world.deals = {closed("a", Outcome::Won, 100, date(2025, 1, 5)), closed("b", Outcome::Won, 50, date(2025, 1, 10)),
                 closed("c", Outcome::Won, 7, date(2025, 1, 11))};
  const auto facts = build(world);
  const auto sums = cumulativeRevenue(*facts, month(2025, 1), {}, date(2025, 1, 10));
  REQUIRE(sums.size() == 10);
  CHECK(sums[3] == 0);
  CHECK(sums[4] == 100);
  CHECK(sums.back() == 150);
  CHECK(cumulativeRevenue(*facts, month(2025, 1), {}, date(2024, 12, 31)).empty());
  CHECK(cumulativeRevenue(*facts, month(2025, 1), {}, date(2025, 3, 1)).size() == 31);
}

TEST_CASE("A deal given away has the whole list amount as its discount in the mean of rates") {
  World world;
  world.deals = {closed("half", Outcome::Won, 50, date(2025, 1, 5)), closed("free", Outcome::Won, 0, date(2025, 1, 6))};
  for (WorldDeal& deal : world.deals) deal.list = 100;
  const DiscountFigures figures = discountFigures(*build(world), {month(2025, 1), {}, date(2025, 1, 31)});
  CHECK(figures.listed == 2);
  CHECK(figures.weighted == Fraction::of(3, 4));
  CHECK(figures.meanOfRates == Fraction::of(3, 4));
}

TEST_CASE("A cycle of centuries counts in the mean of one customer as in that of all") {
  World world;
  for (const char* name : {"Acme", "Beta"}) {
    world.customers.emplace_back();
    world.customers.back().id = world.customers.back().name = name;
  }
  world.deals = {closed("old", Outcome::Won, 100, date(2025, 1, 5)), closed("new", Outcome::Won, 50, date(2025, 1, 6))};
  world.deals[0].created = date(1700, 1, 5);
  for (int i = 0; i < 2; ++i) world.deals[static_cast<std::size_t>(i)].customer = i;
  const auto facts = build(world);
  const std::int64_t days = date(2025, 1, 5) - date(1700, 1, 5);
  Query query;
  query.period = customPeriod(month(2025, 1));
  query.by = Dimension::Customer;
  query.kpis = {KpiId::CycleMean};
  query.asOf = date(2025, 1, 31);
  const Evaluation evaluation = evaluate(*facts, query);
  CHECK(evaluation.periods[0].kpis[0].value == Fraction::of(days, 2));
  for (const GroupResult& group : evaluation.periods[0].groups)
    CHECK(group.kpis[0].value == Fraction(group.key == "Acme" ? days : 0));
}

TEST_CASE("Lost deals are left out of the win rate by value for what they lack, and of the win rate for nothing") {
  World world;
  WorldDeal unpriced = closed("unpriced", Outcome::Lost, 0, date(2025, 1, 6));
  unpriced.amount.reset();
  WorldDeal foreign = closed("foreign", Outcome::Lost, 40, date(2025, 1, 7));
  foreign.currency = "EUR";
  world.deals = {closed("won", Outcome::Won, 100, date(2025, 1, 5)), unpriced, foreign};
  const auto facts = build(world);
  const auto reasons = [&](KpiId id) {
    const Receipt receipt = receiptOf(*facts, id, month(2025, 1), {}, date(2025, 1, 31));
    std::map<Exclusion, std::int64_t> counts;
    for (const auto* list : {&receipt.byDefinition, &receipt.problems})
      for (const ExclusionCount& each : *list) counts[each.reason] += each.count;
    return counts;
  };
  CHECK(reasons(KpiId::WinRateValue)[Exclusion::MissingAmount] == 1);
  CHECK(reasons(KpiId::WinRateValue)[Exclusion::FxMissing] == 1);
  CHECK(reasons(KpiId::WinRate)[Exclusion::MissingAmount] == 0);
  CHECK(reasons(KpiId::WinRate)[Exclusion::FxMissing] == 0);
}
