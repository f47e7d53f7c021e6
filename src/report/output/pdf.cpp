#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include "bellwether/report/writers.h"
#include "report/output/output_file.h"
#include "report/output/pdf_outline.h"

namespace bellwether::report {

namespace {

constexpr int kResolution = 1200;

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

Status paintPages(QByteArray& pdf, const PagedReport& report, const WriteHooks& hooks) {
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setPageLayout(layoutOf(report.paper()));
  writer.setResolution(kResolution);
  writer.setTitle(report.plan().company % QStringLiteral(" · ") % report.plan().title);
  writer.setCreator(QStringLiteral("Bellwether"));
  QPainter painter(&writer);
  if (!painter.isActive()) return fail(ErrorCode::CannotWrite, "pdf");
  for (int page = 0; page < report.pageCount(); ++page) {
    if (hooks.stop != nullptr && hooks.stop->load()) return fail(ErrorCode::Interrupted);
    if (page > 0) writer.newPage();
    report.paint(painter, page);
    if (hooks.progress) hooks.progress(page + 1, report.pageCount());
  }
  return {};
}

}  // namespace

Status writePdf(const std::filesystem::path& path, const PagedReport& report, const WriteHooks& hooks) {
  QByteArray pdf;
  if (const auto painted = paintPages(pdf, report, hooks); !painted) return painted;
  fixCreationDate(pdf, report.plan().stamp);
  const QPageLayout layout = layoutOf(report.paper());
  const QRectF paper = layout.fullRect(QPageLayout::Point), inner = layout.paintRect(QPageLayout::Point);
  addExtras(pdf, {report.outline(), report.plan().language, inner.left(), paper.height() - inner.top()});
  return writeBytes(path, pdf);
}

}  // namespace bellwether::report
