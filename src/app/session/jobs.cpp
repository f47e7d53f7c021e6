#include "app/session/jobs.h"

#include <algorithm>
#include <utility>

#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/reading_memory.h"

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

ImportHooks hooksFor(const StoreState& state, ProgressMeter& meter) {
  ImportHooks hooks;
  hooks.before = state.facts();
  hooks.stop = &state.stop();
  hooks.progress = [&meter](std::size_t file, const Progress& progress) { meter.update(file, progress); };
  return hooks;
}

/// A file on its way to being checked, with what was decided about it.
struct Inspected {
  CheckedFile checked;
  ingest::ReadOptions given;
};

/// In reading order, refused files last.
std::vector<Inspected> inspectEach(const std::vector<FileRequest>& requests, const ReadingMemory& memory,
                                   const records::WorkspaceSettings& settings) {
  std::vector<Inspected> understood;
  std::vector<Inspected> refused;
  for (const FileRequest& request : requests) {
    auto planned = memory.plan(request, settings);
    Inspected file;
    file.checked.request = request;
    if (planned) {
      file.given = std::move(planned->given);
      file.checked.drift = memory.driftOf(planned->plan, std::nullopt);
      file.checked.recalled = std::move(planned->recalled);
      file.checked.plan = std::move(planned->plan);
      understood.push_back(std::move(file));
    } else {
      file.checked.error = planned.error();
      refused.push_back(std::move(file));
    }
  }
  std::stable_sort(understood.begin(), understood.end(), [](const Inspected& a, const Inspected& b) {
    return readingPlace(a.checked.plan->kind) < readingPlace(b.checked.plan->kind);
  });
  std::move(refused.begin(), refused.end(), std::back_inserter(understood));
  return understood;
}

std::vector<ingest::FilePlan> plansOf(const std::vector<PlannedFile>& files) {
  std::vector<ingest::FilePlan> plans;
  for (const PlannedFile& file : files) plans.push_back(file.plan);
  return plans;
}

bool isReadable(const CheckedFile& file) { return file.plan && file.plan->questions.empty(); }

}  // namespace

Result<Snapshot> changed(StoreState& state) {
  state.pastReturn();
  const auto before = state.facts();  // the next ones are made of them
  state.setFacts(nullptr);
  auto snapshot = snapshotOf(*state.file());
  if (snapshot) state.setFacts(snapshot->facts);
  return snapshot;
}

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
  const auto memory = ReadingMemory::of(*state.file());
  if (!memory) return tl::unexpected(memory.error());
  CheckResult result;
  std::vector<PlannedFile> planned;
  for (Inspected& file : inspectEach(files, *memory, state.file()->settings())) {
    if (isReadable(file.checked)) planned.push_back({*file.checked.plan, file.given, file.checked.recalled});
    result.files.push_back(std::move(file.checked));
  }
  result.before = state.facts();
  if (planned.empty()) return result;
  ProgressMeter meter(plansOf(planned), report);
  auto outcome = runImport(*state.file(), planned, ImportMode::DryRun, hooksFor(state, meter));
  if (!outcome) return tl::unexpected(outcome.error());
  result.before = outcome->before;
  result.after = outcome->after;
  // The outcomes come in the order of the plans, which is that of the readable files.
  auto next = outcome->files.begin();
  for (CheckedFile& file : result.files) {
    if (!isReadable(file) || next == outcome->files.end()) continue;
    file.drift = next->drift;
    file.outcome = std::move(*next++);
  }
  return result;
}

Result<Imported> import(StoreState& state, const std::vector<FileRequest>& files, const ProgressReport& report) {
  if (!state.file()) return noWorkspace();
  const auto planned = planFiles(files, *state.file());
  if (!planned) return tl::unexpected(planned.error());
  ProgressMeter meter(plansOf(*planned), report);
  auto outcome = runImport(*state.file(), *planned, ImportMode::Commit, hooksFor(state, meter));
  if (!outcome) return tl::unexpected(outcome.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Imported{std::move(*outcome), std::move(*snapshot)};
}

Result<Watched> importWatched(StoreState& state, const std::vector<std::filesystem::path>& paths,
                              const ProgressReport& report) {
  if (!state.file()) return noWorkspace();
  ImportHooks hooks;
  hooks.stop = &state.stop();
  std::optional<ProgressMeter> meter;
  hooks.begins = [&](const std::vector<PlannedFile>& files) { meter.emplace(plansOf(files), report); };
  hooks.progress = [&meter](std::size_t file, const Progress& progress) { meter->update(file, progress); };
  auto files = app::importWatched(*state.file(), paths, hooks);
  if (!files) return tl::unexpected(files.error());
  Watched watched{std::move(*files), std::nullopt};
  const bool anyImported = std::any_of(watched.files.begin(), watched.files.end(),
                                       [](const WatchedFile& file) { return file.outcome.has_value(); });
  if (!anyImported) return watched;
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  watched.snapshot = std::move(*snapshot);
  return watched;
}

Result<std::vector<Duplicate>> findDuplicates(StoreState& state) {
  if (!state.file()) return noWorkspace();
  return app::findDuplicates(*state.file());
}

Result<Changed> mergeDuplicate(StoreState& state, const Duplicate& duplicate) {
  if (!state.file()) return noWorkspace();
  auto batch = app::mergeDuplicate(*state.file(), duplicate);
  if (!batch) return tl::unexpected(batch.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Changed{std::move(*batch), std::move(*snapshot)};
}

Result<Turned> turn(StoreState& state, Turn turn, std::int64_t batch) {
  if (!state.file()) return noWorkspace();
  const auto counts = turn == Turn::Undo ? state.file()->undo(batch, utcNow()) : state.file()->redo(batch);
  if (!counts) return tl::unexpected(counts.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Turned{*counts, std::move(*snapshot)};
}

Status forgetReadings(StoreState& state, const std::string& fingerprint) {
  if (!state.file()) return noWorkspace();
  return state.file()->forgetReadings(fingerprint);
}

bool keepColumns(StoreState& state) {
  if (state.stop().load()) return false;
  if (!state.file() || !state.facts() || state.facts()->dealCount() < store::kDealsWorthKeeping) return true;
  const auto kept = state.file()->keepColumns(*state.facts());
  return kept || (kept.error().code != ErrorCode::Interrupted && kept.error().code != ErrorCode::Locked);
}

Status backup(StoreState& state, const std::filesystem::path& to) {
  if (!state.file()) return noWorkspace();
  return state.file()->backup(to);
}

}  // namespace bellwether::app::jobs
