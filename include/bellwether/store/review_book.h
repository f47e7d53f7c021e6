#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/date.h"
#include "bellwether/core/error.h"
#include "bellwether/store/workspace_file.h"

namespace bellwether::store {

/// Something that a review agreed on.
struct ReviewAction {
  std::int64_t id = 0;  ///< 0: not kept yet
  std::string period;   ///< that the review was about, as on the command line: `2025-Q4`
  std::string text;     ///< UTF-8, any characters, not empty
  std::string owner;    ///< a name; empty: nobody yet
  std::string kpi;      ///< as on the command line; empty: about none
  std::optional<LocalDate> due, done;
  friend bool operator==(const ReviewAction&, const ReviewAction&) = default;
};

/// A workspace's actions and the day of its next review, through a connection of its own. Blocking; one thread at a
/// time.
class ReviewBook {
 public:
  /// Errors: those of WorkspaceFile::open.
  static Result<ReviewBook> open(const std::filesystem::path& path, WorkspaceFile::Access access);
  ~ReviewBook();
  ReviewBook(ReviewBook&&) noexcept;
  ReviewBook& operator=(ReviewBook&&) noexcept;

  /// In the order they were agreed on, done ones too.
  Result<std::vector<ReviewAction>> actions() const;
  /// Keeps a new action, or puts one in the place of what its id holds; an id that was removed comes back as itself.
  /// Returns the id. Errors: InvalidArgument (no text, no period), ReadOnly, Locked, DiskFull.
  Result<std::int64_t> put(const ReviewAction& action, const std::string& writtenAt);
  /// Errors: NotFound, ReadOnly, Locked, DiskFull.
  Status remove(std::int64_t id);

  /// Empty: none is planned.
  Result<std::optional<LocalDate>> nextReview() const;
  /// Errors: ReadOnly, Locked, DiskFull.
  Status setNextReview(std::optional<LocalDate> day, const std::string& writtenAt);

 private:
  struct Impl;
  explicit ReviewBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace bellwether::store
