#include "cli/kpi_csv.h"

#include <nlohmann/json.hpp>

#include "cli/csv_writer.h"
#include "cli/kpi_json.h"

namespace bellwether::cli {
namespace {

struct RowPlace {
  const kpi::PeriodResult& period;
  std::string by, key;
};

std::string flagsCell(const kpi::KpiValue& value) {
  std::string text;
  for (const auto flag : value.flags) text += (text.empty() ? "" : " ") + std::string(kpi::toString(flag));
  return text;
}

void addRow(CsvWriter& csv, const RowPlace& place, const kpi::KpiValue& value, Currency currency) {
  const auto& period = place.period.period;
  csv.plain(period.id).plain(period.range.begin.toIso()).plain(period.range.last().toIso());
  csv.plain(place.period.open ? "true" : "false").plain(place.by).text(place.key).plain(kpi::toString(value.id));
  csv.plain(cellText(valueOrNull(value, currency))).plain(kpi::toString(value.unit));
  csv.plain(value.reason ? kpi::toString(*value.reason) : std::string_view()).plain(flagsCell(value));
  csv.plain(std::to_string(value.n));
  for (const auto& part : {value.numerator, value.denominator}) {
    csv.plain(kpi::toString(part.measure)).plain(cellText(toJson(part, currency)["value"]));
  }
}

void addChange(CsvWriter& csv, const kpi::KpiValue& value, const kpi::Change* change, Currency currency) {
  if (change == nullptr) {
    csv.empty().empty().empty().empty().empty();
    return;
  }
  csv.plain(change->period.id).plain(cellText(valueOrNull(change->other, currency)));
  csv.plain(change->other.reason ? kpi::toString(*change->other.reason) : std::string_view());
  csv.plain(change->change ? cellText(numberJson(value.unit, *change->change, currency)) : std::string());
  csv.plain(change->relative ? cellText(Json(change->relative->toDouble())) : std::string());
}

}  // namespace

std::string evaluationCsv(const records::Facts& facts, const kpi::Query& query, const kpi::Evaluation& evaluation) {
  const auto currency = facts.settings().currency;
  CsvWriter csv({"period",
                 "from",
                 "through",
                 "open",
                 "by",
                 "key",
                 "kpi",
                 "value",
                 "unit",
                 "reason",
                 "flags",
                 "n",
                 "numerator",
                 "numerator_value",
                 "denominator",
                 "denominator_value",
                 "compare_period",
                 "compare_value",
                 "compare_reason",
                 "change",
                 "relative"});
  for (const auto& period : evaluation.periods) {
    for (std::size_t i = 0; i < period.kpis.size(); ++i) {
      addRow(csv, {period, {}, {}}, period.kpis[i], currency);
      addChange(csv, period.kpis[i], i < period.changes.size() ? &period.changes[i] : nullptr, currency);
      csv.endRow();
    }
    for (const auto& group : period.groups) {
      for (const auto& value : group.kpis) {
        addRow(csv, {period, std::string(kpi::toString(*query.by)), group.key}, value, currency);
        addChange(csv, value, nullptr, currency);
        csv.endRow();
      }
    }
  }
  return csv.csv();
}

}  // namespace bellwether::cli
