#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/fraction.h"

namespace bellwether::kpi {

/// Figures on fewer records than this are shown, but not judged: below five, one record more or less moves a rate by
/// over 20 points.
inline constexpr std::int64_t kMinToJudge = 5;
/// True when n is below `minimum`; a minimum of 0 or 1 judges everything that has records.
constexpr bool isTooFew(std::int64_t n, std::int64_t minimum = kMinToJudge) { return n < minimum; }

/// The standard normal deviate of a two-sided 95 % interval.
inline constexpr double kNormal95 = 1.959963984540054;

/// A range of a rate, 0..1, both ends in it.
struct RateInterval {
  double low = 0, high = 0;
};
/// The Wilson score interval of `successes` of `trials`, without continuity correction. It stays within 0..1 and holds
/// the rate itself; its ends are exactly 0 or 1 where all or none succeeded. Empty: no trials, successes outside
/// 0..trials, a deviate that is negative or no number. Source: Wilson 1927; Newcombe 1998, method 3.
/// Example: 8 of 10 won: 0.4902 to 0.9433.
std::optional<RateInterval> wilsonInterval(std::int64_t successes, std::int64_t trials, double deviate = kNormal95);

/// A range in the unit of the observations, both ends in it; ends are observations or midpoints of two.
struct ExactInterval {
  Fraction low = 0, high = 0;
};
struct BootstrapOptions {
  std::uint64_t seed = 1;        ///< the same seed gives the same interval on every machine
  std::int32_t resamples = 999;  ///< at least 39, the fewest that have a 2.5 % tail
};
/// Beyond so many observations the ranks are computed instead of resampled: the two agree, and it takes no time.
inline constexpr std::size_t kMaxResampled = 2000;
/// The 95 % percentile bootstrap interval of the median, whatever the order of the observations. Beyond kMaxResampled:
/// the order statistics at ranks n/2 -+ 0.98 sqrt(n). Empty below two observations (one says nothing of its spread) and
/// below 39 resamples. Sources: Efron and Tibshirani 1993, chapter 13; Conover 1999, section 3.2.
std::optional<ExactInterval> medianInterval(std::vector<std::int64_t> observations,
                                            const BootstrapOptions& options = {});

/// A group's sum over its records: won deals over closed deals, amount over deals.
struct GroupSum {
  std::string key;
  Fraction sum = 0;    ///< numerator, in the measure's unit
  std::int64_t n = 0;  ///< denominator: how many records
};
/// So many records of the overall value are mixed into each group: a group with as many of its own lies halfway.
inline constexpr std::int64_t kPriorRecords = 5;
/// (n x value + prior x overall) / (n + prior): what a small group shows, drawn towards what all show. Without records
/// it is the overall value. Empty: n or prior negative, both 0, an invalid fraction, or beyond 128 bits. Source: Efron
/// and Morris 1977. Example: 3 of 3 won against 2/5 overall, prior 5: (3 + 2) / 8 = 5/8.
std::optional<Fraction> shrunkMean(const GroupSum& group, const Fraction& overall, std::int64_t prior = kPriorRecords);

struct Standing {
  std::string key;
  std::optional<Fraction> value;  ///< sum / n; empty without records
  Fraction shrunk = 0;            ///< what the ranking goes by
  std::int64_t n = 0;
  bool isTooFew = false;  ///< n below kMinToJudge: shown, not judged
};
/// Groups by shrunk value, largest first, then by key. Overall is the ratio of sums, never the mean of ratios. Empty
/// when there are no records at all, a count or the prior is negative, or a figure leaves 128 bits.
std::vector<Standing> leaderboard(const std::vector<GroupSum>& groups, std::int64_t prior = kPriorRecords);

}  // namespace bellwether::kpi
