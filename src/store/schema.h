#pragma once

#include <cstdint>

struct sqlite3;

namespace bellwether::store {

/// "BLWR": the application id in the header of every workspace.
inline constexpr std::int64_t kApplicationId = 0x424C5752;

/// Creates the tables of the current version in an empty database and sets application id and version. Requires: a
/// write transaction.
void createSchema(sqlite3* connection);
/// Brings an older version's tables to the current one. Requires: a write transaction.
void migrateSchema(sqlite3* connection, int fromVersion);
/// Failure(HostileSchema) unless the database holds exactly the objects of that version, text for text.
void expectKnownSchema(sqlite3* connection, int version);

}  // namespace bellwether::store
