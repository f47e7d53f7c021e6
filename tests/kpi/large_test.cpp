#include <random>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

constexpr int kDeals = 1'300'000, kCustomers = 40'000, kMonths = 36;

struct Deal {
  int customer = 0, month = 0, day = 0, region = 0, cycle = 0;
  bool isWon = false;
  std::int64_t amount = 0;
};

std::vector<Deal> randomDeals() {
  std::mt19937 random(11);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::vector<Deal> deals;
  for (int i = 0; i < kDeals; ++i)
    deals.push_back({below(kCustomers), below(kMonths), 1 + below(28), below(3), below(90), below(10) != 0,
                     below(25) == 0 ? -below(4'000'000) : 1 + below(200'000)});
  return deals;
}

LocalDate dateOf(const Deal& deal) {
  return LocalDate::fromYmd(2022, 1, 1)->plusMonths(deal.month).plusDays(deal.day - 1);
}

std::shared_ptr<const records::Facts> factsOf(const std::vector<Deal>& deals) {
  records::FactsBuilder builder({});
  for (int i = 0; i < kCustomers; ++i) {
    const std::string id = std::to_string(i);
    records::CustomerInput customer;
    customer.id = customer.name = id;
    builder.addCustomer(customer);
  }
  const char* regions[] = {"East", "West", "North"};
  for (std::size_t i = 0; i < deals.size(); ++i) {
    const std::string id = std::to_string(i);
    records::DealInput deal;
    deal.id = id;
    deal.customer = static_cast<records::RowIndex>(deals[i].customer);
    deal.region = regions[deals[i].region];
    deal.outcome = deals[i].isWon ? records::Outcome::Won : records::Outcome::Lost;
    deal.amount = deals[i].amount;
    deal.closed = dateOf(deals[i]);
    deal.created = deal.closed->plusDays(-deals[i].cycle);
    builder.addDeal(deal);
  }
  return std::move(builder).build();
}

/// Customers of regions 0 and 1 with a net above zero in [begin, end) months.
std::vector<bool> buyers(const std::vector<Deal>& deals, int begin, int end) {
  std::vector<std::int64_t> net(kCustomers);
  for (const Deal& deal : deals)
    if (deal.isWon && deal.region < 2 && deal.month >= begin && deal.month < end)
      net[static_cast<std::size_t>(deal.customer)] += deal.amount;
  std::vector<bool> found;
  for (const std::int64_t each : net) found.push_back(each > 0);
  return found;
}

}  // namespace

TEST_CASE("A slice that is worked through on two threads has the figures of simple loops") {
  const std::vector<Deal> deals = randomDeals();
  const auto facts = factsOf(deals);
  const Slice where{{Dimension::Region, {"East", "West"}}};
  const LocalDate asOf = *LocalDate::fromYmd(2024, 12, 31);
  warm(*facts, where);
  for (const int month : {0, 17, 24, 35}) {
    const LocalDate begin = LocalDate::fromYmd(2022, 1, 1)->plusMonths(month);
    const Period period{begin, begin.plusMonths(1)};
    std::int64_t revenue = 0, won = 0, lost = 0, cycleDays = 0;
    for (const Deal& deal : deals) {
      if (deal.month != month || deal.region == 2) continue;
      lost += !deal.isWon;
      if (!deal.isWon) continue;
      revenue += deal.amount;
      if (deal.amount < 0) continue;
      ++won;
      cycleDays += deal.cycle;
    }
    const auto value = [&](KpiId id) { return evaluateOne(*facts, id, period, where, asOf).value; };
    INFO("month " << month);
    CHECK(value(KpiId::Revenue) == Fraction(revenue));
    CHECK(value(KpiId::WonDeals) == Fraction(won));
    CHECK(value(KpiId::LostDeals) == Fraction(lost));
    CHECK(value(KpiId::CycleMean) == Fraction::of(cycleDays, won));
    const std::vector<bool> now = buyers(deals, month - 11, month + 1), base = buyers(deals, month - 23, month - 11);
    std::int64_t kept = 0, all = 0, active = 0;
    for (std::size_t i = 0; i < kCustomers; ++i) {
      all += base[i];
      kept += base[i] && now[i];
      active += now[i];
    }
    CHECK(value(KpiId::ActiveCustomers) == Fraction(active));
    if (all > 0) CHECK(value(KpiId::Retention) == Fraction::of(kept, all));
  }
}

TEST_CASE("the median cycle of many deals counts each of the days asked for, and no other") {
  // The cycle grows from day to day, so the median tells which days were counted.
  constexpr int kDays = 400, kPerDay = 500;
  const LocalDate first = *LocalDate::fromYmd(2023, 1, 1);
  records::FactsBuilder builder({});
  for (int i = 0; i < kDays * kPerDay; ++i) {
    const std::string id = std::to_string(i);
    records::DealInput deal;
    deal.id = id;
    deal.outcome = records::Outcome::Won;
    deal.amount = 100;
    deal.closed = first.plusDays(i / kPerDay);
    deal.created = deal.closed->plusDays(-(i / kPerDay));
    builder.addDeal(deal);
  }
  const auto facts = std::move(builder).build();
  for (const auto& [begin, end] : {std::pair{0, 400}, {0, 390}, {37, 400}, {137, 389}, {131, 263}, {132, 264}}) {
    INFO(begin << " to " << end);
    const KpiValue median =
        evaluateOne(*facts, KpiId::Cycle, {first.plusDays(begin), first.plusDays(end)}, {}, first.plusDays(kDays));
    CHECK(median.n == std::int64_t{end - begin} * kPerDay);
    CHECK(median.value == Fraction::of(begin + end - 1, 2));
  }
}
