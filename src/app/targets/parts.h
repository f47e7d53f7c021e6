#pragma once

#include <QString>

#include "bellwether/app/formatting.h"
#include "bellwether/records/records.h"

namespace bellwether::app::targets {

/// In major units, with decimals only where there are any: `1,905`.
QString amountText(std::int64_t minor, Currency currency, const Formatter& formatter);

/// The days' part of a target, minor units. Requires: `part` lies inside the target's period.
std::int64_t shareOf(const records::Target& target, const Period& part);

}  // namespace bellwether::app::targets
