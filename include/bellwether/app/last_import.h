#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bellwether/records/deal_change.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// What the newest import of deals changed. Files imported together are one import.
struct LastImport {
  std::string file;                          ///< of its first file, without folders; empty: no deals were imported yet
  std::string importedAt;                    ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`
  bool isFirst = true;                       ///< nothing came before it that it could be compared with
  std::vector<records::DealChange> changes;  ///< empty when it is the first
};

/// Reads it from the file; blocking. `batches`: the workspace's, oldest first. Errors: those of dealChangesSince.
Result<LastImport> readLastImport(const std::filesystem::path& workspace, const std::vector<store::BatchInfo>& batches);

}  // namespace bellwether::app
