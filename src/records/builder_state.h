#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "records/facts_columns.h"

namespace bellwether::records {

/// A deal as it came in; codes are final, the order is not.
struct RawDeal {
  std::int64_t amount = 0, list = 0;
  std::int32_t created = kNoDay, closed = kNoDay, expected = kNoDay, contact = kNoDay;
  std::int32_t ppm = -1;
  std::uint32_t customer = 0, rep = 0;  ///< codes
  std::uint32_t product = 0, region = 0, source = 0, note = 0;
  std::uint16_t currency = 0;
  Outcome outcome = Outcome::Open;
  bool hasAmount = false, hasList = false, hasSplits = false;
};

/// Where a deal comes among the rows.
struct DealKey {
  enum class Run : std::uint8_t { Won, Lost, Open, Other };
  std::int32_t day = 0;  ///< an open deal without expected close is after all others
  Run run = Run::Other;
};
DealKey keyOf(const RawDeal& deal);

struct RawCustomer {
  std::uint32_t segment = 0, source = 0, region = 0;
  std::uint32_t mergedInto = 0;  ///< code; 0: not merged
  std::optional<LocalDate> mergedOn;
};

struct RawSplit {
  std::uint32_t deal = 0, rep = 0;
  std::int32_t ppm = 0;
};

/// Id and name of a deal, somewhere else.
struct DealTexts {
  const char *id = nullptr, *name = nullptr;
  std::uint32_t idSize = 0, nameSize = 0;
};

/// What the builder has collected so far.
struct BuilderState {
  explicit BuilderState(WorkspaceSettings settings);

  std::unique_ptr<Facts::Columns> columns;
  std::vector<RawDeal> deals;
  TextColumn ids;  // in the order of adding
  TextColumn names;
  std::vector<DealTexts> texts;  // instead of both, for deals that were set
  std::vector<DealKey> keys;
  std::vector<RawCustomer> customers;
  std::vector<RawSplit> splits;
  std::vector<Currency> currencies;  // by code in columns->currencies; 1 is the workspace's

  std::uint32_t currencyCode(Currency currency);
};

struct FactsBuilder::Impl : BuilderState {
  using BuilderState::BuilderState;
};

/// Joins undated merges into accounts and lists the dated ones. Loops are left unmerged.
void resolveMerges(const std::vector<RawCustomer>& raw, Facts::Columns& columns);

/// The team that a rep is in for good: where open deals count.
std::uint32_t currentTeam(const RepRow& rep);

/// Where each row of the columns comes from: the deals sorted by (outcome, day).
struct DealOrder {
  std::vector<std::uint32_t> source;  ///< index of the raw deal, by row
  std::size_t wonEnd = 0, lostEnd = 0, openEnd = 0;
};
DealOrder orderDeals(const std::vector<DealKey>& deals);

/// Fills the deal columns, cells, seats and credits, but for the texts.
void fillDeals(const BuilderState& state, const DealOrder& order, Facts::Columns& columns);
/// Fills the deals' ids and names.
void fillTexts(const BuilderState& state, const DealOrder& order, Facts::Columns& columns);
/// Fills the running totals, first deals and the activity index from the deal columns.
void fillTotals(Facts::Columns& columns);
void fillFirstDeals(Facts::Columns& columns);
void fillActivity(Facts::Columns& columns);
/// Marks the deals that are not summed up like most.
void fillOddBits(Facts::Columns& columns);
void fillCycles(Facts::Columns& columns);
void fillRefunds(Facts::Columns& columns);
void fillProblems(Facts::Columns& columns);
/// Sorts targets, costs and markets, converts their amounts and sets overlapping ones aside.
void fillFlows(Facts::Columns& columns);
/// Marks names that several reps or customers share.
void markAmbiguousNames(Facts::Columns& columns);

}  // namespace bellwether::records
