#include "bellwether/core/error.h"

namespace bellwether {

std::string_view toString(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidArgument:
      return "invalid_argument";
    case ErrorCode::BadPeriod:
      return "bad_period";
    case ErrorCode::Overflow:
      return "overflow";
    case ErrorCode::CurrencyMismatch:
      return "currency_mismatch";
    case ErrorCode::NotFound:
      return "not_found";
    case ErrorCode::CannotOpen:
      return "cannot_open";
    case ErrorCode::CannotRead:
      return "cannot_read";
    case ErrorCode::CannotWrite:
      return "cannot_write";
    case ErrorCode::IsDirectory:
      return "is_directory";
    case ErrorCode::NotARegularFile:
      return "not_a_regular_file";
    case ErrorCode::AlreadyExists:
      return "already_exists";
    case ErrorCode::PermissionDenied:
      return "permission_denied";
    case ErrorCode::ReadOnly:
      return "read_only";
    case ErrorCode::DiskFull:
      return "disk_full";
    case ErrorCode::Locked:
      return "locked";
    case ErrorCode::NotAWorkspace:
      return "not_a_workspace";
    case ErrorCode::NewerVersion:
      return "newer_version";
    case ErrorCode::Damaged:
      return "damaged";
    case ErrorCode::HostileSchema:
      return "hostile_schema";
    case ErrorCode::EmptyFile:
      return "empty_file";
    case ErrorCode::BinaryFile:
      return "binary_file";
    case ErrorCode::BadEncoding:
      return "bad_encoding";
    case ErrorCode::UnknownKind:
      return "unknown_kind";
    case ErrorCode::MissingColumn:
      return "missing_column";
    case ErrorCode::Ambiguous:
      return "ambiguous";
    case ErrorCode::UnclosedQuote:
      return "unclosed_quote";
    case ErrorCode::LimitExceeded:
      return "limit_exceeded";
    case ErrorCode::FileChanged:
      return "file_changed";
    case ErrorCode::Interrupted:
      return "interrupted";
    case ErrorCode::Internal:
      return "internal";
  }
  return "internal";
}

}  // namespace bellwether
