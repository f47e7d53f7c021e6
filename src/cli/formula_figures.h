#pragma once

#include <QString>
#include <string>
#include <vector>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/formula.h"
#include "cli/failure.h"
#include "cli/kpi_json.h"

/// KPIs of the user's own beside those of the catalogue.
namespace bellwether::cli {

/// Wrong usage for the first text that is no formula, with what is wrong and where.
Answer<std::vector<kpi::Formula>> readFormulas(const std::vector<std::string>& texts);

/// The formulas' values, for periods and groups in the order of the evaluation of the query.
class FormulaFigures final {
 public:
  FormulaFigures(const records::Facts& facts, const kpi::Query& query, std::vector<kpi::Formula> formulas);

  bool isEmpty() const { return m_formulas.empty(); }
  /// Adds `formulas` to each period of the document and each of its groups; nothing without formulas.
  void addTo(Json& document) const;
  /// A table of the values of a period, with the groups' below; empty without formulas.
  QString text(std::size_t period) const;

 private:
  struct Group {
    std::string key;
    std::vector<kpi::FormulaValue> values;
  };
  struct Figures {
    std::vector<kpi::FormulaValue> company;
    std::vector<Group> groups;
  };
  std::vector<kpi::FormulaValue> valuesOf(const std::vector<kpi::KpiValue>& kpis, const Period& period,
                                          const kpi::Query& query) const;
  Json json(const std::vector<kpi::FormulaValue>& values) const;

  std::vector<kpi::Formula> m_formulas;
  Currency m_currency;
  std::vector<Figures> m_periods;
};

}  // namespace bellwether::cli
