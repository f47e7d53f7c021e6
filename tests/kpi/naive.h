#pragma once

#include <optional>
#include <string>

#include "bellwether/core/fraction.h"
#include "bellwether/kpi/query.h"
#include "world.h"

namespace bellwether::test {

/// What a KPI must be, by the letter of its definition. Exactly one of the two is there.
struct Expected {
  std::optional<Fraction> value;  ///< minor units for money
  std::string reason;
};

/// The definitions once more, as slow loops over the raw records: nothing is sorted, coded, indexed or remembered.
Expected naive(const World& world, kpi::KpiId id, const Period& period, const kpi::Slice& where, LocalDate asOf);

}  // namespace bellwether::test
