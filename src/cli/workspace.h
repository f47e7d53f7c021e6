#pragma once

#include <filesystem>
#include <memory>

#include "bellwether/records/facts.h"
#include "bellwether/store/workspace_file.h"
#include "cli/command.h"

namespace bellwether::cli {

/// What `--store` names. Without it: wrong usage.
Answer<std::filesystem::path> storePath(const Context& context);
/// Opens the file that `--store` names.
Answer<store::WorkspaceFile> openWorkspace(const Context& context, store::WorkspaceFile::Access access);

/// A workspace's figures for commands that only read.
struct Loaded {
  std::string store;  ///< base name of the workspace file
  std::shared_ptr<const records::Facts> facts;
};
Answer<Loaded> loadFacts(const Context& context);

/// Keeps the columns of a workspace that has just changed, if they are many. Failing leaves the cache out and changes
/// nothing else.
void keepColumns(store::WorkspaceFile& workspace);

}  // namespace bellwether::cli
