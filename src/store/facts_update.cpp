#include "store/facts_update.h"

#include <algorithm>
#include <array>

#include "store/current_records.h"
#include "store/deal_splits.h"
#include "store/facts_feed.h"

namespace bellwether::store {
namespace {

using records::kNone;
using records::RecordKind;
using records::RowIndex;

/// Of so many deals, one that was changed costs more than all to be read.
constexpr std::size_t kWorthReadingAll = 4;

/// Makes facts of former ones. One use.
class Update final {
 public:
  Update(Connection& connection, std::shared_ptr<const records::Facts> facts, const References& references)
      : m_connection(connection), m_facts(std::move(facts)), m_before(references) {}
  std::optional<LoadedFacts> run(const ChangedDeals& changed);

 private:
  void readDeals(const ChangedDeals& changed);
  ReferenceUses usesAfter(const ChangedDeals& changed) const;
  std::optional<std::vector<std::uint32_t>> droppedRows(const ChangedDeals& changed) const;
  static std::vector<records::BaseDeals::Party> pairs(const std::vector<RowIndex>& before,
                                                      const std::vector<RowIndex>& now);

  Connection& m_connection;
  std::shared_ptr<const records::Facts> m_facts;
  const References& m_before;
  std::vector<DealRows> m_deals;
  std::vector<bool> m_wasLive;  ///< by deal
};

void Update::readDeals(const ChangedDeals& changed) {
  DealRows& rows = m_deals.emplace_back(changed.count(), std::make_shared<TextArena>());
  std::vector<std::int64_t> ids;
  for (const auto& [id, before] : changed.changed()) ids.push_back(id);
  std::ranges::sort(ids);
  DealReader reader(m_connection);
  for (const std::int64_t id : ids) {
    reader.read(id, id, rows);
    // An import leaves no deal dead.
    if (m_wasLive.size() < rows.deals().size()) m_wasLive.push_back(changed.changed().at(id).wasLive);
  }
  for (const ChangedDeals::Range& range : changed.added()) reader.read(range.first, range.last, rows);
  m_wasLive.resize(rows.deals().size());
}

ReferenceUses Update::usesAfter(const ChangedDeals& changed) const {
  ReferenceUses uses(m_connection.handle());
  uses.add(m_before.uses);
  for (const auto& [id, before] : changed.changed()) {
    if (!before.wasLive) continue;
    uses.remove(Role::Customer, before.customer);
    uses.remove(Role::Rep, before.rep);
  }
  for (const records::StoredDeal& deal : m_deals.front().deals()) uses.add(deal);
  return uses;
}

/// The rows that the changed deals had; empty when that cannot be told from their ids. Where it can, no other deal has
/// one of the ids, so splits of another system that name it can only mean it.
std::optional<std::vector<std::uint32_t>> Update::droppedRows(const ChangedDeals& changed) const {
  if (m_deals.front().deals().size() != changed.count()) return std::nullopt;
  std::vector<std::string_view> ids;
  for (const records::StoredDeal& deal : m_deals.front().deals()) ids.push_back(deal.id());
  const auto rows = records::rowsOf(*m_facts, ids);
  if (!rows) return std::nullopt;
  std::vector<std::uint32_t> dropped;
  for (std::size_t deal = 0; deal < rows->size(); ++deal) {
    if (((*rows)[deal] != kNone) != m_wasLive[deal]) return std::nullopt;
    if (m_wasLive[deal]) dropped.push_back((*rows)[deal]);
  }
  std::ranges::sort(dropped);
  return dropped;
}

std::vector<records::BaseDeals::Party> Update::pairs(const std::vector<RowIndex>& before,
                                                     const std::vector<RowIndex>& now) {
  std::vector<records::BaseDeals::Party> pairs;
  for (std::size_t code = 1; code < before.size(); ++code)
    if (before[code] != kNone && code < now.size() && now[code] != kNone)
      pairs.push_back({before[code] + 1, now[code]});
  return pairs;
}

std::optional<LoadedFacts> Update::run(const ChangedDeals& changed) {
  const ReadScope scope(m_connection);
  readDeals(changed);
  std::optional<std::vector<std::uint32_t>> dropped = droppedRows(changed);
  if (!dropped) return std::nullopt;
  const DealSplits splits(m_connection, m_deals);
  auto references = std::make_shared<References>();
  references->uses = usesAfter(changed);
  CurrentRecords current(m_connection);
  current.resolve(references->uses);
  FactsFeed feed(m_connection, current);
  references->customers = feed.partiesOf(Role::Customer);
  references->reps = feed.partiesOf(Role::Rep);
  records::BaseDeals base;
  base.facts = m_facts;
  base.dropped = std::move(*dropped);
  base.customers = pairs(m_before.customers, references->customers);
  base.reps = pairs(m_before.reps, references->reps);
  if (!feed.builder().keepDeals(std::move(base))) return std::nullopt;
  feed.addDeals(m_deals, references->customers, references->reps);
  feed.addSplits(splits);
  feed.addFlows();
  return LoadedFacts{std::move(feed.builder()).build(), std::move(references)};
}

}  // namespace

void FactsBase::reset(const LoadedFacts& loaded, const Ledger& seals) {
  m_facts = loaded.facts;
  m_references = loaded.references;
  m_seals = seals;
  m_deals = seals.entry(Ledger::recordSlot(RecordKind::Deals));
  m_changed = {};
}

void FactsBase::follow(const Ledger::Entry& before, const Ledger& after, const ChangedDeals& changed) {
  if (m_deals != before) return;
  m_deals = after.entry(Ledger::recordSlot(RecordKind::Deals));
  m_changed.add(changed);
}

std::optional<LoadedFacts> FactsBase::update(Connection& connection, const Ledger& now) const {
  if (m_deals != now.entry(Ledger::recordSlot(RecordKind::Deals))) return std::nullopt;
  return updateWith(connection, now, m_changed);
}

std::optional<LoadedFacts> FactsBase::update(Connection& connection, const Ledger& now, const Ledger::Entry& before,
                                             const ChangedDeals& open) const {
  if (m_deals != before) return std::nullopt;
  ChangedDeals changed = m_changed;
  changed.add(open);
  return updateWith(connection, now, changed);
}

std::optional<LoadedFacts> FactsBase::updateWith(Connection& connection, const Ledger& now,
                                                 const ChangedDeals& changed) const {
  const auto facts = m_facts.lock();
  if (!facts || !m_references || changed.count() * kWorthReadingAll > facts->dealCount()) return std::nullopt;
  const std::array deciding = {Ledger::slotOf(SealedTable::Workspace), Ledger::recordSlot(RecordKind::Rates),
                               Ledger::recordSlot(RecordKind::Splits)};
  if (std::ranges::any_of(deciding, [&](std::size_t slot) { return m_seals.entry(slot) != now.entry(slot); }))
    return std::nullopt;
  return Update(connection, facts, *m_references).run(changed);
}

}  // namespace bellwether::store
