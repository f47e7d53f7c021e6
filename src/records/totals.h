#pragma once

#include <cstdint>

#include "bellwether/core/fraction.h"

namespace bellwether::records {

/// Cycle days of a won or lost deal; the last values of the range say why there are none.
inline constexpr std::uint16_t kCycleNoStart = 0xFFFF;   ///< no created date
inline constexpr std::uint16_t kCycleNegative = 0xFFFE;  ///< closed before it was created
inline constexpr std::uint16_t kCycleLong = 0xFFFD;      ///< in the side column
inline constexpr std::uint16_t kCycleRefund = 0xFFFC;    ///< a refund has no cycle
inline constexpr std::uint16_t kCycleMax = 0xFFFB;

/// What is special about the deals of a cell.
enum CellFlag : std::uint8_t {
  kSplit = 1,      ///< credited to several reps: see `splits`
  kFxMissing = 2,  ///< no rate on the closing day: in no sum
  kNoAmount = 4,
  kNegative = 8,  ///< own amount below zero (only with kFxMissing)
  kNoRep = 16,    ///< nobody is credited
};

/// Running totals of the won deals of all days before a slot of `wonDays`.
struct WonTotals {
  Int128 net = 0, refunds = 0, list = 0, listedNet = 0;
  Int128 unassigned = 0;  ///< part of net without a rep
  std::int64_t rows = 0;  ///< with an amount in the workspace currency
  std::int64_t deals = 0, priced = 0, refundRows = 0;
  std::int64_t cycleDays = 0, cycleDeals = 0;
  std::int64_t noCreated = 0, negativeCycle = 0;
  std::int64_t listed = 0, fxMissing = 0, noAmount = 0;
};

/// Adds one won deal, or the part `amount` of it with the part `list` of its list amount.
inline void accumulate(std::uint8_t flags, std::uint16_t cycle, std::int64_t amount, std::int64_t list,
                       WonTotals& totals) {
  totals.deals += cycle != kCycleRefund;
  totals.noCreated += cycle == kCycleNoStart;
  totals.negativeCycle += cycle == kCycleNegative;
  if (cycle <= kCycleMax) {
    totals.cycleDays += cycle;
    ++totals.cycleDeals;
  }
  if (flags & (kFxMissing | kNoAmount)) {
    totals.fxMissing += (flags & kFxMissing) != 0;
    totals.noAmount += (flags & kNoAmount) != 0;
    return;
  }
  ++totals.rows;
  totals.net += amount;
  if (flags & kNoRep) totals.unassigned += amount;
  totals.priced += amount > 0;
  if (amount < 0) {
    totals.refunds += amount;
    ++totals.refundRows;
  } else if (list > 0) {
    ++totals.listed;
    totals.list += list;
    totals.listedNet += amount;
  }
}

/// The same in one word each, for many deals whose amounts are narrow: 2^32 of them fit.
class NarrowTotals {
 public:
  void add(std::uint32_t flags, std::uint16_t cycle, std::int64_t amount, std::int64_t list) {
    // Nearly all deals are of this kind, and most of what is counted follows from their number.
    if (amount > 0 && cycle <= kCycleMax && (flags & (kFxMissing | kNoAmount | kNoRep)) == 0) {
      const bool isListed = list > 0;
      ++m_plain;
      m_cycleDays += cycle;
      m_net += amount;
      m_listed += isListed;
      m_list += list;
      m_listedNet += isListed ? amount : 0;
      return;
    }
    addOther(flags, cycle, amount, list);
  }
  /// Adds deals of that kind by their sums.
  void addPlain(std::int64_t deals, std::int64_t net, std::int64_t cycleDays) {
    m_plain += deals;
    m_net += net;
    m_cycleDays += cycleDays;
  }
  /// Those among them with a list amount.
  void addListed(std::int64_t deals, std::int64_t list, std::int64_t net) {
    m_listed += deals;
    m_list += list;
    m_listedNet += net;
  }
  void addOther(std::uint32_t flags, std::uint16_t cycle, std::int64_t amount, std::int64_t list) {
    const bool isCycle = cycle <= kCycleMax, isRefund = amount < 0;
    m_deals += cycle != kCycleRefund;
    m_noCreated += cycle == kCycleNoStart;
    m_negativeCycle += cycle == kCycleNegative;
    m_cycleDays += isCycle ? cycle : 0;
    m_cycleDeals += isCycle;
    // Deals without an amount or a rate have an amount of 0 and no list amount that counts.
    const bool isOdd = (flags & (kFxMissing | kNoAmount)) != 0;
    m_fxMissing += (flags & kFxMissing) != 0;
    m_noAmount += (flags & kNoAmount) != 0;
    m_odd += isOdd;
    m_rows += 1;
    m_net += amount;
    m_unassigned += flags & kNoRep ? amount : 0;
    m_priced += amount > 0;
    m_refundRows += isRefund;
    m_refunds += isRefund ? amount : 0;
    const bool isListed = list > 0 && !isRefund && !isOdd;
    m_listed += isListed;
    m_list += isListed ? list : 0;
    m_listedNet += isListed ? amount : 0;
  }
  void addTo(WonTotals& totals) const {
    totals.net += m_net;
    totals.refunds += m_refunds;
    totals.list += m_list;
    totals.listedNet += m_listedNet;
    totals.unassigned += m_unassigned;
    totals.rows += m_plain + m_rows - m_odd;
    totals.deals += m_plain + m_deals;
    totals.priced += m_plain + m_priced;
    totals.refundRows += m_refundRows;
    totals.cycleDays += m_cycleDays;
    totals.cycleDeals += m_plain + m_cycleDeals;
    totals.noCreated += m_noCreated;
    totals.negativeCycle += m_negativeCycle;
    totals.listed += m_listed;
    totals.fxMissing += m_fxMissing;
    totals.noAmount += m_noAmount;
  }

 private:
  std::int64_t m_net = 0, m_refunds = 0, m_list = 0, m_listedNet = 0, m_unassigned = 0;
  std::int64_t m_plain = 0, m_rows = 0, m_odd = 0, m_deals = 0, m_priced = 0, m_refundRows = 0;
  std::int64_t m_cycleDays = 0, m_cycleDeals = 0, m_noCreated = 0, m_negativeCycle = 0;
  std::int64_t m_listed = 0, m_fxMissing = 0, m_noAmount = 0;
};

struct LostTotals {
  Int128 amount = 0;
  std::int64_t deals = 0, fxMissing = 0;
};

WonTotals operator+(const WonTotals& a, const WonTotals& b);
WonTotals operator-(const WonTotals& a, const WonTotals& b);
LostTotals operator-(const LostTotals& a, const LostTotals& b);

}  // namespace bellwether::records
