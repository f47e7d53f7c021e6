#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace bellwether {

/// What went wrong, for programs and tests. People read the sentence that `app/words` makes of it.
enum class ErrorCode {
  InvalidArgument,  ///< a value outside its documented range
  BadPeriod,        ///< text that names no period
  Overflow,         ///< a sum or product beyond int64
  CurrencyMismatch,
  NotFound,
  CannotOpen,
  CannotRead,
  CannotWrite,
  IsDirectory,
  NotARegularFile,
  AlreadyExists,
  PermissionDenied,
  ReadOnly,
  DiskFull,
  Locked,         ///< another process holds the write lock
  NotAWorkspace,  ///< a file of another program, or of no program
  NewerVersion,   ///< written by a newer Bellwether
  Damaged,
  HostileSchema,  ///< the file holds views, triggers or tables that a workspace does not have
  EmptyFile,
  BinaryFile,  ///< PDF, ZIP, picture... given as CSV
  BadEncoding,
  UnknownKind,    ///< headers match none of the known kinds of record
  MissingColumn,  ///< a required column is not there
  Ambiguous,      ///< more than one reading; detail names the option that settles it
  UnclosedQuote,
  LimitExceeded,  ///< a field, row or column count beyond the documented limit
  FileChanged,    ///< the file changed while it was read
  Interrupted,
  Internal,
};

/// The stable text of a code, e.g. "disk_full".
std::string_view toString(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string detail;  ///< the value, header or system message concerned; data, never a sentence of ours
  std::string where;   ///< the file, and line or column in it, e.g. "deals.csv:17"
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = tl::expected<void, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {}, std::string where = {}) {
  return tl::unexpected<Error>(Error{code, std::move(detail), std::move(where)});
}

}  // namespace bellwether
