#pragma once

struct sqlite3;

namespace bellwether::store {

/// From now on the connection prepares only statements that read and change the workspace's own tables: no other
/// tables, no change of the schema, no attached files, no settings but the ones that look and the size of the page
/// cache. A second fence: all our statements are fixed texts anyway.
void allowOnlyOwnTables(sqlite3* connection);

}  // namespace bellwether::store
