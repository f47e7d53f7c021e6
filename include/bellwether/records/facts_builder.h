#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/records/facts.h"
#include "bellwether/records/records.h"
#include "bellwether/records/settings.h"

namespace bellwether::records {

/// Index of a row added to a FactsBuilder, dense from 0 in the order of adding. kNone: no such record.
using RowIndex = std::uint32_t;
inline constexpr RowIndex kNone = 0xFFFFFFFF;

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

/// A deal whose texts and currency were given codes before, for many deals of few values; without id and name.
struct CodedDeal {
  RowIndex customer = kNone, rep = kNone;
  std::uint32_t product = 0, region = 0, source = 0, currency = 0;
  std::uint32_t note = 0;  ///< stage of an open deal, reason of a lost one, else 0
  Outcome outcome = Outcome::Open;
  std::optional<std::int64_t> amount, listAmount;
  std::optional<LocalDate> created, closed, expectedClose, firstContact;
  std::optional<std::int32_t> probabilityPpm;
};
/// What a text of a deal is about.
enum class DealText : std::uint8_t { Product, Region, Source, Note };

struct CustomerInput {
  std::string_view id, name, segment, region, source;
  RowIndex mergedInto = kNone;  ///< may be set later by setMergedInto
  std::optional<LocalDate> mergedOn;
};

struct RepInput {
  std::string_view id, name, team, manager, region;
  std::optional<LocalDate> hired, left;  ///< left: last day employed
};

/// Collects records by index, then sorts and narrows them into immutable Facts. One use only.
class FactsBuilder {
 public:
  explicit FactsBuilder(WorkspaceSettings settings);
  ~FactsBuilder();
  FactsBuilder(FactsBuilder&&) noexcept;
  FactsBuilder& operator=(FactsBuilder&&) noexcept;

  void reserveDeals(std::size_t count);
  RowIndex addCustomer(const CustomerInput& customer);
  void setMergedInto(RowIndex customer, RowIndex into, std::optional<LocalDate> on);
  RowIndex addRep(const RepInput& rep);
  RowIndex addDeal(const DealInput& deal);
  /// Codes for addDeal. They are given in the order of asking, so ask when the first deal with the value comes.
  std::uint32_t codeOf(DealText about, std::string_view text);
  std::uint32_t codeOf(Currency currency);
  /// Makes room for so many coded deals, in place of all others: each is to be set once, by any thread. Another thread
  /// may add customers and reps and ask for codes meanwhile.
  void resizeDeals(std::size_t count);
  /// Id and name are kept as they are until build() ends: their text must stay as long.
  void setDeal(RowIndex deal, const CodedDeal& coded, std::string_view id, std::string_view name);
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
  /// closing day) and freezes.
  std::shared_ptr<const Facts> build() &&;
  /// Columns that are whole already.
  static std::shared_ptr<const Facts> freeze(std::unique_ptr<Facts::Columns> columns);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::records
