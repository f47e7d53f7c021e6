#include "bellwether/kpi/pipeline.h"

#include "bellwether/kpi/pipeline_movement.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

LocalDate day(const char* iso) { return *LocalDate::fromIso(iso); }

struct Open {
  const char* id;
  const char* stage;
  std::optional<std::int64_t> amount;
  std::optional<std::int32_t> ppm;
  std::optional<LocalDate> created, expected;
};

std::shared_ptr<const records::Facts> factsOf(const std::vector<Open>& deals) {
  records::FactsBuilder builder({});
  for (const Open& open : deals) {
    records::DealInput deal;
    deal.id = deal.name = open.id;
    deal.stage = open.stage;
    deal.amount = open.amount;
    deal.probabilityPpm = open.ppm;
    deal.created = open.created;
    deal.expectedClose = open.expected;
    builder.addDeal(deal);
  }
  return std::move(builder).build();
}

const LocalDate kAsOf = day("2026-03-31");

std::vector<OpenDeal> dealsOf(const std::vector<Open>& deals) { return openDeals(*factsOf(deals), {}, kAsOf); }

}  // namespace

TEST_CASE("an open deal is overdue when it was expected to close before as-of, and never without that day") {
  const auto deals = dealsOf({{"late", "", 100, 500'000, {}, day("2026-03-30")},
                              {"today", "", 200, 500'000, {}, kAsOf},
                              {"later", "", 400, 500'000, {}, day("2026-04-01")},
                              {"never", "", 800, 500'000, {}, {}}});
  REQUIRE(deals.size() == 4);
  CHECK(deals[0].isOverdue);
  CHECK_FALSE(deals[1].isOverdue);
  CHECK_FALSE(deals[2].isOverdue);
  CHECK_FALSE(deals[3].isOverdue);
  CHECK(overdueTotal(deals).deals == 1);
  CHECK(overdueTotal(deals).amount == Fraction(100));
  CHECK(pipelineTotal(deals).amount == Fraction(1500));
  CHECK(pipelineTotal(deals).weighted == Fraction(750));
}

TEST_CASE("an open deal is as old as the days since it was created, on the day of as-of none, after it without age") {
  const auto deals = dealsOf({{"a", "", 1, {}, kAsOf, {}},
                              {"b", "", 1, {}, kAsOf.plusDays(1), {}},
                              {"c", "", 1, {}, kAsOf.plusDays(-29), {}},
                              {"d", "", 1, {}, kAsOf.plusDays(-30), {}},
                              {"e", "", 1, {}, kAsOf.plusDays(-180), {}},
                              {"f", "", 1, {}, {}, {}}});
  CHECK(deals[0].ageDays == 0);
  CHECK_FALSE(deals[1].ageDays);
  CHECK(deals[4].ageDays == 180);
  CHECK_FALSE(deals[5].ageDays);
  const auto ages = pipelineByAge(deals);
  REQUIRE(ages.size() == 5);
  CHECK(ages[0].group.deals == 2);
  CHECK(ages[1].group.deals == 1);
  CHECK(ages[2].group.deals == 0);
  CHECK(ages[4].group.deals == 1);
  CHECK_FALSE(ages[4].to);
  CHECK(pipelineByAge({}).empty());
}

TEST_CASE("stages come least advanced first, those without any probability before all, and count what is missing") {
  const auto stages = pipelineByStage(dealsOf({{"a", "Proposal", 100, 600'000, {}, {}},
                                               {"b", "Proposal", {}, 200'000, {}, {}},
                                               {"c", "Contact", 300, 100'000, {}, {}},
                                               {"d", "", 50, {}, {}, {}}}));
  REQUIRE(stages.size() == 3);
  CHECK(stages[0].key.empty());
  CHECK(stages[0].noProbability == 1);
  CHECK(stages[0].weighted == Fraction(0));
  CHECK(stages[1].key == "Contact");
  CHECK(stages[1].weighted == Fraction(30));
  CHECK(stages[2].key == "Proposal");
  CHECK(stages[2].deals == 2);
  CHECK(stages[2].noAmount == 1);
  CHECK(stages[2].amount == Fraction(100));
  CHECK(stages[2].weighted == Fraction(60));
}

TEST_CASE("A movement has a total for every kind of move, also for those that did not happen") {
  const PipelineMovement still = pipelineMovement(*factsOf({}), {}, kAsOf);
  REQUIRE(still.totals.size() == static_cast<std::size_t>(kMoves));
  for (std::size_t i = 0; i < still.totals.size(); ++i) {
    CHECK(still.totals[i].move == static_cast<Move>(i));
    CHECK(still.totals[i].deals == 0);
  }
  CHECK(still.change == Fraction(0));
}
