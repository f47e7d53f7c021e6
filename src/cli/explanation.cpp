#include "cli/explanation.h"

#include <nlohmann/json.hpp>

#include "bellwether/records/facts.h"
#include "cli/kpi_json.h"

namespace bellwether::cli {
namespace {

std::vector<ExplainedStep> stepsOf(const records::Facts& facts, const Explanation& explanation,
                                   std::optional<kpi::Dimension> by) {
  std::vector<ExplainedStep> steps;
  if (explanation.id == kpi::KpiId::Revenue) {
    const auto bridge = kpi::revenueBridge(facts, explanation.sides, explanation.figure.where, by);
    for (const auto& step : bridge.steps) steps.push_back({std::string(kpi::toString(step.effect)), step.minor});
    return steps;
  }
  if (explanation.contributions.to.denominator.measure == kpi::Measure::One) return steps;
  if (const auto effects = kpi::ratioEffects(explanation.contributions.from, explanation.contributions.to)) {
    steps.push_back({"numerator", effects->numerator});
    steps.push_back({"denominator", effects->denominator});
  }
  return steps;
}

Json sideJson(const kpi::KpiValue& value, const Period& range, Currency currency) {
  Json json;
  json["from"] = range.begin.toIso();
  json["through"] = range.isEmpty() ? Json() : Json(range.last().toIso());
  json["value"] = valueOrNull(value, currency);
  json["reason"] = reasonOrNull(value);
  json["numerator"] = toJson(value.numerator, currency);
  json["denominator"] = toJson(value.denominator, currency);
  return json;
}

Json contributionJson(const kpi::Contribution& group, kpi::Unit unit, Currency currency) {
  Json json;
  json["key"] = group.key;
  json["before"] = numberJson(unit, group.from, currency);
  json["now"] = numberJson(unit, group.to, currency);
  json["change"] = numberJson(unit, group.change, currency);
  json["points"] = group.points ? Json(group.points->toDouble()) : Json();
  return json;
}

}  // namespace

Period Explanation::measuredBefore() const {
  return intersect(sides.from, {sides.from.begin, sides.fromAsOf.plusDays(1)});
}

Period Explanation::measuredNow() const { return intersect(sides.to, {sides.to.begin, sides.toAsOf.plusDays(1)}); }

Explanation explain(const records::Facts& facts, const FigureOptions::Figure& figure, const ExplanationQuery& query) {
  const auto& calendar = facts.settings().calendar;
  Explanation explanation;
  explanation.id = query.id;
  explanation.figure = figure;
  explanation.other = query.compare == kpi::Comparison::LastYear ? sameLastYear(figure.period, calendar)
                                                                 : step(figure.period, -1, calendar);
  explanation.sides = kpi::comparableSides(figure.period.range, explanation.other.range, figure.asOf);
  explanation.by = query.by.value_or(kpi::Dimension::Rep);
  explanation.contributions = kpi::contributions(facts, query.id, explanation.sides, figure.where, explanation.by);
  explanation.steps = stepsOf(facts, explanation, query.by);
  return explanation;
}

Json explanationJson(const std::string& store, const Explanation& explanation, Currency currency) {
  const auto& found = explanation.contributions;
  const auto unit = found.to.unit;
  Json json;
  json["store"] = store;
  json["as_of"] = explanation.figure.asOf.toIso();
  json["currency"] = currency.code();
  json["where"] = toJson(explanation.figure.where);
  json["id"] = kpi::toString(explanation.id);
  json["unit"] = kpi::toString(unit);
  json["period"] = periodJson(explanation.figure.period, explanation.figure.asOf);
  json["compare"] = explanation.other.id;
  json["before"] = sideJson(found.from, explanation.measuredBefore(), currency);
  json["now"] = sideJson(found.to, explanation.measuredNow(), currency);
  json["change"] = found.change ? numberJson(unit, *found.change, currency) : Json();
  json["bridge"] = Json::array();
  for (const auto& step : explanation.steps) {
    json["bridge"].push_back(Json{{"effect", step.code}, {"amount", numberJson(unit, step.amount, currency)}});
  }
  json["by"] = kpi::toString(explanation.by);
  json["contributions"] = Json::array();
  for (const auto& group : found.groups) json["contributions"].push_back(contributionJson(group, unit, currency));
  json["rest"] = found.change ? numberJson(unit, found.rest, currency) : Json();
  return json;
}

}  // namespace bellwether::cli
