#include "store/failure.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
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

namespace {

/// SQLite calls only ENOSPC a full disk; a quota or a limit on file sizes is one too.
bool isForWantOfRoom(sqlite3* connection) {
  int ofFile = 0;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &ofFile);
  const int ofSystem = sqlite3_system_errno(connection);
  for (const int error : {ofFile, ofSystem})
    if (error == EFBIG || error == ENOSPC || error == EDQUOT) return true;
  return false;
}

}  // namespace

Failure lastFailure(sqlite3* connection) {
  const int result = sqlite3_extended_errcode(connection);
  const bool isFull = (result & 0xFF) == SQLITE_IOERR && isForWantOfRoom(connection);
  return {isFull ? ErrorCode::DiskFull : codeOfSqlite(result), sqlite3_errmsg(connection)};
}

void throwLastFailure(sqlite3* connection) { throw lastFailure(connection); }

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
    const int extended = exception.getExtendedErrorCode();
    error = {codeOfSqlite(extended > 0 ? extended : exception.getErrorCode()), exception.what(), {}};
  } catch (const std::bad_alloc&) {
    error = {ErrorCode::LimitExceeded, "memory", {}};
  } catch (const std::exception& exception) {
    error = {ErrorCode::Internal, exception.what(), {}};
  }
  if (error.where.empty()) error.where = where.string();
  return error;
}

}  // namespace bellwether::store
