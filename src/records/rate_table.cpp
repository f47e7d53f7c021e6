#include "records/rate_table.h"

#include <algorithm>
#include <limits>

#include "bellwether/core/fraction.h"
#include "bellwether/records/records.h"

namespace bellwether::records {
namespace {

std::optional<std::int64_t> roundedQuotient(Int128 numerator, Int128 denominator) {
  const bool negative = numerator < 0;
  const Int128 magnitude = negative ? -numerator : numerator;
  Int128 quotient = magnitude / denominator;
  if (magnitude % denominator >= denominator - magnitude % denominator) ++quotient;
  if (quotient > std::numeric_limits<std::int64_t>::max()) return std::nullopt;
  return static_cast<std::int64_t>(negative ? -quotient : quotient);
}

}  // namespace

void RateTable::add(Currency currency, LocalDate validFrom, std::int64_t rateE9) {
  if (rateE9 > 0 && !isHome(currency)) m_rates.push_back({currency, validFrom, rateE9});
}

void RateTable::freeze() {
  std::stable_sort(m_rates.begin(), m_rates.end(), [](const Rate& a, const Rate& b) {
    return a.currency.code() != b.currency.code() ? a.currency.code() < b.currency.code() : a.validFrom < b.validFrom;
  });
}

const RateTable::Rate* RateTable::inForce(Currency currency, LocalDate day) const {
  const auto after = std::upper_bound(m_rates.begin(), m_rates.end(), day, [&](LocalDate d, const Rate& rate) {
    return rate.currency.code() != currency.code() ? currency.code() < rate.currency.code() : d < rate.validFrom;
  });
  if (after == m_rates.begin()) return nullptr;
  const Rate& found = *(after - 1);
  return found.currency == currency ? &found : nullptr;
}

std::optional<std::int64_t> RateTable::convert(std::int64_t minor, Currency currency, LocalDate day) const {
  if (isHome(currency)) return minor;
  const Rate* rate = inForce(currency, day);
  if (!rate) return std::nullopt;
  Int128 scaled = 0;
  if (__builtin_mul_overflow(Int128{minor} * rate->rateE9, Int128{m_home.minorPerMajor()}, &scaled))
    return std::nullopt;
  return roundedQuotient(scaled, Int128{kRateScale} * currency.minorPerMajor());
}

}  // namespace bellwether::records
