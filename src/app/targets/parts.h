#pragma once

#include <QString>

#include "bellwether/app/formatting.h"
#include "bellwether/app/target_grid.h"
#include "bellwether/kpi/query.h"
#include "bellwether/records/records.h"

namespace bellwether::app::targets {

/// In major units, with decimals only where there are any: `1,905`.
QString amountText(std::int64_t minor, Currency currency, const Formatter& formatter);

/// The deals that count towards the line's targets.
kpi::Slice sliceOf(const TargetLine& line);

/// Ticks and labels of an axis of money that holds 0 and all points.
void fillMoneyAxis(ChartSpec& chart, const Formatter& formatter);

/// The days' part of a target, minor units. Requires: `part` lies inside the target's period.
std::int64_t shareOf(const records::Target& target, const Period& part);

}  // namespace bellwether::app::targets
