#include "app/sample/deal_maker.h"

#include <algorithm>

#include "app/sample/vocabulary.h"

namespace bellwether::app::sample {
namespace {

using records::Outcome;

// Permille unless named otherwise; where the deals of a day come from.
constexpr int kNewcomer = 150;
constexpr int kOpenNewcomer = 300;
constexpr int kProspect = 65;
constexpr int kRefund = 5;
constexpr int kPilot = 7;
constexpr int kUnassigned = 10;
constexpr int kNoRegion = 20;
constexpr int kHomeRep = 850;  // the customer's own rep takes the deal
constexpr int kShared = 38;

constexpr std::array<std::array<int, 4>, 3> kTeamWeights = {{{0, 8, 62, 30}, {4, 66, 8, 22}, {88, 12, 0, 0}}};
constexpr std::array<int, 6> kRepeatSourceWeights = {24, 10, 22, 26, 10, 8};
constexpr std::array<int, 6> kWinBySource = {690, 500, 570, 460, 640, 530};
constexpr std::array<int, 3> kWinBySegmentPercent = {104, 100, 92};
constexpr int kWinNewcomerPercent = 80;
constexpr int kWinRepeatPercent = 119;
constexpr std::array<int, 3> kPriceBySegmentPercent = {52, 100, 225};
constexpr std::array<int, 3> kCycleDays = {20, 42, 84};
constexpr std::array<int, 6> kCycleBySourcePercent = {80, 100, 95, 125, 90, 110};
constexpr std::array<int, 6> kLostReasonWeights = {27, 24, 21, 12, 11, 5};

template <class Array>
auto at(const Array& array, int index) {
  return array[static_cast<std::size_t>(index)];
}

/// Percent of the usual, leaning to the small side with a long tail upwards.
int spread(Random& random) {
  const int body = 30 + random.between(0, 70) + random.between(0, 70);
  return random.chance(40) ? body * 2 : body;
}

/// The lesser of two draws from 0: leans to the small side. (As arguments of one call they might be drawn in either
/// order.)
int lesserOf(Random& random, int first, int second) {
  const int one = random.between(0, first);
  const int other = random.between(0, second);
  return std::min(one, other);
}

int teamOf(const SampleCustomer& customer, Random& random) { return random.pick(at(kTeamWeights, customer.segment)); }

int winChance(int source, int segment) { return at(kWinBySource, source) * at(kWinBySegmentPercent, segment) / 100; }

int newcomerChance(const SampleCustomer& customer) {
  return winChance(customer.source, customer.segment) * kWinNewcomerPercent / 100;
}

std::array<int, 6> productWeights(int segment) {
  std::array<int, 6> weights{};
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = at(kProducts[i].weights, segment);
  return weights;
}

}  // namespace

SampleDeal DealMaker::closedOn(int day, std::int64_t number) {
  Random random(m_seed, Stream::Deal, number);
  const int month = m_world.timeline.monthOf(day);
  const Party who = closingParty(random, month);
  SampleDeal deal;
  deal.number = number;
  deal.closed = day;
  describe(deal, who, random, month);
  deal.outcome = isWon(deal, who, random) ? Outcome::Won : Outcome::Lost;
  if (deal.outcome == Outcome::Won && who.isBuyer) {
    if (random.chance(kPilot))
      deal.nature = DealNature::Pilot;
    else if (random.chance(kRefund * 2))
      deal.nature = DealNature::Refund;
  }
  if (deal.outcome == Outcome::Won && !who.isBuyer) m_world.customers.winNext(month);
  if (deal.outcome == Outcome::Lost && !random.chance(100)) deal.lostReason = random.pick(kLostReasonWeights);
  price(deal, who, random, day);
  dateClosed(deal, who, random);
  if (deal.outcome == Outcome::Won && deal.nature == DealNature::Sale) share(deal, random, month);
  return deal;
}

SampleDeal DealMaker::stillOpen(std::int64_t number) {
  Random random(m_seed, Stream::Deal, number);
  const int last = m_world.timeline.days() - 1;
  const int month = m_world.timeline.monthOf(last);
  const Party who = openParty(random, month);
  SampleDeal deal;
  deal.number = number;
  describe(deal, who, random, month);
  price(deal, who, random, last);
  dateOpen(deal, who, random);
  return deal;
}

DealMaker::Party DealMaker::closingParty(Random& random, int month) const {
  const Customers& customers = m_world.customers;
  const auto draw = static_cast<int>(random.below(1000));
  if (draw < kNewcomer && customers.hasNext()) return newcomer(random);
  if (draw < kNewcomer + kProspect) return asParty(customers.pickProspect(random), Fate::Loses);
  Party who = asParty(customers.pickBuyer(random, month), Fate::Undecided);
  who.isBuyer = true;
  return who;
}

DealMaker::Party DealMaker::openParty(Random& random, int month) const {
  if (random.chance(kOpenNewcomer)) return asParty(m_world.customers.pickUpcoming(random), Fate::Undecided);
  Party who = asParty(m_world.customers.pickBuyer(random, month), Fate::Undecided);
  who.isBuyer = true;
  return who;
}

DealMaker::Party DealMaker::newcomer(Random& random) const {
  const Party next = asParty(m_world.customers.won(), Fate::Wins);
  if (random.chance(newcomerChance(next.facts))) return next;
  constexpr int kTries = 8;
  Party loser;
  for (int i = 0; i < kTries; ++i) {
    loser = asParty(m_world.customers.pickUpcoming(random), Fate::Loses);
    if (!random.chance(newcomerChance(loser.facts))) break;
  }
  return loser;
}

DealMaker::Party DealMaker::asParty(std::int64_t number, Fate fate) const {
  return {number, m_world.customers.customer(number), false, fate};
}

void DealMaker::describe(SampleDeal& deal, const Party& who, Random& random, int month) const {
  const SampleCustomer& facts = who.facts;
  deal.customer = who.number;
  deal.product = random.pick(productWeights(facts.segment));
  deal.source = !who.isBuyer || random.chance(500) ? facts.source : random.pick(kRepeatSourceWeights);
  deal.pipeline = who.isBuyer ? 1 : 0;
  deal.currency = facts.currency;
  if (!random.chance(kNoRegion)) deal.region = facts.region;
  const std::uint32_t draw = random.chance(kHomeRep) ? facts.repDraw : static_cast<std::uint32_t>(random.next() >> 32U);
  const int rep = m_world.roster.pick(teamOf(facts, random), month, draw);
  if (!random.chance(kUnassigned)) deal.rep = rep;
}

bool DealMaker::isWon(const SampleDeal& deal, const Party& who, Random& random) const {
  if (who.fate != Fate::Undecided) return who.fate == Fate::Wins;
  const int skill = deal.rep == kNone ? 100 : m_world.roster.rep(deal.rep).skill;
  const int permille = winChance(deal.source, who.facts.segment) * skill / 100 * kWinRepeatPercent / 100;
  return random.chance(std::min(permille, 950));
}

void DealMaker::price(SampleDeal& deal, const Party& who, Random& random, int day) const {
  const int month = m_world.timeline.monthOf(day);
  const std::int64_t yearly = 1000 + std::int64_t{30} * day / 365;  // prices rise by 3 % a year
  std::int64_t usd =
      std::int64_t{at(kProducts, deal.product).price} * at(kPriceBySegmentPercent, who.facts.segment) / 100;
  usd = usd * spread(random) / 100 * yearly / 1000;
  const std::int64_t list = m_world.rates.fromUsd(usd, deal.currency, month);
  const std::int64_t unit = at(kCurrencies, deal.currency).exponent == 0 ? 1 : 100;
  const int discount = random.chance(450) ? 0 : 1 + lesserOf(random, 25, 25);
  deal.amount = list * unit * (100 - discount) / 100;
  if (!random.chance(120)) deal.listAmount = list * unit;
  if (deal.nature == DealNature::Pilot) deal.amount = 0;
  if (deal.nature == DealNature::Refund) {
    deal.amount = -deal.amount * random.between(10, 60) / 100;
    deal.listAmount = kNone;
  }
  deal.usdCents = m_world.rates.toUsdCents(deal.amount, deal.currency, month);
}

int DealMaker::workday(int day) const {
  const Weekday weekday = m_world.timeline.date(day).weekday();
  return weekday > Weekday::Friday ? day - (static_cast<int>(weekday) - static_cast<int>(Weekday::Friday)) : day;
}

void DealMaker::dateClosed(SampleDeal& deal, const Party& who, Random& random) const {
  if (deal.nature == DealNature::Refund) {
    deal.created = deal.closed;
    return;
  }
  int cycle = at(kCycleDays, who.facts.segment) * at(kCycleBySourcePercent, deal.source) / 100 * spread(random) / 100;
  if (who.isBuyer) cycle = cycle * 3 / 4;
  if (deal.outcome == Outcome::Lost) cycle = cycle * 6 / 5;
  deal.created = workday(deal.closed - cycle);
  if (random.chance(450)) deal.firstContact = deal.created - random.between(0, 40);
  if (random.chance(700)) deal.expected = deal.closed + random.between(-14, 12);
  if (random.below(2000) == 0) deal.created = std::min(deal.closed + random.between(1, 5), m_world.timeline.days() - 1);
  if (random.chance(4)) deal.created = kNoDay;
}

void DealMaker::dateOpen(SampleDeal& deal, const Party& who, Random& random) const {
  const int last = m_world.timeline.days() - 1;
  const int age = lesserOf(random, 200, 260);
  deal.created = workday(last - age);
  const bool isOverdue = age > 10 && random.chance(90);
  const int ahead = 1 + lesserOf(random, 210, 270);
  deal.expected = isOverdue ? last - random.between(1, std::min(age, 50)) : last + ahead;
  const int progress = isOverdue ? random.between(30, 100) : 100 * age / (age + ahead) + random.between(-20, 20);
  deal.openStage = std::clamp(progress / 22, 0, static_cast<int>(kOpenStages.size()) - 1);
  if (!random.chance(80)) deal.probability = at(kOpenStages, deal.openStage).probability + random.between(-1, 1) * 5;
  if (random.chance(450)) deal.firstContact = deal.created - random.between(0, 40);
  if (who.facts.segment == kSmall && random.chance(30)) deal.expected = kNoDay;
}

void DealMaker::share(SampleDeal& deal, Random& random, int month) const {
  if (deal.rep == kNone || !random.chance(kShared)) return;
  constexpr std::array<std::array<int, 3>, 4> kShares = {{{50, 50, 0}, {60, 40, 0}, {70, 30, 0}, {50, 30, 20}}};
  const auto& percents = kShares[static_cast<std::size_t>(random.pick(std::array{30, 35, 20, 15}))];
  deal.shares[0] = {deal.rep, percents[0]};
  int count = 1;
  while (count < 3 && percents[static_cast<std::size_t>(count)] > 0) {
    const int team = random.between(0, static_cast<int>(kTeams.size()) - 1);
    const int other = m_world.roster.pick(team, month, static_cast<std::uint32_t>(random.next() >> 32U));
    const auto begin = deal.shares.begin();
    if (std::any_of(begin, begin + count, [&](const CreditShare& each) { return each.rep == other; })) return;
    deal.shares[static_cast<std::size_t>(count)] = {other, percents[static_cast<std::size_t>(count)]};
    ++count;
  }
  deal.shareCount = count;
}

}  // namespace bellwether::app::sample
