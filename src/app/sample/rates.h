#pragma once

#include <cstdint>
#include <vector>

#include "app/sample/csv_file.h"
#include "app/sample/timeline.h"

namespace bellwether::app::sample {

/// Monthly exchange rates to USD of the company's currencies, wandering a few percent around their base.
class Rates {
 public:
  Rates(const Timeline& timeline, std::uint64_t seed);

  /// USD for one unit in a month, times 10^6. Requires: 0 <= month < timeline.months().
  std::int64_t rateE6(int currency, int month) const;
  /// Units of 10 in the currency nearest to the amount in whole USD, as whole units; at least 10.
  std::int64_t fromUsd(std::int64_t wholeUsd, int currency, int month) const;
  /// US cents of an amount in minor units, rounded half away from zero.
  std::int64_t toUsdCents(std::int64_t minor, int currency, int month) const;

  void write(CsvFile& out, const Timeline& timeline) const;

 private:
  std::vector<std::vector<std::int64_t>> m_rates;  // by currency, by month
};

}  // namespace bellwether::app::sample
