#pragma once

#include <string_view>
#include <vector>

#include "bellwether/records/facts_builder.h"
#include "store/connection.h"
#include "store/current_records.h"
#include "store/deal_splits.h"

namespace bellwether::store {

/// Feeds a builder table by table. One use.
class FactsFeed final {
 public:
  /// Adds customers, reps and their teams. Sees the open transaction's writes.
  FactsFeed(Connection& connection, CurrentRecords& current);

  /// The deals must outlive the feed. Failure(Damaged) for a term that is not there.
  void addDeals(std::vector<DealRows>& runs, const std::vector<records::RowIndex>& customers,
                const std::vector<records::RowIndex>& reps);
  void addSplits(const DealSplits& splits);
  /// Ramps, targets, costs, market sizes, rates and the work calendar.
  void addFlows();
  records::FactsBuilder& builder() { return m_builder; }
  /// The builder's index by reference; kNone: nobody.
  std::vector<records::RowIndex> partiesOf(Role role);

 private:
  records::RowIndex repNamed(std::int64_t reference) const;
  std::string_view term(const Query& query, int column) { return m_current.dictionary().term(query.number(column)); }
  Currency currencyAt(const Query& query, int column) {
    return Currency::fromCode(term(query, column)).value_or(Currency{});
  }
  Query query(std::string_view sql) const { return Query(m_connection.handle(), sql); }

  void addCustomers();
  void addReps();
  void addRepTeams();
  void addRamps();
  void addTargets();
  void addAmounts();
  void addCalendar();

  Connection& m_connection;
  CurrentRecords& m_current;
  records::FactsBuilder m_builder;
  std::vector<records::RowIndex> m_customerOf, m_repOf;  ///< builder's index by party
};

}  // namespace bellwether::store
