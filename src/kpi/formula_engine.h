#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "bellwether/kpi/formula.h"

namespace bellwether::kpi {

/// The one place that knows the calculating library. Runs a compiled expression; one at a time, from any thread.
class FormulaEngine {
 public:
  /// The position in the expression where the library refuses it.
  using Made = tl::expected<std::shared_ptr<const FormulaEngine>, std::size_t>;
  /// `names` are the expression's variables.
  static Made make(const std::string& expression, const std::vector<std::string>& names);
  ~FormulaEngine();
  FormulaEngine(const FormulaEngine&) = delete;
  FormulaEngine& operator=(const FormulaEngine&) = delete;

  /// `inputs` parallel to the names. A value, or division_by_zero or overflow.
  FormulaValue run(const std::vector<double>& inputs) const;

 private:
  struct Library;
  FormulaEngine();
  std::unique_ptr<Library> m_library;
  mutable std::mutex m_mutex;
};

}  // namespace bellwether::kpi
