#pragma once

#include <QByteArray>
#include <filesystem>

#include "bellwether/core/error.h"

namespace bellwether::report {

/// Writes to a temporary name beside `path`, readable by its owner only, and renames. An older file of that name stays
/// as it was on any error: CannotWrite, PermissionDenied, DiskFull, IsDirectory.
Status writeBytes(const std::filesystem::path& path, const QByteArray& bytes);

/// The code that a number of errno stands for when a file could not be written.
ErrorCode writeErrorOf(int number);

}  // namespace bellwether::report
