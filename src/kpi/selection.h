#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "bellwether/kpi/query.h"
#include "kpi/row_kernels.h"
#include "records/facts_columns.h"

namespace bellwether::kpi {

using Columns = records::Facts::Columns;

/// A filter with its values as codes of the dimension (0: the missing group). No codes: nothing passes.
struct CodeFilter {
  Dimension dimension = Dimension::Rep;
  std::vector<std::uint32_t> codes;  ///< ascending, distinct
  bool contains(std::uint32_t code) const;
  friend bool operator==(const CodeFilter&, const CodeFilter&) = default;
};
using CodeFilters = std::vector<CodeFilter>;

/// Looks the values up, one filter per dimension: several of one dimension must all hold. Unknown values are dropped,
/// so a filter of unknown values only selects nothing.
CodeFilters resolve(const Columns& columns, const Slice& slice);

/// Sets the filter of a dimension to one code.
CodeFilters withCode(CodeFilters filters, Dimension by, std::uint32_t code);

/// Number of codes that a dimension has, the missing one included.
std::size_t codeCount(const Columns& columns, Dimension dimension);
/// Code of a cell in a dimension other than Customer; for Rep and Team that of its seat.
std::uint32_t codeOf(const Columns& columns, const records::Cell& cell, Dimension dimension);
inline std::uint32_t codeOf(const records::Seat& seat, Dimension dimension) {
  return dimension == Dimension::Rep ? seat.rep : seat.team;
}
/// Requires: neither Customer nor Rep nor Team.
std::uint32_t codeOf(const records::Place& place, Dimension dimension);
/// What `codeOf` reads of a place.
std::uint32_t records::Place::*memberOf(Dimension dimension);
/// The name of a group: the missing group's, `Name`, or `Name (id)` where names repeat.
std::string keyOf(const Columns& columns, Dimension dimension, std::uint32_t code);

/// How much of a deal a selection takes.
enum class Take : std::uint8_t {
  None,
  Whole,
  Credit,  ///< a split deal under a filter of reps or teams: the selected parts
};

/// Filters, and look-up tables for them.
class Selection {
 public:
  explicit Selection(CodeFilters filters);
  /// Makes the look-up tables that takeOf needs.
  void compile(const Columns& columns);

  const CodeFilters& filters() const { return m_filters; }
  /// The only code of a dimension's filter. Requires: there is one.
  std::uint32_t onlyCode(Dimension dimension) const;
  bool isEverything() const { return m_filters.empty(); }
  /// True when only parts of a deal may be selected: it is split, and there is a filter of reps or teams.
  bool isCredit(std::uint32_t cellFlags) const { return m_hasSeats && (cellFlags & records::kSplit); }
  /// True with a filter of reps or teams.
  bool hasSeats() const { return m_hasSeats; }
  /// True with a filter of what else cells are made of.
  bool hasPlaces() const { return m_hasPlaces; }
  /// Of a split deal. Requires: compiled.
  bool takesPlace(const records::Cell& cell) const { return m_places.contains(cell.place()); }
  /// True when cells are filtered, and not only customers.
  bool hasCells() const { return m_hasCells; }
  bool hasAccounts() const { return !m_accounts.isNone(); }
  /// What is taken of the deals of a cell; says nothing about the customer. Requires: compiled.
  Take takeOfCell(const records::Cell& cell) const {
    // The seats of a split deal are those of its parts.
    if (isCredit(cell.flags())) return m_places.contains(cell.place()) ? Take::Credit : Take::None;
    return m_places.contains(cell.place()) && m_seats.contains(cell.seat()) ? Take::Whole : Take::None;
  }
  /// The cells whose deals are taken whole. Requires: compiled, with a filter of cells.
  const CodeBits& wholeCells() const { return m_wholeCells; }
  bool takesAccount(std::uint32_t account) const { return m_accounts.isNone() || m_accounts.contains(account); }
  /// Requires: hasAccounts().
  const CodeBits& accounts() const { return m_accounts; }
  bool takesSeat(const records::Seat& seat) const;
  bool takesCredit(const Columns& columns, const records::Credit& credit) const {
    return m_seats.isNone() ? takesSeat(columns.seats[credit.seat]) : m_seats.contains(credit.seat);
  }
  /// By number of the seat. Requires: compiled, with a filter of reps or teams.
  bool takesSeatCode(std::uint32_t seat) const { return m_seats.contains(seat); }
  /// Requires: compiled.
  Take takeOf(const Columns& columns, std::uint32_t row) const;
  /// The selected part of a split deal's amount: the stored parts of a closed deal.
  std::int64_t creditOf(const Columns& columns, std::uint32_t row) const;
  /// The selected part of any other amount of a split deal.
  std::int64_t shareOf(const Columns& columns, std::uint32_t row, std::int64_t amount) const;
  /// The same where the deal's parts are known.
  std::int64_t shareOf(const Columns& columns, std::span<const records::Credit> parts, std::int64_t amount) const;
  /// True when some part of a split deal is selected.
  bool takesCredit(const Columns& columns, std::uint32_t row) const;

 private:
  CodeFilters m_filters;
  bool m_hasSeats = false, m_hasPlaces = false, m_hasCells = false;
  CodeBits m_places, m_seats, m_accounts, m_wholeCells;
};

}  // namespace bellwether::kpi
