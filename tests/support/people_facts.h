#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/app_text.h"

namespace bellwether::test {

/// Four people in two teams over the second quarter of 2025, in USD. By hand, won and (lost) deals:
/// - Ann, West: 600, 300, 100 (6 lost); target 800: 125 %
/// - Bob, West: 200 (1 lost); target 1000: 20 %
/// - Cid, East, left on 31 May: 500; target 500 for 61 of 91 days: 91/61 = 149.2 %
/// - Dee, East, hired on 1 June, half a target counts: nothing sold, no target
/// Together 1,700 from 5 of 12 closed deals. The quarter before, Ann won 400.
inline std::shared_ptr<const records::Facts> peopleFacts() {
  records::WorkspaceSettings settings;
  settings.currency = currency("USD");
  records::FactsBuilder builder(settings);
  const auto rep = [&](const char* name, const char* team, const char* hired, const char* left) {
    records::RepInput input;
    input.id = input.name = name;
    input.team = team;
    if (hired) input.hired = day(hired);
    if (left) input.left = day(left);
    return builder.addRep(input);
  };
  const auto ann = rep("Ann", "West", "2024-01-01", nullptr);
  const auto bob = rep("Bob", "West", nullptr, nullptr);
  const auto cid = rep("Cid", "East", nullptr, "2025-05-31");
  const auto dee = rep("Dee", "East", "2025-06-01", nullptr);
  builder.addRamp(dee, period("2025-Q2").range, 500'000);
  int number = 0;
  const auto deal = [&](records::RowIndex owner, records::Outcome outcome, const char* closed, std::int64_t amount) {
    const std::string id = "D" + std::to_string(++number);
    records::DealInput input;
    input.id = input.name = id;
    input.rep = owner;
    input.outcome = outcome;
    input.amount = amount * 100;
    input.closed = day(closed);
    input.created = input.closed->plusDays(-20);
    builder.addDeal(input);
  };
  using records::Outcome;
  deal(ann, Outcome::Won, "2025-02-10", 400);
  deal(ann, Outcome::Won, "2025-04-10", 600);
  deal(ann, Outcome::Won, "2025-05-10", 300);
  deal(ann, Outcome::Won, "2025-06-10", 100);
  for (int i = 0; i < 6; ++i) deal(ann, Outcome::Lost, "2025-05-20", 50);
  deal(bob, Outcome::Won, "2025-06-01", 200);
  deal(bob, Outcome::Lost, "2025-06-02", 80);
  deal(cid, Outcome::Won, "2025-05-05", 500);
  const auto target = [&](records::RowIndex whose, std::int64_t amount) {
    builder.addTarget(records::TargetScope::Rep, whose, {}, "revenue", period("2025-Q2").range, amount * 100, {});
  };
  target(ann, 800);
  target(bob, 1000);
  target(cid, 500);
  return std::move(builder).build();
}

}  // namespace bellwether::test
