#pragma once

#include <QString>
#include <cstddef>

#include "bellwether/app/session.h"
#include "gui/check/settings_panel.h"

namespace bellwether::gui {

/// Writes a chosen value (in the command line's spelling, see CheckSetting::values) into the options that the file is
/// read with next. A value that is none changes nothing.
void applyChoice(ingest::ReadOptions& options, CheckSettingsPanel::Setting setting, const QString& value);

/// The setting that settles the file's first open question; empty when there is none, or when its kind is asked for.
std::optional<CheckSettingsPanel::Setting> openSetting(const app::CheckedFile& file);

/// The first file that asks or was refused, else the last one: deals come late in the reading order.
std::size_t firstToLookAt(const app::CheckResult& result);

}  // namespace bellwether::gui
