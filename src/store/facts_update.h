#pragma once

#include <memory>
#include <optional>

#include "store/changed_deals.h"
#include "store/facts_loader.h"
#include "store/ledger.h"

namespace bellwether::store {

/// The facts that were loaded last, and what has been changed since: so that the next ones can be made of them.
class FactsBase final {
 public:
  /// `seals`: of the state that the facts are of.
  void reset(const LoadedFacts& loaded, const Ledger& seals);
  /// Takes note of an import that is committed. `before`: seal of the deals before it.
  void follow(const Ledger::Entry& before, const Ledger& after, const ChangedDeals& changed);

  /// Facts of the state with these seals, made of the last ones; they are the same as loadFacts gives. Empty where all
  /// has to be read: no facts are at hand, something changed that all deals may depend on, or too much. `open`: what an
  /// import that is not committed has changed; `before`: the seal of the deals before it.
  std::optional<LoadedFacts> update(Connection& connection, const Ledger& now) const;
  std::optional<LoadedFacts> update(Connection& connection, const Ledger& now, const Ledger::Entry& before,
                                    const ChangedDeals& open) const;

 private:
  std::optional<LoadedFacts> updateWith(Connection& connection, const Ledger& now, const ChangedDeals& changed) const;

  std::weak_ptr<const records::Facts> m_facts;
  std::shared_ptr<const References> m_references;
  Ledger m_seals;
  Ledger::Entry m_deals;  ///< seal up to which changes are known
  ChangedDeals m_changed;
};

}  // namespace bellwether::store
