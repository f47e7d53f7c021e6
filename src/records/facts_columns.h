#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bellwether/core/calendar.h"
#include "bellwether/core/fraction.h"
#include "bellwether/records/facts.h"
#include "records/column_types.h"
#include "records/dictionary.h"
#include "records/name_column.h"
#include "records/rate_table.h"
#include "records/totals.h"

namespace bellwether::records {

inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
inline constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

/// A rep in a team. Deals are credited to seats.
struct Seat {
  std::uint32_t rep = 0;   ///< code; 0: unassigned
  std::uint32_t team = 0;  ///< code; 0: none
};

/// What deals have in common but for who sold them.
struct Place {
  std::uint32_t region = 0, product = 0, source = 0, currency = 0, segment = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// One combination of values that deals have. A deal stores its cell's code only, so any filter is one look-up per
/// deal.
class Cell {
 public:
  static constexpr std::uint32_t kMostPlaces = 1U << 28U;

  Cell() = default;
  /// `flags`: of CellFlag, but for kNoRep. Requires: place < kMostPlaces.
  Cell(std::uint32_t seat, std::uint32_t place, std::uint32_t flags) : m_seat(seat), m_rest(place << 4U | flags) {}
  /// Of the owner at close; of a split deal without owner: of the rep with the largest part.
  std::uint32_t seat() const { return m_seat; }
  std::uint32_t place() const { return m_rest >> 4U; }
  std::uint32_t flags() const { return m_rest & 15U; }
  std::uint64_t key() const { return std::uint64_t{m_seat} << 32U | m_rest; }

 private:
  std::uint32_t m_seat = 0, m_rest = 0;
};

/// A part of a split deal.
struct Credit {
  std::uint32_t seat = 0;
  std::int32_t ppm = 0;
  std::int64_t amount = 0;  ///< of a won or lost deal: workspace minor units; the parts add up to the deal
};

struct TargetRow {
  TargetScope scope = TargetScope::Company;
  std::uint32_t code = 0;  ///< rep code, or code of the team, product or region
  std::uint32_t kpi = 0;   ///< code in `kpiNames`
  Period period;
  std::int64_t own = 0;                ///< minor units of `currency`
  std::optional<std::int64_t> amount;  ///< workspace minor units; empty without a rate
  Currency currency;
};

struct CostRow {
  Period period;
  CostCategory category = CostCategory::Other;
  std::string channel;
  std::int64_t own = 0;
  std::optional<std::int64_t> amount;
  Currency currency;
};

struct MarketRow {
  std::string segment, source;
  Period period;
  std::int64_t own = 0;
  std::optional<std::int64_t> amount;
  Currency currency;
};

struct Membership {
  std::uint32_t team = 0;
  Period period;
};

struct Ramp {
  Period period;
  std::int32_t ppm = 0;
};

struct RepRow {
  std::uint32_t team = 0;  ///< outside of memberships
  std::uint32_t region = 0;
  Period employed{LocalDate::min(), LocalDate::max()};  ///< half-open; max: still there
  std::vector<Membership> teams;                        ///< sorted by begin
  std::vector<Ramp> ramps;                              ///< sorted by begin, without overlap
  bool isAmbiguous = false;                             ///< another rep has the same name
};

/// What is known of customers beside their names. Few of them differ.
struct CustomerKind {
  std::uint32_t segment = 0, source = 0;  ///< of the customer that they are merged into, else their own
  std::uint32_t region = 0;               ///< their own
  friend bool operator==(const CustomerKind&, const CustomerKind&) = default;
};

class CustomerRow {
 public:
  /// Code of the customer that this one has been all along (itself when unmerged).
  std::uint32_t account = 0;

  std::uint32_t kind() const { return m_bits & ~kAmbiguous; }
  void setKind(std::uint32_t kind) { m_bits = (m_bits & kAmbiguous) | kind; }
  /// Another customer has the same name.
  bool isAmbiguous() const { return (m_bits & kAmbiguous) != 0; }
  void setAmbiguous() { m_bits |= kAmbiguous; }

 private:
  static constexpr std::uint32_t kAmbiguous = 1U << 31U;
  std::uint32_t m_bits = 0;
};

/// A merge that holds from a date on; before it the two are separate customers.
struct DatedMerge {
  LocalDate on;
  std::uint32_t from = 0, into = 0;  ///< accounts
};

/// For each month boundary, the accounts whose net won amount in the retention window before it is above zero.
struct ActivityIndex {
  LocalDate firstBoundary;
  std::size_t wordsPerSet = 0;
  std::size_t boundaries = 0;
  std::vector<std::uint64_t> words;
  const std::uint64_t* at(LocalDate boundary) const;  ///< null when the date is no boundary of the index
};

/// Running counts of cycle days: how often each length occurs in the won deals before every kStep-th row.
struct CycleIndex {
  static constexpr std::size_t kStep = std::size_t{1} << 15U;
  std::size_t lengths = 0;            ///< one more than the longest
  std::vector<std::uint32_t> counts;  ///< `lengths` per checkpoint; empty: too large to keep
  std::size_t checkpoints() const { return lengths ? counts.size() / lengths : 0; }
  const std::uint32_t* at(std::size_t checkpoint) const { return counts.data() + checkpoint * lengths; }
};

/// The customers that ever had a refund, with all their won deals: only of them it is not plain that who bought in a
/// window has a positive net.
struct RefundIndex {
  std::vector<std::uint32_t> rows;      ///< won rows below zero, ascending
  std::vector<std::uint32_t> accounts;  ///< ascending
  std::vector<std::uint32_t> start;     ///< one more than accounts: range in `deals`
  std::vector<std::uint32_t> deals;     ///< won rows by account, ascending within
  IntColumn amounts;                    ///< of `deals`
  std::span<const std::uint32_t> dealsOf(std::uint32_t account) const;
};

/// The first records with one problem, and how many there are.
struct ProblemRows {
  static constexpr std::size_t kKept = 100;
  std::int64_t count = 0;
  Int128 amount = 0;  ///< workspace minor units of those that convert
  std::vector<std::uint32_t> rows;
  void add(std::uint32_t row, std::int64_t value) {
    ++count;
    amount += value;
    if (rows.size() < kKept) rows.push_back(row);
  }
};

/// Room for something that is derived from the columns and worth keeping. Any thread may load and store; the last store
/// stays.
class MemoSlot {
 public:
  std::shared_ptr<const void> load() const {
    const std::lock_guard lock(m_mutex);
    return m_kept;
  }
  void store(std::shared_ptr<const void> value) const {
    const std::lock_guard lock(m_mutex);
    m_kept.swap(value);
  }

 private:
  mutable std::mutex m_mutex;  // held while a pointer is copied, never while something is computed
  mutable std::shared_ptr<const void> m_kept;
};

/// Deals lie in four runs: won and lost by closing day, open by expected close (none last), and the others: void ones
/// and those won or lost without a closing day. A period is a range of rows in each of the first three.
struct Facts::Columns {
  WorkspaceSettings settings;
  WorkCalendar workCalendar;
  RateTable rates;

  std::size_t wonEnd = 0, lostEnd = 0, openEnd = 0, dealCount = 0;
  DayIndex wonDays, lostDays, openDays;  ///< openDays: without the deals that have no expected close
  IntColumn amount;  ///< won, lost: workspace minor units, 0 without rate or amount; others: own minor units
  CodeColumn cell;
  std::vector<std::uint32_t> account;  ///< 0: no customer
  std::vector<std::uint16_t> cycle;    ///< won and lost: days from created to closed
  std::vector<std::uint16_t>
      contact;  ///< won and lost: days from first contact (else created) to closed; empty without any first contact
  SparseColumn<std::int32_t> longCycle, longContact;
  IntColumn list;                      ///< won: list amount in workspace minor units, 0: none; empty without any
  SparseColumn<std::int64_t> foreign;  ///< won, lost: own amount where the currency is not the workspace's
  std::vector<std::int32_t> openCreated, openPpm;  ///< open deals, from lostEnd; kNoDay, -1: none
  CodeColumn note;  ///< lost: reason, open: stage (from wonEnd to openEnd), codes in `notes`; empty without any
  std::vector<Outcome> otherOutcome;  ///< from openEnd
  TextColumn ids;
  NameColumn names;

  std::vector<Place> places;
  std::vector<Cell> cells;
  std::vector<std::uint8_t> cellFlags;  ///< of CellFlag, by cell
  /// By won and lost row, one bit each: a won deal without an amount above zero, a cycle in its column or a rep; a lost
  /// one without a rate. The others are summed up without looking at their cells.
  std::vector<std::uint64_t> oddBits;
  std::vector<Seat> seats;
  bool hasOdd = false;                     ///< some cell has kFxMissing or kNoAmount
  std::vector<std::uint32_t> splitDeals;   ///< rows, ascending
  std::vector<std::uint32_t> creditStart;  ///< one more than splitDeals: range in `credits`
  std::vector<Credit> credits;
  std::vector<std::uint32_t> badSplits;  ///< rows whose splits do not add up to the whole

  std::vector<Currency> currencyByCode;
  Dictionary teams, regions, products, segments, sources, currencies, notes, kpiNames;
  std::vector<RepRow> reps;  ///< 0: unassigned
  TextColumn repIds, repNames;
  std::vector<CustomerRow> customers;  ///< 0: none
  std::vector<CustomerKind> customerKinds;
  TextColumn customerIds, customerNames;
  std::vector<DatedMerge> datedMerges;  ///< sorted by date

  std::vector<TargetRow> targets, overlappingTargets;  ///< sorted by scope, code, kpi, begin
  std::vector<CostRow> costs;                          ///< sorted by begin
  std::vector<MarketRow> markets, overlappingMarkets;  ///< sorted by segment, begin

  std::vector<WonTotals> wonTotals;  ///< one more than wonDays.days()
  std::vector<LostTotals> lostTotals;
  std::vector<std::uint32_t> firstDeal;   ///< by account: row of the first won deal above zero, or kNoRow
  std::vector<std::uint32_t> firstDeals;  ///< those rows, ascending
  std::vector<std::uint64_t> firstBits;   ///< by won row: is in `firstDeals`
  ActivityIndex activity;
  CycleIndex cycles;
  RefundIndex refunds;
  ProblemRows wonFxMissing, lostFxMissing, wonNoAmount, noCreated, negativeCycle, noList;
  MemoSlot memo;
  std::int32_t maxCycle = 0;  ///< longest among those in `cycle`

  std::uint8_t flagsOf(std::size_t row) const { return cellFlags[cell[row]]; }
  bool isFirstDeal(std::size_t row) const { return (firstBits[row / 64] >> (row % 64)) & 1U; }
  const Cell& cellOf(std::size_t row) const { return cells[cell[row]]; }
  const Place& placeOf(std::size_t row) const { return places[cellOf(row).place()]; }
  const CustomerKind& kindOf(std::uint32_t customer) const { return customerKinds[customers[customer].kind()]; }
  const Seat& seatOf(std::size_t row) const { return seats[cellOf(row).seat()]; }
  /// Parts of a split deal; empty for others.
  std::span<const Credit> creditsOf(std::uint32_t row) const;
  /// Days of a cycle column, or empty.
  std::optional<std::int32_t> cycleDays(std::uint32_t row) const;
  std::optional<std::int32_t> contactDays(std::uint32_t row) const;
  /// Closing day of a won or lost deal, expected close of an open one.
  std::optional<LocalDate> dateOf(std::uint32_t row) const;
  Outcome outcomeOf(std::uint32_t row) const;
  Currency currencyOf(std::uint32_t row) const;
  /// The deal's amount in its own currency; empty when unknown.
  std::optional<std::int64_t> ownAmount(std::uint32_t row) const;
  /// The deal's name as in the source.
  std::string nameOf(std::uint32_t row) const;
  std::size_t memoryBytes() const;
};

/// The team of a rep on a day, from the memberships, else the own one.
std::uint32_t teamOn(const RepRow& rep, std::int32_t day);

/// `parts` of an amount in parts per million, in whole minor units that add up to it: the units left over go to the
/// largest remainders, and among equal ones to the first. Requires: the parts add up to one million.
std::vector<std::int64_t> largestRemainder(std::int64_t amount, std::span<const std::int32_t> ppm);

/// The same of two parts.
std::array<std::int64_t, 2> largestRemainder(std::int64_t amount, const std::array<std::int32_t, 2>& ppm);

/// Of the same parts of an amount, by the parts of a deal, the sum of those that `takes(credit)` accepts.
template <class Takes>
std::int64_t shareOf(std::span<const Credit> credits, std::int64_t amount, Takes takes) {
  std::int64_t sum = 0;
  const auto addUp = [&](std::span<const std::int64_t> parts) {
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (takes(credits[i])) sum += parts[i];
  };
  // Two reps are the rule: no memory is taken for them.
  if (credits.size() == 2) {
    addUp(largestRemainder(amount, std::array{credits[0].ppm, credits[1].ppm}));
    return sum;
  }
  std::vector<std::int32_t> ppm;
  ppm.reserve(credits.size());
  for (const Credit& credit : credits) ppm.push_back(credit.ppm);
  addUp(largestRemainder(amount, ppm));
  return sum;
}

}  // namespace bellwether::records
