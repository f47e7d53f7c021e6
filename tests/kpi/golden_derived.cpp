#include "bellwether/kpi/bridge.h"
#include "bellwether/kpi/cohort.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/variants.h"
#include "golden_answer.h"

namespace bellwether::test {
namespace {

using namespace kpi;

Fraction number(const Check& check, const char* key) { return fractionText(check.params[key]); }

/// Amounts of these cases are given as parameters; ratios of amounts need no minor units.
Answer unitless(KpiValue value) {
  Answer answer = plainAnswer(value.value);
  if (value.reason) answer.reason = toString(*value.reason);
  return answer;
}

Answer lifetime(const Check& check) {
  return unitless(lifetimeValue(number(check, "arpa"), number(check, "margin"), number(check, "churn")));
}

Answer lifetimeToCac(const Check& check) {
  return unitless(
      lifetimeValueToCac(number(check, "arpa"), number(check, "margin"), number(check, "churn"), number(check, "cac")));
}

Answer payback(const Check& check) {
  return unitless(paybackMonths(number(check, "arpa"), number(check, "margin"), number(check, "cac")));
}

Answer arpa(const Check& check) {
  return plainAnswer(
      averageRevenuePerAccount(number(check, "revenue"), check.params["customers"], check.params["months"]));
}

Answer fractions(const std::vector<Fraction>& values) {
  Json list = Json::array();
  for (const Fraction& value : values) list.push_back(value.toString());
  Answer answer;
  answer.structured = list;
  return answer;
}

Answer discount(const Check& check) {
  const std::string how = check.params["how"];
  if (how == "weighted") return answerOf(evaluateOne(*check.facts, KpiId::Discount, check.period, {}, check.asOf));
  const DiscountFigures figures = discountFigures(*check.facts, {check.period, {}, check.asOf});
  return plainAnswer(how == "coverage" ? figures.coverage : figures.meanOfRates);
}

Answer forecastOf(const Check& check) {
  const std::map<std::string, Method> methods = {{"linear", Method::Linear},
                                                 {"workday", Method::Workday},
                                                 {"seasonal", Method::Seasonal},
                                                 {"pipeline", Method::Pipeline}};
  const Projection projection =
      project(*check.facts, check.period, {}, check.asOf, methods.at(check.params["method"].get<std::string>()));
  Answer answer = moneyAnswer(projection.value);
  if (projection.reason) answer.reason = toString(*projection.reason);
  return answer;
}

Answer workdays(const Check& check) { return plainAnswer(paceOf(*check.facts, check.period, {}, check.asOf).workdays); }

Sides sidesOf(const Check& check) {
  return {{dateOf(check.params["a0"]), dateOf(check.params["a1"])},
          {dateOf(check.params["b0"]), dateOf(check.params["b1"])},
          check.asOf,
          check.asOf};
}

Answer decompose(const Check& check) {
  const Bridge bridge = revenueBridge(*check.facts, sidesOf(check), {}, std::nullopt);
  const std::string part = check.params["part"];
  if (part == "total") return moneyAnswer(Fraction(bridge.to) - Fraction(bridge.from));
  for (const BridgeStep& step : bridge.steps)
    if (toString(step.effect) == part) return moneyAnswer(step.exact);
  return {};
}

Answer contributionOf(const Check& check, bool isPoints) {
  Json found = Json::object();
  for (const Contribution& group :
       contributions(*check.facts, KpiId::Revenue, sidesOf(check), {}, Dimension::Rep).groups)
    found[group.key] = (isPoints ? *group.points : group.change / Fraction(100)).toString();
  Answer answer;
  answer.structured = found;
  return answer;
}

Answer priceVolume(const Check& check) {
  std::vector<ProductLine> lines;
  const auto read = [](const Json& row, const char* key) {
    return row[key].is_null() ? Fraction(0) : fractionText(row[key]);
  };
  for (const Json& row : check.params["products"])
    lines.push_back({row["p"], read(row, "q0"), read(row, "p0"), read(row, "q1"), read(row, "p1")});
  const PriceVolumeMix parts = priceVolumeMix(lines);
  const std::map<std::string, Fraction> byName = {{"volume", parts.volume},
                                                  {"mix", parts.mix},
                                                  {"price", parts.price},
                                                  {"new", parts.introduced},
                                                  {"discontinued", parts.discontinued},
                                                  {"total", parts.total}};
  return plainAnswer(byName.at(check.params["part"].get<std::string>()));
}

}  // namespace

std::map<std::string, Answerer> derivedAnswerers() {
  return {
      {"ltv", lifetime},
      {"ltv_cac", lifetimeToCac},
      {"payback", payback},
      {"arpa", arpa},
      {"survival", [](const Check& check) { return fractions(survival(check.params["counts"])); }},
      {"retention_by_age", [](const Check& check) { return fractions(retentionByAge(check.params["counts"])); }},
      {"decompose", decompose},
      {"contribution", [](const Check& check) { return contributionOf(check, false); }},
      {"contribution_points", [](const Check& check) { return contributionOf(check, true); }},
      {"pvm", priceVolume},
      {"discount", discount},
      {"forecast", forecastOf},
      {"workdays", workdays},
  };
}

}  // namespace bellwether::test
