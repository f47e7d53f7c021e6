#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "records/facts_columns.h"

namespace bellwether::records {

struct RawCustomer {
  std::uint32_t segment = 0, source = 0, region = 0;
  std::uint32_t mergedInto = 0;  ///< code; 0: not merged
  std::optional<LocalDate> mergedOn;
};

struct RawSplit {
  RowIndex index = 0;     ///< of the deal
  std::uint32_t rep = 0;  ///< code
  std::int32_t ppm = 0;
  const StoredDeal* deal = nullptr;  ///< once the deals are in place
};

/// Deals that were added one by one, as if they were stored.
class AddedDeals final {
 public:
  void add(const DealInput& deal);
  std::size_t size() const { return m_deals.size(); }
  DealRun run();
  DealCodes codes(std::size_t customers, std::size_t reps) const;

 private:
  std::uint32_t term(std::string_view text) { return m_terms.intern(text); }
  void addText(StoredDeal& deal, std::string_view id, std::string_view name);

  std::vector<StoredDeal> m_deals;
  std::vector<DealKey> m_keys;
  std::vector<std::unique_ptr<char[]>> m_texts;
  Dictionary m_terms;
};

/// Facts made before, and what became of their codes.
struct Base {
  std::shared_ptr<const Facts> facts;         ///< null: none
  std::vector<bool> isDropped;                ///< by row
  std::vector<std::uint32_t> accounts, reps;  ///< present codes by former ones; kNone: none
  const Facts::Columns& columns() const { return facts->columns(); }
};

/// What the builder has collected so far. While rows are being filled, other members than `splits` stay as they are.
struct BuilderState {
  explicit BuilderState(WorkspaceSettings settings);

  std::unique_ptr<Facts::Columns> columns;
  AddedDeals added;
  Base base;
  std::vector<DealRun> runs;
  DealCodes codes;  ///< of the deals in `runs`
  std::vector<RawCustomer> customers;
  std::vector<RawSplit> splits;

  /// Marks the deals with splits.
  void placeSplits();
  std::uint32_t customerOf(const StoredDeal& deal) const { return codeOf(codes.customers, deal.customer); }
  std::uint32_t repOf(const StoredDeal& deal) const { return codeOf(codes.reps, deal.rep); }
  /// A customer or rep of the columns; 0: none.
  static std::uint32_t codeOf(const std::vector<RowIndex>& meanings, std::uint32_t reference) {
    return reference < meanings.size() ? meanings[reference] + 1 : 0;  // one more than kNone is 0
  }
};

/// Empty when the deals cannot stay as they are. Requires: `columns` has its customers, merges and reps.
std::optional<Base> baseOf(BaseDeals deals, const Facts::Columns& columns);

/// Joins undated merges into accounts and lists the dated ones. Loops are left unmerged.
void resolveMerges(const std::vector<RawCustomer>& raw, Facts::Columns& columns);

/// The team that a rep is in for good: where open deals count.
std::uint32_t currentTeam(const RepRow& rep);

/// What a row of the columns is made of: a stored deal, or a row of facts made before.
class DealSource {
 public:
  DealSource() = default;
  explicit DealSource(const StoredDeal* deal) : m_value(reinterpret_cast<std::uintptr_t>(deal)) {}
  explicit DealSource(std::size_t baseRow) : m_value(baseRow << 1U | 1U) {}
  bool isBase() const { return (m_value & 1U) != 0; }
  std::uint32_t row() const { return static_cast<std::uint32_t>(m_value >> 1U); }
  const StoredDeal& deal() const { return *reinterpret_cast<const StoredDeal*>(m_value); }
  const StoredDeal* operator->() const { return &deal(); }

 private:
  static_assert(alignof(StoredDeal) > 1);
  std::uintptr_t m_value = 0;  // a place in memory, or an odd number
};

/// The deals sorted by (outcome, day, batch).
struct DealOrder {
  std::vector<DealSource> source;  ///< by row
  std::size_t wonEnd = 0, lostEnd = 0, openEnd = 0;
};
DealOrder orderDeals(const std::vector<DealRun>& runs);
/// The same with the deals that stay: of one day they come first.
DealOrder mergeOrders(const Base& base, const DealOrder& fresh);

struct FactsBuilder::Impl : BuilderState {
  using BuilderState::BuilderState;

  /// Resolves merges, once customers and reps are complete.
  void settleParties();
  /// Starts with what needs neither splits nor targets.
  void start();

  std::shared_future<DealOrder> order;
  std::future<void> rows;
  std::vector<std::uint32_t> ambiguousCustomers;  ///< once the rows are filled
  bool arePartiesSettled = false;
};

/// Fills amounts, cells, seats and credits, beside any thread that fills the other columns of the deals.
void fillDeals(const BuilderState& state, const DealOrder& order, Facts::Columns& columns);
/// Fills ids, names, accounts, days, cycles, stages and reasons.
void fillRows(const BuilderState& state, const DealOrder& order, Facts::Columns& columns);
/// Gives the texts that the columns use codes in the order of the texts, and forgets the others: equal records make
/// equal columns, whatever way they came about.
void tidyDictionaries(Facts::Columns& columns);
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
/// The rows, ascending, of those names that others have too.
std::vector<std::uint32_t> ambiguousNames(const TextColumn& names);

}  // namespace bellwether::records
