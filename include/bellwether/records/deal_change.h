#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "bellwether/core/money.h"
#include "bellwether/records/records.h"

namespace bellwether::records {

/// What a pipeline looks at in a deal.
struct DealState {
  Outcome outcome = Outcome::Open;
  std::optional<std::int64_t> amount;  ///< minor units of `currency`
  Currency currency;                   ///< none: the workspace's
  std::optional<LocalDate> expected;   ///< expected close
  std::string stage;
  friend bool operator==(const DealState&, const DealState&) = default;
};

/// A deal before and after an import that said something new about it.
struct DealChange {
  std::string id, name;
  std::optional<DealState> before;  ///< empty: no earlier import knew it
  DealState after;
};

}  // namespace bellwether::records
