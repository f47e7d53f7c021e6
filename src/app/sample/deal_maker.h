#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "app/sample/customers.h"
#include "app/sample/random.h"
#include "app/sample/rates.h"
#include "app/sample/roster.h"
#include "app/sample/timeline.h"
#include "bellwether/records/records.h"

namespace bellwether::app::sample {

inline constexpr int kNoDay = std::numeric_limits<int>::min();
inline constexpr int kNone = -1;

enum class DealNature : std::uint8_t { Sale, Pilot, Refund };

struct CreditShare {
  int rep = kNone;
  int percent = 0;
};

/// One deal; words are indices into the vocabulary, days those of the timeline (kNoDay: blank).
struct SampleDeal {
  std::int64_t number = 0;
  std::int64_t customer = 0;
  DealNature nature = DealNature::Sale;
  records::Outcome outcome = records::Outcome::Open;
  int rep = kNone;
  int product = 0;
  int region = kNone;
  int source = 0;
  int pipeline = 0;
  int openStage = kNone;
  int lostReason = kNone;
  int currency = 0;
  int probability = kNone;          ///< percent
  std::int64_t amount = 0;          ///< minor units of the currency
  std::int64_t listAmount = kNone;  ///< minor units; kNone: blank
  std::int64_t usdCents = 0;        ///< the amount in USD at the month's rate
  int created = kNoDay;
  int closed = kNoDay;
  int expected = kNoDay;
  int firstContact = kNoDay;
  std::array<CreditShare, 3> shares{};
  int shareCount = 0;  ///< 0: all credit is the rep's
};

/// Makes deals one after the other, in the order of their closing days; open ones last.
class DealMaker {
 public:
  struct World {
    const Timeline& timeline;
    const Roster& roster;
    const Rates& rates;
    Customers& customers;
  };
  DealMaker(const World& world, std::uint64_t seed) : m_world(world), m_seed(seed) {}

  /// A deal won or lost on the day. A customer's first win takes the customer in.
  SampleDeal closedOn(int day, std::int64_t number);
  /// A deal still open on the last day.
  SampleDeal stillOpen(std::int64_t number);

 private:
  enum class Fate : std::uint8_t { Undecided, Wins, Loses };
  /// The customer of a deal.
  struct Party {
    std::int64_t number = 0;
    SampleCustomer facts;
    bool isBuyer = false;  ///< has bought before
    Fate fate = Fate::Undecided;
  };
  Party closingParty(Random& random, int month) const;
  Party openParty(Random& random, int month) const;
  /// Somebody's first deal, decided already: the next customer's when it is won, else one of those who may come later.
  Party newcomer(Random& random) const;
  Party asParty(std::int64_t number, Fate fate) const;
  void describe(SampleDeal& deal, const Party& who, Random& random, int month) const;
  bool isWon(const SampleDeal& deal, const Party& who, Random& random) const;
  void price(SampleDeal& deal, const Party& who, Random& random, int day) const;
  void dateClosed(SampleDeal& deal, const Party& who, Random& random) const;
  void dateOpen(SampleDeal& deal, const Party& who, Random& random) const;
  void share(SampleDeal& deal, Random& random, int month) const;
  int workday(int day) const;

  World m_world;
  std::uint64_t m_seed;
};

}  // namespace bellwether::app::sample
