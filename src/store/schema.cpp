#include "store/schema.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "bellwether/store/workspace_file.h"
#include "store/failure.h"
#include "store/query.h"

namespace bellwether::store {

std::string_view resource(std::string_view name);

namespace {

constexpr std::array<std::string_view, 8> kMigrations = {
    "001_initial.sql", "002_reading.sql",  "003_column_image.sql", "004_periods.sql",
    "005_notes.sql",   "006_calendar.sql", "007_reviews.sql",      "008_column_references.sql"};

using SchemaObject = std::tuple<std::string, std::string, std::string, std::string>;

std::set<SchemaObject> objectsOf(sqlite3* connection) {
  Query query(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
  std::set<SchemaObject> objects;
  while (query.step())
    objects.insert({std::string(query.text(0)), std::string(query.text(1)), std::string(query.text(2)),
                    std::string(query.text(3))});
  return objects;
}

void runMigrations(sqlite3* connection, int from, int to) {
  for (int version = from + 1; version <= to; ++version)
    execute(connection, std::string(resource(kMigrations[static_cast<std::size_t>(version) - 1])));
}

void stampVersion(sqlite3* connection) {
  execute(connection, "PRAGMA user_version = " + std::to_string(currentSchemaVersion()));
}

const std::set<SchemaObject>& knownObjects(int version) {
  static std::mutex mutex;
  static std::map<int, std::set<SchemaObject>> known;
  const std::lock_guard lock(mutex);
  const auto found = known.find(version);
  if (found != known.end()) return found->second;
  SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE);
  runMigrations(memory.getHandle(), 0, version);
  return known[version] = objectsOf(memory.getHandle());
}

std::string nameOf(const SchemaObject& object) { return std::get<0>(object) + " " + std::get<1>(object); }

}  // namespace

int currentSchemaVersion() { return static_cast<int>(kMigrations.size()); }

void createSchema(sqlite3* connection) {
  runMigrations(connection, 0, currentSchemaVersion());
  execute(connection, "PRAGMA application_id = " + std::to_string(kApplicationId));
  stampVersion(connection);
}

void migrateSchema(sqlite3* connection, int fromVersion) {
  runMigrations(connection, fromVersion, currentSchemaVersion());
  stampVersion(connection);
}

void expectKnownSchema(sqlite3* connection, int version) {
  const std::set<SchemaObject> found = objectsOf(connection);
  const std::set<SchemaObject>& known = knownObjects(version);
  if (found == known) return;
  for (const SchemaObject& object : found)
    if (!known.contains(object)) throw Failure(ErrorCode::HostileSchema, nameOf(object));
  for (const SchemaObject& object : known)
    if (!found.contains(object)) throw Failure(ErrorCode::HostileSchema, "missing " + nameOf(object));
}

}  // namespace bellwether::store
