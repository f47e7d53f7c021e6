#include "synthetic.h"

#include <array>
#include <string>
#include <vector>

#include "bellwether/records/facts_builder.h"

namespace bellwether::bench {
namespace {

using namespace records;

constexpr int kReps = 120;
constexpr int kDays = 1096;
constexpr std::array<const char*, 4> kRegions = {"North", "South", "East", "West"};
constexpr std::array<const char*, 6> kProducts = {"Dock", "Crane", "Rope", "Anchor", "Buoy", "Winch"};
constexpr std::array<const char*, 6> kSources = {"referral", "paid", "website", "partner", "event", "outbound"};
constexpr std::array<const char*, 3> kSegments = {"Small business", "Mid-market", "Enterprise"};
constexpr std::array<const char*, 4> kTeams = {"Enterprise", "Commercial", "Inside Sales", "Partners"};

/// SplitMix64: the same everywhere.
class Random {
 public:
  std::uint64_t next() {
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
  bool permille(int chance) { return below(1000) < chance; }

 private:
  std::uint64_t m_state = 42;
};

class Maker {
 public:
  Maker(std::size_t deals, WorkspaceSettings settings)
      : m_deals(deals), m_builder(std::move(settings)), m_start(*LocalDate::fromYmd(2023, 1, 1)) {}

  std::shared_ptr<const Facts> run() {
    addPeople();
    for (std::size_t i = 0; i < m_deals; ++i) addDeal(i);
    addFlows();
    return std::move(m_builder).build();
  }

 private:
  static std::string numbered(char letter, std::size_t number, int width) {
    std::string digits = std::to_string(number);
    return letter + std::string(static_cast<std::size_t>(width) - digits.size(), '0') + digits;
  }
  template <std::size_t N>
  const char* pick(const std::array<const char*, N>& words) {
    return words[static_cast<std::size_t>(m_random.below(static_cast<int>(N)))];
  }

  void addPeople() {
    for (std::size_t i = 0; i < kReps; ++i) {
      const std::string id = numbered('R', i, 4), name = "Rep " + std::to_string(i);
      RepInput rep;
      rep.id = id;
      rep.name = name;
      rep.team = kTeams[i % kTeams.size()];
      rep.region = kRegions[i / 4 % kRegions.size()];
      rep.hired = m_start.plusDays(m_random.below(500) - 400);
      const RowIndex row = m_builder.addRep(rep);
      if (i % 10 == 0) m_builder.addRepTeam(row, kTeams[(i + 1) % kTeams.size()], m_start.plusDays(600), std::nullopt);
    }
    const std::size_t customers = m_deals / 15 + 1;
    for (std::size_t i = 0; i < customers; ++i) {
      const std::string id = numbered('C', i, 8), name = "Harbour Company " + std::to_string(i);
      CustomerInput customer;
      customer.id = id;
      customer.name = name;
      customer.segment = pick(kSegments);
      customer.region = pick(kRegions);
      customer.source = pick(kSources);
      const RowIndex row = m_builder.addCustomer(customer);
      if (row > 0 && m_random.permille(10)) m_builder.setMergedInto(row, row - 1, std::nullopt);
      m_names.push_back(name);
    }
  }

  void addDeal(std::size_t number) {
    const int fate = m_random.below(100);
    // A customer comes in at some time and buys from then on.
    const auto customers = static_cast<int>(m_names.size());
    const int customer = m_random.below(customers);
    const int from = static_cast<int>(std::int64_t{customer} * kDays / customers * 3 / 4);
    const int day = from + m_random.below(kDays - from);
    const std::string id = numbered('D', number, 9), product = pick(kProducts);
    const std::string name = product + " for " + m_names[static_cast<std::size_t>(customer)];
    DealInput deal;
    deal.id = id;
    deal.name = name;
    deal.customer = static_cast<RowIndex>(customer);
    if (!m_random.permille(20)) deal.rep = static_cast<RowIndex>(m_random.below(kReps));
    deal.product = product;
    if (!m_random.permille(100)) deal.region = pick(kRegions);
    deal.source = pick(kSources);
    deal.outcome = fate < 50 ? Outcome::Won : fate < 85 ? Outcome::Lost : Outcome::Open;
    deal.amount = 10000 + m_random.below(2000000);
    if (fate < 50 && m_random.permille(5)) deal.amount = -*deal.amount / 3;
    if (!m_random.permille(120)) deal.listAmount = *deal.amount * (100 + m_random.below(25)) / 100;
    if (m_random.permille(120))
      deal.currency = *Currency::fromCode(pick(std::array<const char*, 3>{"EUR", "GBP", "JPY"}));
    deal.created = m_start.plusDays(day - m_random.below(40) - m_random.below(80));
    if (m_random.permille(450)) deal.firstContact = deal.created->plusDays(-m_random.below(40));
    if (deal.outcome == Outcome::Open) {
      deal.expectedClose = m_start.plusDays(kDays - 20 + m_random.below(200));
      deal.probabilityPpm = 50000 * m_random.below(20);
      deal.stage = "Proposal";
    } else {
      deal.closed = m_start.plusDays(day);
    }
    const RowIndex row = m_builder.addDeal(deal);
    if (deal.outcome != Outcome::Won || !m_random.permille(30)) return;
    m_builder.addSplit(row, 1, 400000);
    m_builder.addSplit(row, 2, 600000);
  }

  void addFlows() {
    for (const char* code : {"EUR", "GBP", "JPY"})
      for (int month = 0; month < 36; ++month)
        m_builder.addRate(*Currency::fromCode(code), m_start.plusMonths(month), 1000000000 + month * 1000000);
    for (int month = 0; month < 36; ++month) {
      const Period period{m_start.plusMonths(month), m_start.plusMonths(month + 1)};
      m_builder.addCost(period, CostCategory::Ads, "paid", 40000000, {});
      m_builder.addCost(period, CostCategory::Salaries, {}, 90000000, {});
      m_builder.addTarget(TargetScope::Company, kNone, {}, "revenue", period, 900000000, {});
      for (RowIndex rep = 0; rep < kReps; ++rep)
        m_builder.addTarget(TargetScope::Rep, rep, {}, "revenue", period, 9000000, {});
    }
    for (int year = 0; year < 3; ++year) {
      const Period period{m_start.plusMonths(12 * year), m_start.plusMonths(12 * year + 12)};
      m_builder.addMarketSize("all", period, 900000000000, {}, "made up");
    }
  }

  std::size_t m_deals;
  FactsBuilder m_builder;
  LocalDate m_start;
  Random m_random;
  std::vector<std::string> m_names;
};

}  // namespace

std::shared_ptr<const records::Facts> syntheticFacts(std::size_t deals) {
  WorkspaceSettings settings;
  settings.currency = *Currency::fromCode("USD");
  return Maker(deals, settings).run();
}

}  // namespace bellwether::bench
