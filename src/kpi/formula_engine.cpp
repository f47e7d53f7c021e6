#include "kpi/formula_engine.h"

#include <muParser.h>

#include <algorithm>
#include <cmath>

namespace bellwether::kpi {
namespace {

/// Leaves an evaluation from inside a callback of the library.
struct Undefined {
  Reason reason;
};

/// Values that are not finite stop at once: an infinity must not come out as 0 further on.
double finite(double value) {
  if (!std::isfinite(value)) throw Undefined{Reason::Overflow};
  return value;
}

double sum(double a, double b) { return finite(a + b); }
double difference(double a, double b) { return finite(a - b); }
double product(double a, double b) { return finite(a * b); }
double quotient(double a, double b) {
  if (std::fpclassify(b) == FP_ZERO) throw Undefined{Reason::DivisionByZero};
  return finite(a / b);
}
double power(double base, double exponent) {
  if (std::fpclassify(base) == FP_ZERO && exponent < 0) throw Undefined{Reason::DivisionByZero};
  return finite(std::pow(base, exponent));
}
double negative(double a) { return -a; }
double positive(double a) { return a; }
double magnitude(double a) { return std::fabs(a); }
double nearest(double a) { return std::round(a); }
double smallest(const double* values, int count) { return *std::min_element(values, values + count); }
double largest(const double* values, int count) { return *std::max_element(values, values + count); }

/// Reads a number as the scanner does: by digits, never by locale. Returns 1 when there is one.
int readNumber(const char* text, int* position, double* value) {
  const std::string_view rest(text);
  const std::string_view number = rest.substr(0, rest.find_first_not_of("0123456789."));
  const auto exact = Fraction::parse(number);
  if (!exact) return 0;
  *value = exact->toDouble();
  *position += static_cast<int>(number.size());
  return 1;
}

void defineLanguage(mu::Parser& parser) {
  parser.ClearFun();
  parser.ClearConst();
  parser.ClearOprt();
  parser.ClearInfixOprt();
  parser.ClearPostfixOprt();
  parser.EnableBuiltInOprt(false);
  parser.AddValIdent(&readNumber);
  parser.DefineOprt("+", &sum, mu::prADD_SUB);
  parser.DefineOprt("-", &difference, mu::prADD_SUB);
  parser.DefineOprt("*", &product, mu::prMUL_DIV);
  parser.DefineOprt("/", &quotient, mu::prMUL_DIV);
  parser.DefineOprt("^", &power, mu::prPOW, mu::oaRIGHT);
  parser.DefineInfixOprt("-", &negative);
  parser.DefineInfixOprt("+", &positive);
  parser.DefineFun("abs", &magnitude, false);
  parser.DefineFun("round", &nearest, false);
  parser.DefineFun("min", &smallest, false);
  parser.DefineFun("max", &largest, false);
}

}  // namespace

struct FormulaEngine::Library {
  mu::Parser parser;
  std::vector<double> values;  ///< the variables; never resized, the parser points into it

  FormulaValue run() {
    FormulaValue out;
    try {
      out.value = finite(parser.Eval()) + 0.0;  // never a negative zero
    } catch (const Undefined& undefined) {
      out.reason = undefined.reason;
    }
    return out;
  }
};

FormulaEngine::FormulaEngine() : m_library(std::make_unique<Library>()) {}
FormulaEngine::~FormulaEngine() = default;

FormulaEngine::Made FormulaEngine::make(const std::string& expression, const std::vector<std::string>& names) {
  std::shared_ptr<FormulaEngine> engine(new FormulaEngine());
  Library& library = *engine->m_library;
  library.values.assign(names.size(), 1.0);
  try {
    defineLanguage(library.parser);
    for (std::size_t i = 0; i < names.size(); ++i) library.parser.DefineVar(names[i], &library.values[i]);
    library.parser.SetExpr(expression);
    library.run();  // compiles; what the value is does not matter yet
  } catch (const mu::ParserError& error) {
    return tl::unexpected(static_cast<std::size_t>(std::max(error.GetPos(), 0)));
  }
  return std::shared_ptr<const FormulaEngine>(std::move(engine));
}

FormulaValue FormulaEngine::run(const std::vector<double>& inputs) const {
  const std::lock_guard lock(m_mutex);
  std::copy_n(inputs.begin(), std::min(inputs.size(), m_library->values.size()), m_library->values.begin());
  return m_library->run();
}

}  // namespace bellwether::kpi
