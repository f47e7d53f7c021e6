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

/// Two months of random deals of a few reps and products, with refunds, free deals and splits.
std::shared_ptr<const records::Facts> randomFacts(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  records::FactsBuilder builder({});
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

TEST_CASE("Sides of an open period stop after the same number of days") {
  const Sides open = comparableSides(month(2), month(1), day(2025, 2, 10));
  CHECK(open.fromAsOf == day(2025, 1, 10));
  const Sides closed = comparableSides(month(2), month(1), day(2025, 3, 10));
  CHECK(closed.fromAsOf == day(2025, 1, 31));
}
