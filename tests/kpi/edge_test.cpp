#include <limits>

#include "bellwether/kpi/bridge.h"
#include "bellwether/kpi/cohort.h"
#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/issues.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/receipt.h"
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
const LocalDate kAsOf = date(2025, 12, 31);

WorldDeal won(const std::string& id, std::int64_t amount, LocalDate closed, int customer = -1, int rep = -1) {
  WorldDeal deal;
  deal.id = id;
  deal.amount = amount;
  deal.closed = closed;
  deal.outcome = Outcome::Won;
  deal.customer = customer;
  deal.rep = rep;
  return deal;
}

WorldRep named(const std::string& id, const std::string& name) {
  WorldRep rep;
  rep.id = id;
  rep.name = name;
  return rep;
}

void askEverything(const records::Facts& facts, const Period& period, LocalDate asOf) {
  Query query;
  query.period = customPeriod(period);
  query.last = 3;
  query.asOf = asOf;
  query.compare = Comparison::LastYear;
  for (int d = 0; d < kDimensions; ++d) {
    query.by = static_cast<Dimension>(d);
    CHECK(evaluate(facts, query).periods.size() == 3);
    dimensionValues(facts, *query.by);
    revenueBridge(facts, comparableSides(period, period, asOf), {}, query.by);
  }
  for (const Definition& definition : catalogue()) receiptOf(facts, definition.id, period, {}, asOf);
  dataIssues(facts, asOf);
  cumulativeRevenue(facts, intersect(period, {period.begin, period.begin.plusDays(400)}), {}, asOf);
  forecast(facts, customPeriod(period), {}, asOf);
  paceOf(facts, period, {}, asOf);
  quotaDistribution(facts, period, {}, asOf);
}

}  // namespace

TEST_CASE("Deals at both ends of the calendar can be asked about") {
  World world;
  world.customers.resize(1);
  world.deals = {won("first", 100, LocalDate::min(), 0), won("last", 200, LocalDate::max(), 0),
                 won("now", 300, date(2025, 6, 1), 0)};
  world.deals[1].created = LocalDate::min();
  const auto facts = build(world);
  askEverything(*facts, month(2025, 6), kAsOf);
  askEverything(*facts, {LocalDate::min(), date(1, 2, 1)}, kAsOf);
  askEverything(*facts, {date(9999, 12, 1), LocalDate::max()}, LocalDate::max());
  CHECK(evaluateOne(*facts, KpiId::Revenue, {LocalDate::min(), date(2, 1, 1)}, {}, kAsOf).value == Fraction(100));
  CHECK(evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {}, kAsOf).value == Fraction(300));
}

TEST_CASE("Cycles longer than the narrow column are measured exactly") {
  World world;
  world.deals = {won("old", 100, date(2025, 6, 1))};
  world.deals[0].created = date(1, 1, 1);
  world.deals[0].contact = date(1, 1, 1);
  const auto facts = build(world);
  const Fraction days = date(2025, 6, 1) - date(1, 1, 1);
  CHECK(evaluateOne(*facts, KpiId::Cycle, month(2025, 6), {}, kAsOf).value == days);
  CHECK(evaluateOne(*facts, KpiId::CycleP90, month(2025, 6), {}, kAsOf).value == days);
  CHECK(evaluateOne(*facts, KpiId::CycleMean, month(2025, 6), {}, kAsOf).value == days);
  CHECK(cycleFigures(*facts, {month(2025, 6), {}, kAsOf}, CycleStart::FirstContact, CycleScope::Won).mean == days);
}

TEST_CASE("A sum beyond int64 is no value and no wrong value") {
  World world;
  const std::int64_t huge = std::numeric_limits<std::int64_t>::max();
  world.customers.resize(2);
  world.deals = {won("a", huge, date(2025, 6, 1), 0), won("b", huge, date(2025, 6, 2), 1),
                 won("c", -huge, date(2025, 7, 2), 1)};
  const auto facts = build(world);
  const KpiValue sum = evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {}, kAsOf);
  CHECK(sum.reason == Reason::Overflow);
  CHECK_FALSE(sum.value);
  CHECK(evaluateOne(*facts, KpiId::WonDeals, month(2025, 6), {}, kAsOf).value == Fraction(2));
  CHECK(evaluateOne(*facts, KpiId::DealSizeMedian, month(2025, 6), {}, kAsOf).value == Fraction(huge));
  // In 128 bits the two months together are one huge amount again.
  CHECK(evaluateOne(*facts, KpiId::Revenue, {date(2025, 6, 1), date(2025, 8, 1)}, {}, kAsOf).value == Fraction(huge));
  CHECK(revenueBridge(*facts, comparableSides(month(2025, 6), month(2025, 7), kAsOf), {}, std::nullopt).reason ==
        Reason::Overflow);
  CHECK(cumulativeRevenue(*facts, month(2025, 6), {}, kAsOf).back() == huge);
  askEverything(*facts, month(2025, 6), kAsOf);
}

TEST_CASE("A bridge from a sum beyond int64 to one within it overflows, however small the change") {
  World world;
  const std::int64_t huge = std::numeric_limits<std::int64_t>::max();
  world.deals = {won("a", huge, date(2025, 5, 1)), won("b", 10, date(2025, 5, 2)),
                 won("c", huge - 5, date(2025, 6, 1))};
  const auto facts = build(world);
  const auto between = [&](int from, int to) {
    return revenueBridge(*facts, comparableSides(month(2025, to), month(2025, from), kAsOf), {}, std::nullopt).reason;
  };
  CHECK(between(5, 6) == Reason::Overflow);
  CHECK(between(6, 5) == Reason::Overflow);
}

TEST_CASE("The smallest int64 amount splits and converts without wrapping") {
  World world;
  world.reps = {named("a", "A"), named("b", "B")};
  world.deals = {won("min", std::numeric_limits<std::int64_t>::min(), date(2025, 6, 1))};
  world.deals[0].splits = {{0, 500000}, {1, 500000}};
  world.deals.push_back(won("fx", std::numeric_limits<std::int64_t>::min(), date(2025, 6, 1)));
  world.deals[1].currency = "USD";
  world.rates = {{"USD", date(2020, 1, 1), std::numeric_limits<std::int64_t>::max()}};
  const auto facts = build(world);
  const auto half = evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {{Dimension::Rep, {"A"}}}, kAsOf).value;
  CHECK(half == Fraction(std::numeric_limits<std::int64_t>::min() / 2));
  askEverything(*facts, month(2025, 6), kAsOf);
}

TEST_CASE("Unknown filter values select nothing") {
  World world;
  world.reps = {named("a", "A")};
  world.deals = {won("1", 100, date(2025, 6, 1), -1, 0)};
  const auto facts = build(world);
  for (int d = 0; d < kDimensions; ++d) {
    const Slice where{{static_cast<Dimension>(d), {"no such value", ""}}};
    INFO(toString(static_cast<Dimension>(d)));
    CHECK(evaluateOne(*facts, KpiId::Revenue, month(2025, 6), where, kAsOf).value == Fraction(0));
    CHECK(evaluateOne(*facts, KpiId::WonDeals, month(2025, 6), where, kAsOf).value == Fraction(0));
    CHECK(receiptOf(*facts, KpiId::Revenue, month(2025, 6), where, kAsOf).numeratorCount == 0);
  }
  CHECK(evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {{Dimension::Rep, {}}}, kAsOf).value == Fraction(0));
}

TEST_CASE("Merges that run in a circle leave their customers apart") {
  World world;
  world.customers.resize(4);
  for (int i = 0; i < 4; ++i) world.customers[static_cast<std::size_t>(i)].id = std::to_string(i);
  world.customers[0].mergedInto = 1;
  world.customers[1].mergedInto = 2;
  world.customers[2].mergedInto = 0;
  world.customers[3].mergedInto = 0;
  for (int i = 0; i < 4; ++i) world.deals.push_back(won(std::to_string(i), 100, date(2025, 6, 1 + i), i));
  const auto facts = build(world);
  // The three of the circle stay apart; the fourth is a duplicate of the first.
  CHECK(evaluateOne(*facts, KpiId::NewCustomers, month(2025, 6), {}, kAsOf).value == Fraction(3));
}

TEST_CASE("A long chain of merges is one customer") {
  World world;
  world.customers.resize(5000);
  for (std::size_t i = 1; i < world.customers.size(); ++i) world.customers[i].mergedInto = static_cast<int>(i) - 1;
  world.deals = {won("a", 100, date(2025, 6, 1), 0), won("b", 100, date(2025, 6, 2), 4999)};
  CHECK(evaluateOne(*build(world), KpiId::NewCustomers, month(2025, 6), {}, kAsOf).value == Fraction(1));
}

TEST_CASE("Reps of one name are told apart by their ids") {
  World world;
  world.reps = {named("1", "Wang Wei"), named("2", "Wang Wei"), named("3", "Li Na"), named("4", "")};
  world.deals = {won("a", 100, date(2025, 6, 1), -1, 0), won("b", 200, date(2025, 6, 1), -1, 1),
                 won("c", 400, date(2025, 6, 1), -1, 2), won("d", 800, date(2025, 6, 1), -1, 3),
                 won("e", 1600, date(2025, 6, 1))};
  const auto facts = build(world);
  CHECK(dimensionValues(*facts, Dimension::Rep) ==
        std::vector<std::string>{"(unassigned)", "4", "Li Na", "Wang Wei (1)", "Wang Wei (2)"});
  const auto of = [&](const std::string& rep) {
    return evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {{Dimension::Rep, {rep}}}, kAsOf).value;
  };
  CHECK(of("Wang Wei (2)") == Fraction(200));
  CHECK(of("Wang Wei") == Fraction(0));
  CHECK(of("3") == Fraction(400));
  CHECK(of("(unassigned)") == Fraction(1600));
}

TEST_CASE("Splits that do not add up are ignored and listed") {
  World world;
  world.reps = {named("a", "A"), named("b", "B")};
  world.deals = {won("1", 100, date(2025, 6, 1), -1, 0)};
  world.deals[0].splits = {{0, 500000}, {1, 499999}};
  const auto facts = build(world);
  CHECK(evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {{Dimension::Rep, {"A"}}}, kAsOf).value == Fraction(100));
  const auto issues = dataIssues(*facts, kAsOf);
  const auto bad =
      std::find_if(issues.begin(), issues.end(), [](const DataIssue& i) { return i.reason == Exclusion::BadSplits; });
  REQUIRE(bad != issues.end());
  CHECK(bad->examples.front().id == "1");
}

TEST_CASE("Overlapping targets of one scope are refused and listed") {
  World world;
  world.targets = {{records::TargetScope::Company, -1, "", month(2025, 6), 100},
                   {records::TargetScope::Company, -1, "", {date(2025, 6, 15), date(2025, 7, 15)}, 900}};
  const auto facts = build(world);
  CHECK(evaluateOne(*facts, KpiId::Target, month(2025, 6), {}, kAsOf).value == Fraction(100));
  CHECK(dataIssues(*facts, kAsOf).front().reason == Exclusion::Overlap);
}

TEST_CASE("An open period compares with as many days of the other one") {
  World world;
  world.deals = {won("a", 100, date(2025, 5, 10)), won("b", 200, date(2025, 5, 11)), won("c", 50, date(2025, 6, 3))};
  world.targets = {{records::TargetScope::Company, -1, "", {date(2025, 5, 1), date(2025, 7, 1)}, 61000}};
  Query query;
  query.period = *parsePeriod("2025-06", {});
  query.compare = Comparison::Previous;
  query.kpis = {KpiId::Revenue, KpiId::Attainment};
  query.asOf = date(2025, 6, 10);
  const auto facts = build(world);
  const PeriodResult result = evaluate(*facts, query).periods.front();
  CHECK(result.open);
  CHECK(result.changes[0].measured == Period{date(2025, 5, 1), date(2025, 5, 11)});
  CHECK(result.changes[0].other.value == Fraction(100));
  CHECK(result.changes[0].change == Fraction(-50));
  CHECK(result.changes[0].relative == Fraction::of(-1, 2));
  // The target of the other month stays whole: ten days of sales against all of it, as in the current one.
  CHECK(result.changes[1].other.value == Fraction::of(100, 31000));
  query.asOf = date(2025, 6, 30);
  const PeriodResult closed = evaluate(*facts, query).periods.front();
  CHECK_FALSE(closed.open);
  CHECK(closed.changes[0].other.value == Fraction(300));
}

TEST_CASE("A previous value of zero gives no relative change") {
  World world;
  world.deals = {won("a", 100, date(2025, 6, 10))};
  Query query;
  query.period = *parsePeriod("2025-06", {});
  query.compare = Comparison::Previous;
  query.kpis = {KpiId::Revenue};
  query.asOf = kAsOf;
  const Change change = evaluate(*build(world), query).periods.front().changes.front();
  CHECK(change.change == Fraction(100));
  CHECK_FALSE(change.relative);
}

TEST_CASE("The deal's own region goes before the rep's, and that before the customer's") {
  World world;
  world.reps = {named("a", "A"), named("b", "B")};
  world.reps[0].region = "East";
  world.customers.resize(1);
  world.customers[0].region = "South";
  world.deals = {won("own", 1, date(2025, 6, 1), 0, 0), won("rep", 10, date(2025, 6, 1), 0, 0),
                 won("customer", 100, date(2025, 6, 1), 0, 1), won("none", 1000, date(2025, 6, 1), -1, 1)};
  world.deals[0].region = "West";
  const auto facts = build(world);
  const auto of = [&](const std::string& region) {
    return evaluateOne(*facts, KpiId::Revenue, month(2025, 6), {{Dimension::Region, {region}}}, kAsOf).value;
  };
  CHECK(of("West") == Fraction(1));
  CHECK(of("East") == Fraction(10));
  CHECK(of("South") == Fraction(100));
  CHECK(of("(none)") == Fraction(1000));
}

TEST_CASE("Every name reads back") {
  for (int i = 0; i < kKpis; ++i) {
    const auto id = static_cast<KpiId>(i);
    CHECK(kpiFromString(toString(id)) == id);
    CHECK(definitionOf(id).id == id);
  }
  for (int i = 0; i < kDimensions; ++i)
    CHECK(dimensionFromString(toString(static_cast<Dimension>(i))) == static_cast<Dimension>(i));
  CHECK(toString(KpiId::CycleP90) == "cycle_p90");
  CHECK(toString(Flag::ShareOver100) == "share_over_100");
  CHECK(toString(Measure::CycleP90) == "cycle_p90");
  CHECK_FALSE(kpiFromString("profit"));
}

TEST_CASE("Only names that mean paid are paid sources of new customers") {
  World world;
  for (const char* source : {"paid", "Paid Search", "PAID-social", "付费推广", "prepaid", "paidy", "", "referral"}) {
    WorldCustomer customer;
    customer.source = source;
    world.deals.push_back(won(source, 100, date(2025, 6, 1), static_cast<int>(world.customers.size())));
    world.customers.push_back(customer);
  }
  world.costs = {{month(2025, 6), records::CostCategory::Ads, "", 400}};
  CHECK(evaluateOne(*build(world), KpiId::PaidCac, month(2025, 6), {}, kAsOf).value == Fraction(100));
}

TEST_CASE("The best projection is the one that would have erred least") {
  World world;
  // Every month sells 100 on the 5th and 900 on the 25th: linear projections from the 10th are far off, last year's
  // curve is exact.
  for (LocalDate begin = date(2023, 1, 1); begin < date(2025, 6, 1); begin = begin.plusMonths(1)) {
    world.deals.push_back(won("a" + begin.toIso(), 100, begin.plusDays(4)));
    world.deals.push_back(won("b" + begin.toIso(), 900, begin.plusDays(24)));
  }
  world.deals.push_back(won("now", 200, date(2025, 6, 5)));
  const Forecast found = forecast(*build(world), *parsePeriod("2025-06", {}), {}, date(2025, 6, 10));
  REQUIRE(found.best == Method::Seasonal);
  const Projection& seasonal = found.projections[static_cast<std::size_t>(Method::Seasonal)];
  CHECK(seasonal.value == Fraction(2000));
  CHECK(seasonal.tested == 12);
  CHECK(seasonal.error == Fraction(0));
  CHECK(found.low == Fraction(200));
  CHECK(found.high == Fraction(2000));
}
