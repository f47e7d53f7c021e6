#pragma once

#include <filesystem>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/records/deal_change.h"

namespace bellwether::store {

/// The deals that applied batches from `firstBatch` on said something new about: as they were before these batches, and
/// as they are now. Deals repeated without change, and deals that are gone because an import was undone, are not among
/// them. In the order of the records' numbers. Reads through a connection of its own, read-only; blocking. Errors:
/// those of WorkspaceFile::open, Locked.
Result<std::vector<records::DealChange>> dealChangesSince(const std::filesystem::path& workspace,
                                                          std::int64_t firstBatch);

}  // namespace bellwether::store
