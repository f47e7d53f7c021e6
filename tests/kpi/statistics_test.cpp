#include "bellwether/kpi/statistics.h"

#include "bellwether/kpi/variants.h"

#include <algorithm>
#include <limits>

#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

Fraction fraction(const char* text) { return Fraction::parse(text).value(); }

/// An ascending list of one observation a step.
std::vector<std::int64_t> steps(std::int64_t count) {
  std::vector<std::int64_t> list;
  for (std::int64_t i = 0; i < count; ++i) list.push_back(i);
  return list;
}

Fraction width(const ExactInterval& interval) { return interval.high - interval.low; }

}  // namespace

TEST_CASE("Wilson intervals agree with the published ones") {
  struct Published {
    std::int64_t successes, trials;
    double low, high;
  };
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3; the last is the textbook case of 8 of 10.
  const auto row =
      GENERATE(Published{81, 263, 0.2553, 0.3662}, Published{15, 148, 0.0624, 0.1605}, Published{0, 20, 0.0, 0.1611},
               Published{1, 29, 0.0061, 0.1718}, Published{8, 10, 0.4902, 0.9433});
  const auto interval = wilsonInterval(row.successes, row.trials);
  CAPTURE(row.successes, row.trials);
  REQUIRE(interval);
  CHECK(interval->low == Approx(row.low).margin(0.00005));
  CHECK(interval->high == Approx(row.high).margin(0.00005));
}

TEST_CASE("a Wilson interval stays within 0 and 1 and holds its rate") {
  for (std::int64_t trials = 1; trials <= 60; ++trials) {
    for (std::int64_t successes = 0; successes <= trials; ++successes) {
      const double rate = static_cast<double>(successes) / static_cast<double>(trials);
      const auto interval = wilsonInterval(successes, trials).value();
      CAPTURE(successes, trials);
      CHECK(interval.low >= 0.0);
      CHECK(interval.high <= 1.0);
      CHECK(interval.low <= rate);
      CHECK(interval.high >= rate);
      CHECK(interval.low < interval.high);
      const auto mirror = wilsonInterval(trials - successes, trials).value();
      CHECK(mirror.low == Approx(1 - interval.high).margin(1e-12));
    }
  }
}

TEST_CASE("a Wilson interval narrows with the number of trials and widens with the deviate") {
  double before = 1.0;
  for (std::int64_t tens = 1; tens <= 1'000'000'000'000; tens *= 10) {
    const auto interval = wilsonInterval(4 * tens, 10 * tens).value();
    CHECK(interval.high - interval.low < before);
    before = interval.high - interval.low;
  }
  CHECK(wilsonInterval(4, 10, 2.5758)->low < wilsonInterval(4, 10)->low);
  CHECK(wilsonInterval(4, 10, 0.0)->low == Approx(0.4));
  CHECK(wilsonInterval(4, 10, 0.0)->high == Approx(0.4));
}

TEST_CASE("none and all of the trials end exactly at 0 and 1") {
  CHECK(wilsonInterval(0, 7)->low == Approx(0.0).margin(0.0));
  CHECK(wilsonInterval(7, 7)->high == Approx(1.0).margin(0.0));
  const std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK(wilsonInterval(most, most)->high == Approx(1.0).margin(0.0));
}

TEST_CASE("there is no rate interval without trials or with impossible counts") {
  CHECK_FALSE(wilsonInterval(0, 0));
  CHECK_FALSE(wilsonInterval(1, 0));
  CHECK_FALSE(wilsonInterval(-1, 5));
  CHECK_FALSE(wilsonInterval(6, 5));
  CHECK_FALSE(wilsonInterval(0, -5));
  CHECK_FALSE(wilsonInterval(1, 5, -1.0));
  CHECK_FALSE(wilsonInterval(1, 5, std::numeric_limits<double>::infinity()));
  CHECK_FALSE(wilsonInterval(1, 5, std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("the bootstrap interval of a median is the same for a seed and for any order") {
  std::vector<std::int64_t> days = {0, 2, 10, 90, 5, 7, 31, 12, 12, 44, 3};
  const auto first = medianInterval(days, {42}).value();
  std::reverse(days.begin(), days.end());
  const auto second = medianInterval(days, {42}).value();
  CHECK(first.low == second.low);
  CHECK(first.high == second.high);
  // Sorted 0 2 3 5 7 10 12 12 31 44 90. A resample's median is at most the second smallest in 0.7 % of all (at least 6
  // of 11 draws with chance 2/11), at most the third in 5.1 %: so 2.5 % lie at the third, and by symmetry at the ninth.
  CHECK(first.low == Fraction(3));
  CHECK(first.high == Fraction(31));
}

TEST_CASE("the bootstrap interval holds the median and stays within the observations") {
  for (std::int64_t n = 2; n <= 40; ++n) {
    std::vector<std::int64_t> list;
    for (std::int64_t i = 0; i < n; ++i) list.push_back((i * i * 7919) % 1009 - 300);
    const auto interval = medianInterval(list, {static_cast<std::uint64_t>(n)}).value();
    std::sort(list.begin(), list.end());
    const auto middle = static_cast<std::size_t>(n / 2);
    const Fraction median =
        n % 2 == 1 ? Fraction(list[middle]) : Fraction::of(Int128{list[middle]} + list[middle - 1], 2);
    CAPTURE(n);
    CHECK(interval.low <= median);
    CHECK(interval.high >= median);
    CHECK(interval.low >= Fraction(list.front()));
    CHECK(interval.high <= Fraction(list.back()));
  }
}

TEST_CASE("the interval of a median narrows with n, also where ranks replace resampling") {
  // Widths relative to n: about 1.96 / sqrt(n).
  const auto relative = [](std::int64_t n) { return width(*medianInterval(steps(n))) / Fraction(n); };
  CHECK(relative(100) < relative(20));
  CHECK(relative(2000) < relative(100));
  CHECK(relative(20'000) < relative(2000));
  // Both ways agree at the border: 1.96 x sqrt(2000) = 87.7 steps wide.
  CHECK(width(*medianInterval(steps(2000))).toDouble() == Approx(87.7).margin(9));
  CHECK(width(*medianInterval(steps(2001))).toDouble() == Approx(87.7).margin(2));
}

TEST_CASE("a median of equal observations has no width and of extreme ones no overflow") {
  const auto equal = medianInterval({7, 7, 7, 7}).value();
  CHECK(equal.low == Fraction(7));
  CHECK(equal.high == Fraction(7));
  const std::int64_t most = std::numeric_limits<std::int64_t>::max(), least = std::numeric_limits<std::int64_t>::min();
  const auto extreme = medianInterval({most, most, least, least}).value();
  CHECK(extreme.low == Fraction(least));
  CHECK(extreme.high == Fraction(most));
}

TEST_CASE("there is no median interval below two observations or without a tail") {
  CHECK_FALSE(medianInterval({}));
  CHECK_FALSE(medianInterval({5}));
  CHECK_FALSE(medianInterval({5, 6, 7}, {1, 38}));
  CHECK(medianInterval({5, 6, 7}, {1, 39}));
}

TEST_CASE("fewer than five records are too few to judge unless the reader says otherwise") {
  CHECK(isTooFew(0));
  CHECK(isTooFew(4));
  CHECK_FALSE(isTooFew(5));
  CHECK(isTooFew(9, 10));
  CHECK_FALSE(isTooFew(1, 1));
  CHECK_FALSE(isTooFew(0, 0));
}

TEST_CASE("shrinkage draws small groups towards the overall value") {
  const Fraction overall = fraction("2/5");
  CHECK(shrunkMean({"a", 3, 3}, overall) == fraction("5/8"));   // (3 + 5 x 2/5) / 8
  CHECK(shrunkMean({"a", 5, 5}, overall) == fraction("7/10"));  // as many as the prior: halfway
  CHECK(shrunkMean({"a", 300, 300}, overall) == fraction("302/305"));
  CHECK(shrunkMean({"a", 0, 0}, overall) == overall);
  CHECK(shrunkMean({"a", 3, 3}, overall, 0) == Fraction(1));
  CHECK_FALSE(shrunkMean({"a", 0, 0}, overall, 0));
  CHECK_FALSE(shrunkMean({"a", 3, -3}, overall));
  CHECK_FALSE(shrunkMean({"a", 3, 3}, overall, -1));
  CHECK_FALSE(shrunkMean({"a", 3, 3}, Fraction::of(1, 0)));
}

TEST_CASE("a leaderboard does not put one lucky deal above a solid record") {
  // Overall (1 + 16 + 3) / (1 + 20 + 19) = 1/2. Shrunk: lucky (1 + 5/2) / 6 = 7/12, solid (16 + 5/2) / 25 = 37/50.
  const auto board = leaderboard({{"lucky", 1, 1}, {"solid", 16, 20}, {"weak", 3, 19}});
  REQUIRE(board.size() == 3);
  CHECK(board[0].key == "solid");
  CHECK(board[0].shrunk == fraction("37/50"));
  CHECK(board[0].value == fraction("4/5"));
  CHECK_FALSE(board[0].isTooFew);
  CHECK(board[1].key == "lucky");
  CHECK(board[1].shrunk == fraction("7/12"));
  CHECK(board[1].isTooFew);
  CHECK(board[2].shrunk == fraction("11/48"));  // (3 + 5/2) / 24
}

TEST_CASE("a leaderboard ranks ties by key and keeps groups without records") {
  const auto board = leaderboard({{"b", 1, 2}, {"none", 0, 0}, {"a", 1, 2}});
  REQUIRE(board.size() == 3);
  CHECK(board[0].key == "a");
  CHECK(board[1].key == "b");
  CHECK(board[2].key == "none");
  CHECK_FALSE(board[2].value);
  CHECK(board[2].shrunk == fraction("1/2"));
}

TEST_CASE("a leaderboard of nothing or of the impossible is empty") {
  CHECK(leaderboard({}).empty());
  CHECK(leaderboard({{"a", 0, 0}}).empty());
  CHECK(leaderboard({{"a", 1, 2}, {"b", 1, -2}}).empty());
  CHECK(leaderboard({{"a", 1, 2}}, -1).empty());
  CHECK(leaderboard({{"a", Fraction::of(1, 0), 2}}).empty());
}

TEST_CASE("revenue per account needs at least one account and one month") {
  CHECK(averageRevenuePerAccount(Fraction(1200), 2, 3) == Fraction(200));
  CHECK(averageRevenuePerAccount(Fraction(1200), 1, 1) == Fraction(1200));
  CHECK_FALSE(averageRevenuePerAccount(Fraction(1200), 0, 3));
  CHECK_FALSE(averageRevenuePerAccount(Fraction(1200), 2, 0));
  CHECK_FALSE(averageRevenuePerAccount(Fraction(1200), -1, 3));
}
