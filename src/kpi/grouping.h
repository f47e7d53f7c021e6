#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "kpi/view.h"

namespace bellwether::kpi {

/// To which groups of a dimension the deals of a view belong. A split deal belongs to the groups of its parts when the
/// groups are reps or teams.
class Grouping {
 public:
  /// For about so many deals of the view. Requires: the view outlives it.
  Grouping(const View& base, Dimension by, std::size_t deals);

  /// Where a deal belongs.
  struct Place {
    std::uint32_t group = 0;  ///< Requires: not shared
    std::uint32_t flags = 0;  ///< of CellFlag
    bool isShared = false;    ///< among the groups of its parts
  };
  Place of(std::uint32_t row) const {
    if (m_packed.empty()) return placeOf(row);
    const std::uint32_t packed = m_packed[m_columns.cell[row]];
    const std::uint32_t flags = packed >> kFlagShift;
    return {packed & kGroupMask, flags, m_bySeat && (flags & records::kSplit) != 0};
  }
  /// The groups of a split deal that the base selects, ascending.
  const std::vector<std::uint32_t>& allOf(std::uint32_t row);
  /// The part of a closed split deal that the base selects and that belongs to one group.
  std::int64_t partOf(std::uint32_t row, std::uint32_t group);
  /// The same part of any other amount of the deal.
  std::int64_t partOf(std::uint32_t row, std::uint32_t group, std::int64_t amount);

 private:
  static constexpr std::uint32_t kFlagShift = 24, kGroupMask = (1U << kFlagShift) - 1;
  Place placeOf(std::uint32_t row) const;
  /// The deal's parts: found at once when rows are asked for in order.
  std::span<const records::Credit> creditsOf(std::uint32_t row);
  bool isIn(const records::Credit& credit, std::uint32_t group) const {
    const records::Seat& seat = m_columns.seats[credit.seat];
    return codeOf(seat, m_by) == group && m_base.selection().takesSeat(seat);
  }

  const View& m_base;
  const Columns& m_columns;
  Dimension m_by;
  bool m_bySeat = false;
  std::vector<std::uint32_t> m_packed;  // group and flags by cell: one look-up for a deal
  std::vector<std::uint32_t> m_groups;
  std::size_t m_split = 0;  // place in `splitDeals` of the deal asked for last
};

/// Calls fn(group code, amount) for every won deal of the view closed on the days, or for each part of a split one:
/// what a view for each group would hold, in one pass.
template <class Fn>
void eachWonPart(const View& base, Grouping& grouping, const Period& days, Fn fn) {
  base.eachWon(days, [&](std::uint32_t row, std::int64_t amount) {
    const Grouping::Place place = grouping.of(row);
    if (!place.isShared) return fn(place.group, amount);
    for (const std::uint32_t group : grouping.allOf(row)) fn(group, grouping.partOf(row, group));
  });
}

}  // namespace bellwether::kpi
