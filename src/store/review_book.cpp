#include "bellwether/store/review_book.h"

#include "store/query.h"
#include "store/side_book.h"

namespace bellwether::store {
namespace {

std::optional<LocalDate> dayAt(const Query& query, int column) {
  if (query.isNull(column)) return std::nullopt;
  return LocalDate::fromDays(query.number(column));
}

void bindDay(Query& query, int position, const std::optional<LocalDate>& day) {
  if (day)
    query.bind(position, std::int64_t{day->daysSinceEpoch()});
  else
    query.bindNull(position);
}

}  // namespace

struct ReviewBook::Impl {
  SideBook book;
};

ReviewBook::ReviewBook(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
ReviewBook::~ReviewBook() = default;
ReviewBook::ReviewBook(ReviewBook&&) noexcept = default;
ReviewBook& ReviewBook::operator=(ReviewBook&&) noexcept = default;

Result<ReviewBook> ReviewBook::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  return guarded(path, [&] {
    return ReviewBook(std::make_unique<Impl>(
        Impl{{Connection::open(path, access), {SealedTable::ReviewAction, SealedTable::NextReview}}}));
  });
}

Result<std::vector<ReviewAction>> ReviewBook::actions() const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(), "SELECT id, period, text, owner, kpi, due, done FROM review_action ORDER BY id");
    std::vector<ReviewAction> actions;
    while (query.step())
      actions.push_back({query.number(0), std::string(query.text(1)), std::string(query.text(2)),
                         std::string(query.text(3)), std::string(query.text(4)), dayAt(query, 5), dayAt(query, 6)});
    return actions;
  });
}

Result<std::int64_t> ReviewBook::put(const ReviewAction& action, const std::string& writtenAt) {
  if (action.text.empty() || action.period.empty() || action.id < 0) return fail(ErrorCode::InvalidArgument, "action");
  return m_impl->book.write([&] {
    const std::int64_t id = action.id != 0 ? action.id : nextId(m_impl->book.handle(), "review_action");
    Query insert(m_impl->book.handle(),
                 "INSERT OR REPLACE INTO review_action (id, period, text, owner, kpi, due, done, written_at) VALUES "
                 "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    insert.bind(1, id).bind(2, action.period).bind(3, action.text).bind(4, action.owner).bind(5, action.kpi);
    bindDay(insert, 6, action.due);
    bindDay(insert, 7, action.done);
    insert.bind(8, writtenAt).run();
    return id;
  });
}

Status ReviewBook::remove(std::int64_t id) {
  return statusOf(m_impl->book.write([&] {
    removeKept(m_impl->book.handle(), "review_action", id);
    return true;
  }));
}

Result<std::optional<LocalDate>> ReviewBook::nextReview() const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(), "SELECT day FROM next_review WHERE id = 1");
    return query.step() ? dayAt(query, 0) : std::nullopt;
  });
}

Status ReviewBook::setNextReview(std::optional<LocalDate> day, const std::string& writtenAt) {
  return statusOf(m_impl->book.write([&] {
    Query(m_impl->book.handle(), "DELETE FROM next_review WHERE id = 1").run();
    if (!day) return true;
    Query insert(m_impl->book.handle(), "INSERT INTO next_review (id, day, written_at) VALUES (1, ?1, ?2)");
    insert.bind(1, std::int64_t{day->daysSinceEpoch()}).bind(2, writtenAt).run();
    return true;
  }));
}

}  // namespace bellwether::store
