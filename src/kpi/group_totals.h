#pragma once

#include <cstdint>
#include <vector>

#include "kpi/view.h"

namespace bellwether::kpi {

/// The totals of one group and period, and whether the group has a deal there at all.
struct GroupTotals {
  records::WonTotals won;
  records::LostTotals lost;
  bool hasDeals = false;  ///< closed on the days, or open and expected on them
  bool isKnown = false;   ///< has a deal closed later in the period too
};

/// Which days the totals are about.
struct GroupDays {
  Period elapsed;  ///< of the totals
  Period period;   ///< all days, for open deals and those closed after the elapsed days
};

/// Totals of the view's groups by code, as views of the groups would give them, in one pass without making them.
/// Requires: `by` is not Customer, whose codes are too many.
std::vector<GroupTotals> groupTotals(const View& view, Dimension by, const GroupDays& days);

}  // namespace bellwether::kpi
