#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/money.h"

namespace bellwether::records {

/// Exchange rates into the workspace currency, each in force from its date until the next one of its currency.
class RateTable {
 public:
  explicit RateTable(Currency home = {}) : m_home(home) {}

  void add(Currency currency, LocalDate validFrom, std::int64_t rateE9);
  /// Sorts; the later added of two rates for one day wins.
  void freeze();

  Currency home() const { return m_home; }
  bool isHome(Currency currency) const { return currency.isNone() || currency == m_home; }
  /// Minor units of `currency` in minor units of the workspace currency at the rate in force on the day, half away from
  /// zero. Empty without a rate and beyond int64.
  std::optional<std::int64_t> convert(std::int64_t minor, Currency currency, LocalDate day) const;

  /// True when amounts of the currency can be converted on the day.
  bool hasRate(Currency currency, LocalDate day) const { return isHome(currency) || inForce(currency, day) != nullptr; }

 private:
  friend struct ImageAccess;
  struct Rate {
    Currency currency;
    LocalDate validFrom;
    std::int64_t rateE9 = 0;
  };
  const Rate* inForce(Currency currency, LocalDate day) const;

  Currency m_home;
  std::vector<Rate> m_rates;  // sorted by currency, then day
};

}  // namespace bellwether::records
