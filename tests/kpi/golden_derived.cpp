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

}  // namespace

std::map<std::string, Answerer> derivedAnswerers() {
  return {
      {"ltv", lifetime},
      {"ltv_cac", lifetimeToCac},
      {"payback", payback},
      {"arpa", arpa},
      {"survival", [](const Check& check) { return fractions(survival(check.params["counts"])); }},
      {"retention_by_age", [](const Check& check) { return fractions(retentionByAge(check.params["counts"])); }},
      {"discount", discount},
      {"forecast", forecastOf},
      {"workdays", workdays},
  };
}

}  // namespace bellwether::test
