#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/planned_file.h"
#include "bellwether/records/settings.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::app {

/// A file with this share of the last one's rows or less has lost rows, when that one had at least kRowsToCompare.
inline constexpr double kFewRows = 0.6;
inline constexpr std::int64_t kRowsToCompare = 20;

/// How files were read that a workspace has imported: a snapshot, valid whatever becomes of the workspace.
class ReadingMemory {
 public:
  /// Remembers nothing.
  ReadingMemory() = default;
  static Result<ReadingMemory> of(const store::WorkspaceFile& workspace);

  /// Inspects a file. What the request leaves open is taken from the file's own values, then from the last import of a
  /// file with the same headers, then asked. Errors: as ingest::inspect.
  Result<PlannedFile> plan(const FileRequest& request, const records::WorkspaceSettings& settings) const;

  /// What differs from the last import of the same headers, or else of the same kind, profile and origin when at least
  /// half of its columns are there. `rows`: of the file, when they are known. Nothing to compare with: empty.
  std::vector<Drift> driftOf(const ingest::FilePlan& plan, std::optional<std::int64_t> rows) const;

 private:
  struct Entry;
  const Entry* find(const std::string& fingerprint) const;
  const Entry* entryFor(const FileRequest& request) const;
  const Entry* lastLike(const ingest::FilePlan& plan) const;

  std::vector<std::shared_ptr<const Entry>> m_entries;  // newest first
};

/// What is kept of a read file for the next one with its headers, as JSON.
std::string decisionsOf(const PlannedFile& file, const ingest::ReadContext& context);

/// Plans all files with the workspace's memory, in reading order. The first failure fails all.
Result<std::vector<PlannedFile>> planFiles(const std::vector<FileRequest>& files,
                                           const store::WorkspaceFile& workspace);

}  // namespace bellwether::app
