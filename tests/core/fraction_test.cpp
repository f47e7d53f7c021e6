#include "bellwether/core/fraction.h"

#include <limits>

#include "support/catch.h"

using namespace bellwether;

namespace {
Fraction fraction(const char* text) { return Fraction::parse(text).value(); }
/// The largest value of 128 bits: 2^127 - 1, a prime.
Int128 largest() { return (Int128{std::numeric_limits<std::int64_t>::max()} << 64) + ((Int128{1} << 64) - 1); }
}  // namespace

TEST_CASE("a fraction is kept in lowest terms with its sign above") {
  CHECK(Fraction::of(6, 8).toString() == "3/4");
  CHECK(Fraction::of(6, -8).toString() == "-3/4");
  CHECK(Fraction::of(-6, -3).toString() == "2");
  CHECK(Fraction::of(0, -7).toString() == "0");
  CHECK(Fraction::of(0, 5) == Fraction());
  CHECK_FALSE(Fraction::of(1, 0).isValid());
  CHECK(Fraction::of(1, 0).toString() == "invalid");
}

TEST_CASE("fractions are read from ratios, whole numbers and decimals") {
  CHECK(fraction("3/4") == Fraction::of(3, 4));
  CHECK(fraction("-6/8") == Fraction::of(-3, 4));
  CHECK(fraction("12") == Fraction(12));
  CHECK(fraction("-0.0465") == Fraction::of(-93, 2000));
  CHECK(fraction("2.50") == Fraction::of(5, 2));
  for (const char* text : {"", "-", "1/0", "1/", "/2", "1.5/2", "a", "1e3", "1.", ".5", "+1", "1/-2", "--1"}) {
    CAPTURE(text);
    CHECK_FALSE(Fraction::parse(text));
  }
}

TEST_CASE("arithmetic is exact") {
  CHECK(fraction("1/3") + fraction("1/6") == fraction("1/2"));
  CHECK(fraction("0.1") + fraction("0.2") == fraction("0.3"));
  CHECK(fraction("1/3") - fraction("1/3") == Fraction());
  CHECK(fraction("2/3") * fraction("-9/4") == fraction("-3/2"));
  CHECK(fraction("20400.06") / fraction("13") == fraction("1020003/650"));
  CHECK_FALSE((Fraction(1) / Fraction()).isValid());
}

TEST_CASE("arithmetic beyond 128 bits is marked and stays marked") {
  const Fraction big = Fraction::of(largest(), 1);
  CHECK(big.isValid());
  CHECK_FALSE((big + Fraction(1)).isValid());
  CHECK_FALSE((big * Fraction(2)).isValid());
  CHECK_FALSE((big * Fraction(2) - big).isValid());
  CHECK_FALSE((Fraction(0) * (big + Fraction(1))).isValid());
  CHECK((big * fraction("1/2")).toString() == "170141183460469231731687303715884105727/2");
  CHECK(big * Fraction::of(3, largest()) == Fraction(3));
  CHECK_FALSE(Fraction::parse("170141183460469231731687303715884105728"));
  CHECK_FALSE(Fraction::of(-largest() - 1, 1).isValid());
  CHECK(Fraction::of(-largest() - 1, 2).isValid());
}

TEST_CASE("fractions compare exactly where cross products leave 128 bits") {
  const Fraction big = Fraction::of(largest(), largest() - 1);         // 1 + 1/(M-1)
  const Fraction bigger = Fraction::of(largest() - 1, largest() - 2);  // 1 + 1/(M-2)
  CHECK(big < bigger);
  CHECK(bigger > big);
  CHECK(Fraction() - big > Fraction() - bigger);
  CHECK((big <=> big) == std::strong_ordering::equal);
  CHECK(fraction("-1/2") < fraction("1/3"));
  CHECK(Fraction() < fraction("1/1000000"));
  CHECK(fraction("1/3") < fraction("1/2"));
  CHECK(fraction("7/2") > fraction("10/3"));
  CHECK(fraction("2") < fraction("5/2"));
  CHECK(Fraction::of(1, 0) < fraction("-1000"));
}

TEST_CASE("rounding goes half away from zero") {
  CHECK(fraction("5/2").rounded() == 3);
  CHECK(fraction("-5/2").rounded() == -3);
  CHECK(fraction("7/3").rounded() == 2);
  CHECK(fraction("-1/3").rounded() == 0);
  CHECK(Fraction(std::numeric_limits<std::int64_t>::min()).rounded() == std::numeric_limits<std::int64_t>::min());
  CHECK_FALSE((Fraction(std::numeric_limits<std::int64_t>::max()) + fraction("1/2")).rounded());
  CHECK_FALSE(Fraction::of(1, 0).rounded());
}

TEST_CASE("a fraction gives the nearest double") {
  CHECK(fraction("1/3").toDouble() == 1.0 / 3.0);
  CHECK(fraction("-2/3").toDouble() == -2.0 / 3.0);
  CHECK(fraction("0.1").toDouble() == 0.1);
  CHECK(Fraction(std::int64_t{1} << 53).toDouble() == 9007199254740992.0);
  CHECK(Fraction((std::int64_t{1} << 53) + 1).toDouble() == 9007199254740992.0);  // a tie goes to even
  CHECK(Fraction((std::int64_t{1} << 53) + 3).toDouble() == 9007199254740996.0);
  CHECK(Fraction::of((Int128{1} << 100) + 1, 1).toDouble() == 1267650600228229401496703205376.0);
  CHECK(Fraction::of(1, largest()).toDouble() == 1.0 / 170141183460469231731687303715884105727.0);
  CHECK(Fraction::of(1, 0).toDouble() == 0.0);
  CHECK(Fraction().toDouble() == 0.0);
}
