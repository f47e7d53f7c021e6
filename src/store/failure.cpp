#include "store/failure.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <new>

namespace bellwether::store {

ErrorCode codeOfSqlite(int resultCode) {
  switch (resultCode & 0xFF) {
    case SQLITE_FULL:
      return ErrorCode::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return ErrorCode::Locked;
    case SQLITE_NOTADB:
      return ErrorCode::NotAWorkspace;
    case SQLITE_CORRUPT:
      return ErrorCode::Damaged;
    case SQLITE_READONLY:
      return ErrorCode::ReadOnly;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return ErrorCode::PermissionDenied;
    case SQLITE_CANTOPEN:
      return ErrorCode::CannotOpen;
    case SQLITE_INTERRUPT:
      return ErrorCode::Interrupted;
    case SQLITE_TOOBIG:
      return ErrorCode::LimitExceeded;
    case SQLITE_IOERR:
      return resultCode == SQLITE_IOERR_READ || resultCode == SQLITE_IOERR_SHORT_READ ? ErrorCode::CannotRead
                                                                                      : ErrorCode::CannotWrite;
    default:
      return ErrorCode::Internal;
  }
}

void throwLastFailure(sqlite3* connection) {
  throw Failure(codeOfSqlite(sqlite3_extended_errcode(connection)), sqlite3_errmsg(connection));
}

void expectOk(sqlite3* connection, int resultCode) {
  if (resultCode != SQLITE_OK && resultCode != SQLITE_ROW && resultCode != SQLITE_DONE) throwLastFailure(connection);
}

Error currentError(const std::filesystem::path& where) {
  Error error;
  try {
    throw;
  } catch (const Failure& failure) {
    error = failure.error();
  } catch (const SQLite::Exception& exception) {
    error = {codeOfSqlite(exception.getExtendedErrorCode()), exception.what(), {}};
  } catch (const std::bad_alloc&) {
    error = {ErrorCode::LimitExceeded, "memory", {}};
  } catch (const std::exception& exception) {
    error = {ErrorCode::Internal, exception.what(), {}};
  }
  if (error.where.empty()) error.where = where.string();
  return error;
}

}  // namespace bellwether::store
