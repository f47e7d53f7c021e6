#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/app/planned_file.h"
#include "bellwether/core/stop.h"
#include "bellwether/ingest/record_reader.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

enum class ImportMode { DryRun, Commit };

struct ImportHooks {
  /// Called once before the first row is read, with the files in the order in which they will be.
  std::function<void(const std::vector<PlannedFile>&)> begins = nullptr;
  /// file: index into the outcome's files; called at most every 50 ms.
  std::function<void(std::size_t file, const Progress&)> progress = nullptr;
  const StopFlag* stop = nullptr;
  /// The workspace's facts as it stands, if the caller has them: spares a dry run the loading.
  std::shared_ptr<const records::Facts> before = nullptr;
};

struct FileOutcome {
  ingest::FilePlan plan;
  store::BatchInfo batch;               ///< id is 0 after a dry run
  std::vector<ingest::Reject> rejects;  ///< of reader and store, in line order; at most kMaxRejects
  std::optional<Recollection> recalled;
  std::vector<Drift> drift;  ///< against the last import of its sort
  double seconds = 0;
};
inline constexpr std::size_t kMaxRejects = 1'000'000;

struct ImportOutcome {
  std::vector<FileOutcome> files;  ///< in the order they were read: dependencies first
  /// What a dry run found and what it would leave; both empty after a commit: load the workspace's facts then.
  std::shared_ptr<const records::Facts> before, after;
  store::RowCounts total() const;
};

/// The place of a kind when several files are read, from 0: customers, reps, rep-merges, rep-teams, ramps, deals,
/// splits, rates, targets, costs, market, calendar.
std::size_t readingPlace(records::RecordKind kind);

/// Inspects all files, in that order, without regard to what was imported before.
/// The first failure fails all.
Result<std::vector<ingest::FilePlan>> inspectFiles(const std::vector<FileRequest>& files,
                                                   const records::WorkspaceSettings& settings);

/// Reads all files in one transaction, each as its own batch, and commits (or rolls back, for a dry run). All or
/// nothing: on any error, stop or full disk the workspace is as before. How each was read is remembered with its batch.
/// Requires: the plans have no open questions (else Ambiguous).
Result<ImportOutcome> runImport(store::WorkspaceFile& workspace, const std::vector<PlannedFile>& files, ImportMode mode,
                                const ImportHooks& hooks = {});
/// The same for files of which nothing was decided by hand.
Result<ImportOutcome> runImport(store::WorkspaceFile& workspace, const std::vector<ingest::FilePlan>& plans,
                                ImportMode mode, const ImportHooks& hooks = {});

}  // namespace bellwether::app
