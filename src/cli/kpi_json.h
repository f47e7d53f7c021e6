#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "bellwether/kpi/evaluate.h"
#include "bellwether/records/facts.h"

/// The JSON of the command line's contract: money in major units, ratios 0..1, dates `YYYY-MM-DD`, absent values null.
namespace bellwether::cli {

using Json = nlohmann::ordered_json;

Json toJson(const std::optional<LocalDate>& date);
/// `{"region": "West"}`; a dimension with several values has an array.
Json toJson(const kpi::Slice& slice);
Json toJson(const kpi::Part& part, Currency currency);
/// A number in the unit's JSON form: whole numbers for counts.
Json numberJson(kpi::Unit unit, const Fraction& value, Currency currency);
Json valueOrNull(const kpi::KpiValue& value, Currency currency);
Json reasonOrNull(const kpi::KpiValue& value);
Json flagsJson(const kpi::KpiValue& value);
/// `id`, `from`, `through`, `open`.
Json periodJson(const NamedPeriod& period, LocalDate asOf);

/// The document of `kpi --json`.
Json evaluationJson(const std::string& store, const records::Facts& facts, const kpi::Query& query,
                    const kpi::Evaluation& evaluation);

/// A JSON number or null as the text of a CSV cell; null is empty.
std::string cellText(const Json& number);

}  // namespace bellwether::cli
