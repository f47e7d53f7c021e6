#include "bellwether/kpi/customers.h"
#include "support/catch.h"
#include "world.h"

using namespace bellwether;
using namespace bellwether::kpi;
using namespace bellwether::test;

namespace {

Query quarter() {
  Query query;
  query.period = *parsePeriod("2025-Q1", {});
  query.asOf = *LocalDate::fromIso("2025-03-31");
  return query;
}

/// Customer i buys for `nets[i]`; negative ones get refunds. The last deal has no customer.
World buying(const std::vector<std::int64_t>& nets) {
  World world;
  for (std::size_t i = 0; i < nets.size(); ++i) {
    WorldCustomer customer;
    customer.id = "C" + std::to_string(i);
    customer.name = customer.id;
    world.customers.push_back(customer);
  }
  for (std::size_t i = 0; i <= nets.size(); ++i) {
    WorldDeal deal;
    deal.id = "D" + std::to_string(i);
    deal.outcome = records::Outcome::Won;
    deal.customer = i < nets.size() ? static_cast<int>(i) : -1;
    deal.amount = i < nets.size() ? nets[i] : 500;
    deal.closed = LocalDate::fromIso("2025-02-10");
    world.deals.push_back(deal);
  }
  return world;
}

}  // namespace

TEST_CASE("Concentration is of customers with a net above zero, the largest first, without deals of nobody") {
  const Concentration found = concentration(*build(buying({100, 700, -50, 200, 0})), quarter(), 2);
  CHECK(found.customers == 3);
  CHECK(found.total == Fraction(1000));
  REQUIRE(found.top.size() == 2);
  CHECK(found.top[0].revenue == Fraction(700));
  CHECK(found.top[1].share == Fraction::of(1, 5));
  CHECK(found.topShare == Fraction::of(9, 10));
  CHECK(found.ranks == std::vector<std::int64_t>{1, 2, 3});
  CHECK(found.curve.back().cumulative == Fraction(1));
}

TEST_CASE("The Pareto curve of many customers has at most twenty points, rises, and ends with the last") {
  for (const std::size_t count : {20U, 21U, 45U, 100U}) {
    std::vector<std::int64_t> nets;
    for (std::size_t i = 0; i < count; ++i) nets.push_back(static_cast<std::int64_t>(i * i % 97) + 1);
    const Concentration found = concentration(*build(buying(nets)), quarter(), 3);
    INFO(count);
    REQUIRE(found.curve.size() == found.ranks.size());
    CHECK(found.curve.size() <= 20);
    CHECK(found.curve.size() > 10);
    CHECK(found.ranks.back() == static_cast<std::int64_t>(count));
    CHECK(found.curve.back().cumulative == Fraction(1));
    for (std::size_t i = 1; i < found.ranks.size(); ++i) {
      CHECK(found.ranks[i - 1] < found.ranks[i]);
      CHECK(found.curve[i - 1].cumulative < found.curve[i].cumulative);
      CHECK(found.curve[i - 1].share >= found.curve[i].share);
    }
  }
}

TEST_CASE("Without customers nothing is concentrated") {
  const Concentration found = concentration(*build(buying({})), quarter(), 3);
  CHECK(found.customers == 0);
  CHECK_FALSE(found.topShare);
  CHECK(found.curve.empty());
}
