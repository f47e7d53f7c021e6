#include "kpi/apportion.h"

#include <algorithm>
#include <numeric>

namespace bellwether::kpi {
namespace {

Int128 floorOf(const Fraction& value) {
  const Int128 quotient = value.numerator() / value.denominator();
  return quotient - (value.numerator() % value.denominator() < 0 ? 1 : 0);
}

}  // namespace

std::vector<std::int64_t> apportion(std::vector<Fraction> parts, std::int64_t total) {
  const auto firstMoved = std::find_if(parts.begin(), parts.end(), [](const Fraction& p) { return p != Fraction(0); });
  const bool isMirrored = total < 0 || (total == 0 && firstMoved != parts.end() && *firstMoved < Fraction(0));
  if (isMirrored)
    for (Fraction& part : parts) part = Fraction(0) - part;
  std::vector<Int128> whole;
  std::vector<Fraction> remainders;
  Int128 left = isMirrored ? -Int128{total} : Int128{total};
  for (const Fraction& part : parts) {
    whole.push_back(floorOf(part));
    remainders.push_back(part - Fraction::of(whole.back(), 1));
    left -= whole.back();
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) ++whole[order[i]];
  std::vector<std::int64_t> out;
  for (const Int128 value : whole) out.push_back(static_cast<std::int64_t>(isMirrored ? -value : value));
  return out;
}

}  // namespace bellwether::kpi
