#include "bellwether/store/deal_changes.h"

#include <map>
#include <string>

#include "bellwether/store/workspace_file.h"
#include "store/batch_log.h"
#include "store/connection.h"
#include "store/current_records.h"
#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

using records::DealState;
using records::Field;

constexpr int kStateColumn = 2;  // of both queries: id and batch (or name) come first
constexpr std::string_view kStateColumns = "outcome, amount, currency, expected_close, stage";

/// The texts that codes stand for.
class Terms final {
 public:
  explicit Terms(sqlite3* connection) {
    Query query(connection, "SELECT code, text FROM term");
    while (query.step()) m_texts.emplace(query.number(0), query.text(1));
  }
  const std::string& at(std::int64_t code) const {
    static const std::string kNone;
    const auto found = m_texts.find(code);
    return found == m_texts.end() ? kNone : found->second;
  }

 private:
  std::map<std::int64_t, std::string> m_texts;
};

std::optional<std::int64_t> numberAt(const Query& query, int column) {
  return query.isNull(column) ? std::nullopt : std::optional(query.number(column));
}

records::Outcome outcomeAt(const Query& query, int column) {
  const std::int64_t code = query.number(column);
  if (code < 0 || code > static_cast<std::int64_t>(records::Outcome::Void))
    throw Failure(ErrorCode::Damaged, "deal.outcome");
  return static_cast<records::Outcome>(code);
}

/// Lays the fields that a version's batch supplies over a state.
void overlay(const Query& query, records::FieldMask supplied, const Terms& terms, DealState& state) {
  const auto has = [supplied](Field field) { return (supplied & records::maskOf(field)) != 0; };
  constexpr int kFirst = kStateColumn;
  // What the outcome of a row follows from may be its stage alone: a version always holds it then.
  if (!query.isNull(kFirst)) state.outcome = outcomeAt(query, kFirst);
  if (has(Field::Amount)) state.amount = numberAt(query, kFirst + 1);
  if (!query.isNull(kFirst + 2))
    state.currency = Currency::fromCode(terms.at(query.number(kFirst + 2))).value_or(Currency());
  if (has(Field::ExpectedClose)) state.expected = dayAt(query, kFirst + 3);
  if (has(Field::Stage)) state.stage = terms.at(query.isNull(kFirst + 4) ? 0 : query.number(kFirst + 4));
}

constexpr records::FieldMask kEverything = ~records::FieldMask{0};

std::vector<records::DealChange> touchedDeals(Connection& connection, const Terms& terms, std::int64_t firstBatch,
                                              std::map<std::int64_t, std::size_t>& placeOf) {
  Query query(connection.handle(), "SELECT id, name, " + std::string(kStateColumns) +
                                       ", deal_id FROM deal WHERE live = 1 AND batch >= ?1 ORDER BY id");
  query.bind(1, firstBatch);
  std::vector<records::DealChange> changes;
  while (query.step()) {
    records::DealChange change;
    change.name = query.text(1);
    change.id = query.text(kStateColumn + 5);
    overlay(query, kEverything, terms, change.after);
    placeOf.emplace(query.number(0), changes.size());
    changes.push_back(std::move(change));
  }
  return changes;
}

void addBefore(Connection& connection, const Terms& terms, std::int64_t firstBatch,
               const std::map<std::int64_t, std::size_t>& placeOf, std::vector<records::DealChange>& changes) {
  BatchLog log(connection.handle());
  Query query(connection.handle(), "SELECT id, batch, " + std::string(kStateColumns) +
                                       " FROM deal_version WHERE batch < ?1 ORDER BY id, batch");
  query.bind(1, firstBatch);
  while (query.step()) {
    const auto place = placeOf.find(query.number(0));
    const std::int64_t batch = query.number(1);
    if (place == placeOf.end() || !log.isApplied(batch)) continue;
    std::optional<DealState>& before = changes[place->second].before;
    if (!before) before.emplace();
    overlay(query, log.supplied(batch), terms, *before);
  }
}

}  // namespace

Result<std::vector<records::DealChange>> dealChangesSince(const std::filesystem::path& workspace,
                                                          std::int64_t firstBatch) {
  return guarded(workspace, [&] {
    const auto connection = Connection::open(workspace, WorkspaceFile::Access::ReadOnly);
    const Terms terms(connection->handle());
    std::map<std::int64_t, std::size_t> placeOf;
    std::vector<records::DealChange> changes = touchedDeals(*connection, terms, firstBatch, placeOf);
    addBefore(*connection, terms, firstBatch, placeOf, changes);
    return changes;
  });
}

}  // namespace bellwether::store
