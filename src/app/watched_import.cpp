#include "bellwether/app/watched_import.h"

#include <algorithm>
#include <map>

#include "app/repeated_file.h"
#include "bellwether/app/reading_memory.h"

namespace bellwether::app {
namespace {

/// The newest import of each content.
Result<std::map<std::string, std::int64_t>> contentsOf(const store::WorkspaceFile& workspace) {
  const auto batches = workspace.batches();
  if (!batches) return tl::unexpected(batches.error());
  std::map<std::string, std::int64_t> contents;
  for (const store::BatchInfo& batch : *batches) contents[batch.source.sha256] = batch.id;
  return contents;
}

bool isGone(const std::filesystem::path& path) {
  std::error_code ignored;
  return !std::filesystem::exists(path, ignored);
}

/// Whether another try may do: the file is being written, or someone else is writing to the workspace.
bool mayPass(ErrorCode code) { return code == ErrorCode::FileChanged || code == ErrorCode::Locked; }

/// Of a file on its own, not of the workspace: other files may still do.
void setRefused(WatchedFile& file, const Error& error) {
  file.error = error;
  file.state = WatchedState::Refused;
  if (isGone(file.path))
    file.state = WatchedState::Gone;
  else if (mayPass(error.code))
    file.state = WatchedState::Later;
}

void take(WatchedFile& file, FileOutcome&& outcome) {
  file.planned.reset();
  file.outcome = std::move(outcome);
  file.state = WatchedState::Imported;
}

Result<std::vector<WatchedFile>> look(const store::WorkspaceFile& workspace,
                                      const std::vector<std::filesystem::path>& paths, const ImportHooks& hooks) {
  const auto contents = contentsOf(workspace);
  if (!contents) return tl::unexpected(contents.error());
  const auto memory = ReadingMemory::of(workspace);
  if (!memory) return tl::unexpected(memory.error());
  std::vector<WatchedFile> files;
  for (const std::filesystem::path& path : paths) {
    WatchedFile file{path};
    const auto content = sha256OfFile(path, hooks.stop);
    if (!content && content.error().code == ErrorCode::Interrupted) return tl::unexpected(content.error());
    const auto known = content ? contents->find(*content) : contents->end();
    if (known != contents->end()) {
      file.state = WatchedState::Known;
      file.batch = known->second;
    } else if (auto planned = memory->plan({path, {}}, workspace.settings()); !planned) {
      setRefused(file, planned.error());
    } else {
      file.state = isKnown(*planned) ? WatchedState::Imported : WatchedState::Asks;
      file.planned = std::move(*planned);
    }
    files.push_back(std::move(file));
  }
  return files;
}

/// In the order in which runImport reads them.
std::vector<WatchedFile*> importable(std::vector<WatchedFile>& files) {
  std::vector<WatchedFile*> chosen;
  for (WatchedFile& file : files)
    if (file.state == WatchedState::Imported) chosen.push_back(&file);
  std::stable_sort(chosen.begin(), chosen.end(), [](const WatchedFile* a, const WatchedFile* b) {
    return readingPlace(a->planned->plan.kind) < readingPlace(b->planned->plan.kind);
  });
  return chosen;
}

Status importOne(store::WorkspaceFile& workspace, WatchedFile& file, const ImportHooks& hooks) {
  auto outcome = runImport(workspace, std::vector{*file.planned}, ImportMode::Commit, hooks);
  if (outcome) {
    take(file, std::move(outcome->files.front()));
    return {};
  }
  if (outcome.error().code == ErrorCode::Interrupted) return tl::unexpected(outcome.error());
  setRefused(file, outcome.error());
  return {};
}

}  // namespace

std::string_view toString(WatchedState state) {
  switch (state) {
    case WatchedState::Imported:
      return "imported";
    case WatchedState::Known:
      return "known";
    case WatchedState::Asks:
      return "asks";
    case WatchedState::Refused:
      return "refused";
    case WatchedState::Later:
      return "later";
    case WatchedState::Gone:
      return "gone";
  }
  return {};
}

bool isKnown(const PlannedFile& file) {
  return file.plan.questions.empty() && (file.recalled.has_value() || file.plan.profile != "generic");
}

Result<std::vector<WatchedFile>> importWatched(store::WorkspaceFile& workspace,
                                               const std::vector<std::filesystem::path>& paths,
                                               const ImportHooks& hooks) {
  auto files = look(workspace, paths, hooks);
  if (!files) return files;
  const std::vector<WatchedFile*> chosen = importable(*files);
  if (chosen.empty()) return files;
  std::vector<PlannedFile> planned;
  for (const WatchedFile* file : chosen) planned.push_back(*file->planned);
  auto together = runImport(workspace, planned, ImportMode::Commit, hooks);
  if (together) {
    for (std::size_t i = 0; i < chosen.size(); ++i) take(*chosen[i], std::move(together->files[i]));
    return files;
  }
  if (together.error().code == ErrorCode::Interrupted) return tl::unexpected(together.error());
  for (WatchedFile* file : chosen)
    if (const auto done = importOne(workspace, *file, hooks); !done) return tl::unexpected(done.error());
  return files;
}

}  // namespace bellwether::app
