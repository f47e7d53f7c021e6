#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "bellwether/kpi/formula.h"

namespace bellwether::kpi {

/// A formula found good, rewritten for the calculating library.
struct ScannedFormula {
  std::string expression;            ///< tokens set apart by blanks; `if` as the library's own conditional
  std::vector<std::size_t> origins;  ///< for each byte of the expression, where it stems from in the text
  std::vector<Measure> measures;     ///< each once, in order of appearance
  bool isSimple = false;             ///< `measure` or `measure / measure`
};

/// Checks a text against the whole language, so that the library sees only what is valid.
tl::expected<ScannedFormula, FormulaError> scanFormula(std::string_view text);

}  // namespace bellwether::kpi
