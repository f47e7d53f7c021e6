#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "bellwether/app/import_service.h"

namespace bellwether::app {

/// What became of a file found in a watched folder.
enum class WatchedState {
  Imported,
  Known,    ///< the same content was imported before (perhaps taken back since): nothing is done
  Asks,     ///< a question is open, or its profile is not known: a person must look at it first
  Refused,  ///< it cannot be read; see the error
  Later,    ///< it changed while it was read, or the workspace is in use: to be tried again
  Gone,     ///< it was deleted meanwhile
};
std::string_view toString(WatchedState state);  ///< `imported known asks refused later gone`

struct WatchedFile {
  std::filesystem::path path;
  WatchedState state = WatchedState::Gone;
  std::optional<PlannedFile> planned = std::nullopt;  ///< of Asks
  std::optional<FileOutcome> outcome = std::nullopt;  ///< of Imported
  std::optional<Error> error = std::nullopt;          ///< of Refused and Later
  std::int64_t batch = 0;                             ///< of Known: the import that brought this content
};

/// Whether a file may be imported without a person: no question is open, and its profile is the template, a system's
/// own, or one settled for an earlier file with these headers.
bool isKnown(const PlannedFile& file);

/// Imports those of the files that are known, together, or one by one when they cannot be read together. In the order
/// of the paths. Errors: Interrupted and those of the workspace as a whole; then nothing was imported.
Result<std::vector<WatchedFile>> importWatched(store::WorkspaceFile& workspace,
                                               const std::vector<std::filesystem::path>& paths,
                                               const ImportHooks& hooks = {});

}  // namespace bellwether::app
