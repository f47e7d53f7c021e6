#include "world.h"

namespace bellwether::test {
namespace {

using namespace records;

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_random(seed) {}
  int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
  bool oneIn(int n) { return below(n) == 0; }
  LocalDate day() { return LocalDate::fromDays(18628 + below(1100)); }  // 2021 to 2023
  template <class T>
  const T& of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

 private:
  std::mt19937 m_random;
};

Period monthsFrom(LocalDate begin, int months) { return {begin, begin.plusMonths(months)}; }

WorldDeal randomDeal(Dice& dice, const World& world, int number) {
  WorldDeal deal;
  deal.id = "D" + std::to_string(number * 7919 % 1000) + "-" + std::to_string(number);
  if (!dice.oneIn(8)) deal.customer = dice.below(static_cast<int>(world.customers.size()));
  if (!dice.oneIn(8)) deal.rep = dice.below(static_cast<int>(world.reps.size()));
  deal.product = dice.of<std::string>({"", "Pen", "Ink", "Pad"});
  deal.region = dice.of<std::string>({"", "", "East", "West"});
  deal.source = dice.of<std::string>({"", "paid", "Paid search", "referral"});
  deal.currency = dice.of<std::string>({"", "", "CNY", "USD", "JPY", "EUR"});
  deal.outcome =
      dice.of<Outcome>({Outcome::Won, Outcome::Won, Outcome::Won, Outcome::Lost, Outcome::Open, Outcome::Void});
  if (!dice.oneIn(12)) deal.amount = dice.oneIn(10) ? 0 : dice.below(100000) - 12000;
  if (dice.oneIn(2)) deal.list = dice.below(120000);
  if (!dice.oneIn(15)) deal.closed = dice.day();
  if (!dice.oneIn(6))
    deal.created = dice.oneIn(10) ? dice.day() : deal.closed.value_or(dice.day()).plusDays(-dice.below(90));
  if (dice.oneIn(3)) deal.contact = deal.created.value_or(dice.day()).plusDays(-dice.below(30));
  if (!dice.oneIn(6)) deal.expected = dice.day();
  if (!dice.oneIn(4)) deal.ppm = dice.below(1000001);
  if (!dice.oneIn(6)) return deal;
  const std::int32_t first = dice.below(1000001);
  deal.splits = {{dice.below(2), first}, {2 + dice.below(2), dice.oneIn(5) ? 1 : 1000000 - first}};
  return deal;
}

void addPeople(Dice& dice, World& world) {
  for (int i = 0; i < 4; ++i) {
    WorldRep rep;
    rep.id = "r" + std::to_string(i);
    rep.name = i == 3 ? "Rep 2" : "Rep " + std::to_string(i);
    rep.team = dice.of<std::string>({"", "North"});
    rep.manager = dice.of<std::string>({"", "Boss"});
    rep.region = dice.of<std::string>({"", "East", "South"});
    if (dice.oneIn(2)) rep.hired = dice.day();
    if (dice.oneIn(3)) rep.left = dice.day();
    LocalDate from = dice.day();
    for (int k = dice.below(3); k > 0; --k) {
      const LocalDate next = from.plusDays(1 + dice.below(400));
      rep.teams.push_back({dice.of<std::string>({"North", "South"}), from,
                           dice.oneIn(4) && k == 1 ? std::nullopt : std::optional(next)});
      from = next;
    }
    world.reps.push_back(rep);
  }
  for (int i = 0; i < 8; ++i) {
    WorldCustomer customer;
    customer.id = "c" + std::to_string(i);
    customer.name = i < 2 ? "Twin" : "Customer " + std::to_string(i);
    customer.segment = dice.of<std::string>({"", "SMB", "Big"});
    customer.region = dice.of<std::string>({"", "West"});
    customer.source = dice.of<std::string>({"", "paid", "web"});
    if (dice.oneIn(3)) customer.mergedInto = dice.below(8);
    if (customer.mergedInto == i) customer.mergedInto = -1;
    if (customer.mergedInto >= 0 && dice.oneIn(3)) customer.mergedOn = dice.day();
    world.customers.push_back(customer);
  }
}

void addTargets(Dice& dice, World& world) {
  const auto runOf = [&](TargetScope scope, int rep, const std::string& name) {
    LocalDate begin = *LocalDate::fromYmd(2021 + dice.below(2), 1 + dice.below(12), 1);
    for (int k = dice.below(5); k > 0; --k) {
      const Period period = monthsFrom(begin, dice.of<int>({1, 3, 12}));
      world.targets.push_back({scope, rep, name, period, dice.oneIn(6) ? 0 : dice.below(500000)});
      begin = period.end.plusMonths(dice.below(2));
    }
  };
  if (dice.oneIn(2)) runOf(TargetScope::Company, -1, {});
  for (int rep = 0; rep < 3; ++rep) runOf(TargetScope::Rep, rep, {});
  if (dice.oneIn(2)) runOf(TargetScope::Team, -1, "North");
  runOf(TargetScope::Region, -1, "East");
  runOf(TargetScope::Product, -1, "Pen");
}

void addFlows(Dice& dice, World& world) {
  for (int k = dice.below(12); k > 0; --k)
    world.costs.push_back({monthsFrom(dice.day(), 1 + dice.below(3)),
                           dice.of<CostCategory>({CostCategory::Ads, CostCategory::Salaries}),
                           dice.of<std::string>({"", "paid", "Referral"}), dice.below(200000)});
  for (const char* segment : {"all", "SMB", "Big", "East"}) {
    if (dice.oneIn(2)) continue;
    LocalDate begin = *LocalDate::fromYmd(2021, 1, 1);
    for (int k = dice.below(4); k > 0; --k) {
      const Period period = monthsFrom(begin, 12);
      world.markets.push_back({segment, period, dice.oneIn(8) ? 0 : dice.below(9000000)});
      begin = period.end;
    }
  }
  for (const char* currency : {"USD", "JPY"})
    for (int k = 1 + dice.below(4); k > 0; --k)
      world.rates.push_back({currency, dice.day(), 1 + std::int64_t{dice.below(2000000000)} * 4});
}

}  // namespace

World randomWorld(std::uint32_t seed) {
  Dice dice(seed);
  World world;
  world.window = dice.of<int>({1, 3, 6, 12});
  addPeople(dice, world);
  const int count = dice.oneIn(20) ? 0 : dice.below(120);
  for (int i = 0; i < count; ++i) world.deals.push_back(randomDeal(dice, world, i));
  addTargets(dice, world);
  addFlows(dice, world);
  return world;
}

std::shared_ptr<const Facts> build(const World& world) {
  const auto currencyOf = [](const std::string& code) { return Currency::fromCode(code).value_or(Currency()); };
  const auto indexOf = [](int index) { return index < 0 ? kNone : static_cast<RowIndex>(index); };
  WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("CNY");
  settings.retentionWindowMonths = world.window;
  FactsBuilder builder(settings);
  for (const WorldCustomer& c : world.customers)
    builder.addCustomer({c.id, c.name, c.segment, c.region, c.source, indexOf(c.mergedInto), c.mergedOn});
  for (const WorldRep& r : world.reps) {
    const RowIndex rep = builder.addRep({r.id, r.name, r.team, r.manager, r.region, r.hired, r.left});
    for (const WorldMembership& m : r.teams) builder.addRepTeam(rep, m.team, m.from, m.end);
  }
  for (const WorldDeal& d : world.deals) {
    DealInput in;
    in.id = d.id;
    in.customer = indexOf(d.customer);
    in.rep = indexOf(d.rep);
    in.product = d.product;
    in.region = d.region;
    in.source = d.source;
    in.currency = currencyOf(d.currency);
    in.outcome = d.outcome;
    in.amount = d.amount;
    in.listAmount = d.list;
    in.created = d.created;
    in.closed = d.closed;
    in.expectedClose = d.expected;
    in.firstContact = d.contact;
    in.probabilityPpm = d.ppm;
    const RowIndex deal = builder.addDeal(in);
    for (const auto& [rep, ppm] : d.splits) builder.addSplit(deal, indexOf(rep), ppm);
  }
  for (const WorldTarget& t : world.targets)
    builder.addTarget(t.scope, indexOf(t.rep), t.name, "revenue", t.period, t.amount, {});
  for (const WorldCost& c : world.costs) builder.addCost(c.period, c.category, c.channel, c.amount, {});
  for (const WorldMarket& m : world.markets) builder.addMarketSize(m.segment, m.period, m.amount, {}, {});
  for (const WorldRate& r : world.rates) builder.addRate(currencyOf(r.currency), r.from, r.rateE9);
  return std::move(builder).build();
}

}  // namespace bellwether::test
