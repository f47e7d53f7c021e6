#include "store/facts_feed.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "store/failure.h"
#include "store/hashing.h"
#include "store/split_collector.h"
#include "store/target_guard.h"
#include "store/workspace_settings.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RowIndex;

Period periodAt(const Query& query, int column) {
  return {LocalDate::fromDays(query.number(column)), LocalDate::fromDays(query.number(column + 1))};
}

template <class Enum>
Enum enumAt(const Query& query, int column, Enum last) {
  const std::int64_t value = query.number(column);
  if (value < 0 || value > static_cast<std::int64_t>(last)) throw Failure(ErrorCode::Damaged, "code out of range");
  return static_cast<Enum>(value);
}

bool overlapsAny(const std::vector<Period>& others, const Period& period) {
  return std::ranges::any_of(others, [&](const Period& other) { return !intersect(other, period).isEmpty(); });
}

struct StoredTarget {
  std::int64_t batch = 0;
  std::uint64_t key = 0;  ///< of whom and what it is for
  records::TargetScope scope = records::TargetScope::Company;
  RowIndex rep = kNone;
  std::string_view name, kpi;
  Period period;
  std::int64_t amount = 0;
  Currency currency;
};

}  // namespace

FactsFeed::FactsFeed(Connection& connection, CurrentRecords& current)
    : m_connection(connection), m_current(current), m_builder(readSettings(connection.handle())) {
  addCustomers();
  addReps();
  addRepTeams();
}

void FactsFeed::addFlows() {
  addRamps();
  addTargets();
  addAmounts();
  addCalendar();
  m_connection.expectNotInterrupted();
}

std::vector<RowIndex> FactsFeed::partiesOf(Role role) {
  const bool isCustomer = role == Role::Customer;
  const PartyResolver& resolver = isCustomer ? m_current.customers() : m_current.reps();
  const std::vector<RowIndex>& indexes = isCustomer ? m_customerOf : m_repOf;
  std::vector<RowIndex> parties(m_current.dictionary().refCount(role), kNone);
  for (std::size_t code = 1; code < parties.size(); ++code)
    if (const RowIndex party = resolver.partyOf(static_cast<std::int64_t>(code)); party != kNone)
      parties[code] = indexes[party];
  return parties;
}

void FactsFeed::addDeals(std::vector<DealRows>& runs, const std::vector<RowIndex>& customers,
                         const std::vector<RowIndex>& reps) {
  m_connection.expectNotInterrupted();
  std::vector<records::DealRun> all;
  records::DealCodes codes{customers, reps, {}};
  for (std::size_t code = 0; code < m_current.dictionary().termCount(); ++code)
    codes.terms.push_back(m_current.dictionary().term(static_cast<std::int64_t>(code)));
  for (DealRows& rows : runs) {
    if (rows.highestTerm() >= codes.terms.size()) throw Failure(ErrorCode::Damaged, "term");
    all.push_back(rows.run());
  }
  m_builder.setDeals(std::move(all), std::move(codes));
}

void FactsFeed::addSplits(const DealSplits& splits) {
  splits.each([&](RowIndex deal, std::string_view text) {
    std::map<RowIndex, std::int32_t> shares;
    for (const auto& [rep, ppm] : parseShares(text)) shares[repNamed(rep)] += ppm;
    for (const auto& [rep, ppm] : shares) m_builder.addSplit(deal, rep, ppm);
  });
}

void FactsFeed::addCustomers() {
  const auto& parties = m_current.customers().parties();
  for (std::size_t i = 0; i < parties.size(); ++i) {
    records::CustomerInput input;
    input.id = parties[i].id;
    input.name = parties[i].name;
    if (i < m_current.customerRows().size()) {
      const CurrentRecords::CustomerRow& row = m_current.customerRows()[i];
      input.segment = row.segment;
      input.region = row.region;
      input.source = row.source;
      input.mergedOn = row.mergedOn;
    }
    m_customerOf.push_back(m_builder.addCustomer(input));
  }
  const std::vector<RowIndex> merges = m_current.merges();
  for (std::size_t i = 0; i < merges.size(); ++i)
    if (merges[i] != kNone)
      m_builder.setMergedInto(m_customerOf[i], m_customerOf[merges[i]], m_current.customerRows()[i].mergedOn);
}

/// A merged rep is no one of their own: what names them means the one they are merged into.
void FactsFeed::addReps() {
  const auto& parties = m_current.reps().parties();
  const std::vector<RowIndex> roots = m_current.repRoots();
  m_repOf.assign(parties.size(), kNone);
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (roots[i] != i) continue;
    records::RepInput input;
    input.id = parties[i].id;
    input.name = parties[i].name;
    if (i < m_current.repRows().size()) {
      const CurrentRecords::RepRow& row = m_current.repRows()[i];
      input.team = row.team;
      input.manager = row.manager;
      input.region = row.region;
      input.hired = row.hired;
      input.left = row.left;
    }
    m_repOf[i] = m_builder.addRep(input);
  }
  for (std::size_t i = 0; i < parties.size(); ++i) m_repOf[i] = m_repOf[roots[i]];
}

RowIndex FactsFeed::repNamed(std::int64_t reference) const {
  const RowIndex party = m_current.reps().partyOf(reference);
  return party == kNone ? kNone : m_repOf[party];
}

void FactsFeed::addRepTeams() {
  Query teams = query("SELECT rep, team, from_day, end_day FROM rep_team WHERE live = 1 ORDER BY from_day, id");
  while (teams.step())
    if (const RowIndex rep = repNamed(teams.number(0)); rep != kNone)
      m_builder.addRepTeam(rep, term(teams, 1), LocalDate::fromDays(teams.number(2)), dayAt(teams, 3));
}

void FactsFeed::addRamps() {
  std::map<RowIndex, std::vector<Period>> taken;
  // Where two overlap, the newer batch's is in force, as with targets.
  Query ramps = query("SELECT rep, from_day, end_day, percent FROM ramp WHERE live = 1 ORDER BY batch DESC, id DESC");
  while (ramps.step()) {
    const RowIndex rep = repNamed(ramps.number(0));
    const Period period = periodAt(ramps, 1);
    if (rep == kNone || overlapsAny(taken[rep], period)) continue;
    taken[rep].push_back(period);
    m_builder.addRamp(rep, period, static_cast<std::int32_t>(ramps.number(3)));
  }
}

void FactsFeed::addCalendar() {
  std::vector<LocalDate> holidays;
  std::vector<LocalDate> extraWorkdays;
  Query days = query("SELECT day, workday FROM calendar_day WHERE live = 1 ORDER BY day");
  while (days.step()) (days.number(1) != 0 ? extraWorkdays : holidays).push_back(LocalDate::fromDays(days.number(0)));
  m_builder.setWorkCalendar(std::move(holidays), std::move(extraWorkdays));
}

/// Import refuses overlaps, yet undoing or another origin's file can bring two together: the newer batch's target is in
/// force.
void FactsFeed::addTargets() {
  std::vector<StoredTarget> rows;
  Query targets = query(
      std::string("SELECT batch, scope, rep, scope_name, kpi, from_day, end_day, amount, currency, scope_key FROM "
                  "target WHERE ") +
      kTargetInForce + " ORDER BY id DESC");
  while (targets.step()) {
    StoredTarget& row = rows.emplace_back();
    row.batch = targets.number(0);
    row.scope = enumAt(targets, 1, records::TargetScope::Region);
    const bool isRep = row.scope == records::TargetScope::Rep;
    row.rep = isRep ? repNamed(targets.number(2)) : kNone;
    row.name = term(targets, 3);
    row.kpi = term(targets, 4);
    row.period = periodAt(targets, 5);
    row.amount = targets.number(7);
    row.currency = currencyAt(targets, 8);
    row.key = HashChain().add(targets.number(1)).add(std::int64_t{row.rep}).add(targets.number(4)).value();
    if (!isRep) row.key = HashChain().addHash(row.key).add(targets.text(9)).value();
    if (isRep && row.rep == kNone) rows.pop_back();
  }
  std::ranges::stable_sort(rows, std::greater<>(), &StoredTarget::batch);
  std::unordered_map<std::uint64_t, std::vector<Period>> taken;
  for (const StoredTarget& row : rows) {
    std::vector<Period>& others = taken[row.key];
    if (overlapsAny(others, row.period)) continue;
    others.push_back(row.period);
    m_builder.addTarget(row.scope, row.rep, row.name, row.kpi, row.period, row.amount, row.currency);
  }
}

void FactsFeed::addAmounts() {
  Query costs = query("SELECT from_day, end_day, category, channel, amount, currency FROM cost WHERE live = 1");
  while (costs.step())
    m_builder.addCost(periodAt(costs, 0), enumAt(costs, 2, records::CostCategory::Other), term(costs, 3),
                      costs.number(4), currencyAt(costs, 5));
  Query sizes = query("SELECT from_day, end_day, segment, amount, currency, source FROM market_size WHERE live = 1");
  while (sizes.step())
    m_builder.addMarketSize(term(sizes, 2), periodAt(sizes, 0), sizes.number(3), currencyAt(sizes, 4), term(sizes, 5));
  Query rates = query("SELECT currency, valid_from, rate_e9 FROM rate WHERE live = 1 ORDER BY currency, valid_from");
  while (rates.step()) m_builder.addRate(currencyAt(rates, 0), LocalDate::fromDays(rates.number(1)), rates.number(2));
}

}  // namespace bellwether::store
