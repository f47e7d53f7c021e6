#pragma once

#include "bellwether/store/workspace_file.h"
#include "store/connection.h"

namespace bellwether::store {

/// Looks at everything that is stored: SQLite's structure, foreign keys, seals, hashes, codes, ranges, counts.
CheckReport checkWorkspace(Connection& connection);

}  // namespace bellwether::store
