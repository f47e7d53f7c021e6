#pragma once

#include <memory>

#include "bellwether/records/facts.h"
#include "store/connection.h"

namespace bellwether::store {

/// The single row of settings. Failure(Damaged) when it cannot be.
records::WorkspaceSettings readSettings(sqlite3* connection);

/// Reads the current records into columns. Sees the open transaction's writes.
std::shared_ptr<const records::Facts> loadFacts(Connection& connection);

}  // namespace bellwether::store
