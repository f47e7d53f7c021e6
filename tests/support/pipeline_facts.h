#pragma once

#include <memory>
#include <string>

#include "bellwether/records/facts.h"
#include "bellwether/records/facts_builder.h"
#include "support/app_text.h"

namespace bellwether::test {

/// Five open deals seen from 2025-05-20, in USD; dollars here, by hand:
/// - O1 1,000 at 10 %, Discovery, created 10 days ago, expected 15 June
/// - O2 2,000 at 50 %, Proposal, 40 days, 30 June
/// - O3 4,000 at 50 %, Proposal, 100 days, 1 May: overdue
/// - O4 no amount at 10 %, Discovery, 200 days, 1 August
/// - O5 500, no probability, no stage, no creation date, no expected close
/// Open 7,500, weighted 100 + 1,000 + 2,000 = 3,100. Won 3,000 on 2 May.
inline std::shared_ptr<const records::Facts> pipelineFacts() {
  records::WorkspaceSettings settings;
  settings.currency = currency("USD");
  records::FactsBuilder builder(settings);
  records::RepInput ann;
  ann.id = ann.name = "Ann";
  const auto rep = builder.addRep(ann);
  struct Row {
    const char* id;
    std::optional<std::int64_t> amount;
    std::optional<std::int32_t> ppm;
    const char* stage;
    int age;
    const char* expected;
  };
  const LocalDate asOf = day("2025-05-20");
  const auto add = [&](const Row& row) {
    records::DealInput deal;
    deal.id = deal.name = row.id;
    deal.rep = rep;
    deal.amount = row.amount;
    deal.probabilityPpm = row.ppm;
    deal.stage = row.stage;
    if (row.age >= 0) deal.created = asOf.plusDays(-row.age);
    if (row.expected) deal.expectedClose = day(row.expected);
    builder.addDeal(deal);
  };
  add({"O1", 100'000, 100'000, "Discovery", 10, "2025-06-15"});
  add({"O2", 200'000, 500'000, "Proposal", 40, "2025-06-30"});
  add({"O3", 400'000, 500'000, "Proposal", 100, "2025-05-01"});
  add({"O4", std::nullopt, 100'000, "Discovery", 200, "2025-08-01"});
  add({"O5", 50'000, std::nullopt, "", -1, nullptr});
  records::DealInput won;
  won.id = won.name = "W1";
  won.rep = rep;
  won.outcome = records::Outcome::Won;
  won.amount = 300'000;
  won.closed = day("2025-05-02");
  builder.addDeal(won);
  return std::move(builder).build();
}

}  // namespace bellwether::test
