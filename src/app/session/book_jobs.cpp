#include <utility>

#include "app/session/jobs.h"
#include "bellwether/app/clock.h"

/// Jobs on what is kept beside the records, and on the targets, each through a connection of its own.
namespace bellwether::app::jobs {
namespace {

using Access = store::WorkspaceFile::Access;

Access accessOf(const store::WorkspaceFile& file) { return file.isReadOnly() ? Access::ReadOnly : Access::ReadWrite; }

/// The open workspace's book of that sort.
template <class Book>
Result<Book> openBook(StoreState& state) {
  if (!state.file()) return fail(ErrorCode::NotFound, "workspace");
  return Book::open(state.file()->path(), accessOf(*state.file()));
}

Result<Notes> allOf(const store::NoteBook& book) {
  auto notes = book.all();
  if (!notes) return tl::unexpected(notes.error());
  return std::make_shared<const std::vector<store::Note>>(std::move(*notes));
}

Status apply(store::NoteBook& book, NoteChange& change) {
  if (!change.after) return change.before ? book.remove(change.before->id) : Status{};
  const auto id = book.put(*change.after, utcNow());
  if (!id) return tl::unexpected(id.error());
  change.after->id = *id;
  return {};
}

Status apply(store::ReviewBook& book, ReviewChange& change) {
  if (change.next) return book.setNextReview(change.next->after, utcNow());
  if (!change.after) return change.before ? book.remove(change.before->id) : Status{};
  const auto id = book.put(*change.after, utcNow());
  if (!id) return tl::unexpected(id.error());
  change.after->id = *id;
  return {};
}

}  // namespace

Result<Notes> readNotes(StoreState& state) {
  const auto book = openBook<store::NoteBook>(state);
  if (!book) return tl::unexpected(book.error());
  return allOf(*book);
}

Result<NoteChanged> changeNote(StoreState& state, const NoteChange& change) {
  auto book = openBook<store::NoteBook>(state);
  if (!book) return tl::unexpected(book.error());
  NoteChanged done{change, nullptr};
  if (const Status applied = apply(*book, done.change); !applied) return tl::unexpected(applied.error());
  auto notes = allOf(*book);
  if (!notes) return tl::unexpected(notes.error());
  done.notes = std::move(*notes);
  return done;
}

Result<Reviews> readReviews(StoreState& state) {
  const auto book = openBook<store::ReviewBook>(state);
  if (!book) return tl::unexpected(book.error());
  return app::readReviews(*book);
}

Result<ReviewChanged> changeReview(StoreState& state, const ReviewChange& change) {
  auto book = openBook<store::ReviewBook>(state);
  if (!book) return tl::unexpected(book.error());
  ReviewChanged done{change, nullptr};
  if (const Status applied = apply(*book, done.change); !applied) return tl::unexpected(applied.error());
  auto reviews = app::readReviews(*book);
  if (!reviews) return tl::unexpected(reviews.error());
  done.reviews = std::move(*reviews);
  return done;
}

Result<std::vector<store::StoredTarget>> readTargets(StoreState& state) {
  const auto book = openBook<store::TargetBook>(state);
  if (!book) return tl::unexpected(book.error());
  return book->all();
}

Result<Changed> editTargets(StoreState& state, const store::TargetEdits& edits, const std::string& name) {
  auto book = openBook<store::TargetBook>(state);
  if (!book) return tl::unexpected(book.error());
  auto batch = book->apply(edits, name, utcNow());
  if (!batch) return tl::unexpected(batch.error());
  auto snapshot = changed(state);
  if (!snapshot) return tl::unexpected(snapshot.error());
  return Changed{std::move(*batch), std::move(*snapshot)};
}

}  // namespace bellwether::app::jobs
