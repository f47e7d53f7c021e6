#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/pipeline.h"
#include "bellwether/records/facts_builder.h"
#include "kpi/view.h"
#include "support/catch.h"
#include "world.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::test;
using records::Outcome;

namespace {

constexpr int kWon = 140'000, kOpen = 140'000, kDays = 20;
const LocalDate kFirst = *LocalDate::fromYmd(2025, 3, 1);
const char* const kRegions[] = {"East", "West", "North"};

/// One deal of many, told by its number alone.
struct Numbered {
  int number = 0;
  bool isWon() const { return number < kWon; }
  int region() const { return number % 3; }
  std::int64_t amount() const { return 100 + number % 1000; }
  LocalDate date() const { return kFirst.plusDays(number % kDays); }
  /// Rep a sells all of it, but for a quarter that is b's in every eleventh.
  std::int64_t amountOfB() const { return number % 11 == 0 ? amount() / 4 : 0; }
};

/// Amounts of split deals divide by four.
std::int64_t roundedAmount(const Numbered& deal) {
  return deal.number % 11 == 0 ? deal.amount() / 4 * 4 : deal.amount();
}

/// A customer who joined another one later, so that the months have no sets.
std::shared_ptr<const records::Facts> manyDeals() {
  records::FactsBuilder builder({});
  for (const char* id : {"c0", "c1"}) {
    records::CustomerInput customer;
    customer.id = customer.name = id;
    builder.addCustomer(customer);
  }
  builder.setMergedInto(1, 0, kFirst.plusDays(5));
  for (const char* id : {"a", "b"}) {
    records::RepInput rep;
    rep.id = rep.name = id;
    builder.addRep(rep);
  }
  for (int i = 0; i < kWon + kOpen; ++i) {
    const Numbered made{i};
    const std::string id = std::to_string(i);
    records::DealInput deal;
    deal.id = id;
    deal.customer = static_cast<records::RowIndex>(i % 2);
    deal.rep = 0;
    deal.region = kRegions[made.region()];
    deal.outcome = made.isWon() ? Outcome::Won : Outcome::Open;
    deal.amount = roundedAmount(made);
    (made.isWon() ? deal.closed : deal.expectedClose) = made.date();
    deal.created = made.date();
    const records::RowIndex row = builder.addDeal(deal);
    if (i % 11 != 0) continue;
    builder.addSplit(row, 0, 750'000);
    builder.addSplit(row, 1, 250'000);
  }
  return std::move(builder).build();
}

const records::Facts& facts() {
  static const auto kFacts = manyDeals();
  return *kFacts;
}

struct Sums {
  std::int64_t won = 0, wonDeals = 0, open = 0, openDeals = 0;
};

template <class Amount>
Sums sumsOf(const Period& days, Amount amountOf) {
  Sums sums;
  for (int i = 0; i < kWon + kOpen; ++i) {
    const Numbered deal{i};
    const std::optional<std::int64_t> amount = days.contains(deal.date()) ? amountOf(deal) : std::nullopt;
    if (!amount) continue;
    (deal.isWon() ? sums.won : sums.open) += *amount;
    ++(deal.isWon() ? sums.wonDeals : sums.openDeals);
  }
  return sums;
}

void checkFigures(const Slice& where, const Period& days, const Sums& expected) {
  const LocalDate asOf = days.begin;
  INFO("from " << days.begin.toIso() << " on " << days.days() << " days");
  CHECK(evaluateOne(facts(), KpiId::Pipeline, days, where, asOf).value == Fraction(expected.open));
  CHECK(evaluateOne(facts(), KpiId::Revenue, days, where, days.last()).value == Fraction(expected.won));
  CHECK(evaluateOne(facts(), KpiId::WonDeals, days, where, days.last()).value == Fraction(expected.wonDeals));
  const auto view = viewOf(facts().columns(), where);
  std::int64_t open = 0;
  view->eachOpenIn(days, [&](std::uint32_t) { ++open; });
  CHECK(open == expected.openDeals);
}

/// All days, a few in their midst, single ones.
std::vector<Period> someDays() {
  return {{kFirst, kFirst.plusDays(kDays)},
          {kFirst.plusDays(3), kFirst.plusDays(17)},
          {kFirst.plusDays(9), kFirst.plusDays(10)},
          {kFirst.plusDays(kDays - 1), kFirst.plusDays(kDays)}};
}

}  // namespace

TEST_CASE("A slice of very many deals on few days has the figures of simple loops") {
  const Slice where{{Dimension::Region, {"East", "North"}}};
  for (const Period& days : someDays())
    checkFigures(where, days, sumsOf(days, [](const Numbered& deal) {
                   return deal.region() == 1 ? std::nullopt : std::optional(roundedAmount(deal));
                 }));
  const auto view = viewOf(facts().columns(), where);
  // West has 1, 4, ... 139,999 of the won deals and 140,002, ... 279,997 of the open ones.
  CHECK(view->wonCount() == 140'000 - 46'667);
  CHECK(view->openCount() == 140'000 - 46'666);
  CHECK(openDeals(facts(), where, kFirst).size() == 140'000 - 46'666);
}

TEST_CASE("A rep's parts of very many deals are found wherever the deals stand") {
  const Slice where{{Dimension::Rep, {"b"}}};
  for (const Period& days : someDays())
    checkFigures(where, days, sumsOf(days, [](const Numbered& deal) {
                   return deal.number % 11 == 0 ? std::optional(deal.amountOfB()) : std::nullopt;
                 }));
}

TEST_CASE("Lost deals without a rate are counted in a slice, whole ones and parts") {
  World world;
  for (const char* id : {"a", "b"}) {
    WorldRep rep;
    rep.id = rep.name = id;
    world.reps.push_back(rep);
  }
  const auto add = [&](Outcome outcome, int day, const char* currency) -> WorldDeal& {
    WorldDeal deal;
    deal.id = std::to_string(world.deals.size());
    deal.outcome = outcome;
    deal.rep = 0;
    deal.region = "East";
    deal.amount = 300;
    deal.currency = currency;
    deal.closed = kFirst.plusDays(day);
    deal.created = kFirst;
    return world.deals.emplace_back(deal);
  };
  add(Outcome::Won, 1, "CNY");
  add(Outcome::Lost, 1, "CNY");
  add(Outcome::Lost, 2, "EUR");
  add(Outcome::Lost, 2, "EUR").splits = {{0, 500'000}, {1, 500'000}};
  add(Outcome::Lost, 4, "EUR");
  const auto known = build(world);
  const auto lostIn = [&](const Slice& where, int begin, int end) {
    const View view(known->columns(), resolve(known->columns(), where));
    return view.lost({kFirst.plusDays(begin), kFirst.plusDays(end)});
  };
  struct Expected {
    Slice where;
    std::int64_t onTwo, onAll;
  };
  for (const Expected& expected :
       {Expected{{{Dimension::Region, {"East"}}}, 2, 3}, Expected{{{Dimension::Rep, {"a"}}}, 2, 3},
        Expected{{{Dimension::Rep, {"b"}}}, 1, 1}}) {
    CHECK(lostIn(expected.where, 2, 3).fxMissing == expected.onTwo);
    CHECK(lostIn(expected.where, 0, 10).fxMissing == expected.onAll);
    CHECK(lostIn(expected.where, 3, 4).fxMissing == 0);
  }
  const Slice east{{Dimension::Region, {"East"}}};
  const KpiValue rate =
      evaluateOne(*known, KpiId::WinRateValue, {kFirst, kFirst.plusDays(10)}, east, kFirst.plusDays(9));
  CHECK(rate.value == Fraction::of(1, 2));
  CHECK(rate.has(Flag::IncompleteFx));
}
