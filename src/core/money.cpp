#include "bellwether/core/money.h"

#include <algorithm>
#include <array>
#include <limits>

namespace bellwether {
namespace {

constexpr auto kZeroDigits =
    std::to_array<std::string_view>({"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                     "VND", "VUV", "XAF", "XOF", "XPF"});
constexpr auto kThreeDigits = std::to_array<std::string_view>({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"});
constexpr int kMaxExponent = 18;  // 10^18 is the last power of ten in an int64

std::int8_t exponentOf(std::string_view code) {
  if (std::find(kZeroDigits.begin(), kZeroDigits.end(), code) != kZeroDigits.end()) return 0;
  if (std::find(kThreeDigits.begin(), kThreeDigits.end(), code) != kThreeDigits.end()) return 3;
  return 2;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool allDigits(std::string_view text) { return std::all_of(text.begin(), text.end(), isDigit); }

/// magnitude * 10 + digit; false beyond 64 bits.
bool pushDigit(std::uint64_t& magnitude, char digit) {
  return !__builtin_mul_overflow(magnitude, std::uint64_t{10}, &magnitude) &&
         !__builtin_add_overflow(magnitude, static_cast<std::uint64_t>(digit - '0'), &magnitude);
}

std::optional<std::int64_t> withSign(std::uint64_t magnitude, bool isNegative) {
  constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (magnitude > kMax + (isNegative ? 1U : 0U)) return std::nullopt;
  return static_cast<std::int64_t>(isNegative ? std::uint64_t{0} - magnitude : magnitude);
}

}  // namespace

std::optional<Currency> Currency::fromCode(std::string_view code) {
  if (code.size() != 3) return std::nullopt;
  Currency out;
  for (std::size_t i = 0; i < 3; ++i) {
    const char c = code[i];
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper < 'A' || upper > 'Z') return std::nullopt;
    out.m_code[i] = upper;
  }
  out.m_exponent = exponentOf(out.code());
  return out;
}

std::int64_t Currency::minorPerMajor() const {
  std::int64_t power = 1;
  for (int i = 0; i < m_exponent; ++i) power *= 10;
  return power;
}

std::optional<std::int64_t> checkedAdd(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return std::nullopt;
  return sum;
}

std::optional<std::int64_t> checkedMultiply(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) return std::nullopt;
  return product;
}

Result<Money> add(const Money& a, const Money& b) {
  if (!(a.currency == b.currency))
    return fail(ErrorCode::CurrencyMismatch, std::string(a.currency.code()) + " " + std::string(b.currency.code()));
  const auto sum = checkedAdd(a.minor, b.minor);
  if (!sum) return fail(ErrorCode::Overflow, std::to_string(a.minor) + " + " + std::to_string(b.minor));
  return Money{*sum, a.currency};
}

std::optional<std::int64_t> minorFromDecimal(std::string_view text, int exponent) {
  if (exponent < 0 || exponent > kMaxExponent) return std::nullopt;
  const bool isNegative = !text.empty() && text.front() == '-';
  if (isNegative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point < text.size() ? text.substr(point + 1) : std::string_view{};
  if ((whole.empty() && decimals.empty()) || !allDigits(whole) || !allDigits(decimals)) return std::nullopt;

  std::uint64_t magnitude = 0;
  for (const char digit : whole)
    if (!pushDigit(magnitude, digit)) return std::nullopt;
  const auto kept = static_cast<std::size_t>(exponent);
  for (std::size_t i = 0; i < kept; ++i)
    if (!pushDigit(magnitude, i < decimals.size() ? decimals[i] : '0')) return std::nullopt;
  if (decimals.size() > kept && decimals[kept] >= '5' &&
      __builtin_add_overflow(magnitude, std::uint64_t{1}, &magnitude))
    return std::nullopt;
  return withSign(magnitude, isNegative);
}

std::string decimalFromMinor(std::int64_t minor, int exponent) {
  const bool isNegative = minor < 0;
  const std::uint64_t magnitude =
      isNegative ? std::uint64_t{0} - static_cast<std::uint64_t>(minor) : static_cast<std::uint64_t>(minor);
  std::string text = std::to_string(magnitude);
  const auto decimals = static_cast<std::size_t>(std::clamp(exponent, 0, kMaxExponent));
  if (decimals > 0) {
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  return isNegative ? "-" + text : text;
}

}  // namespace bellwether
