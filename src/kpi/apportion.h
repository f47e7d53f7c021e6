#pragma once

#include <cstdint>
#include <vector>

#include "bellwether/core/fraction.h"

namespace bellwether::kpi {

/// Whole numbers that add up to `total`, each next to its exact part; the units left over go to the largest remainders.
/// Swapping all signs swaps the signs of the result. Requires: the parts are valid and add up to `total`.
std::vector<std::int64_t> apportion(std::vector<Fraction> parts, std::int64_t total);

}  // namespace bellwether::kpi
