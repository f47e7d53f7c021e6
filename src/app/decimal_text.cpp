#include "app/decimal_text.h"

#include <array>
#include <cstdint>
#include <limits>

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

/// Writes a number from its last digit on.
class DigitWriter {
 public:
  void put(char16_t letter) { m_letters[--m_begin] = letter; }
  /// One digit off `value`, which shrinks by it.
  template <class Number>
  void putDigit(Number& value) {
    put(static_cast<char16_t>(u'0' + static_cast<unsigned>(value % 10)));
    value /= 10;
  }
  QString text() const {
    return QString(reinterpret_cast<const QChar*>(m_letters.data() + m_begin),
                   static_cast<qsizetype>(m_letters.size() - m_begin));
  }

 private:
  std::array<char16_t, 96> m_letters{};  // 39 digits, 12 separators, point and sign, and at most 40 decimals
  std::size_t m_begin = m_letters.size();
};

template <class Number>
void putGrouped(DigitWriter& writer, Number value, int decimals) {
  for (int i = 0; i < decimals; ++i) writer.putDigit(value);
  if (decimals > 0) writer.put(u'.');
  int digits = 0;
  do {
    if (digits > 0 && digits % 3 == 0) writer.put(u',');
    writer.putDigit(value);
    ++digits;
  } while (value != 0);
}

}  // namespace

QString decimalText(const Fraction& value, int decimals) {
  if (!value.isValid() || magnitude(value.denominator()) > kLargestDenominator) return {};
  const UInt128 scaled = scaledMagnitude(value, decimals);
  DigitWriter writer;
  if (scaled <= std::numeric_limits<std::uint64_t>::max())
    putGrouped(writer, static_cast<std::uint64_t>(scaled), decimals);
  else
    putGrouped(writer, scaled, decimals);
  if (isNegative(value) && scaled != 0) writer.put(kMinus);
  return writer.text();
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
