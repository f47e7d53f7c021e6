#include "bellwether/kpi/requirement.h"

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

LocalDate day(int month, int number) { return *LocalDate::fromYmd(2025, month, number); }

/// June 2025 with a target of 250 and 212 won by the 20th in four deals of 53, each after ten days; one deal of 212
/// lost.
class June {
 public:
  June() : m_builder({}) {
    for (int i = 0; i < 4; ++i) add(records::Outcome::Won, 53, day(6, 1 + i), day(6, 11 + i));
    add(records::Outcome::Lost, 212, day(6, 1), day(6, 12));
  }
  June& target(std::int64_t amount) {
    m_builder.addTarget(records::TargetScope::Company, records::kNone, {}, "revenue", june(), amount, {});
    return *this;
  }
  June& open(std::int64_t amount, LocalDate created) {
    return add(records::Outcome::Open, amount, created, std::nullopt);
  }
  Requirement at(LocalDate asOf) { return requirementOf(*std::move(m_builder).build(), june(), {}, asOf); }

 private:
  static Period june() { return {day(6, 1), day(7, 1)}; }
  June& add(records::Outcome outcome, std::int64_t amount, LocalDate created, std::optional<LocalDate> closed) {
    records::DealInput deal;
    const std::string id = std::to_string(++m_count);
    deal.id = id;
    deal.outcome = outcome;
    deal.amount = amount;
    deal.created = created;
    deal.closed = closed;
    m_builder.addDeal(deal);
    return *this;
  }

  records::FactsBuilder m_builder;
  int m_count = 0;
};

}  // namespace

TEST_CASE("What is missing to the target is told in deals, in win rate and in time") {
  const Requirement needs = June().target(250).open(60, day(6, 18)).open(16, day(6, 25)).at(day(6, 20));
  REQUIRE_FALSE(needs.reason);
  CHECK(needs.gap == Fraction(38));
  CHECK(needs.daysLeft == 10);
  CHECK(needs.usualSize == Fraction(53));
  CHECK(needs.dealsNeeded == 1);
  CHECK(needs.usualWinRate == Fraction::of(1, 2));
  CHECK(needs.neededWinRate == Fraction::of(1, 2));
  CHECK(needs.usualCycle == Fraction(10));
  // Begun on the 18th, the first is through on the 28th; the second would take until 5 July.
  CHECK(needs.openDeals == 2);
  CHECK(needs.reachableDeals == 1);
  CHECK(needs.reachableAmount == Fraction(60));
  CHECK(needs.isTimeForNewDeals == false);
  CHECK(June().target(250).at(day(6, 19)).isTimeForNewDeals == true);
}

TEST_CASE("Two deals are needed where one is not enough by a cent") {
  CHECK(June().target(265).at(day(6, 20)).dealsNeeded == 1);
  CHECK(June().target(266).at(day(6, 20)).dealsNeeded == 2);
}

TEST_CASE("Without open deals there is no win rate that would do") {
  const Requirement needs = June().target(250).at(day(6, 20));
  CHECK_FALSE(needs.neededWinRate);
  CHECK(needs.openDeals == 0);
}

TEST_CASE("Nothing is required without a target, beyond it, and after the period") {
  CHECK(June().at(day(6, 20)).reason == Reason::NoTarget);
  CHECK(June().target(0).at(day(6, 20)).reason == Reason::ZeroTarget);
  CHECK(June().target(212).at(day(6, 20)).reason == Reason::TargetMet);
  CHECK(June().target(250).at(day(6, 30)).reason == Reason::NoElapsedTime);
  CHECK_FALSE(June().target(250).at(day(6, 30)).gap);
}

TEST_CASE("A workspace without history names the gap alone") {
  records::FactsBuilder builder({});
  const Period june{day(6, 1), day(7, 1)};
  builder.addTarget(records::TargetScope::Company, records::kNone, {}, "revenue", june, 100, {});
  const Requirement needs = requirementOf(*std::move(builder).build(), june, {}, day(6, 20));
  REQUIRE_FALSE(needs.reason);
  CHECK(needs.gap == Fraction(100));
  CHECK_FALSE(needs.usualSize);
  CHECK_FALSE(needs.dealsNeeded);
  CHECK_FALSE(needs.usualWinRate);
  CHECK_FALSE(needs.usualCycle);
  CHECK_FALSE(needs.isTimeForNewDeals);
}
