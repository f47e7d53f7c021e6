#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>

#include "bellwether/app/formatting.h"
#include "bellwether/app/watched_import.h"

namespace bellwether::cli {

/// One event of `watch` as a JSON object: `event` is the state's name, then what goes with it.
nlohmann::ordered_json watchedJson(const app::WatchedFile& file);
/// The same in words, a line or more; empty when there is nothing to tell.
QString watchedText(const app::WatchedFile& file, const app::Formatter& formatter);

}  // namespace bellwether::cli
