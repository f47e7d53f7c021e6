#pragma once

#include <cstdint>
#include <vector>

#include "bellwether/core/period.h"

namespace bellwether::kpi {

class View;

/// A set of accounts, one bit each.
using AccountBits = std::vector<std::uint64_t>;
std::int64_t countOf(const AccountBits& bits);
std::int64_t countOfBoth(const AccountBits& a, const AccountBits& b);

/// Finds the accounts of a view whose net won amount in a window is above zero. Who has no refund in the window is in
/// when a deal above zero is; that is kept as a set per month. For the few others the window is added up.
class Activity {
 public:
  /// Requires: the view outlives it.
  explicit Activity(const View& view);
  AccountBits in(const Period& window) const;

 private:
  std::size_t monthOf(LocalDate date) const;
  void mark(const Period& days, AccountBits& bits) const;
  void settleRefunds(const Period& window, AccountBits& bits) const;

  const View& m_view;
  LocalDate m_firstMonth;
  std::size_t m_months = 0, m_words = 0;
  std::vector<std::uint64_t> m_sets;  // m_words per month; none when they would take too much room
};

}  // namespace bellwether::kpi
