#include "cli/formula_figures.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "bellwether/app/language.h"
#include "bellwether/app/words.h"
#include "cli/printable.h"
#include "cli/say.h"
#include "cli/text_table.h"

namespace bellwether::cli {
namespace {

using kpi::FormulaErrorCode;

QString problemText(FormulaErrorCode code) {
  switch (code) {
    case FormulaErrorCode::Empty:
      return Say::tr("the formula is empty");
    case FormulaErrorCode::TooLong:
      return Say::tr("the formula is too long");
    case FormulaErrorCode::TooDeep:
      return Say::tr("too many parentheses inside each other");
    case FormulaErrorCode::UnknownWord:
      return Say::tr("no measure and no function has this name");
    case FormulaErrorCode::UnknownCharacter:
      return Say::tr("this character means nothing in a formula");
    case FormulaErrorCode::BadNumber:
      return Say::tr("numbers look like 12 or 0.5");
    case FormulaErrorCode::MissingOperand:
      return Say::tr("a number or a measure is missing here");
    case FormulaErrorCode::MissingOperator:
      return Say::tr("an operator such as + or / is missing here");
    case FormulaErrorCode::MissingCall:
      return Say::tr("a function needs its arguments in parentheses");
    case FormulaErrorCode::MisplacedComma:
      return Say::tr("a comma only stands between a function's arguments");
    case FormulaErrorCode::UnopenedParenthesis:
      return Say::tr("this parenthesis was never opened");
    case FormulaErrorCode::UnclosedParenthesis:
      return Say::tr("this parenthesis is never closed");
    case FormulaErrorCode::TooFewArguments:
      return Say::tr("the function has too few arguments");
    case FormulaErrorCode::TooManyArguments:
      return Say::tr("the function has too many arguments");
    case FormulaErrorCode::Refused:
      break;
  }
  return Say::tr("this cannot be computed");
}

QString placeText(const kpi::FormulaError& error) {
  if (error.word.empty())
    return Say::tr("--formula, at character %1: %2").arg(error.position + 1).arg(problemText(error.code));
  return Say::tr("--formula, at character %1, `%2`: %3")
      .arg(error.position + 1)
      .arg(printableCell(error.word), problemText(error.code));
}

QString valueText(const kpi::FormulaValue& value) {
  if (value.reason) return app::words::reason(*value.reason);
  return app::currentLocale().toString(*value.value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace

Answer<std::vector<kpi::Formula>> readFormulas(const std::vector<std::string>& texts) {
  std::vector<kpi::Formula> formulas;
  for (const std::string& text : texts) {
    auto formula = kpi::Formula::parse(text);
    if (!formula) return wrongUsage(placeText(formula.error()));
    formulas.push_back(std::move(*formula));
  }
  return formulas;
}

FormulaFigures::FormulaFigures(const records::Facts& facts, const kpi::Query& query, std::vector<kpi::Formula> formulas)
    : m_formulas(std::move(formulas)), m_currency(facts.settings().currency) {
  if (m_formulas.empty()) return;
  kpi::Query behind = query;
  behind.compare = kpi::Comparison::None;
  behind.kpis.clear();
  for (const kpi::Formula& formula : m_formulas)
    for (const kpi::KpiId id : kpisBehind(formula)) behind.kpis.push_back(id);
  std::sort(behind.kpis.begin(), behind.kpis.end());
  behind.kpis.erase(std::unique(behind.kpis.begin(), behind.kpis.end()), behind.kpis.end());
  // A formula of numbers only needs no KPI, and an empty list would ask for all of them.
  if (behind.kpis.empty()) behind.kpis.push_back(kpi::KpiId::Revenue);
  for (const kpi::PeriodResult& result : kpi::evaluate(facts, behind).periods) {
    Figures& figures = m_periods.emplace_back();
    figures.company = valuesOf(result.kpis, result.period.range, query);
    for (const kpi::GroupResult& group : result.groups)
      figures.groups.push_back({group.key, valuesOf(group.kpis, result.period.range, query)});
  }
}

std::vector<kpi::FormulaValue> FormulaFigures::valuesOf(const std::vector<kpi::KpiValue>& kpis, const Period& period,
                                                        const kpi::Query& query) const {
  const kpi::MeasureLookup lookup = kpi::measuresIn(kpis, period, query.asOf);
  std::vector<kpi::FormulaValue> values;
  for (const kpi::Formula& formula : m_formulas) values.push_back(kpi::evaluate(formula, lookup, m_currency));
  return values;
}

Json FormulaFigures::json(const std::vector<kpi::FormulaValue>& values) const {
  Json list = Json::array();
  for (std::size_t i = 0; i < values.size(); ++i) {
    Json json;
    json["formula"] = m_formulas[i].text();
    json["value"] = values[i].value ? Json(*values[i].value) : Json();
    json["reason"] = values[i].reason ? Json(kpi::toString(*values[i].reason)) : Json();
    list.push_back(std::move(json));
  }
  return list;
}

void FormulaFigures::addTo(Json& document) const {
  for (std::size_t i = 0; i < m_periods.size(); ++i) {
    Json& period = document["periods"][i];
    period["formulas"] = json(m_periods[i].company);
    // Deals may make groups for a KPI that make none for a measure: groups are found by their key.
    for (const Group& group : m_periods[i].groups)
      for (Json& other : period["groups"])
        if (other["key"] == group.key) other["formulas"] = json(group.values);
  }
}

QString FormulaFigures::text(std::size_t period) const {
  if (m_formulas.empty() || period >= m_periods.size()) return {};
  TextTable company({{Say::tr("Formula")}, {Say::tr("Value"), Align::Right}});
  for (std::size_t i = 0; i < m_formulas.size(); ++i)
    company.addRow({printableCell(m_formulas[i].text()), valueText(m_periods[period].company[i])});
  QString out = QLatin1Char('\n') + company.toText();
  if (m_periods[period].groups.empty()) return out;
  TextTable groups({{Say::tr("Group")}, {Say::tr("Formula")}, {Say::tr("Value"), Align::Right}});
  for (const Group& group : m_periods[period].groups)
    for (std::size_t i = 0; i < m_formulas.size(); ++i)
      groups.addRow({printableCell(group.key), printableCell(m_formulas[i].text()), valueText(group.values[i])});
  return out + QLatin1Char('\n') + groups.toText();
}

}  // namespace bellwether::cli
