#include "gui/control/kept_period.h"

#include "bellwether/store/period_book.h"
#include "gui/text.h"

namespace bellwether::gui {

Result<KeptPeriod> readKeptPeriod(const std::filesystem::path& path, const app::Results& results) {
  const auto book = store::PeriodBook::open(path, store::WorkspaceFile::Access::ReadOnly);
  if (!book) return tl::unexpected(book.error());
  KeptPeriod kept;
  kept.period = results.lens.period.id;
  const auto comment = book->commentary(kept.period);
  if (!comment) return tl::unexpected(comment.error());
  kept.comment = fromUtf8(*comment);
  auto closed = app::closedPeriod(*book, *results.facts, kept.period);
  if (!closed) return tl::unexpected(closed.error());
  kept.closed = std::move(*closed);
  if (kept.closed) kept.comment = kept.closed->notes;
  auto writings = app::readWritings(path);
  if (!writings) return tl::unexpected(writings.error());
  kept.writings = std::move(*writings);
  return kept;
}

}  // namespace bellwether::gui
