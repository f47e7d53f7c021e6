#include "cli/kpi_json.h"

#include <nlohmann/json.hpp>

#include "bellwether/app/presenters/kpi_json.h"

namespace bellwether::cli {
namespace {

Json kpiJson(const kpi::KpiValue& value, const kpi::Change* change, Currency currency) {
  Json json;
  json["id"] = kpi::toString(value.id);
  json["value"] = valueOrNull(value, currency);
  json["unit"] = kpi::toString(value.unit);
  json["reason"] = reasonOrNull(value);
  json["flags"] = flagsJson(value);
  json["n"] = value.n;
  json["numerator"] = toJson(value.numerator, currency);
  json["denominator"] = toJson(value.denominator, currency);
  json["compare"] = nullptr;
  if (change != nullptr) {
    Json compare;
    compare["period"] = change->period.id;
    compare["value"] = valueOrNull(change->other, currency);
    compare["reason"] = reasonOrNull(change->other);
    compare["change"] = change->change ? numberJson(value.unit, *change->change, currency) : Json();
    compare["relative"] = change->relative ? Json(change->relative->toDouble()) : Json();
    json["compare"] = std::move(compare);
  }
  return json;
}

Json kpisJson(const std::vector<kpi::KpiValue>& values, const std::vector<kpi::Change>& changes, Currency currency) {
  Json list = Json::array();
  for (std::size_t i = 0; i < values.size(); ++i) {
    list.push_back(kpiJson(values[i], i < changes.size() ? &changes[i] : nullptr, currency));
  }
  return list;
}

Json groupsJson(const kpi::PeriodResult& result, kpi::Dimension by, Currency currency) {
  Json list = Json::array();
  for (const auto& group : result.groups) {
    Json json;
    json["by"] = kpi::toString(by);
    json["key"] = group.key;
    json["kpis"] = kpisJson(group.kpis, {}, currency);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

Json toJson(const std::optional<LocalDate>& date) { return date ? Json(date->toIso()) : Json(); }

Json toJson(const kpi::Slice& slice) {
  Json json = Json::object();
  for (const auto& filter : slice) {
    const std::string name(kpi::toString(filter.dimension));
    if (filter.values.size() == 1) {
      json[name] = filter.values.front();
    } else {
      json[name] = filter.values;
    }
  }
  return json;
}

Json toJson(const kpi::Part& part, Currency currency) {
  Json json;
  json["measure"] = kpi::toString(part.measure);
  json["value"] = part.value.isValid() ? numberJson(kpi::unitOf(part.measure), part.value, currency) : Json();
  return json;
}

Json numberJson(kpi::Unit unit, const Fraction& value, Currency currency) {
  if (unit == kpi::Unit::Count && value.denominator() == 1) {
    if (const auto whole = value.rounded()) return *whole;
  }
  return app::jsonValue(unit, value, currency);
}

Json valueOrNull(const kpi::KpiValue& value, Currency currency) {
  return value.value ? numberJson(value.unit, *value.value, currency) : Json();
}

Json reasonOrNull(const kpi::KpiValue& value) { return value.reason ? Json(kpi::toString(*value.reason)) : Json(); }

Json flagsJson(const kpi::KpiValue& value) {
  Json flags = Json::array();
  for (const auto flag : value.flags) flags.push_back(kpi::toString(flag));
  return flags;
}

Json periodJson(const NamedPeriod& period, LocalDate asOf) {
  Json json;
  json["id"] = period.id;
  json["from"] = period.range.begin.toIso();
  json["through"] = period.range.last().toIso();
  json["open"] = period.range.contains(asOf) && asOf < period.range.last();
  return json;
}

Json evaluationJson(const std::string& store, const records::Facts& facts, const kpi::Query& query,
                    const kpi::Evaluation& evaluation) {
  const auto currency = facts.settings().currency;
  Json json;
  json["store"] = store;
  json["as_of"] = evaluation.asOf.toIso();
  json["data_through"] = toJson(facts.dataThrough());
  json["currency"] = currency.code();
  json["where"] = toJson(query.where);
  json["periods"] = Json::array();
  for (const auto& result : evaluation.periods) {
    Json period = periodJson(result.period, evaluation.asOf);
    period["open"] = result.open;
    period["kpis"] = kpisJson(result.kpis, result.changes, currency);
    if (query.by) period["groups"] = groupsJson(result, *query.by, currency);
    json["periods"].push_back(std::move(period));
  }
  return json;
}

std::string cellText(const Json& number) { return number.is_null() ? std::string() : number.dump(); }

}  // namespace bellwether::cli
