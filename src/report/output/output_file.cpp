#include "report/output/output_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <cerrno>

namespace bellwether::report {

ErrorCode writeErrorOf(int number) {
  switch (number) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
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

Status writeBytes(const std::filesystem::path& path, const QByteArray& bytes) {
  const QString name = QFile::decodeName(path.c_str());
  const QFileInfo info(name);
  const std::string where = path.string();
  if (info.isDir()) return fail(ErrorCode::IsDirectory, {}, where);
  // A link is replaced, never followed.
  if (info.isSymLink() && !QFile::remove(name)) return fail(ErrorCode::PermissionDenied, {}, where);
  QSaveFile file(name);
  if (!file.open(QIODevice::WriteOnly)) {
    const bool denied = file.error() == QFileDevice::PermissionsError ||
                        (QFileInfo(info.path()).exists() && !QFileInfo(info.path()).isWritable());
    return fail(denied ? ErrorCode::PermissionDenied : ErrorCode::CannotWrite, file.errorString().toStdString(), where);
  }
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
  errno = 0;
  const bool written = file.write(bytes) == bytes.size() && file.flush();
  const int number = errno;
  if (written && file.commit()) return {};
  const ErrorCode code = writeErrorOf(written ? errno : number);
  const bool full = code == ErrorCode::DiskFull || file.error() == QFileDevice::ResourceError;
  return fail(full ? ErrorCode::DiskFull : code, file.errorString().toStdString(), where);
}

}  // namespace bellwether::report
