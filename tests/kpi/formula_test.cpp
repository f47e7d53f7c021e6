#include "bellwether/kpi/formula.h"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <locale>
#include <map>
#include <random>
#include <thread>

#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

const Currency kYuan = *Currency::fromCode("CNY");

/// 212.00 won in 4 deals, 250.00 targeted, 0 lost deals, no market.
MeasureValue lookup(Measure measure) {
  static const std::map<Measure, Fraction> kValues = {
      {Measure::WonAmount, 21200}, {Measure::TargetAmount, 25000}, {Measure::WonDeals, 4},   {Measure::LostDeals, 0},
      {Measure::ClosedDeals, 0},   {Measure::RefundAmount, -1050}, {Measure::CycleMedian, 6}};
  if (measure == Measure::MarketSize) return {std::nullopt, Reason::NoMarketSize};
  return {kValues.count(measure) ? kValues.at(measure) : Fraction(0), std::nullopt};
}

FormulaValue run(std::string_view text) {
  const auto formula = Formula::parse(text);
  CAPTURE(std::string(text));
  REQUIRE(formula);
  return evaluate(*formula, lookup, kYuan);
}

double valueOf(std::string_view text) {
  const FormulaValue result = run(text);
  REQUIRE(result.value);
  CHECK_FALSE(result.reason);
  return *result.value;
}

Reason reasonOf(std::string_view text) {
  const FormulaValue result = run(text);
  CHECK_FALSE(result.value);
  CHECK_FALSE(result.exact);
  REQUIRE(result.reason);
  return *result.reason;
}

/// `code@position:word`
std::string errorOf(std::string_view text) {
  const auto formula = Formula::parse(text);
  if (formula) return "none";
  const FormulaError& error = formula.error();
  return std::string(toString(error.code)) + "@" + std::to_string(error.position) + ":" + error.word;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("a formula follows the rules of arithmetic") {
  CHECK(valueOf("1 + 2 * 3") == Approx(7));
  CHECK(valueOf("(1 + 2) * 3") == Approx(9));
  CHECK(valueOf("10 - 4 - 3") == Approx(3));
  CHECK(valueOf("24 / 4 / 2") == Approx(3));
  CHECK(valueOf("2 ^ 3 ^ 2") == Approx(512));
  CHECK(valueOf("-2 ^ 2") == Approx(-4));
  CHECK(valueOf("2 ^ -1") == Approx(0.5));
  CHECK(valueOf("3 - -2") == Approx(5));
  CHECK(valueOf("2 * -3") == Approx(-6));
  CHECK(valueOf("+1-+1") == Approx(0));
  CHECK(valueOf("0.5\t*\n12\r") == Approx(6));
  CHECK(valueOf("007") == Approx(7));
}

TEST_CASE("functions take their arguments") {
  CHECK(valueOf("min(3, 1, 2)") == Approx(1));
  CHECK(valueOf("max (3, 1, 2)") == Approx(3));
  CHECK(valueOf("min(5)") == Approx(5));
  CHECK(valueOf("abs(-3.5)") == Approx(3.5));
  CHECK(valueOf("round(2.5)") == Approx(3));
  CHECK(valueOf("round(-2.5)") == Approx(-3));
  CHECK(valueOf("round(12.345 * 100) / 100") == Approx(12.35));
  CHECK(valueOf("if(1, 2, 3)") == Approx(2));
  CHECK(valueOf("if(0, 2, 3)") == Approx(3));
  CHECK(valueOf("if(-1, 2, 3)") == Approx(2));
  CHECK(valueOf("if(max(0, 5 - 4), if(0, 1, 2) + 1, 4) * 2") == Approx(6));
  CHECK(valueOf("min(if(1, 2, 3), max(1, if(0, 5, 6)))") == Approx(2));
}

TEST_CASE("measures enter in major units and are listed once") {
  CHECK(valueOf("won_amount / 1000") == Approx(0.212));
  CHECK(valueOf("won_amount + refund_amount") == Approx(201.5));
  CHECK(valueOf("cycle_median * 2") == Approx(12));
  const auto formula = Formula::parse("won_amount / won_deals + won_amount");
  REQUIRE(formula);
  CHECK(formula->measures() == std::vector{Measure::WonAmount, Measure::WonDeals});
  CHECK(formula->text() == "won_amount / won_deals + won_amount");
  CHECK_FALSE(formula->isSimple());
}

TEST_CASE("the exponent of the currency decides what a major unit is") {
  const auto formula = Formula::parse("won_amount * 1");
  REQUIRE(formula);
  CHECK(*evaluate(*formula, lookup, *Currency::fromCode("JPY")).value == Approx(21200));
  CHECK(*evaluate(*formula, lookup, *Currency::fromCode("KWD")).value == Approx(21.2));
}

TEST_CASE("a measure and a ratio of two are exact") {
  CHECK(run("won_amount").exact == Fraction(212));
  CHECK(run(" won_amount\n/ target_amount ").exact == Fraction::of(106, 125));
  CHECK(run("won_amount/won_deals").exact == Fraction(53));
  CHECK(run("won_deals / won_deals").exact == Fraction(1));
  CHECK(*run("won_amount / target_amount").value == Approx(0.848));
  for (const char* text : {"won_amount * 1", "-won_amount", "(won_amount)", "won_amount / 2", "2 / won_deals", "3"}) {
    CAPTURE(text);
    CHECK_FALSE(Formula::parse(text)->isSimple());
    CHECK_FALSE(run(text).exact);
  }
}

TEST_CASE("dividing by zero is a reason, in the branch that is taken only") {
  CHECK(reasonOf("1 / 0") == Reason::DivisionByZero);
  CHECK(reasonOf("1 / (won_deals - 4)") == Reason::DivisionByZero);
  CHECK(reasonOf("1 / -lost_deals") == Reason::DivisionByZero);
  CHECK(reasonOf("0 / 0") == Reason::DivisionByZero);
  CHECK(reasonOf("0 ^ -1") == Reason::DivisionByZero);
  CHECK(reasonOf("won_deals / lost_deals") == Reason::DivisionByZero);
  CHECK(reasonOf("won_deals / closed_deals") == Reason::NoClosedDeals);
  CHECK(valueOf("if(lost_deals, won_deals / lost_deals, -1)") == Approx(-1));
  CHECK(reasonOf("if(won_deals, won_deals / lost_deals, -1)") == Reason::DivisionByZero);
}

TEST_CASE("what is not finite is an overflow, even on the way") {
  CHECK(reasonOf("10 ^ 400") == Reason::Overflow);
  CHECK(reasonOf("1 / 10 ^ 400") == Reason::Overflow);
  CHECK(reasonOf("(-8) ^ 0.5") == Reason::Overflow);
  CHECK(reasonOf("10 ^ 300 * 10 ^ 300 - 10 ^ 300 * 10 ^ 300") == Reason::Overflow);
  const auto huge = [](Measure) { return MeasureValue{Fraction::of(0, 0), std::nullopt}; };
  CHECK(evaluate(*Formula::parse("won_amount"), huge, kYuan).reason == Reason::Overflow);
  CHECK(evaluate(*Formula::parse("won_amount + 1"), huge, kYuan).reason == Reason::Overflow);
}

TEST_CASE("zero never has a sign") {
  CHECK_FALSE(std::signbit(valueOf("-0")));
  CHECK_FALSE(std::signbit(valueOf("0 * -1")));
  CHECK_FALSE(std::signbit(valueOf("round(-0.2)")));
}

TEST_CASE("the first measure without a value says why there is none") {
  CHECK(reasonOf("won_amount / market_size") == Reason::NoMarketSize);
  CHECK(reasonOf("if(0, market_size, 1)") == Reason::NoMarketSize);
  const auto silent = [](Measure) { return MeasureValue{}; };
  CHECK(evaluate(*Formula::parse("won_deals"), silent, kYuan).reason == Reason::NotForDimension);
}

TEST_CASE("an error names its place and the word") {
  CHECK(errorOf("") == "empty@0:");
  CHECK(errorOf(" \t\n ") == "empty@0:");
  CHECK(errorOf("won_amount / revenues") == "unknown_word@13:revenues");
  CHECK(errorOf("won_amount / Won_Deals") == "unknown_word@13:Won_Deals");
  CHECK(errorOf("won_amount2") == "unknown_word@0:won_amount2");
  CHECK(errorOf("sin(1)") == "unknown_word@0:sin");
  CHECK(errorOf("_pi") == "unknown_word@0:_pi");
  // Ideographs kept for compatibility, and those beyond the first plane.
  CHECK(errorOf("1 + \xEF\xA8\x8E\xEF\xA8\x8F") == "unknown_word@4:\xEF\xA8\x8E\xEF\xA8\x8F");
  CHECK(errorOf("\xF0\xA0\x80\x80\xF0\xA0\x80\x81 * 2") == "unknown_word@0:\xF0\xA0\x80\x80\xF0\xA0\x80\x81");
  CHECK(errorOf("1 +") == "missing_operand@3:");
  CHECK(errorOf("1 + * 2") == "missing_operand@4:*");
  CHECK(errorOf("--1") == "missing_operand@1:-");
  CHECK(errorOf("2 * / 3") == "missing_operand@4:/");
  CHECK(errorOf("()") == "missing_operand@1:)");
  CHECK(errorOf("min()") == "missing_operand@4:)");
  CHECK(errorOf("min(1,)") == "missing_operand@6:)");
  CHECK(errorOf("min(,1)") == "missing_operand@4:,");
  CHECK(errorOf("1 2") == "missing_operator@2:2");
  CHECK(errorOf("won_deals lost_deals") == "missing_operator@10:lost_deals");
  CHECK(errorOf("2(3)") == "missing_operator@1:(");
  CHECK(errorOf("(1)(2)") == "missing_operator@3:(");
  CHECK(errorOf("2 min(1)") == "missing_operator@2:min");
  CHECK(errorOf("1, 2") == "misplaced_comma@1:,");
  CHECK(errorOf("min((1, 2), 3)") == "misplaced_comma@6:,");
  CHECK(errorOf("min + 1") == "missing_call@0:min");
  CHECK(errorOf("1 + if") == "missing_call@4:if");
  CHECK(errorOf("(1 + (2)") == "unclosed_parenthesis@0:(");
  CHECK(errorOf("1 + 2)") == "unopened_parenthesis@5:)");
  CHECK(errorOf("1 + abs(1, 2)") == "too_many_arguments@4:abs");
  CHECK(errorOf("if(1, 2)") == "too_few_arguments@0:if");
  CHECK(errorOf("if(1, 2, 3, 4)") == "too_many_arguments@0:if");
}

TEST_CASE("numbers are plain decimals with a point") {
  CHECK(errorOf("1e5") == "bad_number@0:1e5");
  CHECK(errorOf("0x1F") == "bad_number@0:0x1F");
  CHECK(errorOf("1 + 2won_deals") == "bad_number@4:2won_deals");
  CHECK(errorOf("1.2.3") == "bad_number@0:1.2.3");
  CHECK(errorOf(".5") == "bad_number@0:.5");
  CHECK(errorOf("5.") == "bad_number@0:5.");
  CHECK(errorOf("1,5") == "misplaced_comma@1:,");
  CHECK(valueOf("99999999999999999999999999999999999999") == Approx(1e38));
  CHECK(errorOf(repeated("9", 400)).rfind("bad_number@0:999", 0) == 0);
}

TEST_CASE("nothing outside the language gets in") {
  for (const char* text :
       {"won_deals = 3", "a = 1", "1 < 2",  "1 >= 2", "1 == 1", "1 != 1",     "1 && 1", "1 || 0", "1 ? 2 : 3",
        "1 % 2",         "!1",    "\"x\"",  "'x'",    "1; 2",   "$won_deals", "a.b",    "{1}",    "[1]",
        "1 // 2",        "1 # 2", "1 \\ 2", "~1",     "1 & 2",  "1 | 2",      "@1",     "`1`"}) {
    CAPTURE(text);
    CHECK(errorOf(text) != "none");
  }
  CHECK(errorOf("won_deals = 3") == "unknown_character@10:=");
  CHECK(errorOf("1 × 2") == "unknown_character@2:×");
  CHECK(errorOf("（1）") == "unknown_character@0:（");
  CHECK(errorOf("销售额 / 2") == "unknown_word@0:销售额");
  CHECK(errorOf("won_deals / 成交2x数！") == "unknown_word@12:成交2x数");
  CHECK(errorOf("caf\u00E9") == "unknown_word@0:caf\u00E9");
  CHECK(errorOf("2元") == "unknown_word@1:元");
  CHECK(errorOf("1\u00A0+ 1") == "unknown_character@1:\u00A0");
  CHECK(errorOf(std::string_view("1 + \0 2", 7)) == "unknown_character@4:");
  CHECK(errorOf("1 \x7F") == "unknown_character@2:");
  CHECK(errorOf("1 + \xFF") == "unknown_character@4:");
  CHECK(errorOf("1 + \xE9\x94") == "unknown_character@4:");
}

TEST_CASE("length and depth have limits that are said") {
  CHECK(errorOf(repeated("1", 31) + repeated("+1", 484) + " ") == "none");
  CHECK(errorOf(repeated("1+", 500) + "1") == "too_long@1000:");
  CHECK(errorOf(repeated("(", 64) + "1" + repeated(")", 64)) == "none");
  CHECK(errorOf(repeated("(", 65) + "1" + repeated(")", 65)) == "too_deep@64:(");
  CHECK(errorOf(repeated("abs(", 200)) == "too_deep@259:(");
  CHECK(errorOf(repeated("(", 1'000'000)) == "too_long@1000:");
  CHECK(valueOf("2" + repeated("^1", 499)) == Approx(2));
  CHECK(valueOf(repeated("if(1,", 64) + "7" + repeated(",0)", 64)) == Approx(7));
}

TEST_CASE("the words of the language are known") {
  CHECK(formulaFunctions() == std::vector<std::string_view>{"min", "max", "abs", "round", "if"});
  for (int i = 0; i <= static_cast<int>(Measure::EndCustomersLessNew); ++i) {
    const auto formula = Formula::parse(toString(static_cast<Measure>(i)));
    REQUIRE(formula);
    CHECK(formula->measures() == std::vector{static_cast<Measure>(i)});
  }
}

TEST_CASE("a locale with decimal commas changes nothing") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  struct Comma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    std::string do_grouping() const override { return "\3"; }
  };
  const std::locale global = std::locale::global(std::locale(std::locale::classic(), new Comma));
  std::setlocale(LC_ALL, "de_DE.UTF-8");
  CHECK(valueOf("1234567.5 + 0.25") == Approx(1234567.75));
  CHECK(errorOf("1,5") == "misplaced_comma@1:,");
  std::locale::global(global);
  std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("copies of a formula can be evaluated from several threads") {
  const auto formula = Formula::parse("if(won_deals, won_amount * 2, 0) / 2 + won_deals");
  REQUIRE(formula);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([copy = *formula, t, &wrong] {
      for (std::int64_t i = 1; i < 2000; ++i) {
        const auto own = [&](Measure) { return MeasureValue{Fraction(i), std::nullopt}; };
        const auto result = evaluate(copy, own, *Currency::fromCode("JPY"));
        if (result.value != static_cast<double>(2 * i)) ++wrong[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}

TEST_CASE("a formula ends with its text, whatever stands behind it in memory") {
  CHECK(errorOf(std::string_view("min (1)").substr(0, 3)) == "missing_call@0:min");
  CHECK(errorOf(std::string_view("1 + abs\t(1)").substr(0, 7)) == "missing_call@4:abs");
  CHECK(valueOf(std::string_view("123").substr(0, 2)) == Approx(12));
}
