#pragma once

#include <cstdint>
#include <memory>

#include "bellwether/records/facts.h"

namespace bellwether::bench {

/// Facts of a made-up company over three years ending on 2025-12-31: won, lost and open deals, refunds, splits, four
/// currencies, merges, list prices, first contacts, costs, targets and a market; one customer to fifteen deals.
std::shared_ptr<const records::Facts> syntheticFacts(std::size_t deals);

}  // namespace bellwether::bench
