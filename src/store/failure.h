#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "bellwether/core/error.h"

struct sqlite3;

namespace bellwether::store {

/// Thrown inside the floor when a statement or a rule fails; `guarded` turns it into an Error at the floor's boundary.
class Failure final {
 public:
  explicit Failure(Error error) : m_error(std::move(error)) {}
  Failure(ErrorCode code, std::string detail) : m_error{code, std::move(detail), {}} {}
  const Error& error() const { return m_error; }

 private:
  Error m_error;
};

/// The error code for an SQLite result code (extended codes too): the true cause, never "locked" for a full disk.
ErrorCode codeOfSqlite(int resultCode);
/// The connection's last failure; a write that failed for want of room (quota, file size limit) is DiskFull.
Failure lastFailure(sqlite3* connection);
/// Throws it.
[[noreturn]] void throwLastFailure(sqlite3* connection);
/// Throws for a result code that says failure; SQLITE_OK, ROW and DONE return.
void expectOk(sqlite3* connection, int resultCode);
/// The Error of the exception being handled. Requires: called inside a catch block.
Error currentError(const std::filesystem::path& where);

/// Runs `body` and returns its value, or the Error of whatever it throws, with the workspace's path in `where`.
template <class Body>
auto guarded(const std::filesystem::path& where, Body&& body) -> Result<decltype(body())> {
  try {
    if constexpr (std::is_void_v<decltype(body())>) {
      body();
      return {};
    } else {
      return body();
    }
  } catch (...) {
    return tl::unexpected<Error>(currentError(where));
  }
}

}  // namespace bellwether::store
