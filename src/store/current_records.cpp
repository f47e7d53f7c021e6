#include "store/current_records.h"

#include <algorithm>

#include "store/query.h"
#include "store/split_collector.h"
#include "store/target_guard.h"

namespace bellwether::store {

using records::kNone;
using records::RowIndex;

std::optional<LocalDate> dayAt(const Query& query, int column) {
  if (query.isNull(column)) return std::nullopt;
  return LocalDate::fromDays(query.number(column));
}

namespace {

/// Chains as they are; of a loop no member leads anywhere.
std::vector<RowIndex> withoutLoops(std::vector<RowIndex> into) {
  enum class Mark : std::uint8_t { New, OnPath, Done };
  std::vector<Mark> marks(into.size(), Mark::New);
  for (std::size_t start = 0; start < into.size(); ++start) {
    std::vector<std::size_t> path;
    std::size_t at = start;
    while (at < into.size() && marks[at] == Mark::New) {
      marks[at] = Mark::OnPath;
      path.push_back(at);
      at = into[at];
    }
    if (at < into.size() && marks[at] == Mark::OnPath)
      for (std::size_t member = at; into[member] != kNone;) {
        const std::size_t next = into[member];
        into[member] = kNone;
        member = next;
      }
    for (const std::size_t member : path) marks[member] = Mark::Done;
  }
  return into;
}

}  // namespace

CurrentRecords::CurrentRecords(Connection& connection)
    : m_connection(connection),
      m_dictionary(connection.handle(), nullptr),
      m_customers(m_dictionary, Role::Customer),
      m_reps(m_dictionary, Role::Rep) {
  readCustomers();
  readReps();
}

void CurrentRecords::resolve(const ReferenceUses& uses) {
  m_customers.use(uses.of(Role::Customer));
  m_reps.use(uses.of(Role::Rep));
  readRepMerges();
  readOtherUses();
  m_customers.resolve();
  m_reps.resolve();
}

std::string_view CurrentRecords::keep(std::string_view text) { return m_texts.keep(text); }

void CurrentRecords::readCustomers() {
  // Rows count up from 1: their number is known without looking at them, unless the file is a stranger's.
  constexpr std::int64_t kMost = 1 << 20;
  Query highest(m_connection.handle(), "SELECT max(id) FROM customer");
  if (highest.step())
    m_customers.reserve(static_cast<std::size_t>(std::clamp<std::int64_t>(highest.number(0), 0, kMost)));
  Query query(
      m_connection.handle(),
      "SELECT origin, customer_id, name, name_key, segment, region, source, merged_into, merged_on FROM customer "
      "WHERE live = 1 ORDER BY id");
  while (query.step()) {
    const std::int64_t origin = query.number(0);
    m_customers.addRecord({origin, keep(query.text(1)), keep(query.text(2)), keep(query.text(3)), true});
    CustomerRow& row = m_customerRows.emplace_back();
    row.segment = m_dictionary.term(query.number(4));
    row.region = m_dictionary.term(query.number(5));
    row.source = m_dictionary.term(query.number(6));
    if (!query.text(7).empty()) row.link = m_customers.addLink(origin, keep(query.text(7)));
    row.mergedOn = dayAt(query, 8);
  }
}

void CurrentRecords::readReps() {
  Query query(m_connection.handle(),
              "SELECT origin, rep_id, name, name_key, team, manager, region, hired, left_on FROM rep WHERE live = 1 "
              "ORDER BY id");
  while (query.step()) {
    m_reps.addRecord({query.number(0), keep(query.text(1)), keep(query.text(2)), keep(query.text(3)), true});
    m_repRows.push_back({m_dictionary.term(query.number(4)), m_dictionary.term(query.number(5)),
                         m_dictionary.term(query.number(6)), dayAt(query, 7), dayAt(query, 8)});
  }
}

void CurrentRecords::readRepMerges() {
  Query query(m_connection.handle(), "SELECT origin, rep, merged_into FROM rep_merge WHERE live = 1 ORDER BY id");
  while (query.step()) {
    m_reps.use(query.number(1));
    m_repMerges.emplace_back(query.number(1), m_reps.addLink(query.number(0), keep(query.text(2))));
  }
}

void CurrentRecords::readOtherUses() {
  // A ramp makes no rep: it waits for one.
  for (const std::string& sql : {std::string("SELECT rep FROM rep_team WHERE live = 1"),
                                 std::string("SELECT rep FROM target WHERE ") + kTargetInForce}) {
    Query others(m_connection.handle(), sql);
    while (others.step()) m_reps.use(others.number(0));
  }
  Query splits(m_connection.handle(), "SELECT shares FROM deal_split WHERE live = 1");
  while (splits.step())
    for (const auto& [rep, ppm] : parseShares(splits.text(0))) m_reps.use(rep);
}

std::vector<RowIndex> CurrentRecords::merges() const {
  std::vector<RowIndex> into(m_customers.parties().size(), kNone);
  for (std::size_t i = 0; i < m_customerRows.size(); ++i)
    if (m_customerRows[i].link != kNoLink) into[i] = m_customers.linked(m_customerRows[i].link);
  return withoutLoops(std::move(into));
}

std::vector<RowIndex> CurrentRecords::repRoots() const {
  std::vector<RowIndex> into(m_reps.parties().size(), kNone);
  for (const auto& [code, link] : m_repMerges)
    if (const RowIndex rep = m_reps.partyOf(code); rep != kNone) into[rep] = m_reps.linked(link);
  into = withoutLoops(std::move(into));
  std::vector<RowIndex> roots(into.size());
  for (RowIndex rep = 0; rep < roots.size(); ++rep) {
    roots[rep] = rep;
    while (into[roots[rep]] != kNone) roots[rep] = into[roots[rep]];
  }
  return roots;
}

}  // namespace bellwether::store
