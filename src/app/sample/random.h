#pragma once

#include <cstdint>

namespace bellwether::app::sample {

/// What a number is drawn for: streams of different purposes never share their draws.
enum class Stream : std::uint64_t { Day = 1, Month, Rep, Customer, Lifetime, Deal, Target, Cost, Rate };

/// The finalizer of splitmix64: spreads every bit of the input over the output. Source: Steele, Lea, Flood 2014 (public
/// domain code by Vigna).
constexpr std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

/// splitmix64, integers only, so the draws are the same on every machine.
class Random {
 public:
  /// The draws of one item (a deal, a customer, a day) of one stream: they depend on nothing drawn before.
  Random(std::uint64_t seed, Stream stream, std::int64_t item)
      : m_state(mix(mix(seed + 0x9E3779B97F4A7C15U * static_cast<std::uint64_t>(stream)) +
                    static_cast<std::uint64_t>(item))) {}

  std::uint64_t next() {
    m_state += 0x9E3779B97F4A7C15U;
    return mix(m_state);
  }
  /// Uniform in 0..bound-1 (0 for a bound of 0).
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1))); }
  bool chance(int permille) { return below(1000) < static_cast<std::uint32_t>(permille); }

  /// Index drawn by the weights, which are small non-negative integers with a positive sum.
  template <class Weights>
  int pick(const Weights& weights) {
    int total = 0;
    for (const auto weight : weights) total += static_cast<int>(weight);
    int rest = static_cast<int>(below(static_cast<std::uint32_t>(total)));
    int index = 0;
    for (const auto weight : weights) {
      rest -= static_cast<int>(weight);
      if (rest < 0) return index;
      ++index;
    }
    return index - 1;
  }

 private:
  std::uint64_t m_state;
};

}  // namespace bellwether::app::sample
