#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/connection.h"
#include "store/deal_rows.h"
#include "store/dictionary.h"
#include "store/party_resolver.h"

namespace bellwether::store {

/// The customers and reps of the current state with everything that refers to them resolved: what loading, checking and
/// counting start from.
class CurrentRecords final {
 public:
  /// Reads customers and reps; nothing is resolved yet.
  explicit CurrentRecords(Connection& connection);
  /// `uses`: of all current deals. Once, before anything else is asked.
  void resolve(const ReferenceUses& uses);

  struct CustomerRow {
    std::string_view segment, region, source;
    std::size_t link = kNoLink;  ///< of merged_into
    std::optional<LocalDate> mergedOn;
  };
  struct RepRow {
    std::string_view team, manager, region;
    std::optional<LocalDate> hired, left;
  };
  static constexpr std::size_t kNoLink = static_cast<std::size_t>(-1);

  Dictionary& dictionary() { return m_dictionary; }
  const PartyResolver& customers() const { return m_customers; }
  const PartyResolver& reps() const { return m_reps; }
  /// Of the stored ones, in the order of the resolver's parties; those seen only in references have none.
  const std::vector<CustomerRow>& customerRows() const { return m_customerRows; }
  const std::vector<RepRow>& repRows() const { return m_repRows; }
  /// The party that a customer is merged into; kNone for none, and for all of a loop (which only undoing can bring
  /// about).
  std::vector<records::RowIndex> merges() const;
  /// By rep: the one that they are merged into at the end of the chain, themselves for most. In a loop nobody is
  /// merged.
  std::vector<records::RowIndex> repRoots() const;

 private:
  void readCustomers();
  void readReps();
  void readRepMerges();
  void readOtherUses();
  std::string_view keep(std::string_view text);

  Connection& m_connection;
  Dictionary m_dictionary;
  PartyResolver m_customers, m_reps;
  std::vector<CustomerRow> m_customerRows;
  std::vector<RepRow> m_repRows;
  std::vector<std::pair<std::int64_t, std::size_t>> m_repMerges;  ///< code of the reference, link of merged_into
  TextArena m_texts;
};

/// Empty for null.
std::optional<LocalDate> dayAt(const Query& query, int column);

}  // namespace bellwether::store
