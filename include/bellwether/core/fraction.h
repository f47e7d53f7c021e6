#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bellwether {

__extension__ typedef __int128 Int128;

/// An exact rational number, always in lowest terms with a positive denominator. Arithmetic that leaves 128 bits is
/// marked: the result is invalid (isValid() == false) and stays so; it is never wrapped around.
class Fraction {
 public:
  constexpr Fraction() = default;
  Fraction(std::int64_t whole) : m_num(whole) {}  // NOLINT(google-explicit-constructor): whole numbers are fractions
  /// Invalid when den is 0.
  static Fraction of(Int128 num, Int128 den);
  /// `3/4`, `12`, `-0.0465`; empty for other text.
  static std::optional<Fraction> parse(std::string_view text);

  bool isValid() const { return m_den != 0; }
  Int128 numerator() const { return m_num; }
  Int128 denominator() const { return m_den; }
  /// Nearest double; 0 when invalid.
  double toDouble() const;
  /// Nearest integer, half away from zero; empty when invalid or beyond int64.
  std::optional<std::int64_t> rounded() const;
  /// `3/4` or `12`; "invalid".
  std::string toString() const;

  friend Fraction operator+(const Fraction& a, const Fraction& b);
  friend Fraction operator-(const Fraction& a, const Fraction& b);
  friend Fraction operator*(const Fraction& a, const Fraction& b);
  /// Invalid when b is zero.
  friend Fraction operator/(const Fraction& a, const Fraction& b);
  friend bool operator==(const Fraction& a, const Fraction& b) { return a.m_num == b.m_num && a.m_den == b.m_den; }
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

 private:
  Int128 m_num = 0;
  Int128 m_den = 1;
};

}  // namespace bellwether
