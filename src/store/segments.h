#pragma once

#include <cstdint>

#include "store/connection.h"
#include "store/facts_loader.h"
#include "store/ledger.h"

namespace bellwether::store {

/// A hash over the seals of all tables that facts are loaded from: it changes with whatever an import, an undo, a redo
/// or new settings change in them.
std::uint64_t stampOf(const Ledger& seals);

/// The columns kept in the file, if they are of the state with this stamp, of this program's layout and undamaged; no
/// facts otherwise. Failure: Interrupted.
LoadedFacts readSegments(Connection& connection, std::uint64_t stamp);

/// Keeps the columns in one transaction of their own, in the place of any others. Nothing is done when those of this
/// state are there. Failure: InvalidArgument (the file has another state by now), and all of a write.
void writeSegments(Connection& connection, const LoadedFacts& loaded, std::uint64_t stamp);

}  // namespace bellwether::store
