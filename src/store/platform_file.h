#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "bellwether/core/error.h"

namespace bellwether::store {

/// Which file a path leads to, whatever its name is.
struct FileIdentity {
  std::uint64_t device = 0, number = 0;
  friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// The path without symbolic links, absolute (so that SQLite takes no name for a URI). Errors: CannotOpen (missing),
/// PermissionDenied.
Result<std::filesystem::path> realPathOf(const std::filesystem::path& path);
/// Errors: IsDirectory, NotARegularFile, CannotOpen, PermissionDenied (not readable). Opens nothing, so a FIFO cannot
/// block.
Status expectReadableFile(const std::filesystem::path& path);
std::optional<FileIdentity> identityOf(const std::filesystem::path& path);
/// Whether this process may write the file and make a journal beside it.
bool canWrite(const std::filesystem::path& path);
/// Makes an empty file with mode 0600 whatever the umask. Errors: AlreadyExists, PermissionDenied, CannotWrite,
/// DiskFull.
Status createPrivateFile(const std::filesystem::path& path);
/// The first bytes of a file, without following links; shorter at its end. Errors: CannotRead, PermissionDenied.
Result<std::string> readHeader(const std::filesystem::path& path, std::size_t bytes);
/// Makes file or folder contents durable. Errors: CannotWrite.
Status syncFile(const std::filesystem::path& path);
Status syncFolder(const std::filesystem::path& folder);
/// Renames unless the target is there. Errors: AlreadyExists, CannotWrite.
Status renameNew(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace bellwether::store
