#include "store/side_book.h"

#include "store/query.h"

namespace bellwether::store {

std::int64_t nextId(sqlite3* connection, const std::string& table) {
  Query highest(connection, "SELECT max(id) FROM " + table);
  highest.step();
  return highest.number(0) + 1;  // an empty table has 0
}

void removeKept(sqlite3* connection, const std::string& table, std::int64_t id) {
  Query find(connection, "SELECT 1 FROM " + table + " WHERE id = ?1");
  find.bind(1, id);
  if (!find.step()) throw Failure(ErrorCode::NotFound, std::to_string(id));
  find.reset();
  Query(connection, "DELETE FROM " + table + " WHERE id = ?1").bind(1, id).run();
}

}  // namespace bellwether::store
