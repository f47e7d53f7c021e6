#include <algorithm>
#include <stdexcept>

#include "bellwether/kpi/cohort.h"
#include "bellwether/kpi/evaluate.h"
#include "bellwether/kpi/issues.h"
#include "bellwether/kpi/pace.h"
#include "bellwether/kpi/variants.h"
#include "golden_answer.h"

namespace bellwether::test {
namespace {

using namespace kpi;

std::string text(const Check& check, const char* key) { return check.params.value(key, std::string()); }

KpiValue value(const Check& check, KpiId id, const Slice& where = {}) {
  return evaluateOne(*check.facts, id, check.period, where, check.asOf);
}

Frame frame(const Check& check) { return {check.period, {}, check.asOf}; }

/// One of several ids, chosen by a parameter.
Answerer choose(const char* key, std::map<std::string, KpiId> ids) {
  return [key, ids = std::move(ids)](const Check& check) { return answerOf(value(check, ids.at(text(check, key)))); };
}

Answerer always(KpiId id) {
  return [id](const Check& check) { return answerOf(value(check, id)); };
}

Slice scopeSlice(const Check& check) {
  const std::string scope = text(check, "scope");
  if (scope == "company") return {};
  return {{Dimension::Rep, {scope}}};
}

Answer issues(const Check& check) {
  Json found = Json::object();
  for (const DataIssue& issue : dataIssues(*check.facts, check.asOf)) {
    // The cases leave created dates out where the cycle is not the topic.
    if (issue.reason == Exclusion::NoCreatedDate) continue;
    for (const ReceiptRow& row : issue.examples) found[std::string(toString(issue.reason))].push_back(row.id);
  }
  for (Json& ids : found) std::sort(ids.begin(), ids.end());
  Answer answer;
  answer.structured = found;
  return answer;
}

Answer cac(const Check& check) {
  if (check.params.contains("lag_days"))
    return answerOf(laggedCac(*check.facts, frame(check), check.params["lag_days"]));
  return answerOf(value(check, text(check, "kind") == "paid" ? KpiId::PaidCac : KpiId::Cac));
}

Answer cycle(const Check& check) {
  const std::string stat = text(check, "stat");
  const bool isPlain = !check.params.contains("statuses") && !check.params.contains("start");
  if (isPlain && stat == "median") return answerOf(value(check, KpiId::Cycle));
  if (isPlain && stat == "mean") return answerOf(value(check, KpiId::CycleMean));
  if (isPlain && stat == "p90") return answerOf(value(check, KpiId::CycleP90));
  const CycleFigures figures = cycleFigures(
      *check.facts, frame(check), check.params.contains("start") ? CycleStart::FirstContact : CycleStart::Created,
      check.params.contains("statuses") ? CycleScope::WonAndLost : CycleScope::Won);
  if (stat == "n") return plainAnswer(figures.n);
  if (stat == "excluded") return plainAnswer(figures.noStart + figures.negative);
  return plainAnswer(stat == "median" ? figures.median : figures.mean);
}

Answer dealSize(const Check& check) {
  const std::string kind = text(check, "kind");
  if (kind == "mean") return answerOf(value(check, KpiId::DealSize));
  if (kind == "median") return answerOf(value(check, KpiId::DealSizeMedian));
  const DealSizeFigures figures = dealSizeFigures(*check.facts, frame(check));
  if (kind == "incl_zero") return moneyAnswer(figures.withZero);
  return moneyAnswer(kind == "net" ? figures.net : figures.perCustomer);
}

Answer retention(const Check& check) {
  Check at = check;
  const LocalDate end = dateOf(check.params["end"]);
  at.period = {end.plusMonths(-1), end};
  return choose("kind",
                {{"logo", KpiId::Retention}, {"churn", KpiId::Churn}, {"nrr", KpiId::Nrr}, {"grr", KpiId::Grr}})(at);
}

Answer byDimension(const Check& check) {
  Query query;
  query.period = customPeriod(check.period);
  query.by = dimensionFromString(text(check, "dim"));
  query.kpis = {KpiId::Revenue};
  query.asOf = check.asOf;
  Json found = Json::object();
  const Evaluation evaluation = evaluate(*check.facts, query);
  for (const GroupResult& group : evaluation.periods.front().groups)
    found[group.key] = (*group.kpis.front().value / Fraction(100)).toString();
  Answer answer;
  answer.structured = found;
  return answer;
}

Answer attainmentRollup(const Check& check) {
  const QuotaDistribution spread =
      quotaDistribution(*check.facts, check.period, check.params["scopes"].get<std::vector<std::string>>(), check.asOf);
  const std::string how = text(check, "how");
  if (how == "ratio_of_sums") return plainAnswer(spread.ratioOfSums);
  if (how == "all_revenue") return plainAnswer(spread.allRevenue);
  if (how == "median") return plainAnswer(spread.median);
  if (how == "share_at_quota") return plainAnswer(spread.shareAtQuota);
  // The wrong way, which the product does not offer: it must differ from the right one.
  Fraction sum = 0;
  for (const Carrier& carrier : spread.carriers) sum = sum + carrier.attainment;
  const Fraction mean = sum / Fraction(static_cast<std::int64_t>(spread.carriers.size()));
  if (mean == spread.ratioOfSums) throw std::logic_error("the mean of ratios is in use");
  return plainAnswer(mean);
}

Answer pace(const Check& check) {
  const Pace pace = paceOf(*check.facts, check.period, scopeSlice(check), check.asOf);
  const std::string what = text(check, "what");
  if (what == "elapsed") return plainAnswer(pace.elapsed);
  if (what == "target_to_date") return moneyAnswer(pace.targetToDate);
  if (what == "pace_attainment") return plainAnswer(pace.paceAttainment);
  return moneyAnswer(what == "gap" ? pace.gap : pace.neededPerDay);
}

Answer share(const Check& check) {
  if (!check.params.contains("ours")) return answerOf(value(check, KpiId::MarketShare));
  const Fraction ours = fractionText(check.params["ours"]) * Fraction(100);
  return answerOf(shareOfMarket(*check.facts, frame(check), {text(check, "seg")}, ours));
}

Answer pipeline(const Check& check) {
  if (check.params.contains("overdue")) return moneyAnswer(overduePipeline(*check.facts, {}, check.asOf).amount);
  if (!check.params.contains("a")) return moneyAnswer(wholePipeline(*check.facts, {}, check.asOf).amount);
  return answerOf(value(check, check.params.contains("weighted") ? KpiId::WeightedPipeline : KpiId::Pipeline));
}

Answer growthOf(const Check& check) {
  const auto revenue = [&](const char* from, const char* to) {
    const Period period{dateOf(check.params[from]), dateOf(check.params[to])};
    return *evaluateOne(*check.facts, KpiId::Revenue, period, {}, check.asOf).value;
  };
  return answerOf(growth(revenue("a0", "a1"), revenue("b0", "b1")));
}

Answer triangle(const Check& check) {
  Json found = Json::object();
  for (const Cohort& cohort : cohortTriangle(*check.facts, {}, dateOf(check.params["end"])))
    found[LocalDate::fromYmd(cohort.year, cohort.month, 1)->toIso().substr(0, 7)] = cohort.active;
  Answer answer;
  answer.structured = found;
  return answer;
}

}  // namespace

std::map<std::string, Answerer> basicAnswerers() {
  return {
      {"revenue",
       choose("part", {{"net", KpiId::Revenue}, {"gross", KpiId::GrossRevenue}, {"refunds", KpiId::Refunds}})},
      {"wins", always(KpiId::WonDeals)},
      {"priced_wins",
       [](const Check& check) { return plainAnswer(dealSizeFigures(*check.facts, frame(check)).priced); }},
      {"issues", issues},
      {"cac", cac},
      {"cycle", cycle},
      {"deal_size", dealSize},
      {"retention", retention},
      {"crr_simple", always(KpiId::CrrSimple)},
      {"new_customers", always(KpiId::NewCustomers)},
      {"by", byDimension},
      {"revenue_per_fte", always(KpiId::RepPerformance)},
      {"attainment", [](const Check& check) { return answerOf(value(check, KpiId::Attainment, scopeSlice(check))); }},
      {"target", [](const Check& check) { return answerOf(value(check, KpiId::Target, scopeSlice(check))); }},
      {"attainment_rollup", attainmentRollup},
      {"pace", pace},
      {"share", share},
      {"pipeline", pipeline},
      {"win_rate", choose("by", {{"count", KpiId::WinRate}, {"value", KpiId::WinRateValue}})},
      {"velocity", always(KpiId::Velocity)},
      {"coverage", always(KpiId::Coverage)},
      {"new_returning", choose("part", {{"new", KpiId::NewRevenue}, {"returning", KpiId::ReturningRevenue}})},
      {"growth", growthOf},
      {"triangle", triangle},
  };
}

}  // namespace bellwether::test
