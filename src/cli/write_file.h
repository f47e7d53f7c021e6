#pragma once

#include <filesystem>
#include <string_view>

#include "bellwether/core/error.h"

namespace bellwether::cli {

/// Writes a whole file under a temporary name and renames it: the old file or the new one, never half; a link of that
/// name is replaced, not followed. Errors: IsDirectory, PermissionDenied, DiskFull, CannotWrite.
Status writeFile(const std::filesystem::path& to, std::string_view bytes);

}  // namespace bellwether::cli
