#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/batch_json.h"
#include "cli/import_output.h"
#include "cli/kpi_json.h"

namespace bellwether::cli {
namespace {

Json rejectJson(const ingest::Reject& reject) {
  Json json;
  json["line"] = reject.line;
  json["column"] = reject.header.empty() ? Json() : Json(reject.header);
  json["value"] = reject.header.empty() && reject.value.empty() ? Json() : Json(reject.value);
  json["reason"] = reject.reason;
  return json;
}

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json recalledJson(const app::FileOutcome& file) {
  if (!file.recalled) return {};
  Json json;
  json["import"] = file.recalled->batch;
  json["imported_at"] = file.recalled->importedAt;
  json["settled"] = file.recalled->settled;
  return json;
}

Json driftJson(const app::Drift& drift) {
  Json json;
  json["code"] = drift.code;
  json["column"] = textOrNull(drift.column);
  json["was"] = textOrNull(drift.was);
  json["now"] = textOrNull(drift.now);
  return json;
}

Json effectJson(const PeriodEffect& effect, LocalDate asOf, Currency currency) {
  Json json = periodJson(effect.period, asOf);
  json["kpis"] = Json::array();
  for (std::size_t i = 0; i < effect.after.size(); ++i) {
    const auto& before = effect.before[i];
    const auto& after = effect.after[i];
    Json kpi;
    kpi["id"] = kpi::toString(after.id);
    kpi["unit"] = kpi::toString(after.unit);
    kpi["before"] = valueOrNull(before, currency);
    kpi["before_reason"] = reasonOrNull(before);
    kpi["after"] = valueOrNull(after, currency);
    kpi["after_reason"] = reasonOrNull(after);
    json["kpis"].push_back(std::move(kpi));
  }
  return json;
}

}  // namespace

Json fileJson(const app::FileOutcome& file) {
  Json json = batchJson(file.batch);
  json["seconds"] = std::round(file.seconds * 1000) / 1000;
  json["rejects"] = Json::array();
  for (std::size_t i = 0; i < file.rejects.size() && i < kMaxPrintedRejects; ++i) {
    json["rejects"].push_back(rejectJson(file.rejects[i]));
  }
  json["remembered"] = recalledJson(file);
  json["drift"] = Json::array();
  for (const auto& drift : file.drift) json["drift"].push_back(driftJson(drift));
  return json;
}

Json importJson(const app::ImportOutcome& outcome, const DryRun* dryRun, Currency currency) {
  Json json;
  json["imports"] = Json::array();
  for (const auto& file : outcome.files) json["imports"].push_back(fileJson(file));
  if (dryRun == nullptr) return json;
  json["dry_run"] = true;
  json["as_of"] = dryRun->asOf.toIso();
  json["effect"] = Json::array();
  for (const auto& effect : dryRun->effects) json["effect"].push_back(effectJson(effect, dryRun->asOf, currency));
  return json;
}

}  // namespace bellwether::cli
