#include "store/deal_rows.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

#include "bellwether/core/date.h"
#include "records/large_pages.h"
#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

using records::StoredDeal;

constexpr const char* kPointerType = "bellwether-deal-rows";
/// Rows of a run: so few that two threads end at nearly the same time, and they fill two large pages.
constexpr std::uint64_t kRun = 2 * records::kLargePage / sizeof(records::StoredDeal);

/// The arguments of `keep_deal`, which are columns of the table but for the first one.
enum Argument : int {
  Target,
  DealId,
  Name,
  Customer,
  Rep,
  Product,
  Region,
  Source,
  Stage,
  LostReason,
  OutcomeCode,
  AmountMinor,
  ListMinor,
  CurrencyCode,
  CreatedDay,
  ClosedDay,
  ExpectedDay,
  ContactDay,
  ProbabilityPpm,
  Origin,
  Batch,
  kArguments,
};

constexpr std::string_view kRead =
    "SELECT keep_deal(?1, deal_id, name, customer, rep, product, region, source, stage, lost_reason, outcome, amount, "
    "list_amount, currency, created, closed, expected_close, first_contact, probability, origin, batch) FROM deal "
    "WHERE live = 1 AND id BETWEEN ?2 AND ?3";

}  // namespace

/// What SQLite calls for each row.
class DealRowReader final {
 public:
  static void keep(sqlite3_context* context, int, sqlite3_value** values) {
    auto* rows = static_cast<DealRows*>(sqlite3_value_pointer(values[Target], kPointerType));
    if (!rows) return sqlite3_result_error(context, "rows", -1);
    try {
      if (!append(values, *rows)) sqlite3_result_error_code(context, SQLITE_CORRUPT);
    } catch (const std::bad_alloc&) {
      sqlite3_result_error_nomem(context);
    }
  }
  static void finish(sqlite3_context* context) { sqlite3_result_null(context); }

 private:
  static void appendTexts(sqlite3_value** values, DealRows& rows, StoredDeal& deal) {
    const unsigned char* id = sqlite3_value_text(values[DealId]);
    deal.idSize = static_cast<std::uint32_t>(sqlite3_value_bytes(values[DealId]));
    const unsigned char* name = sqlite3_value_text(values[Name]);
    deal.nameSize = static_cast<std::uint32_t>(sqlite3_value_bytes(values[Name]));
    char* const text = rows.m_texts->allocate(std::size_t{deal.idSize} + deal.nameSize);
    std::copy_n(name, deal.nameSize, std::copy_n(id, deal.idSize, text));
    deal.text = text;
  }
  static bool code(sqlite3_value* value, std::uint32_t& out) {
    const std::int64_t number = sqlite3_value_int64(value);
    out = static_cast<std::uint32_t>(number);
    return number >= 0 && number < std::numeric_limits<std::uint32_t>::max();
  }
  static void day(sqlite3_value* value, StoredDeal::Known bit, StoredDeal& deal, std::int32_t& out) {
    if (sqlite3_value_type(value) == SQLITE_NULL) return;
    deal.known = static_cast<std::uint8_t>(deal.known | bit);
    out = LocalDate::fromDays(sqlite3_value_int64(value)).daysSinceEpoch();
  }
  static void minor(sqlite3_value* value, StoredDeal::Known bit, StoredDeal& deal, std::int64_t& out) {
    if (sqlite3_value_type(value) == SQLITE_NULL) return;
    deal.known = static_cast<std::uint8_t>(deal.known | bit);
    out = sqlite3_value_int64(value);
  }
  static bool append(sqlite3_value** values, DealRows& rows) {
    StoredDeal deal;
    if (!read(values, deal)) return false;
    appendTexts(values, rows, deal);
    rows.m_highestTerm =
        std::max({rows.m_highestTerm, deal.product, deal.region, deal.source, deal.note, deal.currency});
    rows.m_keys.push_back(records::keyOf(deal));
    rows.m_deals.push_back(deal);
    return true;
  }
  static bool read(sqlite3_value** values, StoredDeal& deal) {
    const std::int64_t outcome = sqlite3_value_int64(values[OutcomeCode]);
    if (outcome < 0 || outcome > static_cast<std::int64_t>(records::Outcome::Void)) return false;
    deal.outcome = static_cast<records::Outcome>(outcome);
    minor(values[AmountMinor], StoredDeal::Amount, deal, deal.amount);
    minor(values[ListMinor], StoredDeal::ListAmount, deal, deal.listAmount);
    day(values[CreatedDay], StoredDeal::Created, deal, deal.created);
    day(values[ClosedDay], StoredDeal::Closed, deal, deal.closed);
    day(values[ExpectedDay], StoredDeal::Expected, deal, deal.expected);
    day(values[ContactDay], StoredDeal::Contact, deal, deal.contact);
    if (sqlite3_value_type(values[ProbabilityPpm]) != SQLITE_NULL) {
      deal.known = static_cast<std::uint8_t>(deal.known | StoredDeal::Probability);
      deal.probability = static_cast<std::int32_t>(sqlite3_value_int64(values[ProbabilityPpm]));
    }
    if (deal.outcome == records::Outcome::Open && !code(values[Stage], deal.note)) return false;
    if (deal.outcome == records::Outcome::Lost && !code(values[LostReason], deal.note)) return false;
    return code(values[Customer], deal.customer) && code(values[Rep], deal.rep) &&
           code(values[Product], deal.product) && code(values[Region], deal.region) &&
           code(values[Source], deal.source) && code(values[CurrencyCode], deal.currency) &&
           code(values[Origin], deal.origin) && code(values[Batch], deal.batch);
  }
};

DealRows::DealRows(std::size_t deals, std::shared_ptr<TextArena> texts) : m_texts(std::move(texts)) {
  m_deals.reserve(deals);
  m_keys.reserve(deals);
}

void registerDealRows(sqlite3* connection) {
  expectOk(connection,
           sqlite3_create_function_v2(connection, "keep_deal", kArguments, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                      nullptr, DealRowReader::keep, DealRowReader::finish, nullptr));
}

DealReader::DealReader(Connection& connection) : m_query(connection.handle(), kRead) {}

void DealReader::read(std::int64_t firstId, std::int64_t lastId, DealRows& rows) {
  m_query.bindPointer(1, &rows, kPointerType).bind(2, firstId).bind(3, lastId).run();
}

ReferenceUses::ReferenceUses(sqlite3* connection) {
  Query codes(connection, "SELECT (SELECT max(code) FROM customer_ref), (SELECT max(code) FROM rep_ref)");
  codes.step();
  for (std::size_t role = 0; role < kRoles; ++role)
    m_uses[role].resize(static_cast<std::size_t>(std::max<std::int64_t>(codes.number(static_cast<int>(role)), 0)) + 1);
}

ReferenceUses ReferenceUses::countedIn(Connection& connection) {
  ReferenceUses uses(connection.handle());
  Query deals(connection.handle(), "SELECT customer, rep FROM deal WHERE live = 1");
  for (std::size_t rows = 1; deals.step(); ++rows) {
    if (rows % 65536 == 0) connection.expectNotInterrupted();
    for (std::size_t role = 0; role < kRoles; ++role)
      count(uses.m_uses[role], static_cast<std::uint32_t>(deals.number(static_cast<int>(role))));
  }
  return uses;
}

void ReferenceUses::add(const ReferenceUses& other) {
  for (std::size_t role = 0; role < kRoles; ++role)
    for (std::size_t code = 0; code < other.m_uses[role].size(); ++code) m_uses[role][code] += other.m_uses[role][code];
}

DealReading::DealReading(Connection& connection)
    : m_connection(connection), m_uses(connection.handle()), m_otherUses(m_uses) {
  plan();
  constexpr std::size_t kWorthTwo = 3;
  if (m_runs.size() >= kWorthTwo) m_other = connection.openAnother();
  if (m_other) m_helper = std::async(std::launch::async, [this] { help(); });
}

DealReading::~DealReading() {
  m_next = m_runs.size();
  if (m_helper.valid()) m_helper.wait();
}

void DealReading::plan() {
  Query range(m_connection.handle(), "SELECT (SELECT min(id) FROM deal), (SELECT max(id) FROM deal)");
  if (!range.step() || range.isNull(0)) return;
  m_firstId = range.number(0);
  const std::uint64_t ids = static_cast<std::uint64_t>(range.number(1)) - static_cast<std::uint64_t>(m_firstId);
  // Ids count from 1 on; ids far apart are a stranger's work.
  constexpr std::uint64_t kMostRuns = 1U << 16U;
  const std::uint64_t run = std::max(kRun, ids / kMostRuns + 1);
  m_run = static_cast<std::int64_t>(run);
  m_runs.resize(static_cast<std::size_t>(ids / run) + 1);
  m_isRead.resize(m_runs.size());
}

/// What cannot be read here is read by the other side, which also tells why when it cannot.
void DealReading::help() noexcept {
  try {
    const ReadScope scope(*m_other);
    const SmallPageCache cache(*m_other);
    work({*m_other, m_otherUses, std::make_shared<TextArena>(records::kLargePage)});
  } catch (...) {
    m_next = m_runs.size();
  }
}

void DealReading::work(const Side& side) {
  for (std::size_t run = m_next++; run < m_runs.size(); run = m_next++) read(side, run);
}

void DealReading::read(const Side& side, std::size_t run) {
  m_connection.expectNotInterrupted();
  m_runs[run] = DealRows(static_cast<std::size_t>(std::min(static_cast<std::uint64_t>(m_run), kRun)), side.texts);
  const std::uint64_t first = static_cast<std::uint64_t>(m_firstId) + run * static_cast<std::uint64_t>(m_run);
  const auto begin = static_cast<std::int64_t>(first);
  const bool isLast = run + 1 == m_runs.size();
  DealReader(side.connection)
      .read(begin, isLast ? std::numeric_limits<std::int64_t>::max() : begin + (m_run - 1), m_runs[run]);
  for (const StoredDeal& deal : m_runs[run].deals()) side.uses.add(deal);
  m_isRead[run] = 1;
}

std::vector<DealRows> DealReading::finish() {
  const Side side{m_connection, m_uses, std::make_shared<TextArena>(records::kLargePage)};
  work(side);
  if (m_helper.valid()) m_helper.get();
  for (std::size_t run = 0; run < m_runs.size(); ++run)
    if (m_isRead[run] == 0) read(side, run);
  m_uses.add(m_otherUses);
  return std::move(m_runs);
}

}  // namespace bellwether::store
