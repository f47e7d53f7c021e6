#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bellwether::kpi {

/// Sets of accounts by month, as many words of bits each.
struct AccountSets {
  const std::uint64_t* words = nullptr;
  std::size_t months = 0, wordsPerSet = 0;
};

/// Accounts to be taken out of the windows that end with a month: those with a number `end` are
/// accounts[starts[end]] up to accounts[starts[end + 1]], ascending.
struct ExceptedAccounts {
  std::span<const std::uint32_t> accounts;
  std::span<const std::size_t> starts;  ///< may be short: none after its end
};

/// How many accounts are active in a window of months, and how many of them were in the window right before it.
struct WindowCount {
  std::int64_t active = 0, kept = 0;
};

/// The windows of `window` months that end with month 0, 1, ... up to all months, without account 0. A set is read once
/// for all windows. Requires: window > 0.
std::vector<WindowCount> countWindows(const AccountSets& sets, std::size_t window, const ExceptedAccounts& excepted);

}  // namespace bellwether::kpi
