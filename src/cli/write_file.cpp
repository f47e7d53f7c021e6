#include "cli/write_file.h"

#include <QCoreApplication>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "cli/printable.h"

namespace bellwether::cli {
namespace {

namespace fs = std::filesystem;

ErrorCode codeOf(int number) {
  switch (number) {
    case ENOSPC:
    case EFBIG:
      return ErrorCode::DiskFull;
    case EACCES:
    case EPERM:
    case EROFS:
      return ErrorCode::PermissionDenied;
    case EISDIR:
      return ErrorCode::IsDirectory;
    default:
      return ErrorCode::CannotWrite;
  }
}

tl::unexpected<Error> failed(int number, const fs::path& path) {
  return fail(codeOf(number), std::generic_category().message(number), baseName(path));
}

bool writeAll(const fs::path& path, std::string_view bytes) {
  // "x": never into a file, or through a link, that is already there.
  std::FILE* file = std::fopen(path.string().c_str(), "wbx");
  if (file == nullptr) return false;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
  const int number = errno;
  const bool closed = std::fclose(file) == 0;
  if (!written) errno = number;
  return written && closed;
}

}  // namespace

Status writeFile(const fs::path& to, std::string_view bytes) {
  std::error_code code;
  if (fs::is_directory(to, code)) return fail(ErrorCode::IsDirectory, {}, baseName(to));
  // The name of its own, not the target's, so that a target of any length has a neighbour.
  const fs::path part =
      to.parent_path() / (".bellwether-" + std::to_string(QCoreApplication::applicationPid()) + ".part");
  if (!writeAll(part, bytes)) {
    const int number = errno;
    fs::remove(part, code);
    return failed(number, to);
  }
  fs::rename(part, to, code);
  if (!code) return {};
  const int number = code.value();
  fs::remove(part, code);
  return failed(number, to);
}

}  // namespace bellwether::cli
