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

TEST_CASE("an open deal keeps its stage, age and probability among deals won and lost") {
  records::FactsBuilder builder({});
  const auto add = [&](const char* id, records::Outcome outcome) {
    records::DealInput deal;
    deal.id = deal.name = id;
    deal.outcome = outcome;
    deal.amount = 100;
    deal.created = kAsOf.plusDays(-40);
    if (outcome == records::Outcome::Open) {
      deal.stage = "Proposal";
      deal.probabilityPpm = 250'000;
    } else {
      deal.closed = kAsOf.plusDays(-2);
    }
    if (outcome == records::Outcome::Lost) deal.lostReason = "Price";
    builder.addDeal(deal);
  };
  for (const char* id : {"w1", "w2", "w3"}) add(id, records::Outcome::Won);
  for (const char* id : {"l1", "l2"}) add(id, records::Outcome::Lost);
  add("open", records::Outcome::Open);
  const auto deals = openDeals(*std::move(builder).build(), {}, kAsOf);
  REQUIRE(deals.size() == 1);
  CHECK(deals[0].id == "open");
  CHECK(deals[0].stage == "Proposal");
  CHECK(deals[0].created == kAsOf.plusDays(-40));
  CHECK(deals[0].ageDays == 40);
  CHECK(deals[0].probability == Fraction::of(1, 4));
  CHECK(deals[0].weighted == Fraction(25));
}

TEST_CASE("A movement adds up what each kind of move changed and what its deals are worth now") {
  const auto open = [](std::optional<std::int64_t> amount, const char* expected) {
    records::DealState state;
    state.amount = amount;
    state.expected = day(expected);
    return state;
  };
  auto won = open(80, "2026-03-20");
  won.outcome = records::Outcome::Won;
  const std::vector<records::DealChange> changes = {{"a", "a", open(300, "2026-04-01"), open(500, "2026-04-01")},
                                                    {"b", "b", open(900, "2026-04-01"), open(400, "2026-03-30")},
                                                    {"c", "c", open(100, "2026-04-01"), open(100, "2026-04-04")},
                                                    {"d", "d", std::nullopt, open(50, "2026-04-01")},
                                                    {"e", "e", open(70, "2026-04-01"), won},
                                                    {"f", "f", open(10, "2026-04-01"), open({}, "2026-04-01")}};
  const PipelineMovement moved = pipelineMovement(*factsOf({}), changes, kAsOf);
  struct Expected {
    Move move;
    std::int64_t deals, change, amount;
  };
  for (const Expected& expected :
       {Expected{Move::New, 1, 50, 50}, Expected{Move::Won, 1, -70, 80}, Expected{Move::Lost, 0, 0, 0},
        Expected{Move::Grown, 1, 200, 500}, Expected{Move::Shrunk, 2, -510, 400}, Expected{Move::Pushed, 1, 0, 100},
        Expected{Move::Pulled, 1, 0, 400}}) {
    INFO(toString(expected.move));
    const MoveTotal& total = moved.totals[static_cast<std::size_t>(expected.move)];
    CHECK(total.deals == expected.deals);
    CHECK(total.change == Fraction(expected.change));
    CHECK(total.amount == Fraction(expected.amount));
  }
  // 50 - 70 + 200 - 500 - 10
  CHECK(moved.change == Fraction(-330));
  REQUIRE(moved.moves.size() == 7);
  CHECK(moved.moves[3].id == "b");  // shrunk more than f
  CHECK(moved.moves[5].days == 3);
  CHECK(moved.moves[6].days == -2);
}
