#pragma once

#include <filesystem>

#include "store/connection.h"

namespace bellwether::store {

/// A consistent, verified copy under a name that must be free. Failure: AlreadyExists, DiskFull, CannotWrite, Damaged
/// (the copy did not verify).
void backupTo(Connection& connection, const std::filesystem::path& to);

}  // namespace bellwether::store
