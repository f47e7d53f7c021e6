#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <cerrno>

#include "bellwether/report/one_page.h"
#include "report/sections.h"

namespace bellwether::report {

namespace {

constexpr int kResolution = 1200;
constexpr double kMarginMm = 18;

// Qt stamps the clock into /CreationDate. The as-of date in its place, at equal length, keeps every offset of the file
// true.
void fixCreationDate(QByteArray& pdf, LocalDate asOf) {
  const QByteArray key = "/CreationDate (D:";
  const qsizetype at = pdf.indexOf(key);
  if (at < 0) return;
  const qsizetype begin = at + key.size();
  const qsizetype end = pdf.indexOf(')', begin);
  const YearMonthDay ymd = asOf.ymd();
  QByteArray stamp =
      QByteArray::number(ymd.year * 10000 + ymd.month * 100 + ymd.day).rightJustified(8, '0') + "000000Z";
  const qsizetype length = end - begin;
  if (end < 0 || length < stamp.size()) return;
  // `Z00'00'` is the zone in full; what is longer than that is filled with blanks behind the string.
  const QByteArray zone = "00'00'";
  stamp += zone.left(length - stamp.size());
  QByteArray rest(length - stamp.size(), ' ');
  pdf.replace(begin, length + 1, QByteArray(stamp % ")" % rest));
}

Status writeBytes(const QString& path, const QByteArray& bytes) {
  const QFileInfo info(path);
  const std::string where = path.toStdString();
  if (info.isDir()) return fail(ErrorCode::IsDirectory, {}, where);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) {
    const bool denied = file.error() == QFileDevice::PermissionsError || !QFileInfo(info.path()).isWritable();
    return fail(denied ? ErrorCode::PermissionDenied : ErrorCode::CannotWrite, file.errorString().toStdString(), where);
  }
  const bool written = file.write(bytes) == bytes.size();
  if (written && file.commit()) return {};
  const bool full = errno == ENOSPC || file.error() == QFileDevice::ResourceError;
  return fail(full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, file.errorString().toStdString(), where);
}

}  // namespace

QPageLayout pageLayout(const ReportOptions& options) {
  return QPageLayout(QPageSize(options.paper), options.orientation,
                     QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
}

Status writePdf(const std::filesystem::path& path, const app::Results& results, const app::Formatter& formatter,
                const ReportOptions& options) {
  QByteArray pdf;
  {
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(pageLayout(options));
    writer.setResolution(kResolution);
    writer.setTitle(options.companyName % QStringLiteral(" · ") % formatter.periodId(results.lens.period));
    writer.setCreator(QStringLiteral("Bellwether"));
    QPainter painter(&writer);
    if (!painter.isActive()) return fail(ErrorCode::CannotWrite, "pdf", path.string());
    paintReport(painter, results, formatter, options);
  }
  fixCreationDate(pdf, results.asOf);
  return writeBytes(QFile::decodeName(path.c_str()), pdf);
}

}  // namespace bellwether::report
