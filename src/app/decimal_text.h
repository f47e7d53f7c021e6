#pragma once

#include <QString>

#include "bellwether/core/fraction.h"

namespace bellwether::app {

inline constexpr char16_t kMinus = u'\u2212';

/// Fixed-point text with groups of three digits, `decimals` (0..9) digits after the point, rounded half away from zero
/// once, and a true minus sign; a value that rounds to zero has none. An invalid fraction gives empty text.
QString decimalText(const Fraction& value, int decimals);

/// The value rounded to so many decimals, as a fraction again.
Fraction roundedTo(const Fraction& value, int decimals);

Fraction absolute(const Fraction& value);
bool isNegative(const Fraction& value);
bool isZero(const Fraction& value);

/// 10^n as a fraction, n in 0..18.
Fraction powerOfTen(int n);

}  // namespace bellwether::app
