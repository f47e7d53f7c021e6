#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "app/session/progress_meter.h"
#include "app/session/store_thread.h"
#include "bellwether/app/session.h"

/// What a session asks of its store thread. Each runs there, answers with values, and leaves the open workspace as it
/// was when it fails or is stopped (Interrupted).
namespace bellwether::app::jobs {

/// A workspace's state after a job that changed it.
struct Snapshot {
  OpenWorkspace workspace;
  std::shared_ptr<const records::Facts> facts;
  std::vector<store::BatchInfo> batches;
};

/// After a change that can no longer be stopped: what the workspace has become. Requires: a workspace is open.
Result<Snapshot> changed(StoreState& state);

Result<Snapshot> open(StoreState& state, const std::filesystem::path& path);
Result<Snapshot> create(StoreState& state, const std::filesystem::path& path,
                        const records::WorkspaceSettings& settings);

struct SampleRequest {
  std::filesystem::path folder;  ///< of the application's data
  LocalDate through;
};
std::filesystem::path samplePath(const std::filesystem::path& folder);
Result<Snapshot> openSample(StoreState& state, const SampleRequest& request, const ProgressReport& report);

Result<Snapshot> saveSettings(StoreState& state, const records::WorkspaceSettings& settings);

Result<CheckResult> check(StoreState& state, const std::vector<FileRequest>& files, const ProgressReport& report);

struct Imported {
  ImportOutcome outcome;
  Snapshot snapshot;
};
Result<Imported> import(StoreState& state, const std::vector<FileRequest>& files, const ProgressReport& report);

struct Watched {
  std::vector<WatchedFile> files;
  std::optional<Snapshot> snapshot;  ///< empty: nothing was imported
};
Result<Watched> importWatched(StoreState& state, const std::vector<std::filesystem::path>& paths,
                              const ProgressReport& report);

/// A batch that people made, and what the workspace is after it.
struct Changed {
  store::BatchInfo batch;
  Snapshot snapshot;
};
Result<std::vector<Duplicate>> findDuplicates(StoreState& state);
Result<Changed> mergeDuplicate(StoreState& state, const Duplicate& duplicate);

enum class Turn { Undo, Redo };
struct Turned {
  store::RowCounts counts;
  Snapshot snapshot;
};
Result<Turned> turn(StoreState& state, Turn turn, std::int64_t batch);

Status forgetReadings(StoreState& state, const std::string& fingerprint);

Result<Notes> readNotes(StoreState& state);
struct NoteChanged {
  NoteChange change;
  Notes notes;
};
Result<NoteChanged> changeNote(StoreState& state, const NoteChange& change);

Result<Reviews> readReviews(StoreState& state);
struct ReviewChanged {
  ReviewChange change;
  Reviews reviews;
};
Result<ReviewChanged> changeReview(StoreState& state, const ReviewChange& change);

Result<std::vector<store::StoredTarget>> readTargets(StoreState& state);
Result<Changed> editTargets(StoreState& state, const store::TargetEdits& edits, const std::string& name);

/// Keeps the columns of the open workspace in its file, if they are many. False: something came between, it may be
/// tried again. Other failures leave the cache out and are nobody's concern.
bool keepColumns(StoreState& state);

Status backup(StoreState& state, const std::filesystem::path& to);

}  // namespace bellwether::app::jobs
