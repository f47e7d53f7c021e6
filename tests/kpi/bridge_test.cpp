#include "bellwether/kpi/bridge.h"

#include <random>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

LocalDate day(int year, int month, int number) { return *LocalDate::fromYmd(year, month, number); }
Period month(int number) { return {day(2025, number, 1), day(2025, number, 1).plusMonths(1)}; }

/// Two months of random deals of a few reps, products and currencies, with refunds, free deals and splits.
std::shared_ptr<const records::Facts> randomFacts(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  records::WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  records::FactsBuilder builder(settings);
  builder.addRate(*Currency::fromCode("EUR"), day(2024, 12, 1), 1'100'000'000);
  builder.addRate(*Currency::fromCode("EUR"), day(2025, 1, 20), 1'250'000'000);
  builder.addRate(*Currency::fromCode("JPY"), day(2024, 12, 1), 6'700'000);
  std::vector<records::RowIndex> reps;
  for (int i = 0; i < 5; ++i) {
    const std::string name = "R" + std::to_string(i);
    records::RepInput rep;
    rep.id = rep.name = name;
    reps.push_back(builder.addRep(rep));
  }
  const int count = below(40);
  for (int i = 0; i < count; ++i) {
    const std::string id = std::to_string(i), product = "P" + std::to_string(below(4));
    records::DealInput deal;
    deal.id = id;
    deal.product = product;
    deal.rep = reps[static_cast<std::size_t>(below(5))];
    deal.outcome = below(4) ? records::Outcome::Won : records::Outcome::Lost;
    deal.amount = below(8) == 0 ? 0 : below(100000) - 5000;
    deal.currency = below(3) ? Currency{} : *Currency::fromCode(below(2) ? "EUR" : "JPY");
    deal.closed = day(2025, 1 + below(2), 1 + below(28));
    deal.created = deal.closed->plusDays(-below(60));
    const records::RowIndex row = builder.addDeal(deal);
    if (below(5)) continue;
    builder.addSplit(row, reps[0], 333333);
    builder.addSplit(row, reps[1], 666667);
  }
  return std::move(builder).build();
}

Sides sides() { return {month(1), month(2), day(2025, 2, 28), day(2025, 2, 28)}; }
Sides swapped() { return {month(2), month(1), day(2025, 2, 28), day(2025, 2, 28)}; }

/// Won amounts of months, all of one product.
std::shared_ptr<const records::Facts> factsOf(const std::vector<std::pair<Period, std::vector<std::int64_t>>>& months) {
  records::FactsBuilder builder({});
  int number = 0;
  for (const auto& [days, amounts] : months)
    for (const std::int64_t amount : amounts) {
      const std::string id = std::to_string(++number);
      records::DealInput deal;
      deal.id = id;
      deal.product = "Pen";
      deal.outcome = records::Outcome::Won;
      deal.amount = amount;
      deal.closed = days.begin;
      builder.addDeal(deal);
    }
  return std::move(builder).build();
}

BridgeStep stepOf(const Bridge& bridge, Effect effect) {
  for (const BridgeStep& step : bridge.steps)
    if (step.effect == effect) return step;
  return {effect, Fraction::of(0, 0), -1};
}
Fraction exactOf(const Bridge& bridge, Effect effect) { return stepOf(bridge, effect).exact; }
std::int64_t minorOf(const Bridge& bridge, Effect effect) { return stepOf(bridge, effect).minor; }

}  // namespace

TEST_CASE("Bridge steps add up to the change in exact and in whole units") {
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const auto facts = randomFacts(seed);
    for (const std::optional<Dimension> by :
         {std::optional<Dimension>{}, std::optional(Dimension::Product), std::optional(Dimension::Rep)}) {
      const Bridge bridge = revenueBridge(*facts, sides(), {}, by);
      INFO("seed " << seed);
      REQUIRE_FALSE(bridge.reason);
      Fraction exact = 0;
      std::int64_t whole = 0;
      for (const BridgeStep& step : bridge.steps) {
        exact = exact + step.exact;
        whole += step.minor;
      }
      REQUIRE(exact == Fraction(bridge.to - bridge.from));
      REQUIRE(whole == bridge.to - bridge.from);
    }
  }
}

TEST_CASE("A bridge flips its signs when the sides are swapped") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    const auto facts = randomFacts(seed);
    for (const std::optional<Dimension> by : {std::optional<Dimension>{}, std::optional(Dimension::Product)}) {
      const Bridge there = revenueBridge(*facts, sides(), {}, by), back = revenueBridge(*facts, swapped(), {}, by);
      INFO("seed " << seed);
      REQUIRE(there.steps.size() == back.steps.size());
      for (std::size_t i = 0; i < there.steps.size(); ++i) {
        // What is new one way is lost the other way.
        std::size_t mirror = i;
        if (by && there.steps[i].effect == Effect::New) mirror = i + 1;
        if (by && there.steps[i].effect == Effect::Lost) mirror = i - 1;
        REQUIRE(there.steps[i].exact == Fraction(0) - back.steps[mirror].exact);
        REQUIRE(there.steps[i].minor == -back.steps[mirror].minor);
      }
    }
  }
}

TEST_CASE("Contributions of sums and ratios leave no rest, biggest first") {
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    const auto facts = randomFacts(seed);
    for (const KpiId id : {KpiId::Revenue, KpiId::DealSize, KpiId::WinRate, KpiId::WonDeals, KpiId::CycleMean}) {
      const Contributions found = contributions(*facts, id, sides(), {}, Dimension::Product);
      INFO("seed " << seed << " " << toString(id));
      if (!found.change) {
        REQUIRE(found.groups.empty());
        continue;
      }
      REQUIRE(found.rest == Fraction(0));
      Fraction sum = 0;
      for (const Contribution& group : found.groups) {
        sum = sum + group.change;
        REQUIRE(group.change == group.numeratorEffect + group.denominatorEffect);
      }
      REQUIRE(sum == *found.change);
      if (const auto effects = ratioEffects(found.from, found.to))
        REQUIRE(effects->numerator + effects->denominator == *found.change);
      for (std::size_t i = 1; i < found.groups.size(); ++i) {
        const Fraction a = found.groups[i - 1].change, b = found.groups[i].change;
        REQUIRE((a * a) >= (b * b));
      }
    }
  }
}

TEST_CASE("Revenue by rep adds up to the cent under splits") {
  const auto facts = randomFacts(7);
  const Contributions found = contributions(*facts, KpiId::Revenue, sides(), {}, Dimension::Rep);
  REQUIRE(found.change);
  CHECK(found.rest == Fraction(0));
}

TEST_CASE("What exchange rates did is a step of its own") {
  records::WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  const Currency euro = *Currency::fromCode("EUR");
  records::FactsBuilder builder(settings);
  builder.addRate(euro, day(2025, 1, 1), 1'000'000'000);
  builder.addRate(euro, day(2025, 2, 1), 1'200'000'000);
  const auto add = [&](const char* id, LocalDate closed, std::int64_t amount, Currency currency) {
    records::DealInput deal;
    deal.id = id;
    deal.outcome = records::Outcome::Won;
    deal.amount = amount;
    deal.currency = currency;
    deal.closed = closed;
    builder.addDeal(deal);
  };
  add("a", day(2025, 1, 5), 100'00, euro);
  add("b", day(2025, 2, 5), 100'00, euro);
  add("c", day(2025, 1, 6), 50'00, {});
  add("d", day(2025, 2, 6), 70'00, {});
  const auto facts = std::move(builder).build();
  // By hand: 100 EUR brought 100 and then 120: rates made 20; the dollar deal grew by 20.
  for (const std::optional<Dimension> by : {std::optional<Dimension>{}, std::optional(Dimension::Region)}) {
    const Bridge bridge = revenueBridge(*facts, sides(), {}, by);
    CHECK(bridge.to - bridge.from == 40'00);
    CHECK(minorOf(bridge, Effect::Currency) == 20'00);
    CHECK(minorOf(bridge, Effect::Size) == 20'00);
    CHECK(minorOf(bridge, Effect::Count) == 0);
  }
}

TEST_CASE("The bridges of all groups are those of the groups alone") {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const auto facts = randomFacts(seed);
    for (const Dimension by : {Dimension::Product, Dimension::Rep}) {
      std::int64_t change = 0;
      for (const GroupBridge& group : revenueBridges(*facts, sides(), {}, by)) {
        INFO("seed " << seed << " " << group.key);
        const Bridge alone = revenueBridge(*facts, sides(), {{by, {group.key}}}, std::nullopt);
        REQUIRE(group.bridge.from == alone.from);
        REQUIRE(group.bridge.to == alone.to);
        Fraction currency = 0;
        for (const BridgeStep& step : alone.steps)
          if (step.effect == Effect::Currency) currency = step.exact;
        for (const BridgeStep& step : group.bridge.steps)
          for (const BridgeStep& other : alone.steps)
            if (step.effect == other.effect)
              REQUIRE(step.exact == other.exact + (step.effect == Effect::Size ? currency : Fraction(0)));
        change += group.bridge.to - group.bridge.from;
      }
      const Bridge whole = revenueBridge(*facts, sides(), {}, std::nullopt);
      REQUIRE(change == whole.to - whole.from);
    }
  }
}

TEST_CASE("Sides of an open period stop after the same number of days") {
  const Sides open = comparableSides(month(2), month(1), day(2025, 2, 10));
  CHECK(open.fromAsOf == day(2025, 1, 10));
  const Sides closed = comparableSides(month(2), month(1), day(2025, 3, 10));
  CHECK(closed.fromAsOf == day(2025, 1, 31));
}

TEST_CASE("The cent left over goes to the effect that lost more of one, not to the larger effect") {
  const auto facts = factsOf({{month(1), {2}}, {month(2), {2, 3}}});
  // One deal of 2 became two of 5 together: count (2 - 1) x (2 + 2.5) / 2 = 2.25, size (2.5 - 2) x (1 + 2) / 2 = 0.75.
  const Bridge there = revenueBridge(*facts, sides(), {}, std::nullopt);
  CHECK(exactOf(there, Effect::Count) == Fraction::of(9, 4));
  CHECK(exactOf(there, Effect::Size) == Fraction::of(3, 4));
  CHECK(minorOf(there, Effect::Count) == 2);
  CHECK(minorOf(there, Effect::Size) == 1);
  const Bridge back = revenueBridge(*facts, swapped(), {}, std::nullopt);
  CHECK(minorOf(back, Effect::Count) == -2);
  CHECK(minorOf(back, Effect::Size) == -1);
}

TEST_CASE("A bridge overflows when the change does, though both sides are numbers") {
  constexpr std::int64_t kMuch = 9'000'000'000'000'000'000;
  const auto facts = factsOf({{month(1), {-kMuch}}, {month(2), {kMuch}}});
  for (const auto& by : {std::optional<Dimension>{}, std::optional(Dimension::Product)}) {
    CHECK(revenueBridge(*facts, sides(), {}, by).reason == Reason::Overflow);
    CHECK(revenueBridge(*facts, swapped(), {}, by).reason == Reason::Overflow);
  }
}

TEST_CASE("A bridge overflows when one of its effects does, though the change is none") {
  constexpr std::int64_t kThird = 3'000'000'000'000'000'000;
  // One deal became three of the same sum: count (3 - 1) x (9 + 3) / 2 = 12 quintillions, size as much below zero.
  const auto facts = factsOf({{month(1), {3 * kThird}}, {month(2), {kThird, kThird, kThird}}});
  for (const auto& by : {std::optional<Dimension>{}, std::optional(Dimension::Product)}) {
    const Bridge bridge = revenueBridge(*facts, sides(), {}, by);
    CHECK(bridge.reason == Reason::Overflow);
    CHECK(bridge.steps.empty());
  }
}
