#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/records/base_deals.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/records.h"
#include "bellwether/records/settings.h"
#include "bellwether/records/stored_deal.h"

namespace bellwether::records {

/// What the builder needs of a stored deal. Views need to live only during the call.
struct DealInput {
  std::string_view id, name;
  RowIndex customer = kNone;  ///< as returned by addCustomer
  RowIndex rep = kNone;       ///< as returned by addRep; owner at close
  std::string_view product, region, source, stage, lostReason;
  Outcome outcome = Outcome::Open;
  std::optional<std::int64_t> amount;
  std::optional<std::int64_t> listAmount;
  Currency currency;  ///< none: the workspace's
  std::optional<LocalDate> created, closed, expectedClose, firstContact;
  std::optional<std::int32_t> probabilityPpm;
};

struct CustomerInput {
  std::string_view id, name, segment, region, source;
  RowIndex mergedInto = kNone;  ///< may be set later by setMergedInto
  std::optional<LocalDate> mergedOn;
};

struct RepInput {
  std::string_view id, name, team, manager, region;
  std::optional<LocalDate> hired, left;  ///< left: last day employed
};

/// Collects records by index, dense from 0 in the order of adding, then sorts and narrows them into immutable Facts.
/// One use only.
class FactsBuilder {
 public:
  explicit FactsBuilder(WorkspaceSettings settings);
  ~FactsBuilder();
  FactsBuilder(FactsBuilder&&) noexcept;
  FactsBuilder& operator=(FactsBuilder&&) noexcept;

  RowIndex addCustomer(const CustomerInput& customer);
  void setMergedInto(RowIndex customer, RowIndex into, std::optional<LocalDate> on);
  RowIndex addRep(const RepInput& rep);
  RowIndex addDeal(const DealInput& deal);
  /// Starts from facts made before with the same settings and rates. False, and nothing is kept, when customers or reps
  /// changed so that their deals have to be looked at again. The deals that are set must be of later batches than
  /// theirs. Requires: customers, merges, reps and their teams are complete.
  bool keepDeals(BaseDeals base);
  /// Takes deals as they are stored, in place of added ones; their indexes count on from run to run. Those with splits
  /// get marked. What they point to must stay until build() ends, or the builder is gone. Requires: all their codes
  /// have a meaning; customers, merges and reps are complete.
  void setDeals(std::vector<DealRun> runs, DealCodes codes);
  /// Splits of a deal must total 1,000,000 ppm; otherwise they are ignored and the deal is listed as `bad_splits`.
  void addSplit(RowIndex deal, RowIndex rep, std::int32_t percentPpm);
  void addRepTeam(RowIndex rep, std::string_view team, LocalDate from, std::optional<LocalDate> end);
  /// `rep` for scope Rep, `name` for Team, Product and Region.
  void addTarget(TargetScope scope, RowIndex rep, std::string_view name, std::string_view kpi, const Period& period,
                 std::int64_t amountMinor, Currency currency);
  /// Part of a rep's target that counts in [from, end), in ppm (ramping reps).
  void addRamp(RowIndex rep, const Period& period, std::int32_t factorPpm);
  void addCost(const Period& period, CostCategory category, std::string_view channel, std::int64_t amountMinor,
               Currency currency);
  void addMarketSize(std::string_view segment, const Period& period, std::int64_t amountMinor, Currency currency,
                     std::string_view source);
  void addRate(Currency currency, LocalDate validFrom, std::int64_t rateE9);
  void setWorkCalendar(std::vector<LocalDate> holidays, std::vector<LocalDate> extraWorkdays);

  /// Converts amounts at the rate of the closing day, resolves merges, regions and teams, sorts deals by (outcome,
  /// closing day) and freezes. Deals of one day come in the order of their batches, then in that of adding.
  std::shared_ptr<const Facts> build() &&;
  /// Columns that are whole already.
  static std::shared_ptr<const Facts> freeze(std::unique_ptr<Facts::Columns> columns);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::records
