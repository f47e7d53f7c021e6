#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::store {

/// A report that somebody put together and named.
struct SavedReport {
  std::string name;     ///< not empty; unique in the workspace
  std::string choices;  ///< JSON; its meaning belongs to the caller
  friend bool operator==(const SavedReport&, const SavedReport&) = default;
};

/// The reports saved in a workspace, through a connection of its own. Blocking; one thread at a time.
class SavedReports {
 public:
  /// Errors: those of WorkspaceFile::open.
  static Result<SavedReports> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  ~SavedReports();
  SavedReports(SavedReports&&) noexcept;
  SavedReports& operator=(SavedReports&&) noexcept;

  /// By name, in the order of its bytes.
  Result<std::vector<SavedReport>> all() const;
  /// Replaces the one of that name. `savedAt` is UTC, `YYYY-MM-DDTHH:MM:SSZ`. Errors: InvalidArgument (no name),
  /// ReadOnly, Locked, DiskFull.
  Status save(const SavedReport& report, const std::string& savedAt);
  /// Errors: NotFound, ReadOnly, Locked, DiskFull.
  Status remove(const std::string& name);

 private:
  struct Impl;
  explicit SavedReports(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::store
