#pragma once

#include "bellwether/records/settings.h"

struct sqlite3;

namespace bellwether::store {

/// The single row of settings. Failure(Damaged) when it cannot be.
records::WorkspaceSettings readSettings(sqlite3* connection);

}  // namespace bellwether::store
