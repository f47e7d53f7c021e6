#include "gui/check/check_choices.h"

namespace bellwether::gui {

void applyChoice(ingest::ReadOptions& options, CheckSettingsPanel::Setting setting, const QString& value) {
  const std::string text = value.toStdString();
  switch (setting) {
    case CheckSettingsPanel::EncodingSetting:
      if (const auto encoding = ingest::encodingFromString(text)) options.encoding = encoding;
      return;
    case CheckSettingsPanel::DelimiterSetting:
      if (text.size() == 1) options.delimiter = text.front();
      return;
    case CheckSettingsPanel::DateOrderSetting:
      if (const auto order = ingest::dateOrderFromString(text)) options.dateOrder = order;
      return;
    case CheckSettingsPanel::DecimalSetting:
      if (text.size() == 1) options.decimal = text.front();
      return;
    case CheckSettingsPanel::CurrencySetting:
      options.currency = Currency::fromCode(text);
      return;
    case CheckSettingsPanel::kSettings:
      return;
  }
}

std::optional<CheckSettingsPanel::Setting> openSetting(const app::CheckedFile& file) {
  if (!file.plan || file.plan->questions.empty()) return std::nullopt;
  const std::string& code = file.plan->questions.front().code;
  if (code == "date_order") return CheckSettingsPanel::DateOrderSetting;
  if (code == "decimal") return CheckSettingsPanel::DecimalSetting;
  return std::nullopt;
}

std::size_t firstToLookAt(const app::CheckResult& result) {
  for (std::size_t i = 0; i < result.files.size(); ++i) {
    const app::CheckedFile& file = result.files[i];
    if (file.error || (file.plan && !file.plan->questions.empty())) return i;
  }
  return result.files.empty() ? 0 : result.files.size() - 1;
}

}  // namespace bellwether::gui
