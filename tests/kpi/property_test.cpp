#include "bellwether/kpi/definition.h"
#include "bellwether/kpi/dimension.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/receipt.h"
#include "naive.h"
#include "records/facts_columns.h"
#include "support/catch.h"
#include "world.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::test;

namespace {

constexpr std::uint32_t kWorlds = 2000;

struct Question {
  Period period;
  LocalDate asOf;
};

Question question(std::uint32_t seed) {
  std::mt19937 random(seed * 31 + 7);
  const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
  const LocalDate begin = *LocalDate::fromYmd(2021 + below(3), 1 + below(12), below(3) ? 1 : 1 + below(28));
  const int months[] = {1, 1, 3, 12};
  const Period period{begin, below(5) ? begin.plusMonths(months[below(4)]) : begin.plusDays(7)};
  const LocalDate asOf = below(3) ? *LocalDate::fromYmd(2024, 6, 30) : period.begin.plusDays(below(40) - 5);
  return {period, asOf};
}

void checkAgainstNaive(const World& world, const records::Facts& facts, const Question& q, const Slice& where) {
  for (int i = 0; i < kKpis; ++i) {
    const auto id = static_cast<KpiId>(i);
    const KpiValue found = evaluateOne(facts, id, q.period, where, q.asOf);
    const Expected expected = naive(world, id, q.period, where, q.asOf);
    INFO(toString(id) << " " << q.period.begin.toIso() << ".." << q.period.end.toIso() << " as of " << q.asOf.toIso());
    if (!where.empty())
      INFO(toString(where[0].dimension) << " = " << (where[0].values.empty() ? "-" : where[0].values[0]));
    REQUIRE((found.reason ? std::string(toString(*found.reason)) : std::string()) == expected.reason);
    REQUIRE(found.value.has_value() == expected.value.has_value());
    if (found.value) REQUIRE(found.value->toString() == expected.value->toString());
  }
}

std::int64_t minor(const KpiValue& value) { return *value.value->rounded(); }

}  // namespace

TEST_CASE("The engine agrees with slow loops over the raw records, for the company") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const World world = randomWorld(seed);
    INFO("seed " << seed);
    checkAgainstNaive(world, *build(world), question(seed), {});
  }
}

TEST_CASE("The engine agrees with slow loops over the raw records, under filters") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const World world = randomWorld(seed);
    const auto facts = build(world);
    const auto dimension = static_cast<Dimension>(seed % kDimensions);
    const auto values = dimensionValues(*facts, dimension);
    Slice where{{dimension, {}}};
    for (std::size_t i = 0; i < values.size(); i += 2) where[0].values.push_back(values[i]);
    if (seed % 5 == 0 && dimension != Dimension::Product) where.push_back({Dimension::Product, {"Pen", "(none)"}});
    if (seed % 7 == 0 && dimension != Dimension::Team) where.push_back({Dimension::Team, {"North", "Boss"}});
    INFO("seed " << seed);
    checkAgainstNaive(world, *facts, question(seed), where);
  }
}

TEST_CASE("Groups by totals are the groups by lists of deals") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const auto facts = build(randomWorld(seed));
    const Question q = question(seed);
    Query query;
    query.period = customPeriod(q.period);
    query.last = 1 + static_cast<int>(seed % 3);
    query.asOf = q.asOf;
    query.by = static_cast<Dimension>(seed % (kDimensions - 1));
    if (seed % 4 == 0) query.where = {{Dimension::Product, {"Pen", "(none)"}}};
    if (seed % 9 == 0) query.where.push_back({Dimension::Team, {"North", "Boss"}});
    query.kpis = {KpiId::Revenue,   KpiId::Refunds,     KpiId::WonDeals,      KpiId::LostDeals,      KpiId::WinRate,
                  KpiId::CycleMean, KpiId::DealSize,    KpiId::Attainment,    KpiId::PaceAttainment, KpiId::Discount,
                  KpiId::Target,    KpiId::MarketShare, KpiId::RepPerformance};
    const Evaluation quick = evaluate(*facts, query);
    // A median needs the deals themselves.
    query.kpis.push_back(KpiId::DealSizeMedian);
    const Evaluation slow = evaluate(*facts, query);
    for (std::size_t period = 0; period < slow.periods.size(); ++period) {
      const auto &a = quick.periods[period].groups, &b = slow.periods[period].groups;
      INFO("seed " << seed << " by " << toString(*query.by));
      REQUIRE(a.size() == b.size());
      for (std::size_t group = 0; group < a.size(); ++group) {
        REQUIRE(a[group].key == b[group].key);
        for (std::size_t i = 0; i < a[group].kpis.size(); ++i) {
          const KpiValue &x = a[group].kpis[i], &y = b[group].kpis[i];
          INFO(a[group].key << " " << toString(x.id));
          REQUIRE(x.value == y.value);
          REQUIRE(x.reason == y.reason);
          REQUIRE(x.flags == y.flags);
          REQUIRE(x.n == y.n);
        }
      }
    }
  }
}

TEST_CASE("A rate over fewer records than asked for is flagged, a sum is not") {
  const auto facts = build(randomWorld(3));
  Query query;
  query.period = customPeriod({*LocalDate::fromYmd(2021, 1, 1), *LocalDate::fromYmd(2025, 1, 1)});
  query.asOf = *LocalDate::fromYmd(2024, 12, 31);
  query.kpis = {KpiId::WinRate, KpiId::Revenue};
  const auto flagsAt = [&](std::int64_t minimum) {
    query.minToJudge = minimum;
    const auto values = evaluate(*facts, query).periods.back().kpis;
    CHECK_FALSE(values[1].has(Flag::TooFew));
    return values[0].has(Flag::TooFew);
  };
  query.minToJudge = 0;
  const std::int64_t n = evaluate(*facts, query).periods.back().kpis[0].n;
  REQUIRE(n > 0);
  CHECK_FALSE(flagsAt(0));
  CHECK_FALSE(flagsAt(n));
  CHECK(flagsAt(n + 1));
}

TEST_CASE("Groups are the filters of one value, and money adds up to the whole to the cent") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const World world = randomWorld(seed);
    const auto facts = build(world);
    const Question q = question(seed);
    Query query;
    query.period = customPeriod(q.period);
    query.asOf = q.asOf;
    query.by = static_cast<Dimension>(seed % kDimensions);
    INFO("seed " << seed << " by " << toString(*query.by));
    const PeriodResult result = evaluate(*facts, query).periods.front();
    for (const KpiId id : {KpiId::Revenue, KpiId::GrossRevenue, KpiId::Refunds, KpiId::NewRevenue,
                           KpiId::ReturningRevenue, KpiId::Pipeline}) {
      std::int64_t sum = 0;
      for (const GroupResult& group : result.groups) sum += minor(group.kpis[static_cast<std::size_t>(id)]);
      REQUIRE(sum == minor(result.kpis[static_cast<std::size_t>(id)]));
    }
    for (const GroupResult& group : result.groups)
      for (const KpiValue& value : group.kpis) {
        INFO(group.key << " " << toString(value.id));
        const KpiValue alone = evaluateOne(*facts, value.id, q.period, {{*query.by, {group.key}}}, q.asOf);
        REQUIRE(alone.value == value.value);
        REQUIRE(alone.reason == value.reason);
      }
  }
}

TEST_CASE("Adjacent periods add up, and new and returning revenue are the revenue") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const auto facts = build(randomWorld(seed));
    const Question q = question(seed);
    const LocalDate middle = q.period.begin.plusDays(q.period.days() / 3);
    INFO("seed " << seed);
    for (const KpiId id : {KpiId::Revenue, KpiId::WonDeals, KpiId::LostDeals, KpiId::NewCustomers}) {
      const auto of = [&](const Period& p) { return minor(evaluateOne(*facts, id, p, {}, q.asOf)); };
      // Whether a customer is new depends on the merges in force at the end of the period.
      if (id == KpiId::NewCustomers && facts->columns().datedMerges.size() > 0) continue;
      REQUIRE(of({q.period.begin, middle}) + of({middle, q.period.end}) == of(q.period));
    }
    const auto now = [&](KpiId id) { return minor(evaluateOne(*facts, id, q.period, {}, q.asOf)); };
    REQUIRE(now(KpiId::NewRevenue) + now(KpiId::ReturningRevenue) == now(KpiId::Revenue));
    REQUIRE(now(KpiId::GrossRevenue) + now(KpiId::Refunds) == now(KpiId::Revenue));
  }
}

TEST_CASE("Costs, targets and markets of the parts of a period are those of the period") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const auto facts = build(randomWorld(seed));
    const Period whole = question(seed).period;
    const LocalDate asOf = *LocalDate::fromYmd(2026, 1, 1);
    const LocalDate cut = whole.begin.plusDays(static_cast<int>(seed) % whole.days());
    for (const KpiId id : {KpiId::AcquisitionCost, KpiId::Target, KpiId::MarketSize}) {
      const auto at = [&](const Period& days) { return evaluateOne(*facts, id, days, {}, asOf); };
      const KpiValue all = at(whole), first = at({whole.begin, cut}), second = at({cut, whole.end});
      if (!all.value) continue;
      // Where the company has a target of its own on some days only, the reps' targets stand in on the others.
      const auto isOther = [&](const KpiValue& part) {
        return part.value && part.has(Flag::FromRepTargets) != all.has(Flag::FromRepTargets);
      };
      if (isOther(first) || isOther(second)) continue;
      // Days without any row have no amount, and add nothing.
      const Fraction parts = first.value.value_or(Fraction(0)) + second.value.value_or(Fraction(0));
      INFO("seed " << seed << " " << toString(id));
      REQUIRE(parts == *all.value);
    }
  }
}

TEST_CASE("A median lies between the shortest and the longest, and the ninetieth percentile above it") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const World world = randomWorld(seed);
    const auto facts = build(world);
    const Question q = question(seed);
    const auto days = [&](KpiId id) { return evaluateOne(*facts, id, q.period, {}, q.asOf).value; };
    const auto median = days(KpiId::Cycle);
    if (!median) continue;
    INFO("seed " << seed);
    std::optional<Fraction> shortest, longest;
    for (const WorldDeal& deal : world.deals) {
      if (deal.outcome != records::Outcome::Won || !deal.created || !deal.closed || *deal.closed < *deal.created)
        continue;
      const Fraction length(*deal.closed - *deal.created);
      shortest = shortest ? std::min(*shortest, length) : length;
      longest = longest ? std::max(*longest, length) : length;
    }
    REQUIRE(*shortest <= *median);
    REQUIRE(*median <= *days(KpiId::CycleP90));
    REQUIRE(*days(KpiId::CycleP90) <= *longest);
  }
}

TEST_CASE("Retention figures keep their bounds") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const auto facts = build(randomWorld(seed));
    const Question q = question(seed);
    const auto of = [&](KpiId id) { return evaluateOne(*facts, id, q.period, {}, q.asOf).value; };
    const auto logo = of(KpiId::Retention), churn = of(KpiId::Churn), grr = of(KpiId::Grr), nrr = of(KpiId::Nrr);
    if (!logo) continue;
    INFO("seed " << seed);
    REQUIRE(*logo + *churn == Fraction(1));
    REQUIRE((*grr >= Fraction(0)));
    REQUIRE((*grr <= Fraction(1)));
    REQUIRE((*grr <= *nrr));
  }
}

TEST_CASE("The order of rows changes nothing") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    World world = randomWorld(seed);
    const auto before = build(world);
    std::mt19937 random(seed);
    std::shuffle(world.deals.begin(), world.deals.end(), random);
    std::shuffle(world.costs.begin(), world.costs.end(), random);
    std::shuffle(world.targets.begin(), world.targets.end(), random);
    const auto after = build(world);
    const Question q = question(seed);
    INFO("seed " << seed);
    for (const Definition& definition : catalogue()) {
      INFO(toString(definition.id));
      REQUIRE(evaluateOne(*before, definition.id, q.period, {}, q.asOf).value ==
              evaluateOne(*after, definition.id, q.period, {}, q.asOf).value);
    }
  }
}

TEST_CASE("Money scales with the amounts, and ratios stay") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    World world = randomWorld(seed);
    for (WorldDeal& deal : world.deals) deal.currency.clear(), deal.splits.clear();
    const auto before = build(world);
    for (WorldDeal& deal : world.deals) {
      if (deal.amount) *deal.amount *= 7;
      if (deal.list) *deal.list *= 7;
    }
    for (WorldTarget& target : world.targets) target.amount *= 7;
    for (WorldCost& cost : world.costs) cost.amount *= 7;
    for (WorldMarket& market : world.markets) market.amount *= 7;
    const auto after = build(world);
    const Question q = question(seed);
    INFO("seed " << seed);
    for (const Definition& definition : catalogue()) {
      INFO(toString(definition.id));
      const auto a = evaluateOne(*before, definition.id, q.period, {}, q.asOf),
                 b = evaluateOne(*after, definition.id, q.period, {}, q.asOf);
      REQUIRE(a.reason == b.reason);
      const bool isMoney = a.unit == Unit::Money || a.unit == Unit::MoneyPerDay;
      if (a.value) REQUIRE(*b.value == *a.value * Fraction(isMoney ? 7 : 1));
    }
  }
}

TEST_CASE("All dates moved by 400 years change nothing") {
  constexpr int kDays = 146097;
  const auto moved = [](auto& date) {
    if (date) date = date->plusDays(kDays);
  };
  const auto movedPeriod = [](Period& period) { period = {period.begin.plusDays(kDays), period.end.plusDays(kDays)}; };
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    World world = randomWorld(seed);
    const auto before = build(world);
    for (WorldDeal& d : world.deals) moved(d.created), moved(d.closed), moved(d.expected), moved(d.contact);
    for (WorldCustomer& c : world.customers) moved(c.mergedOn);
    for (WorldRep& r : world.reps) {
      moved(r.hired), moved(r.left);
      for (WorldMembership& m : r.teams) m.from = m.from.plusDays(kDays), moved(m.end);
    }
    for (WorldTarget& t : world.targets) movedPeriod(t.period);
    for (WorldCost& c : world.costs) movedPeriod(c.period);
    for (WorldMarket& m : world.markets) movedPeriod(m.period);
    for (WorldRate& r : world.rates) r.from = r.from.plusDays(kDays);
    const auto after = build(world);
    const Question q = question(seed);
    const Period later{q.period.begin.plusDays(kDays), q.period.end.plusDays(kDays)};
    INFO("seed " << seed);
    for (const Definition& definition : catalogue()) {
      INFO(toString(definition.id));
      const auto a = evaluateOne(*before, definition.id, q.period, {}, q.asOf);
      const auto b = evaluateOne(*after, definition.id, later, {}, q.asOf.plusDays(kDays));
      REQUIRE(a.value == b.value);
      REQUIRE(a.reason == b.reason);
    }
  }
}

TEST_CASE("Any receipt adds up, in any slice") {
  for (std::uint32_t seed = 1; seed <= kWorlds; ++seed) {
    const auto facts = build(randomWorld(seed));
    const Question q = question(seed);
    Slice where;
    const auto dimension = static_cast<Dimension>(seed % kDimensions);
    const auto values = dimensionValues(*facts, dimension);
    if (seed % 2 && !values.empty()) where = {{dimension, {values[seed % values.size()]}}};
    for (const Definition& definition : catalogue()) {
      const Receipt receipt = receiptOf(*facts, definition.id, q.period, where, q.asOf);
      INFO("seed " << seed << " " << toString(definition.id));
      const auto sum = [](const std::vector<ReceiptRow>& rows) {
        Fraction total = 0;
        for (const ReceiptRow& row : rows) total = total + row.contribution;
        return total;
      };
      if (definition.unit == Unit::Days && definition.denominator == Measure::One) continue;
      if (definition.id == KpiId::DealSizeMedian || definition.id == KpiId::Velocity) continue;
      REQUIRE(sum(receipt.numerator) == receipt.value.numerator.value);
      if (definition.denominator != Measure::One && receipt.value.reason != Reason::NoMargin)
        REQUIRE(sum(receipt.denominator) == receipt.value.denominator.value);
    }
  }
}
