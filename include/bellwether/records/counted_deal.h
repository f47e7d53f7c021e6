#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "bellwether/core/date.h"

namespace bellwether::records {

/// A deal as it was counted in a period's revenue, in the source's own words.
struct CountedDeal {
  std::string id, name, customer, rep;
  std::optional<LocalDate> closed;
  std::int64_t amount = 0;  ///< what it added, minor units of the workspace currency
  friend bool operator==(const CountedDeal&, const CountedDeal&) = default;
};

}  // namespace bellwether::records
