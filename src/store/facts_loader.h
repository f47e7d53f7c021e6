#pragma once

#include <memory>
#include <vector>

#include "bellwether/records/facts.h"
#include "store/connection.h"
#include "store/deal_rows.h"

namespace bellwether::store {

/// Whom references meant when facts were loaded, and how many deals named them.
struct References {
  ReferenceUses uses;
  std::vector<records::RowIndex> customers, reps;  ///< index by code; kNone: nobody
  std::vector<records::RowIndex>& parties(Role role) { return role == Role::Customer ? customers : reps; }
  const std::vector<records::RowIndex>& parties(Role role) const { return role == Role::Customer ? customers : reps; }
};

struct LoadedFacts {
  std::shared_ptr<const records::Facts> facts;
  std::shared_ptr<const References> references;
};

/// Reads the current records into columns. Sees the open transaction's writes.
LoadedFacts loadFacts(Connection& connection);

}  // namespace bellwether::store
