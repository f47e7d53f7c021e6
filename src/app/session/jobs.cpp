#include "app/session/jobs.h"

#include <algorithm>
#include <utility>

#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"

namespace bellwether::app::jobs {
namespace {

tl::unexpected<Error> noWorkspace() { return fail(ErrorCode::NotFound, "workspace"); }

/// A stop that came too late to prevent the work may still hit the reading of its outcome: the work is done, so it is
/// read again.
template <class Read>
auto readInFull(Read read) {
  auto result = read();
  for (int attempt = 0; attempt < 3 && !result && result.error().code == ErrorCode::Interrupted; ++attempt)
    result = read();
  return result;
}

Result<Snapshot> snapshotOf(const store::WorkspaceFile& file) {
  auto facts = readInFull([&file] { return file.loadFacts(); });
  if (!facts) return tl::unexpected(facts.error());
  auto batches = readInFull([&file] { return file.batches(); });
  if (!batches) return tl::unexpected(batches.error());
  OpenWorkspace workspace{textFromPath(file.path()), file.isReadOnly(), false, file.settings()};
  return Snapshot{std::move(workspace), std::move(*facts), std::move(*batches)};
}

/// Puts a workspace in the place of the open one, once it has shown that it can be read.
Result<Snapshot> adopt(StoreState& state, Result<store::WorkspaceFile> file) {
  if (!file) return tl::unexpected(file.error());
  auto snapshot = snapshotOf(*file);
  if (!snapshot) return snapshot;
  state.setFile(std::move(*file));
  state.setFacts(snapshot->facts);
  return snapshot;
}

/// After a change: what the workspace has become.
Result<Snapshot> changed(StoreState& state) {
  state.pastReturn();
  state.setFacts(nullptr);
  auto snapshot = snapshotOf(*state.file());
  if (snapshot) state.setFacts(snapshot->facts);
  return snapshot;
}

ImportHooks hooksFor(const StoreState& state, ProgressMeter& meter) {
  ImportHooks hooks;
  hooks.before = state.facts();
  hooks.stop = &state.stop();
  hooks.progress = [&meter](std::size_t file, const Progress& progress) { meter.update(file, progress); };
  return hooks;
}

/// In reading order, refused files last.
std::vector<CheckedFile> inspectEach(const std::vector<FileRequest>& requests,
                                     const records::WorkspaceSettings& settings) {
  std::vector<CheckedFile> understood;
  std::vector<CheckedFile> refused;
  for (const FileRequest& request : requests) {
    auto plans = inspectFiles({request}, settings);
    CheckedFile file{request, std::nullopt, std::nullopt, std::nullopt};
    if (plans) {
      file.plan = std::move(plans->front());
      understood.push_back(std::move(file));
    } else {
      file.error = plans.error();
      refused.push_back(std::move(file));
    }
  }
  std::stable_sort(understood.begin(), understood.end(), [](const CheckedFile& a, const CheckedFile& b) {
    return readingPlace(a.plan->kind) < readingPlace(b.plan->kind);
  });
  std::move(refused.begin(), refused.end(), std::back_inserter(understood));
  return understood;
}

bool isReadable(const CheckedFile& file) { return file.plan && file.plan->questions.empty(); }

}  // namespace

Result<Snapshot> open(StoreState& state, const std::filesystem::path& path) {
  return adopt(state, store::WorkspaceFile::open(path));
}

Result<Snapshot> create(StoreState& state, const std::filesystem::path& path,
                        const records::WorkspaceSettings& settings) {
  return adopt(state, store::WorkspaceFile::create(path, settings));
}

Result<Snapshot> saveSettings(StoreState& state, const records::WorkspaceSettings& settings) {
  if (!state.file()) return noWorkspace();
  if (const auto saved = state.file()->setSettings(settings); !saved) return tl::unexpected(saved.error());
  return changed(state);
}

Result<CheckResult> check(StoreState& state, const std::vector<FileRequest>& files, const ProgressReport& report) {
  if (!state.file()) return noWorkspace();
  CheckResult result;
  result.files = inspectEach(files, state.file()->settings());
  std::vector<ingest::FilePlan> plans;
  for (const CheckedFile& file : result.files)
    if (isReadable(file)) plans.push_back(*file.plan);
  result.before = state.facts();
  if (plans.empty()) return result;
  ProgressMeter meter(plans, report);
  auto outcome = runImport(*state.file(), plans, ImportMode::DryRun, hooksFor(state, meter));
  if (!outcome) return tl::unexpected(outcome.error());
  result.before = outcome->before;
  result.after = outcome->after;
  // The outcomes come in the order of the plans, which is that of the readable files.
  auto next = outcome->files.begin();
  for (CheckedFile& file : result.files)
    if (isReadable(file) && next != outcome->files.end()) file.outcome = std::move(*next++);
  return result;
}

Result<Imported> import(StoreState& state, const std::vector<FileRequest>& files, const ProgressReport& report) {
  if (!state.file()) return noWorkspace();
  const auto plans = inspectFiles(files, state.file()->settings());
  if (!plans) return tl::unexpected(plans.error());
  ProgressMeter meter(*plans, report);
  auto outcome = runImport(*state.file(), *plans, ImportMode::Commit, hooksFor(state, meter));
  if (!outcome) return tl::unexpected(outcome.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Imported{std::move(*outcome), std::move(*snapshot)};
}

Result<Turned> turn(StoreState& state, Turn turn, std::int64_t batch) {
  if (!state.file()) return noWorkspace();
  const auto counts = turn == Turn::Undo ? state.file()->undo(batch, utcNow()) : state.file()->redo(batch);
  if (!counts) return tl::unexpected(counts.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Turned{*counts, std::move(*snapshot)};
}

Status backup(StoreState& state, const std::filesystem::path& to) {
  if (!state.file()) return noWorkspace();
  return state.file()->backup(to);
}

}  // namespace bellwether::app::jobs
