#pragma once

#include <cstdint>
#include <memory>

#include "bellwether/records/facts.h"
#include "store/connection.h"

namespace bellwether::store {

/// A hash over the seals of all tables that facts are loaded from: it changes with whatever an import, an undo, a redo
/// or new settings change in them. Requires: the connection has no writes of its own that are not committed.
std::uint64_t stampOf(Connection& connection);

/// The columns kept in the file, if they are of the state with this stamp, of this program's layout and undamaged; null
/// otherwise. Failure: Interrupted.
std::shared_ptr<const records::Facts> readSegments(Connection& connection, std::uint64_t stamp);

/// Keeps the columns in one transaction of their own, in the place of any others. Nothing is done when those of this
/// state are there. Failure: InvalidArgument (the file has another state by now), and all of a write.
void writeSegments(Connection& connection, const records::Facts& facts, std::uint64_t stamp);

}  // namespace bellwether::store
