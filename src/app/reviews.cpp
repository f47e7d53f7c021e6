#include "bellwether/app/reviews.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bellwether::app {

Result<Reviews> readReviews(const store::ReviewBook& book) {
  auto actions = book.actions();
  if (!actions) return tl::unexpected(actions.error());
  const auto next = book.nextReview();
  if (!next) return tl::unexpected(next.error());
  return std::make_shared<const ReviewContents>(ReviewContents{std::move(*actions), *next});
}

Result<Writings> readWritings(const std::filesystem::path& path) {
  constexpr auto kAccess = store::WorkspaceFile::Access::ReadOnly;
  const auto reviewBook = store::ReviewBook::open(path, kAccess);
  if (!reviewBook) return tl::unexpected(reviewBook.error());
  auto reviews = readReviews(*reviewBook);
  if (!reviews) return tl::unexpected(reviews.error());
  const auto noteBook = store::NoteBook::open(path, kAccess);
  if (!noteBook) return tl::unexpected(noteBook.error());
  auto notes = noteBook->all();
  if (!notes) return tl::unexpected(notes.error());
  return Writings{std::move(*reviews), std::make_shared<const std::vector<store::Note>>(std::move(*notes))};
}

std::vector<store::ReviewAction> actionsAt(const ReviewContents& reviews, LocalDate asOf, std::int32_t doneDays) {
  std::vector<store::ReviewAction> shown;
  for (const store::ReviewAction& action : reviews.actions)
    if (!action.done || *action.done > asOf.plusDays(-doneDays)) shown.push_back(action);
  const auto place = [](const store::ReviewAction& action) {
    return std::tuple(action.done.has_value(), !action.due.has_value(), action.due.value_or(LocalDate{}), action.id);
  };
  std::sort(shown.begin(), shown.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return shown;
}

bool isOverdue(const store::ReviewAction& action, LocalDate asOf) {
  return !action.done && action.due && *action.due < asOf;
}

}  // namespace bellwether::app
