#include <cmath>
#include <random>

#include "bellwether/kpi/formula.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::kpi;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return random() % bound; }

MeasureValue lookup(Measure measure) { return {Fraction(static_cast<std::int64_t>(measure) % 7 * 100), std::nullopt}; }

FormulaValue run(const Formula& formula) { return evaluate(formula, lookup, *Currency::fromCode("CNY")); }

/// What parse and evaluate promise for any text.
void checkPromises(const std::string& text) {
  const auto formula = Formula::parse(text);
  if (formula) {
    const FormulaValue result = run(*formula);
    CHECK(result.value.has_value() != result.reason.has_value());
    if (result.value) CHECK(std::isfinite(*result.value));
    return;
  }
  const FormulaError& error = formula.error();
  CHECK(error.position <= text.size());
  CHECK(text.compare(error.position, error.word.size(), error.word) == 0);
  // The scanner knows the whole language: the library never has to refuse anything.
  CHECK(error.code != FormulaErrorCode::Refused);
}

/// A random expression with what it must give, computed here by plain recursion.
struct Sample {
  std::string text;
  double value = 0;
  bool isBroken = false;  ///< divides by zero or leaves the doubles
};

Sample broken(Sample sample) {
  sample.isBroken = sample.isBroken || !std::isfinite(sample.value);
  return sample;
}

Sample expression(Random& random, int depth);

Sample binary(Random& random, int depth) {
  const Sample a = expression(random, depth - 1), b = expression(random, depth - 1);
  const char sign = "+-*/"[below(random, 4)];
  Sample out{"(" + a.text + ")" + sign + "(" + b.text + ")", 0, a.isBroken || b.isBroken};
  if (sign == '/' && std::fpclassify(b.value) == FP_ZERO) out.isBroken = true;
  if (out.isBroken) return out;
  out.value = sign == '+'   ? a.value + b.value
              : sign == '-' ? a.value - b.value
              : sign == '*' ? a.value * b.value
                            : a.value / b.value;
  return broken(out);
}

Sample conditional(Random& random, int depth) {
  const Sample a = expression(random, depth - 1), b = expression(random, depth - 1), c = expression(random, depth - 1);
  const Sample& taken = std::fpclassify(a.value) != FP_ZERO ? b : c;
  return {"if (" + a.text + ", " + b.text + ", " + c.text + ")", taken.value, a.isBroken || taken.isBroken};
}

Sample function(Random& random, int depth) {
  const Sample a = expression(random, depth - 1), b = expression(random, depth - 1);
  switch (below(random, 4)) {
    case 0:
      return {"min(" + a.text + "," + b.text + ")", std::min(a.value, b.value), a.isBroken || b.isBroken};
    case 1:
      return {"max(" + a.text + "," + b.text + ")", std::max(a.value, b.value), a.isBroken || b.isBroken};
    case 2:
      return {"abs(" + a.text + ")", std::fabs(a.value), a.isBroken};
    default:
      return {"-round(" + a.text + ")", -std::round(a.value), a.isBroken};
  }
}

/// Terms without parentheses, so that the precedence of operators is what is tested.
Sample chain(Random& random) {
  const double a = static_cast<double>(below(random, 9)), b = static_cast<double>(below(random, 9) + 1),
               c = static_cast<double>(below(random, 9)), d = static_cast<double>(below(random, 3));
  const auto text = [](double value) { return std::to_string(static_cast<int>(value)); };
  switch (below(random, 3)) {
    case 0:
      return {text(a) + "/-" + text(b) + "*" + text(c) + "-" + text(d), a / -b * c - d, false};
    case 1:
      return {"-" + text(b) + "^" + text(d) + "*-" + text(c) + "/" + text(b), -std::pow(b, d) * -c / b, false};
    default:
      return {text(a) + "-" + text(b) + "*" + text(c) + "/" + text(b) + "^" + text(d) + "+" + text(a),
              a - b * c / std::pow(b, d) + a, false};
  }
}

Sample expression(Random& random, int depth) {
  if (depth == 0) {
    const auto measure = static_cast<Measure>(below(random, 20));
    const bool isMoney = unitOf(measure) == Unit::Money;
    const double value = lookup(measure).value->toDouble() / (isMoney ? 100 : 1);
    if (below(random, 2) == 0) return {std::string(toString(measure)), value, false};
    const std::size_t number = below(random, 4);
    return {std::to_string(number) + ".25", static_cast<double>(number) + 0.25, false};
  }
  switch (below(random, 4)) {
    case 0:
      return conditional(random, depth);
    case 1:
      return function(random, depth);
    case 2: {
      const Sample terms = chain(random);
      return {"(" + terms.text + ")", terms.value, false};
    }
    default:
      return binary(random, depth);
  }
}

}  // namespace

TEST_CASE("random formulas give what plain recursion gives") {
  Random random(20260105);
  int computed = 0;
  for (int i = 0; i < 3000; ++i) {
    const Sample sample =
        below(random, 4) == 0 ? chain(random) : expression(random, 1 + static_cast<int>(below(random, 3)));
    if (sample.text.size() > kMaxFormulaBytes) continue;
    CAPTURE(sample.text);
    const auto formula = Formula::parse(sample.text);
    REQUIRE(formula);
    const FormulaValue result = run(*formula);
    if (sample.isBroken) {
      CHECK((result.reason.has_value() || result.value.has_value()));
      continue;
    }
    REQUIRE(result.value);
    CHECK(*result.value == Approx(sample.value).epsilon(1e-12).margin(1e-12));
    ++computed;
  }
  CHECK(computed > 1000);
}

TEST_CASE("ten thousand random texts end in a value, a reason or an error with its place") {
  static const std::vector<std::string> kPieces = {
      "won_amount", "won_deals", "one",  "min(", "max(", "abs(", "round(", "if(", "if",  "(",      ")",
      ",",          "+",         "-",    "*",    "/",    "^",    "1",      "0",   "2.5", " ",      "\n",
      ".",          "999",       "sin",  "_pi",  "=",    "?",    ":",      "<",   "\"",  "销售额", "\xFF",
      "\xE2\x82",   "\0",        "\x01", "1e9",  "0x",   "&&",   ";",      "%",   "\\",  "!"};
  Random random(7);
  for (int i = 0; i < 10'000; ++i) {
    std::string text;
    const std::size_t pieces = below(random, 40);
    for (std::size_t p = 0; p < pieces; ++p) text += kPieces[below(random, i % 2 == 0 ? 21 : kPieces.size())];
    CAPTURE(text);
    checkPromises(text);
  }
}

TEST_CASE("random bytes end in an error with its place") {
  Random random(11);
  for (int i = 0; i < 10'000; ++i) {
    std::string text(below(random, 60), ' ');
    for (char& c : text) c = static_cast<char>(below(random, 256));
    checkPromises(text);
  }
}

TEST_CASE("cut and doubled formulas never slip past the scanner") {
  const std::string whole = "if(max(0, won_amount - target_amount), round(won_amount / 1000) ^ 2, -abs(min(1, 2.5)))";
  for (std::size_t at = 0; at <= whole.size(); ++at) {
    checkPromises(whole.substr(0, at));
    checkPromises(whole.substr(at));
    checkPromises(whole.substr(0, at) + whole.substr(at / 2));
    if (at < whole.size()) checkPromises(whole.substr(0, at) + whole.substr(at + 1));
  }
}
