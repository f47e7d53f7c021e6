#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kpi/row_bits.h"
#include "kpi/selection.h"

namespace bellwether::kpi {

/// Sets of accounts, one for each month of the won deals, that a scan fills.
struct MonthSets {
  std::vector<std::size_t> firstRows;  ///< of each month, and one past the last; empty: no sets are wanted
  std::size_t words = 0;               ///< of each set
  std::vector<std::uint64_t> sets;     ///< by month: who has a deal above zero
};

/// Looks for the won deals of a slice and for who bought, on two threads where it is worth their while. Requires: the
/// selection is compiled.
TakenRows findWon(const Columns& columns, const Selection& selection, MonthSets& months);

}  // namespace bellwether::kpi
