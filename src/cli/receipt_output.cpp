#include "cli/receipt_output.h"

#include <nlohmann/json.hpp>

#include "cli/csv_writer.h"
#include "cli/kpi_json.h"

namespace bellwether::cli {
namespace {

using kpi::Receipt;
using kpi::ReceiptRow;

Currency currencyOf(const ReceiptRow& row, Currency workspace) {
  return Currency::fromCode(row.currency).value_or(workspace);
}

Json amountJson(const ReceiptRow& row, Currency workspace) {
  if (!row.amountMinor) return {};
  return numberJson(kpi::Unit::Money, *row.amountMinor, currencyOf(row, workspace));
}

Json rowJson(const ReceiptRow& row, Currency workspace) {
  Json json;
  json["kind"] = row.kind;
  json["id"] = row.id;
  json["name"] = row.name;
  json["customer"] = row.customer;
  json["rep"] = row.rep;
  json["date"] = toJson(row.date);
  json["amount"] = amountJson(row, workspace);
  json["currency"] = currencyOf(row, workspace).code();
  return json;
}

struct PartView {
  const kpi::Part& part;
  const std::vector<ReceiptRow>& rows;
  std::int64_t count;
  bool listed;
};

Json partJson(const PartView& view, Currency currency) {
  const auto unit = kpi::unitOf(view.part.measure);
  const auto sum = sumOf(view.part, view.rows);
  Json json = toJson(view.part, currency);
  json["count"] = view.count;
  json["sum"] = sum.isStatistic ? Json() : numberJson(unit, sum.sum, currency);
  json["adds_up"] = sum.isStatistic ? Json() : Json(sum.addsUp);
  if (!view.listed) return json;
  json["records"] = Json::array();
  for (const auto& row : view.rows) {
    Json record = rowJson(row, currency);
    record["contribution"] = numberJson(unit, row.contribution, currency);
    json["records"].push_back(std::move(record));
  }
  return json;
}

Json exclusionsJson(const std::vector<kpi::ExclusionCount>& exclusions, Currency currency) {
  Json list = Json::array();
  for (const auto& exclusion : exclusions) {
    Json json;
    json["reason"] = kpi::toString(exclusion.reason);
    json["count"] = exclusion.count;
    json["amount"] = numberJson(kpi::Unit::Money, Fraction::of(exclusion.amountMinor, 1), currency);
    list.push_back(std::move(json));
  }
  return list;
}

Json leftOutJson(const Receipt& receipt, Currency currency) {
  Json json;
  json["by_definition"] = exclusionsJson(receipt.byDefinition, currency);
  json["problems"] = exclusionsJson(receipt.problems, currency);
  json["problem_records"] = Json::array();
  for (std::size_t i = 0; i < receipt.problemRows.size(); ++i) {
    Json record = rowJson(receipt.problemRows[i], currency);
    record["reason"] = kpi::toString(receipt.problemReasons.at(i));
    json["problem_records"].push_back(std::move(record));
  }
  return json;
}

void csvRow(CsvWriter& csv, std::string_view part, const ReceiptRow& row, Currency workspace) {
  csv.plain(part).plain(row.kind).text(row.id).text(row.name).text(row.customer).text(row.rep);
  csv.plain(row.date ? row.date->toIso() : std::string()).plain(cellText(amountJson(row, workspace)));
  csv.plain(currencyOf(row, workspace).code());
}

}  // namespace

PartSum sumOf(const kpi::Part& part, const std::vector<ReceiptRow>& rows) {
  using kpi::Measure;
  PartSum result;
  result.isStatistic = part.measure == Measure::CycleMedian || part.measure == Measure::CycleP90 ||
                       part.measure == Measure::DealSizeMedian;
  for (const auto& row : rows) result.sum = result.sum + row.contribution;
  result.addsUp = !result.isStatistic && result.sum.isValid() && result.sum == part.value;
  return result;
}

Json receiptJson(const Receipt& receipt, const ReceiptView& view) {
  const auto& value = receipt.value;
  Json json;
  json["store"] = view.store;
  json["as_of"] = view.figure.asOf.toIso();
  json["currency"] = view.currency.code();
  json["where"] = toJson(view.figure.where);
  json["period"] = periodJson(view.figure.period, view.figure.asOf);
  json["id"] = kpi::toString(value.id);
  json["value"] = valueOrNull(value, view.currency);
  json["unit"] = kpi::toString(value.unit);
  json["reason"] = reasonOrNull(value);
  json["flags"] = flagsJson(value);
  json["n"] = value.n;
  json["numerator"] = partJson(
      {value.numerator, receipt.numerator, receipt.numeratorCount, view.parts != Parts::Denominator}, view.currency);
  json["denominator"] =
      partJson({value.denominator, receipt.denominator, receipt.denominatorCount, view.parts != Parts::Numerator},
               view.currency);
  if (value.denominator.measure == kpi::Measure::One) {
    json["denominator"]["sum"] = nullptr;
    json["denominator"]["adds_up"] = nullptr;
  }
  json["left_out"] = leftOutJson(receipt, view.currency);
  return json;
}

std::string receiptCsv(const Receipt& receipt, const ReceiptView& view) {
  CsvWriter csv(
      {"part", "kind", "id", "name", "customer", "rep", "date", "amount", "currency", "contribution", "reason"});
  const auto addPart = [&](std::string_view name, const kpi::Part& part, const std::vector<ReceiptRow>& rows) {
    for (const auto& row : rows) {
      csvRow(csv, name, row, view.currency);
      csv.plain(cellText(numberJson(kpi::unitOf(part.measure), row.contribution, view.currency))).empty().endRow();
    }
  };
  if (view.parts != Parts::Denominator) addPart("numerator", receipt.value.numerator, receipt.numerator);
  if (view.parts != Parts::Numerator) addPart("denominator", receipt.value.denominator, receipt.denominator);
  for (std::size_t i = 0; i < receipt.problemRows.size(); ++i) {
    csvRow(csv, "left_out", receipt.problemRows[i], view.currency);
    csv.empty().plain(kpi::toString(receipt.problemReasons.at(i))).endRow();
  }
  return csv.csv();
}

}  // namespace bellwether::cli
