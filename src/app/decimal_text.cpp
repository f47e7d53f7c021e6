#include "app/decimal_text.h"

#include <cmath>
#include <cstdint>

namespace bellwether::app {
namespace {

__extension__ typedef unsigned __int128 UInt128;

UInt128 magnitude(Int128 value) {
  return value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
}

/// |value| in units of 10^-decimals, rounded half away from zero. Long division digit by digit: exact for every
/// fraction whose denominator leaves room for one more decimal digit, which all of ours do.
UInt128 scaledMagnitude(const Fraction& value, int decimals) {
  const UInt128 den = magnitude(value.denominator());
  const UInt128 num = magnitude(value.numerator());
  UInt128 digits = num / den;
  UInt128 rest = num % den;
  for (int i = 0; i < decimals; ++i) {
    rest *= 10;
    digits = digits * 10 + rest / den;
    rest %= den;
  }
  if (rest >= den - rest) ++digits;
  return digits;
}

/// Denominators beyond this would overflow in the long division.
constexpr UInt128 kLargestDenominator = ~UInt128{0} / 10;

QString plainDigits(UInt128 value) {
  QString text;
  do {
    text.prepend(QChar(static_cast<char16_t>(u'0' + static_cast<unsigned>(value % 10))));
    value /= 10;
  } while (value != 0);
  return text;
}

QString grouped(const QString& digits) {
  QString text = digits;
  for (qsizetype at = digits.size() - 3; at > 0; at -= 3) text.insert(at, u',');
  return text;
}

}  // namespace

QString decimalText(const Fraction& value, int decimals) {
  if (!value.isValid() || magnitude(value.denominator()) > kLargestDenominator) return {};
  const UInt128 scaled = scaledMagnitude(value, decimals);
  QString digits = plainDigits(scaled);
  QString fraction;
  if (decimals > 0) {
    digits = digits.rightJustified(decimals + 1, u'0');
    fraction = u'.' + digits.right(decimals);
    digits.chop(decimals);
  }
  QString text = grouped(digits) + fraction;
  if (isNegative(value) && scaled != 0) text.prepend(QChar(kMinus));
  return text;
}

Fraction roundedTo(const Fraction& value, int decimals) {
  if (!value.isValid() || magnitude(value.denominator()) > kLargestDenominator) return value;
  const auto scaled = static_cast<Int128>(scaledMagnitude(value, decimals));
  return Fraction::of(isNegative(value) ? -scaled : scaled, 1) / powerOfTen(decimals);
}

Fraction absolute(const Fraction& value) { return isNegative(value) ? Fraction(0) - value : value; }

bool isNegative(const Fraction& value) { return value.numerator() < 0; }

bool isZero(const Fraction& value) { return value.numerator() == 0; }

Fraction powerOfTen(int n) {
  std::int64_t power = 1;
  for (int i = 0; i < n; ++i) power *= 10;
  return {power};
}

}  // namespace bellwether::app
