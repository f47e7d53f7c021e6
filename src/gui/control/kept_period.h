#pragma once

#include <filesystem>

#include "bellwether/app/results.h"
#include "bellwether/core/error.h"
#include "gui/widgets/period_strip.h"

namespace bellwether::gui {

/// What the workspace at `path` keeps about the results' period; not writable. Blocking, any thread.
Result<KeptPeriod> readKeptPeriod(const std::filesystem::path& path, const app::Results& results);

}  // namespace bellwether::gui
