#ifndef _WIN32

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/platform_file.h"

namespace bellwether::store {
namespace {

ErrorCode codeOfErrno(int error, ErrorCode otherwise) {
  switch (error) {
    case EEXIST:
      return ErrorCode::AlreadyExists;
    case EACCES:
    case EPERM:
      return ErrorCode::PermissionDenied;
    case EROFS:
      return ErrorCode::ReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return ErrorCode::DiskFull;
    default:
      return otherwise;
  }
}

auto failWithErrno(ErrorCode otherwise, const std::filesystem::path& path) {
  const int error = errno;
  return fail(codeOfErrno(error, otherwise), std::strerror(error), path.string());
}

class Descriptor final {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return m_number; }
  bool isOpen() const { return m_number >= 0; }

 private:
  int m_number;
};

Status syncPath(const std::filesystem::path& path, int flags) {
  const Descriptor file(open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW));
  if (!file.isOpen() || fsync(file.number()) != 0) return failWithErrno(ErrorCode::CannotWrite, path);
  return {};
}

}  // namespace

Result<std::filesystem::path> realPathOf(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path real = std::filesystem::canonical(path, error);
  if (error) {
    return fail(codeOfErrno(error.value(), ErrorCode::CannotOpen), error.message(), path.string());
  }
  return real;
}

Status expectReadableFile(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return failWithErrno(ErrorCode::CannotOpen, path);
  if (S_ISDIR(status.st_mode)) return fail(ErrorCode::IsDirectory, {}, path.string());
  if (!S_ISREG(status.st_mode)) return fail(ErrorCode::NotARegularFile, {}, path.string());
  if (faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0) return failWithErrno(ErrorCode::CannotOpen, path);
  return {};
}

std::optional<FileIdentity> identityOf(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return FileIdentity{static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino)};
}

bool canWrite(const std::filesystem::path& path) {
  return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0 &&
         faccessat(AT_FDCWD, path.parent_path().c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

Status createPrivateFile(const std::filesystem::path& path) {
  const Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
  if (!file.isOpen()) return failWithErrno(ErrorCode::CannotWrite, path);
  if (fchmod(file.number(), S_IRUSR | S_IWUSR) != 0) return failWithErrno(ErrorCode::CannotWrite, path);
  return {};
}

Result<std::string> readHeader(const std::filesystem::path& path, std::size_t bytes) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file.isOpen()) return failWithErrno(ErrorCode::CannotRead, path);
  std::string header(bytes, '\0');
  const ssize_t got = pread(file.number(), header.data(), bytes, 0);
  if (got < 0) return failWithErrno(ErrorCode::CannotRead, path);
  header.resize(static_cast<std::size_t>(got));
  return header;
}

Status syncFile(const std::filesystem::path& path) { return syncPath(path, O_RDONLY); }

Status syncFolder(const std::filesystem::path& folder) { return syncPath(folder, O_RDONLY | O_DIRECTORY); }

Status renameNew(const std::filesystem::path& from, const std::filesystem::path& to) {
  // A hard link refuses an existing name in one step; plain rename would replace it.
  if (link(from.c_str(), to.c_str()) == 0) {
    unlink(from.c_str());
    return {};
  }
  if (errno == EEXIST) return failWithErrno(ErrorCode::CannotWrite, to);
  // File systems without hard links: the small gap between look and rename is theirs.
  if (identityOf(to)) return fail(ErrorCode::AlreadyExists, {}, to.string());
  if (rename(from.c_str(), to.c_str()) != 0) return failWithErrno(ErrorCode::CannotWrite, to);
  return {};
}

}  // namespace bellwether::store

#endif
