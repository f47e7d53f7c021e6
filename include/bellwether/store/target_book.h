#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/records/records.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::store {

/// A target of the current state.
struct StoredTarget {
  std::int64_t id = 0;     ///< of its record
  records::Target target;  ///< a rep known by id bears the name that the reps' records give, if they do
};

/// What one edit does to the targets. Removing comes first, so that a year can give way to its months.
struct TargetEdits {
  struct NewAmount {
    std::int64_t id = 0;
    std::int64_t amount = 0;  ///< minor units
    std::string currency;
  };
  std::vector<std::int64_t> removed;  ///< by StoredTarget::id
  std::vector<NewAmount> changed;
  std::vector<records::Target> added;
  bool isEmpty() const { return removed.empty() && changed.empty() && added.empty(); }
};

/// A workspace's targets, edited by hand through a connection of its own. Blocking; one thread at a time.
class TargetBook {
 public:
  /// Errors: those of WorkspaceFile::open.
  static Result<TargetBook> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  ~TargetBook();
  TargetBook(TargetBook&&) noexcept;
  TargetBook& operator=(TargetBook&&) noexcept;

  /// By scope, name and first day.
  Result<std::vector<StoredTarget>> all() const;
  /// All edits as one batch, which undo takes back like an import. `file` names it in the history. Errors:
  /// InvalidArgument (nothing to do; or a target that overlaps another one of its scope, with its first day as detail),
  /// NotFound (an id), ReadOnly, Locked, DiskFull: nothing was changed.
  Result<BatchInfo> apply(const TargetEdits& edits, const std::string& file, const std::string& at);

 private:
  struct Impl;
  explicit TargetBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::store
