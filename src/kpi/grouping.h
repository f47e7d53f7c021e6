#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "kpi/deal_batches.h"
#include "kpi/view.h"
#include "records/bring_close.h"

namespace bellwether::kpi {

/// To which groups of a dimension the deals of a view belong. A split deal belongs to the groups of its parts when the
/// groups are reps or teams.
class Grouping {
 public:
  /// Requires: the view outlives it.
  Grouping(const View& base, Dimension by);

  /// Where a deal belongs.
  struct Place {
    std::uint32_t group = 0;  ///< Requires: not shared
    std::uint32_t flags = 0;  ///< of CellFlag
    bool isShared = false;    ///< among the groups of its parts
  };
  Place of(std::uint32_t row) const {
    const records::Cell& cell = m_columns.cellOf(row);
    const records::Seat& seat = m_columns.seats[cell.seat()];
    Place place;
    place.flags = cell.flags() | (seat.rep == 0 ? std::uint32_t{records::kNoRep} : 0U);
    place.isShared = m_bySeat && (place.flags & records::kSplit) != 0;
    place.group = m_bySeat                      ? codeOf(seat, m_by)
                  : m_by == Dimension::Customer ? m_columns.account[row]
                                                : m_columns.places[cell.place()].*m_member;
    return place;
  }
  /// Makes what `of` looks up close.
  void expect(std::uint32_t row) const { records::bringClose(&m_columns.cellOf(row)); }
  /// The groups of a split deal that the base selects, ascending.
  const std::vector<std::uint32_t>& allOf(std::uint32_t row);
  /// The part of a closed split deal that the base selects and that belongs to one group.
  std::int64_t partOf(std::uint32_t row, std::uint32_t group);
  /// The same part of any other amount of the deal.
  std::int64_t partOf(std::uint32_t row, std::uint32_t group, std::int64_t amount);

 private:
  /// The deal's parts: found at once when rows are asked for in order.
  std::span<const records::Credit> creditsOf(std::uint32_t row);
  bool isIn(const records::Credit& credit, std::uint32_t group) const {
    const records::Seat& seat = m_columns.seats[credit.seat];
    return codeOf(seat, m_by) == group && m_base.selection().takesSeat(seat);
  }

  const View& m_base;
  const Columns& m_columns;
  Dimension m_by;
  bool m_bySeat;
  std::uint32_t records::Place::*m_member;  // of groups that are neither
  std::vector<std::uint32_t> m_groups;
  std::size_t m_split = 0;  // place in `splitDeals` of the deal asked for last
};

/// Calls fn(row, amount, place) for the deals that deals(take) gives to take(row, amount).
template <class Deals, class Fn>
void eachPlaced(const Grouping& grouping, Deals deals, Fn fn) {
  DealBatches batches([&](std::uint32_t row) { grouping.expect(row); },
                      [&](std::uint32_t row, std::int64_t amount) { fn(row, amount, grouping.of(row)); });
  deals([&](std::uint32_t row, std::int64_t amount) { batches.add(row, amount); });
}

/// Calls fn(group code, amount) for every won deal of the view closed on the days, or for each part of a split one:
/// what a view for each group would hold, in one pass.
template <class Fn>
void eachWonPart(const View& base, Grouping& grouping, const Period& days, Fn fn) {
  const auto add = [&](std::uint32_t row, std::int64_t amount, const Grouping::Place& place) {
    if (!place.isShared) return fn(place.group, amount);
    for (const std::uint32_t group : grouping.allOf(row)) fn(group, grouping.partOf(row, group));
  };
  eachPlaced(
      grouping, [&](auto take) { base.eachWon(days, take); }, add);
}

}  // namespace bellwether::kpi
