#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "bellwether/core/period.h"
#include "kpi/slice_scan.h"
#include "kpi/window_counts.h"

namespace bellwether::kpi {

class View;

/// A set of accounts, one bit each.
using AccountBits = std::vector<std::uint64_t>;
std::int64_t countOf(const AccountBits& bits);
std::int64_t countOfBoth(const AccountBits& a, const AccountBits& b);

/// Finds the accounts of a view whose net won amount in a window is above zero. Who has no refund in the window is in
/// when a deal above zero is; that is kept as a set per month. For the few others the window is added up; for retention
/// windows between month boundaries all at once, when the first is asked for. Any thread may ask.
class Activity {
 public:
  /// Room for the months of the won deals, or none when it would take too much: more than some megabytes and a byte
  /// for each of `deals`.
  static MonthSets monthsOf(const Columns& columns, std::size_t deals);
  /// Takes sets over that a scan of the view filled; without any it fills its own. Requires: the view outlives it.
  Activity(const View& view, MonthSets&& months);
  AccountBits in(const Period& window) const;
  /// Of the retention window before `end` the customers that `in` gives, and how many of them it gives of the window
  /// before that one too. Only known of scanned views and ends of their months.
  std::optional<WindowCount> retentionWindow(LocalDate end) const;

 private:
  /// An account whose refunds eat up what it bought in the retention window that ends with a month.
  struct Spent {
    std::size_t month = 0;
    std::uint32_t account = 0;
  };

  std::size_t monthOf(LocalDate date) const;
  void fillMonths();
  void mark(const Period& days, AccountBits& bits) const;
  void settleRefunds(const Period& window, AccountBits& bits) const;
  bool isRetentionWindow(const Period& window) const;
  void settleMonth(std::size_t month, AccountBits& bits) const;
  void needSpent() const;
  template <class Sum>
  class Ledger;
  template <class Sum>
  void findSpent() const;
  template <class Sum>
  std::vector<Spent> findSpentAmong(std::size_t begin, std::size_t end) const;
  template <class Sum>
  bool mayBeSpent(std::size_t account) const;
  std::size_t monthOfRow(std::size_t row) const;
  void findMonthsOfBlocks() const;
  void sortSpent(const std::vector<Spent>& found) const;

  const View& m_view;
  LocalDate m_firstMonth;
  std::size_t m_months = 0, m_words = 0;  // no months when the sets would take too much room
  MonthSets m_sets;
  static constexpr std::size_t kBlockRows = 4096;
  mutable std::vector<std::size_t> m_monthOfBlock;
  mutable std::once_flag m_spentOnce, m_windowsOnce;
  mutable std::vector<std::uint32_t> m_spent;      // accounts by month
  mutable std::vector<std::size_t> m_spentStarts;  // of each month in `m_spent`, and the end
  mutable std::vector<WindowCount> m_windows;      // by the month they end with
};

}  // namespace bellwether::kpi
