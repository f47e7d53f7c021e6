#include "bellwether/kpi/statistics.h"

#include <algorithm>
#include <cmath>

namespace bellwether::kpi {
namespace {

__extension__ typedef unsigned __int128 UInt128;

constexpr std::int32_t kFewestResamples = 39;

/// SplitMix64 (Steele, Lea and Flood 2014): the standard's distributions differ from library to library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : m_state(seed) {}

  /// Evenly from 0 up to bound - 1. Requires: bound > 0.
  std::uint64_t below(std::uint64_t bound) {
    const std::uint64_t unfair = (std::uint64_t{0} - bound) % bound;
    while (true) {
      const UInt128 product = static_cast<UInt128>(next()) * bound;
      if (static_cast<std::uint64_t>(product) >= unfair) return static_cast<std::uint64_t>(product >> 64U);
    }
  }

 private:
  std::uint64_t next() {
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  std::uint64_t m_state;
};

using Doubled = std::vector<Int128>;

/// Twice the median of one resample of sorted observations. `picks` is a buffer.
Int128 doubledMedian(const std::vector<std::int64_t>& sorted, Random& random, std::vector<std::uint32_t>& picks) {
  const std::size_t n = sorted.size();
  for (std::uint32_t& pick : picks) pick = static_cast<std::uint32_t>(random.below(n));
  const auto middle = picks.begin() + static_cast<std::ptrdiff_t>(n / 2);
  std::nth_element(picks.begin(), middle, picks.end());
  const std::int64_t upper = sorted[*middle];
  if (n % 2 == 1) return Int128{upper} * 2;
  return Int128{upper} + sorted[*std::max_element(picks.begin(), middle)];
}

ExactInterval resampled(const std::vector<std::int64_t>& sorted, const BootstrapOptions& options) {
  Random random(options.seed);
  std::vector<std::uint32_t> picks(sorted.size());
  Doubled medians;
  for (std::int32_t i = 0; i < options.resamples; ++i) medians.push_back(doubledMedian(sorted, random, picks));
  std::sort(medians.begin(), medians.end());
  const std::size_t tail = (medians.size() + 1) / 40;  // 2.5 %
  return {Fraction::of(medians[tail - 1], 2), Fraction::of(medians[medians.size() - tail], 2)};
}

ExactInterval byRanks(const std::vector<std::int64_t>& sorted) {
  const auto n = static_cast<double>(sorted.size());
  const auto below = static_cast<std::size_t>(std::floor((n - kNormal95 * std::sqrt(n)) / 2));
  return {Fraction(sorted[below]), Fraction(sorted[sorted.size() - 1 - below])};
}

/// The sum and number of all records; empty when a count is negative or there are none.
std::optional<GroupSum> totalOf(const std::vector<GroupSum>& groups) {
  GroupSum total;
  for (const GroupSum& group : groups) {
    if (group.n < 0 || __builtin_add_overflow(total.n, group.n, &total.n)) return std::nullopt;
    total.sum = total.sum + group.sum;
  }
  if (total.n == 0 || !total.sum.isValid()) return std::nullopt;
  return total;
}

}  // namespace

std::optional<RateInterval> wilsonInterval(std::int64_t successes, std::int64_t trials, double deviate) {
  if (trials <= 0 || successes < 0 || successes > trials || !(deviate >= 0) || !std::isfinite(deviate))
    return std::nullopt;
  const auto n = static_cast<double>(trials);
  const double rate = Fraction::of(successes, trials).toDouble();
  const double square = deviate * deviate;
  const double scale = 1 + square / n;
  const double centre = (rate + square / (2 * n)) / scale;
  const double half = deviate / scale * std::sqrt(rate * (1 - rate) / n + square / (4 * n * n));
  // Rounding must not push the rate itself out of its own interval.
  const double low = successes == 0 ? 0.0 : std::clamp(centre - half, 0.0, rate);
  const double high = successes == trials ? 1.0 : std::clamp(centre + half, rate, 1.0);
  return RateInterval{low, high};
}

std::optional<ExactInterval> medianInterval(std::vector<std::int64_t> observations, const BootstrapOptions& options) {
  if (observations.size() < 2 || options.resamples < kFewestResamples) return std::nullopt;
  std::sort(observations.begin(), observations.end());
  return observations.size() > kMaxResampled ? byRanks(observations) : resampled(observations, options);
}

std::optional<Fraction> shrunkMean(const GroupSum& group, const Fraction& overall, std::int64_t prior) {
  if (group.n < 0 || prior < 0) return std::nullopt;
  const Fraction weight = Fraction::of(Int128{group.n} + prior, 1);
  const Fraction own = group.n == 0 ? Fraction(0) : group.sum;
  const Fraction shrunk = (own + Fraction(prior) * overall) / weight;
  if (!shrunk.isValid()) return std::nullopt;
  return shrunk;
}

std::vector<Standing> leaderboard(const std::vector<GroupSum>& groups, std::int64_t prior) {
  const auto total = totalOf(groups);
  if (!total) return {};
  const Fraction overall = total->sum / Fraction(total->n);
  std::vector<Standing> standings;
  for (const GroupSum& group : groups) {
    const auto shrunk = shrunkMean(group, overall, prior);
    // Without a prior a group without records has no place at all.
    if (!shrunk && group.n > 0) return {};
    Standing standing{group.key, std::nullopt, shrunk.value_or(overall), group.n, isTooFew(group.n)};
    if (group.n > 0) standing.value = group.sum / Fraction(group.n);
    standings.push_back(std::move(standing));
  }
  std::sort(standings.begin(), standings.end(), [](const Standing& a, const Standing& b) {
    return a.shrunk != b.shrunk ? a.shrunk > b.shrunk : a.key < b.key;
  });
  return standings;
}

}  // namespace bellwether::kpi
