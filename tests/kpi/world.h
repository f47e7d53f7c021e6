#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"

namespace bellwether::test {

/// Raw records as an import would hold them; indices name other records, -1 none.
struct WorldDeal {
  std::string id;
  int customer = -1, rep = -1;
  std::string product, region, source, currency;
  records::Outcome outcome = records::Outcome::Open;
  std::optional<std::int64_t> amount, list;
  std::optional<LocalDate> created, closed, expected, contact;
  std::optional<std::int32_t> ppm;
  std::vector<std::pair<int, std::int32_t>> splits;  ///< rep, parts per million
};
struct WorldCustomer {
  std::string id, name, segment, region, source;
  int mergedInto = -1;
  std::optional<LocalDate> mergedOn;
};
struct WorldMembership {
  std::string team;
  LocalDate from;
  std::optional<LocalDate> end;
};
struct WorldRep {
  std::string id, name, team, manager, region;
  std::optional<LocalDate> hired, left;
  std::vector<WorldMembership> teams;
};
struct WorldTarget {
  records::TargetScope scope = records::TargetScope::Company;
  int rep = -1;
  std::string name;
  Period period;
  std::int64_t amount = 0;
};
struct WorldCost {
  Period period;
  records::CostCategory category = records::CostCategory::Other;
  std::string channel;
  std::int64_t amount = 0;
};
struct WorldMarket {
  std::string segment;
  Period period;
  std::int64_t amount = 0;
};
struct WorldRate {
  std::string currency;
  LocalDate from;
  std::int64_t rateE9 = 0;
};

/// A whole workspace in plain records, in the currency CNY.
struct World {
  int window = 12;
  std::vector<WorldDeal> deals;
  std::vector<WorldCustomer> customers;
  std::vector<WorldRep> reps;
  std::vector<WorldTarget> targets;
  std::vector<WorldCost> costs;
  std::vector<WorldMarket> markets;
  std::vector<WorldRate> rates;
};

/// A small workspace with everything that may go wrong in one: missing dates, rates and amounts, refunds, splits,
/// merges and their loops.
World randomWorld(std::uint32_t seed);
std::shared_ptr<const records::Facts> build(const World& world);

}  // namespace bellwether::test
