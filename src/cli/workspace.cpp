#include "cli/workspace.h"

#include "cli/interruption.h"
#include "cli/printable.h"
#include "cli/say.h"

namespace bellwether::cli {

Answer<std::filesystem::path> storePath(const Context& context) {
  if (context.globals.store.empty()) {
    return wrongUsage(Say::tr("Which workspace? Name its file with --store, e.g. --store acme.bellwether."));
  }
  return std::filesystem::path(context.globals.store);
}

Answer<store::WorkspaceFile> openWorkspace(const Context& context, store::WorkspaceFile::Access access) {
  const auto path = storePath(context);
  if (!path) return tl::unexpected(path.error());
  auto workspace = store::WorkspaceFile::open(*path, access);
  if (!workspace) return couldNot(workspace.error());
  return std::move(*workspace);
}

Answer<Loaded> loadFacts(const Context& context) {
  auto workspace = openWorkspace(context, store::WorkspaceFile::Access::ReadOnly);
  if (!workspace) return tl::unexpected(workspace.error());
  auto facts = workspace->loadFacts();
  if (!facts) return couldNot(facts.error());
  return Loaded{baseName(context.globals.store), std::move(*facts)};
}

void keepColumns(store::WorkspaceFile& workspace) {
  const Interruption interruption(workspace);
  const auto facts = workspace.loadFacts();
  if (!facts || (*facts)->dealCount() < store::kDealsWorthKeeping) return;
  static_cast<void>(workspace.keepColumns(**facts));
}

}  // namespace bellwether::cli
