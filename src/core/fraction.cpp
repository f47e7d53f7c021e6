#include "bellwether/core/fraction.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace bellwether {
namespace {

__extension__ typedef unsigned __int128 UInt128;

constexpr UInt128 kMaxMagnitude = ~UInt128{0} >> 1U;

UInt128 magnitudeOf(Int128 value) {
  return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

UInt128 greatestDivisor(UInt128 a, UInt128 b) {
  constexpr auto kNarrow = static_cast<UInt128>(std::numeric_limits<std::uint64_t>::max());
  while (a > kNarrow || b > kNarrow) {
    if (b == 0) return a;
    const UInt128 rest = a % b;
    a = b;
    b = rest;
  }
  return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
}

Int128 divisorOf(Int128 a, Int128 b) { return static_cast<Int128>(greatestDivisor(magnitudeOf(a), magnitudeOf(b))); }

bool productOverflows(Int128 a, Int128 b, Int128& product) { return __builtin_mul_overflow(a, b, &product); }

Fraction invalid() { return Fraction::of(0, 0); }

std::string digitsOf(UInt128 value) {
  std::string text;
  do {
    text.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
    value /= 10;
  } while (value != 0);
  std::reverse(text.begin(), text.end());
  return text;
}

std::string textOf(Int128 value) { return (value < 0 ? "-" : "") + digitsOf(magnitudeOf(value)); }

/// The digits as a number; empty for other text or beyond 127 bits.
std::optional<Int128> wholeOf(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  Int128 value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    if (__builtin_mul_overflow(value, Int128{10}, &value) || __builtin_add_overflow(value, Int128{c - '0'}, &value))
      return std::nullopt;
  }
  return value;
}

std::optional<Fraction> decimalOf(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string digits(text.substr(0, point));
  Int128 den = 1;
  if (point < text.size()) {
    const std::string_view decimals = text.substr(point + 1);
    if (digits.empty() || decimals.empty()) return std::nullopt;
    digits += decimals;
    for (std::size_t i = 0; i < decimals.size(); ++i)
      if (__builtin_mul_overflow(den, Int128{10}, &den)) return std::nullopt;
  }
  const auto num = wholeOf(digits);
  if (!num) return std::nullopt;
  return Fraction::of(*num, den);
}

/// a/b against c/d for positive parts, by their continued fractions: exact where cross products leave 128 bits.
std::strong_ordering comparePositive(UInt128 a, UInt128 b, UInt128 c, UInt128 d) {
  bool isReversed = false;
  while (true) {
    const UInt128 left = a / b;
    const UInt128 right = c / d;
    if (left != right) return (left < right) != isReversed ? std::strong_ordering::less : std::strong_ordering::greater;
    a %= b;
    c %= d;
    if (a == 0 || c == 0) {
      if (a == c) return std::strong_ordering::equal;
      return (a == 0) != isReversed ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    // Both rests lie in (0, 1): compare their reciprocals the other way round.
    std::swap(a, b);
    std::swap(c, d);
    isReversed = !isReversed;
  }
}

}  // namespace

Fraction Fraction::of(Int128 num, Int128 den) {
  Fraction out;
  const UInt128 divisor = greatestDivisor(magnitudeOf(num), magnitudeOf(den));
  if (den == 0 || divisor == 0 || magnitudeOf(num) / divisor > kMaxMagnitude ||
      magnitudeOf(den) / divisor > kMaxMagnitude) {
    out.m_den = 0;
    return out;
  }
  const auto reduced = static_cast<Int128>(magnitudeOf(num) / divisor);
  out.m_num = (num < 0) != (den < 0) ? -reduced : reduced;
  out.m_den = static_cast<Int128>(magnitudeOf(den) / divisor);
  return out;
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
  const bool isNegative = !text.empty() && text.front() == '-';
  if (isNegative) text.remove_prefix(1);
  const std::size_t slash = text.find('/');
  std::optional<Fraction> out;
  if (slash == std::string_view::npos) {
    out = decimalOf(text);
  } else {
    const auto num = wholeOf(text.substr(0, slash));
    const auto den = wholeOf(text.substr(slash + 1));
    if (num && den && *den != 0) out = Fraction::of(*num, *den);
  }
  if (out && isNegative) out->m_num = -out->m_num;
  return out;
}

double Fraction::toDouble() const {
  if (!isValid() || m_num == 0) return 0.0;
  const auto den = static_cast<UInt128>(m_den);
  UInt128 quotient = magnitudeOf(m_num) / den;
  UInt128 rest = magnitudeOf(m_num) % den;
  int exponent = 0;
  bool isInexact = false;
  // 62 bits of quotient and one sticky bit: the conversion below then rounds once, correctly.
  while (quotient >> 63U != 0) {
    isInexact = isInexact || (quotient & 1U) != 0;
    quotient >>= 1U;
    ++exponent;
  }
  while (quotient >> 61U == 0 && rest != 0) {
    rest <<= 1U;
    quotient = (quotient << 1U) | (rest >= den ? 1U : 0U);
    if (rest >= den) rest -= den;
    --exponent;
  }
  const auto bits = static_cast<std::uint64_t>(quotient) | (isInexact || rest != 0 ? 1U : 0U);
  const double magnitude = std::ldexp(static_cast<double>(bits), exponent);
  return m_num < 0 ? -magnitude : magnitude;
}

std::optional<std::int64_t> Fraction::rounded() const {
  if (!isValid()) return std::nullopt;
  const auto den = static_cast<UInt128>(m_den);
  const UInt128 rest = magnitudeOf(m_num) % den;
  const UInt128 magnitude = magnitudeOf(m_num) / den + (rest >= den - rest ? 1U : 0U);
  constexpr auto kMax = static_cast<UInt128>(std::numeric_limits<std::int64_t>::max());
  if (magnitude > kMax + (m_num < 0 ? 1U : 0U)) return std::nullopt;
  const auto value = static_cast<Int128>(magnitude);
  return static_cast<std::int64_t>(m_num < 0 ? -value : value);
}

std::string Fraction::toString() const {
  if (!isValid()) return "invalid";
  return m_den == 1 ? textOf(m_num) : textOf(m_num) + "/" + textOf(m_den);
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  if (!a.isValid() || !b.isValid()) return invalid();
  const Int128 common = divisorOf(a.m_den, b.m_den);
  Int128 left = 0;
  Int128 right = 0;
  Int128 num = 0;
  Int128 den = 0;
  if (productOverflows(a.m_num, b.m_den / common, left) || productOverflows(b.m_num, a.m_den / common, right) ||
      productOverflows(a.m_den, b.m_den / common, den) || __builtin_add_overflow(left, right, &num))
    return invalid();
  return Fraction::of(num, den);
}

Fraction operator-(const Fraction& a, const Fraction& b) {
  Fraction negated = b;
  negated.m_num = -negated.m_num;
  return a + negated;
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  if (!a.isValid() || !b.isValid()) return invalid();
  // Cancelling crosswise first keeps the products as small as the result.
  const Int128 first = divisorOf(a.m_num, b.m_den);
  const Int128 second = divisorOf(b.m_num, a.m_den);
  Int128 num = 0;
  Int128 den = 0;
  if (productOverflows(a.m_num / first, b.m_num / second, num) ||
      productOverflows(a.m_den / second, b.m_den / first, den))
    return invalid();
  return Fraction::of(num, den);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  if (!a.isValid() || !b.isValid() || b.m_num == 0) return invalid();
  return a * Fraction::of(b.m_den, b.m_num);
}

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  if (!a.isValid() || !b.isValid()) return a.isValid() <=> b.isValid();
  const int leftSign = a.m_num < 0 ? -1 : (a.m_num > 0 ? 1 : 0);
  const int rightSign = b.m_num < 0 ? -1 : (b.m_num > 0 ? 1 : 0);
  if (leftSign != rightSign || leftSign == 0) return leftSign <=> rightSign;
  const std::strong_ordering order = comparePositive(magnitudeOf(a.m_num), static_cast<UInt128>(a.m_den),
                                                     magnitudeOf(b.m_num), static_cast<UInt128>(b.m_den));
  return leftSign > 0 ? order : 0 <=> order;
}

}  // namespace bellwether
