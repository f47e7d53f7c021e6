#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "bellwether/records/facts.h"
#include "bellwether/records/stored_deal.h"

namespace bellwether::records {

/// The deals of facts made before that are to stay as they are, among new ones.
struct BaseDeals {
  /// Who a reference of theirs meant then and means now.
  struct Party {
    std::uint32_t before = 0;  ///< code in the facts
    RowIndex now = kNone;      ///< as returned by the builder
  };

  std::shared_ptr<const Facts> facts;
  std::vector<std::uint32_t> dropped;  ///< rows that do not stay, ascending
  std::vector<Party> customers, reps;  ///< of all references that the deals and their splits name
};

/// The row of each deal in the facts, in the order of the ids; kNone: no deal has the id. Empty when several deals have
/// one of the ids.
std::optional<std::vector<RowIndex>> rowsOf(const Facts& facts, const std::vector<std::string_view>& ids);

}  // namespace bellwether::records
