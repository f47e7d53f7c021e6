#include "bellwether/core/error.h"

#include <array>

namespace bellwether {
namespace {

// In the order of ErrorCode.
constexpr std::array<std::string_view, static_cast<std::size_t>(ErrorCode::Internal) + 1> kNames = {
    "invalid_argument", "bad_period",     "overflow",       "currency_mismatch",  "not_found",      "cannot_open",
    "cannot_read",      "cannot_write",   "is_directory",   "not_a_regular_file", "already_exists", "permission_denied",
    "read_only",        "disk_full",      "locked",         "not_a_workspace",    "newer_version",  "damaged",
    "hostile_schema",   "empty_file",     "binary_file",    "bad_encoding",       "unknown_kind",   "missing_column",
    "ambiguous",        "unclosed_quote", "limit_exceeded", "file_changed",       "interrupted",    "internal"};

}  // namespace

std::string_view toString(ErrorCode code) { return kNames[static_cast<std::size_t>(code)]; }

}  // namespace bellwether
