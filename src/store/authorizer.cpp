#include "store/authorizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "store/failure.h"
#include "store/ledger.h"
#include "store/query.h"

namespace bellwether::store {
namespace {

/// The pragmas that only look, and one about memory.
constexpr std::array<std::string_view, 6> kPragmas = {"application_id",    "user_version", "integrity_check",
                                                      "foreign_key_check", "quick_check",  "cache_size"};
constexpr std::array<std::string_view, 9> kFunctions = {"keep_deal", "max",   "min",        "sum",   "count",
                                                        "hex",       "lower", "randomblob", "length"};

bool isOwnTable(std::string_view name) {
  static const std::set<std::string, std::less<>> tables = [] {
    std::set<std::string, std::less<>> names = {"seal", "new_rows", "column_image", "column_segment",
                                                "column_reference"};
    for (std::size_t slot = 0; slot < kSealedTables; ++slot) names.insert(Ledger::nameOf(slot));
    return names;
  }();
  return tables.contains(name);
}

template <class Names>
bool isAmong(const Names& names, const char* name) {
  return name != nullptr && std::ranges::find(names, std::string_view(name)) != names.end();
}

int authorize(void*, int action, const char* first, const char* second, const char*, const char*) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return first != nullptr && isOwnTable(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
      return isAmong(kFunctions, second) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
      return isAmong(kPragmas, first) ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

}  // namespace

void allowOnlyOwnTables(sqlite3* connection) {
  // Connecting the module declares its columns, which SQLite lets pass no authorizer; it stays connected from then on.
  Query(connection, "SELECT 1 FROM new_rows WHERE source = NULL").step();
  expectOk(connection, sqlite3_set_authorizer(connection, authorize, nullptr));
}

}  // namespace bellwether::store
