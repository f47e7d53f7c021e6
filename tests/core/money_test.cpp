#include "bellwether/core/money.h"

#include <limits>

#include "support/catch.h"

using namespace bellwether;

namespace {
constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
Currency currency(const char* code) { return Currency::fromCode(code).value(); }
}  // namespace

TEST_CASE("a currency knows its minor digits") {
  CHECK(currency("USD").exponent() == 2);
  CHECK(currency("CNY").minorPerMajor() == 100);
  for (const char* code : {"JPY", "KRW", "VND", "CLP", "ISK", "UGX"}) CHECK(currency(code).exponent() == 0);
  for (const char* code : {"BHD", "KWD", "OMR", "JOD", "TND", "IQD", "LYD"})
    CHECK(currency(code).minorPerMajor() == 1000);
  CHECK(currency("JPY").minorPerMajor() == 1);
  CHECK(currency("ZZZ").exponent() == 2);
}

TEST_CASE("currency codes are three letters of any case") {
  CHECK(currency("eur").code() == "EUR");
  CHECK(currency("jPy") == currency("JPY"));
  CHECK_FALSE(Currency::fromCode(""));
  CHECK_FALSE(Currency::fromCode("US"));
  CHECK_FALSE(Currency::fromCode("USDX"));
  CHECK_FALSE(Currency::fromCode("U$D"));
  CHECK_FALSE(Currency::fromCode("€"));  // three bytes in UTF-8, no letters
  CHECK(Currency().isNone());
  CHECK(Currency().code().empty());
}

TEST_CASE("amounts add within one currency only") {
  CHECK(add({100, currency("USD")}, {-250, currency("USD")}).value() == Money{-150, currency("USD")});
  CHECK(add({100, currency("USD")}, {100, currency("EUR")}).error().code == ErrorCode::CurrencyMismatch);
  CHECK(add({kMax, currency("USD")}, {1, currency("USD")}).error().code == ErrorCode::Overflow);
}

TEST_CASE("checked arithmetic is empty beyond int64") {
  CHECK(checkedAdd(kMax, 0) == kMax);
  CHECK_FALSE(checkedAdd(kMin, -1));
  CHECK(checkedMultiply(-3, 7) == -21);
  CHECK_FALSE(checkedMultiply(kMin, -1));
}

TEST_CASE("decimal text becomes minor units exactly") {
  CHECK(minorFromDecimal("1234.5", 2) == 123450);
  CHECK(minorFromDecimal("-1234.5", 2) == -123450);
  CHECK(minorFromDecimal("0", 2) == 0);
  CHECK(minorFromDecimal(".5", 2) == 50);
  CHECK(minorFromDecimal("5.", 2) == 500);
  CHECK(minorFromDecimal("007", 0) == 7);
  CHECK(minorFromDecimal("1.234", 3) == 1234);
  CHECK(minorFromDecimal("7.3", 9) == 7'300'000'000);
}

TEST_CASE("decimals beyond the currency's are rounded half away from zero") {
  CHECK(minorFromDecimal("0.365", 2) == 37);
  CHECK(minorFromDecimal("-0.365", 2) == -37);
  CHECK(minorFromDecimal("0.36499999999", 2) == 36);
  CHECK(minorFromDecimal("999.5", 0) == 1000);
  CHECK(minorFromDecimal("0.9999999999999999999999999999", 2) == 100);
}

TEST_CASE("text that is no plain decimal is refused") {
  for (const char* text :
       {"", "-", ".", "-.", "+1", "1,000", "1e3", "12.5k", " 1", "1 ", "1.2.3", "--1", "\xEF\xBC\x91"}) {
    CAPTURE(text);
    CHECK_FALSE(minorFromDecimal(text, 2));
  }
  CHECK_FALSE(minorFromDecimal("1", -1));
  CHECK_FALSE(minorFromDecimal("1", 19));
}

TEST_CASE("amounts at the ends of int64 are read and one beyond is refused") {
  CHECK(minorFromDecimal("92233720368547758.07", 2) == kMax);
  CHECK(minorFromDecimal("-92233720368547758.08", 2) == kMin);
  CHECK_FALSE(minorFromDecimal("92233720368547758.08", 2));
  CHECK_FALSE(minorFromDecimal("-92233720368547758.09", 2));
  CHECK_FALSE(minorFromDecimal("92233720368547758.075", 2));
  CHECK_FALSE(minorFromDecimal("184467440737095516150", 0));
}

TEST_CASE("minor units print with exactly the currency's decimals") {
  CHECK(decimalFromMinor(123456, 2) == "1234.56");
  CHECK(decimalFromMinor(5, 2) == "0.05");
  CHECK(decimalFromMinor(-5, 3) == "-0.005");
  CHECK(decimalFromMinor(0, 2) == "0.00");
  CHECK(decimalFromMinor(-42, 0) == "-42");
  CHECK(decimalFromMinor(kMin, 2) == "-92233720368547758.08");
}
