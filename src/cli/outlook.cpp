#include "cli/outlook.h"

#include <nlohmann/json.hpp>

#include "bellwether/records/facts.h"
#include "cli/kpi_json.h"

namespace bellwether::cli {
namespace {

using kpi::Unit;

/// Optional figures in the form of the contract.
class Numbers {
 public:
  explicit Numbers(Currency currency) : m_currency(currency) {}

  Json money(const std::optional<Fraction>& minor) const { return number(Unit::Money, minor); }
  Json ratio(const std::optional<Fraction>& value) const { return number(Unit::Ratio, value); }
  Json days(const std::optional<Fraction>& value) const { return number(Unit::Days, value); }
  static Json reason(const std::optional<kpi::Reason>& reason) {
    return reason ? Json(std::string(kpi::toString(*reason))) : Json();
  }

 private:
  Json number(Unit unit, const std::optional<Fraction>& value) const {
    return value ? numberJson(unit, *value, m_currency) : Json();
  }

  Currency m_currency;
};

Json paceJson(const kpi::Pace& pace, const Numbers& numbers) {
  return {{"reason", Numbers::reason(pace.reason)},
          {"days", pace.days},
          {"elapsed_days", pace.elapsedDays},
          {"workdays", pace.workdays},
          {"elapsed_workdays", pace.elapsedWorkdays},
          {"actual", numbers.money(pace.actual)},
          {"target", numbers.money(pace.target)},
          {"target_to_date", numbers.money(pace.targetToDate)},
          {"pace_attainment", numbers.ratio(pace.paceAttainment)},
          {"gap", numbers.money(pace.gap)},
          {"needed_per_day", numbers.money(pace.neededPerDay)}};
}

Json forecastJson(const kpi::Forecast& forecast, const Numbers& numbers) {
  Json methods = Json::array();
  for (const kpi::Projection& projection : forecast.projections)
    methods.push_back({{"method", std::string(kpi::toString(projection.method))},
                       {"value", numbers.money(projection.value)},
                       {"reason", Numbers::reason(projection.reason)},
                       {"error", numbers.ratio(projection.error)},
                       {"tested", projection.tested}});
  return {{"best", forecast.best ? Json(std::string(kpi::toString(*forecast.best))) : Json()},
          {"low", numbers.money(forecast.low)},
          {"high", numbers.money(forecast.high)},
          {"methods", std::move(methods)}};
}

Json requirementJson(const kpi::Requirement& needs, const Numbers& numbers) {
  Json json = {{"reason", Numbers::reason(needs.reason)}, {"gap", numbers.money(needs.gap)}};
  json["days_left"] = needs.gap ? Json(needs.daysLeft) : Json();
  json["usual_size"] = numbers.money(needs.usualSize);
  json["deals_needed"] = needs.dealsNeeded ? Json(*needs.dealsNeeded) : Json();
  json["usual_win_rate"] = numbers.ratio(needs.usualWinRate);
  json["needed_win_rate"] = numbers.ratio(needs.neededWinRate);
  json["usual_cycle"] = numbers.days(needs.usualCycle);
  json["open_deals"] = needs.gap ? Json(needs.openDeals) : Json();
  json["open_amount"] = needs.gap ? numbers.money(needs.openAmount) : Json();
  json["reachable_deals"] = needs.gap ? Json(needs.reachableDeals) : Json();
  json["reachable_amount"] = needs.gap ? numbers.money(needs.reachableAmount) : Json();
  json["time_for_new_deals"] = needs.isTimeForNewDeals ? Json(*needs.isTimeForNewDeals) : Json();
  return json;
}

}  // namespace

Outlook outlookOf(const records::Facts& facts, const FigureOptions::Figure& figure) {
  const Period& range = figure.period.range;
  return {figure, kpi::paceOf(facts, range, figure.where, figure.asOf),
          kpi::forecast(facts, figure.period, figure.where, figure.asOf),
          kpi::requirementOf(facts, range, figure.where, figure.asOf)};
}

Json outlookJson(const std::string& store, const Outlook& outlook, Currency currency) {
  const Numbers numbers(currency);
  Json json;
  json["store"] = store;
  json["as_of"] = outlook.figure.asOf.toIso();
  json["currency"] = currency.code();
  json["where"] = toJson(outlook.figure.where);
  json["period"] = periodJson(outlook.figure.period, outlook.figure.asOf);
  json["pace"] = paceJson(outlook.pace, numbers);
  json["forecast"] = forecastJson(outlook.forecast, numbers);
  json["requirement"] = requirementJson(outlook.requirement, numbers);
  return json;
}

}  // namespace bellwether::cli
