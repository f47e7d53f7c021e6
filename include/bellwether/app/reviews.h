#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/notes.h"
#include "bellwether/core/error.h"
#include "bellwether/store/review_book.h"

namespace bellwether::app {

/// What a workspace's reviews agreed on.
struct ReviewContents {
  std::vector<store::ReviewAction> actions;  ///< in the order they were agreed on, done ones too
  std::optional<LocalDate> next;             ///< the next review; empty: none is planned
};
using Reviews = std::shared_ptr<const ReviewContents>;

/// Errors: those of reading the file.
Result<Reviews> readReviews(const store::ReviewBook& book);

/// What people wrote into the workspace at a path beside its records.
struct Writings {
  Reviews reviews;
  Notes notes;
};
/// Blocking, any thread. Errors: those of WorkspaceFile::open and of reading.
Result<Writings> readWritings(const std::filesystem::path& path);

/// An action written (no `before`), changed, or taken away (no `after`); or, with `next`, the next review's day moved.
/// Turned round it is its own undoing.
struct ReviewChange {
  struct Day {
    std::optional<LocalDate> before, after;
  };
  std::optional<store::ReviewAction> before, after;
  std::optional<Day> next;

  ReviewChange reversed() const {
    return {after, before, next ? std::optional(Day{next->after, next->before}) : std::nullopt};
  }
};

/// The open actions, and those done in the `doneDays` days up to asOf: by due day, those without one after them, done
/// ones last.
std::vector<store::ReviewAction> actionsAt(const ReviewContents& reviews, LocalDate asOf, std::int32_t doneDays);

/// An open action whose due day has passed.
bool isOverdue(const store::ReviewAction& action, LocalDate asOf);

}  // namespace bellwether::app
