#include "bellwether/store/period_book.h"

#include "store/query.h"
#include "store/side_book.h"

namespace bellwether::store {
namespace {

Closing closingFrom(const Query& query) {
  Closing closing;
  closing.id = query.number(0);
  closing.period = query.text(1);
  closing.closedAt = query.text(2);
  closing.asOf = LocalDate::fromDays(query.number(3));
  closing.recordsSha256 = query.text(4);
  closing.document = query.text(5);
  if (!query.isNull(6)) closing.reopenedAt = query.text(6);
  if (!query.isNull(7)) closing.reason = query.text(7);
  return closing;
}

std::optional<std::int64_t> closedId(sqlite3* connection, const std::string& period) {
  Query query(connection, "SELECT max(id) FROM closing WHERE period = ?1 AND reopened_at IS NULL");
  query.bind(1, period);
  if (!query.step() || query.isNull(0)) return std::nullopt;
  return query.number(0);
}

void insertDeals(sqlite3* connection, std::int64_t closing, const std::vector<records::CountedDeal>& deals) {
  Query insert(connection,
               "INSERT INTO closed_deal (closing, position, deal_id, name, customer, rep, closed, amount) VALUES (?1, "
               "?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  std::int64_t position = 0;
  for (const records::CountedDeal& deal : deals) {
    insert.bind(1, closing).bind(2, position++).bind(3, deal.id).bind(4, deal.name);
    insert.bind(5, deal.customer).bind(6, deal.rep);
    if (deal.closed)
      insert.bind(7, std::int64_t{deal.closed->daysSinceEpoch()});
    else
      insert.bindNull(7);
    insert.bind(8, deal.amount).run();
  }
}

}  // namespace

struct PeriodBook::Impl {
  SideBook book;
};

PeriodBook::PeriodBook(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PeriodBook::~PeriodBook() = default;
PeriodBook::PeriodBook(PeriodBook&&) noexcept = default;
PeriodBook& PeriodBook::operator=(PeriodBook&&) noexcept = default;

Result<PeriodBook> PeriodBook::open(const std::filesystem::path& path, WorkspaceFile::Access access) {
  return guarded(path, [&] {
    return PeriodBook(std::make_unique<Impl>(Impl{
        {Connection::open(path, access), {SealedTable::Closing, SealedTable::ClosedDeal, SealedTable::Commentary}}}));
  });
}

Result<std::vector<Closing>> PeriodBook::closings() const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(),
                "SELECT id, period, closed_at, as_of, records_sha256, document, reopened_at, reason FROM closing ORDER "
                "BY id");
    std::vector<Closing> closings;
    while (query.step()) closings.push_back(closingFrom(query));
    return closings;
  });
}

Result<std::vector<records::CountedDeal>> PeriodBook::deals(std::int64_t closing) const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(),
                "SELECT deal_id, name, customer, rep, closed, amount FROM closed_deal WHERE closing = ?1 ORDER BY "
                "position");
    query.bind(1, closing);
    std::vector<records::CountedDeal> deals;
    while (query.step()) {
      records::CountedDeal deal;
      deal.id = query.text(0);
      deal.name = query.text(1);
      deal.customer = query.text(2);
      deal.rep = query.text(3);
      if (!query.isNull(4)) deal.closed = LocalDate::fromDays(query.number(4));
      deal.amount = query.number(5);
      deals.push_back(std::move(deal));
    }
    return deals;
  });
}

Result<std::int64_t> PeriodBook::close(const Closing& closing, const std::vector<records::CountedDeal>& deals) {
  return m_impl->book.write([&] {
    sqlite3* connection = m_impl->book.handle();
    if (closedId(connection, closing.period)) throw Failure(ErrorCode::AlreadyExists, closing.period);
    const std::int64_t id = nextId(connection, "closing");
    Query insert(connection,
                 "INSERT INTO closing (id, period, closed_at, as_of, records_sha256, document) VALUES (?1, ?2, ?3, ?4, "
                 "?5, ?6)");
    insert.bind(1, id).bind(2, closing.period).bind(3, closing.closedAt);
    insert.bind(4, std::int64_t{closing.asOf.daysSinceEpoch()}).bind(5, closing.recordsSha256);
    insert.bind(6, closing.document).run();
    insertDeals(connection, id, deals);
    return id;
  });
}

Status PeriodBook::reopen(const std::string& period, const std::string& reopenedAt, const std::string& reason) {
  if (reason.empty()) return fail(ErrorCode::InvalidArgument, "reason");
  const auto done = m_impl->book.write([&] {
    const auto id = closedId(m_impl->book.handle(), period);
    if (!id) throw Failure(ErrorCode::NotFound, period);
    Query update(m_impl->book.handle(), "UPDATE closing SET reopened_at = ?2, reason = ?3 WHERE id = ?1");
    update.bind(1, *id).bind(2, reopenedAt).bind(3, reason).run();
    return *id;
  });
  return statusOf(done);
}

Result<std::string> PeriodBook::commentary(const std::string& period) const {
  return m_impl->book.read([&] {
    Query query(m_impl->book.handle(), "SELECT text FROM commentary WHERE period = ?1");
    query.bind(1, period);
    return query.step() ? std::string(query.text(0)) : std::string();
  });
}

Status PeriodBook::setCommentary(const std::string& period, const std::string& text, const std::string& writtenAt) {
  const auto done = m_impl->book.write([&] {
    sqlite3* connection = m_impl->book.handle();
    if (closedId(connection, period)) throw Failure(ErrorCode::AlreadyExists, period);
    if (text.empty()) {
      Query(connection, "DELETE FROM commentary WHERE period = ?1").bind(1, period).run();
    } else {
      Query insert(connection, "INSERT OR REPLACE INTO commentary (period, text, written_at) VALUES (?1, ?2, ?3)");
      insert.bind(1, period).bind(2, text).bind(3, writtenAt).run();
    }
    return true;
  });
  return statusOf(done);
}

}  // namespace bellwether::store
