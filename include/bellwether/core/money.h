#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bellwether/core/error.h"

namespace bellwether {

/// ISO 4217 code of three capital letters with its exponent (minor digits: 0, 2 or 3).
class Currency {
 public:
  /// No currency (prints as empty text, exponent 2).
  constexpr Currency() = default;
  /// Three ASCII letters in any case. Empty for other text. Codes unknown to ISO are taken with exponent 2.
  static std::optional<Currency> fromCode(std::string_view code);

  std::string_view code() const { return {m_code, m_code[0] ? 3U : 0U}; }
  int exponent() const { return m_exponent; }
  /// 10^exponent: minor units in one major unit.
  std::int64_t minorPerMajor() const;
  bool isNone() const { return m_code[0] == 0; }
  friend bool operator==(const Currency&, const Currency&) = default;

 private:
  char m_code[3] = {0, 0, 0};
  std::int8_t m_exponent = 2;
};

/// An amount in minor units of one currency. There is no way in from floating point, and none to add across currencies.
struct Money {
  std::int64_t minor = 0;
  Currency currency;
  friend bool operator==(const Money&, const Money&) = default;
};

/// Sum. Errors: CurrencyMismatch, Overflow.
Result<Money> add(const Money& a, const Money& b);
/// Empty on overflow.
std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b);
std::optional<std::int64_t> checkedMultiply(std::int64_t a, std::int64_t b);

/// Exact plain decimal text ("-1234.5", no grouping, no exponent) to minor units with half-away rounding beyond the
/// exponent. One side of the point may be empty (".5", "5."). Empty for other text, beyond int64, or an exponent
/// outside 0..18.
std::optional<std::int64_t> minorFromDecimal(std::string_view text, int exponent);
/// Minor units as plain decimal text with exactly `exponent` decimals: 123456, 2 -> "1234.56".
std::string decimalFromMinor(std::int64_t minor, int exponent);

}  // namespace bellwether
