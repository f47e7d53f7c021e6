#include "bellwether/app/chart_spec.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether::app {
namespace {

constexpr std::array<double, 4> kNice = {1, 2, 2.5, 5};

AxisTicks ticksFor(double min, double max, double step) {
  return {std::floor(min / step + 1e-9) * step, std::ceil(max / step - 1e-9) * step, step};
}

long countOf(const AxisTicks& ticks) { return std::lround((ticks.max - ticks.min) / ticks.step) + 1; }

}  // namespace

std::vector<double> AxisTicks::values() const {
  std::vector<double> values;
  if (!(step > 0) || !(max >= min)) return values;
  const long count = std::min(countOf(*this), 1000L);
  for (long i = 0; i < count; ++i) values.push_back(min + static_cast<double>(i) * step);
  return values;
}

AxisTicks niceTicks(double min, double max, int maxTicks) {
  if (!std::isfinite(min) || !std::isfinite(max)) return {};
  if (min > max) std::swap(min, max);
  if (max - min <= std::max(std::abs(max), std::abs(min)) * 1e-9) {
    // A single value: an axis from zero to it, or 0..1 around nothing.
    if (max == 0) max = 1;
    min = std::min(min, 0.0);
    max = std::max(max, 0.0);
  }
  const int wanted = std::max(maxTicks, 3);  // two cannot enclose numbers on both sides of zero
  double power = std::pow(10.0, std::floor(std::log10((max - min) / wanted)));
  for (int decade = 0; decade < 4; ++decade, power *= 10)
    for (const double nice : kNice) {
      const AxisTicks ticks = ticksFor(min, max, nice * power);
      if (countOf(ticks) <= wanted) return ticks;
    }
  return ticksFor(min, max, max - min);
}

}  // namespace bellwether::app
