#include "bellwether/kpi/formula.h"

#include <algorithm>
#include <array>

#include "kpi/formula_engine.h"
#include "kpi/formula_scan.h"

namespace bellwether::kpi {
namespace {

constexpr std::array<std::string_view, 15> kErrorNames = {"empty",
                                                          "too_long",
                                                          "too_deep",
                                                          "unknown_word",
                                                          "unknown_character",
                                                          "bad_number",
                                                          "missing_operand",
                                                          "missing_operator",
                                                          "missing_call",
                                                          "misplaced_comma",
                                                          "unopened_parenthesis",
                                                          "unclosed_parenthesis",
                                                          "too_few_arguments",
                                                          "too_many_arguments",
                                                          "refused"};

/// What a reader should hear instead of "division by zero" when it is this that there is none of.
Reason reasonIfZero(Measure denominator) {
  switch (denominator) {
    case Measure::WonDeals:
    case Measure::PricedDeals:
      return Reason::NoWins;
    case Measure::ClosedDeals:
      return Reason::NoClosedDeals;
    case Measure::CycleDeals:
      return Reason::NoMeasurableDeals;
    case Measure::CycleMean:
      return Reason::ZeroCycle;
    case Measure::NewCustomers:
      return Reason::NoNewCustomers;
    case Measure::NewPaidCustomers:
      return Reason::NoPaidCustomers;
    case Measure::BaseCustomers:
    case Measure::BaseRevenue:
    case Measure::StartCustomers:
      return Reason::NoHistory;
    case Measure::RepTime:
      return Reason::NoReps;
    case Measure::MarketSize:
      return Reason::ZeroMarketSize;
    case Measure::TargetAmount:
    case Measure::TargetToDate:
      return Reason::ZeroTarget;
    case Measure::ListAmount:
      return Reason::NoListPrices;
    case Measure::ElapsedDays:
      return Reason::NoElapsedTime;
    default:
      return Reason::DivisionByZero;
  }
}

bool isUnusable(Measure measure, const Fraction& denominator) {
  const bool isTarget = measure == Measure::TargetAmount || measure == Measure::TargetToDate;
  return denominator == Fraction(0) || (isTarget && denominator < Fraction(0));
}

FormulaValue withoutValue(Reason reason) { return {std::nullopt, std::nullopt, reason}; }

/// The measures' values in major units, parallel to the formula's; or why there are none.
tl::expected<std::vector<Fraction>, Reason> inputsOf(const Formula& formula, const MeasureLookup& lookup,
                                                     Currency currency) {
  std::vector<Fraction> inputs;
  for (const Measure measure : formula.measures()) {
    const MeasureValue found = lookup(measure);
    if (!found.value) return tl::unexpected(found.reason.value_or(Reason::NotForDimension));
    const bool isMoney = unitOf(measure) == Unit::Money;
    inputs.push_back(isMoney ? *found.value / Fraction(currency.minorPerMajor()) : *found.value);
    if (!inputs.back().isValid()) return tl::unexpected(Reason::Overflow);
  }
  return inputs;
}

FormulaValue evaluateSimple(const Formula& formula, const std::vector<Fraction>& inputs) {
  FormulaValue out;
  out.exact = inputs.front();
  const bool isRatio = formula.text().find('/') != std::string::npos;
  if (isRatio) {
    // `a / a` names its one measure once.
    const Measure denominator = formula.measures().back();
    if (isUnusable(denominator, inputs.back())) return withoutValue(reasonIfZero(denominator));
    out.exact = inputs.front() / inputs.back();
  }
  if (!out.exact->isValid()) return withoutValue(Reason::Overflow);
  out.value = out.exact->toDouble();
  return out;
}

}  // namespace

std::string_view toString(FormulaErrorCode code) { return kErrorNames[static_cast<std::size_t>(code)]; }

tl::expected<Formula, FormulaError> Formula::parse(std::string_view text) {
  auto scanned = scanFormula(text);
  if (!scanned) return tl::unexpected(scanned.error());
  std::vector<std::string> names;
  for (const Measure measure : scanned->measures) names.emplace_back(toString(measure));
  auto engine = FormulaEngine::make(scanned->expression, names);
  if (!engine) {
    const std::vector<std::size_t>& origins = scanned->origins;
    return tl::unexpected(
        FormulaError{FormulaErrorCode::Refused, origins[std::min(engine.error(), origins.size() - 1)], {}});
  }
  Formula formula;
  formula.m_text = text;
  formula.m_measures = std::move(scanned->measures);
  formula.m_isSimple = scanned->isSimple;
  formula.m_engine = std::move(*engine);
  return formula;
}

FormulaValue evaluate(const Formula& formula, const MeasureLookup& lookup, Currency currency) {
  const auto inputs = inputsOf(formula, lookup, currency);
  if (!inputs) return withoutValue(inputs.error());
  if (formula.isSimple()) return evaluateSimple(formula, *inputs);
  std::vector<double> values;
  for (const Fraction& input : *inputs) values.push_back(input.toDouble());
  return formula.m_engine->run(values);
}

std::string formulaOf(const Definition& definition) {
  std::string text(toString(definition.numerator));
  if (definition.denominator != Measure::One) text.append(" / ").append(toString(definition.denominator));
  return text;
}

}  // namespace bellwether::kpi
