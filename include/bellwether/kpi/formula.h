#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "bellwether/core/money.h"
#include "bellwether/kpi/definition.h"

namespace bellwether::kpi {

inline constexpr std::size_t kMaxFormulaBytes = 1000;
inline constexpr std::size_t kMaxFormulaDepth = 64;  ///< parentheses open at once

enum class FormulaErrorCode : std::uint8_t {
  Empty,             ///< nothing but blanks
  TooLong,           ///< more than kMaxFormulaBytes
  TooDeep,           ///< more than kMaxFormulaDepth parentheses in each other
  UnknownWord,       ///< neither a measure nor a function
  UnknownCharacter,  ///< not part of the language: `=`, `"`, `×`, a NUL
  BadNumber,         ///< not plain decimal digits like `12` or `0.5`, or too many of them
  MissingOperand,    ///< a number, measure, function or parenthesis should stand here
  MissingOperator,   ///< two operands side by side
  MissingCall,       ///< a function without its parenthesis
  MisplacedComma,    ///< a comma outside a function's own parenthesis
  UnopenedParenthesis,
  UnclosedParenthesis,
  TooFewArguments,
  TooManyArguments,
  Refused,  ///< by the calculating library, for a reason of its own
};
std::string_view toString(FormulaErrorCode code);  ///< `unknown_word`, ...

struct FormulaError {
  FormulaErrorCode code = FormulaErrorCode::Empty;
  std::size_t position = 0;  ///< byte in the text, from 0; its length when something is missing at the end
  /// What stands there: the whole word, number or character. Empty at the end, for control characters and for bytes
  /// that are not UTF-8.
  std::string word;
};

/// A measure as the catalogue holds it: minor units for money. Has a value exactly when it has no reason.
struct MeasureValue {
  std::optional<Fraction> value;
  std::optional<Reason> reason;
};
using MeasureLookup = std::function<MeasureValue(Measure)>;

/// Money is in major units (yuan, not fen), as people write it: `won_amount / 1000` is thousands of yuan.
struct FormulaValue {
  std::optional<double> value;    ///< finite; exists exactly when there is no reason
  std::optional<Fraction> exact;  ///< of simple formulas
  std::optional<Reason> reason;
};

class Formula;
class FormulaEngine;

/// Computes a formula. Money measures enter in major units of `currency`. Reasons: that of the first measure that has
/// no value; division_by_zero (for `measure / measure` what the denominator lacks, such as no_closed_deals, where that
/// is known, and zero_target for any target not above 0); overflow for whatever is not finite, also on the way, and for
/// fractions beyond 128 bits. Requires: the lookup can be called.
FormulaValue evaluate(const Formula& formula, const MeasureLookup& lookup, Currency currency);

/// A KPI of the user's own: arithmetic over catalogue measures. A closed language:
/// - measures by toString(Measure), plain decimal numbers with a point, whatever the locale;
/// - `+ - * / ^` and parentheses; `^` binds tighter than a sign (-2^2 is -4) and from right to left;
/// - `min(a, b, ...)`, `max(a, b, ...)`, `abs(a)`, `round(a)` (half away from zero);
/// - `if(a, b, c)`: b unless a is 0, else c; only the branch taken is computed.
/// Nothing else: no assignment, no text, no comparison (`if(max(0, a - b), c, d)` is c where a is above b).
/// Copies share what is inside; any thread may evaluate.
class Formula {
 public:
  /// Never throws, hangs or overflows the stack, whatever the bytes.
  static tl::expected<Formula, FormulaError> parse(std::string_view text);

  const std::string& text() const { return m_text; }
  /// Each measure once, in order of appearance.
  const std::vector<Measure>& measures() const { return m_measures; }
  /// True for `measure` and `measure / measure`: evaluated in exact fractions, as the catalogue does.
  bool isSimple() const { return m_isSimple; }

 private:
  friend FormulaValue evaluate(const Formula&, const MeasureLookup&, Currency);
  Formula() = default;

  std::string m_text;
  std::vector<Measure> m_measures;
  bool m_isSimple = false;
  std::shared_ptr<const FormulaEngine> m_engine;
};

/// The function names of the language. With the measures they are all its words.
const std::vector<std::string_view>& formulaFunctions();

/// A catalogue definition in the language of formulas: `won_amount / target_amount`, `won_amount` for a sum.
std::string formulaOf(const Definition& definition);

/// The KPIs whose values carry the formula's measures: what to ask kpi::evaluate for. Sorted, each once.
std::vector<KpiId> kpisBehind(const Formula& formula);
/// Looks measures up in evaluated KPIs of one period and group. Requires: `kpis` holds those of kpisBehind (a measure
/// that none of them carries is not_for_dimension). Sums and counts over nothing are 0, as in the catalogue.
MeasureLookup measuresIn(std::vector<KpiValue> kpis, const Period& period, LocalDate asOf);

}  // namespace bellwether::kpi
