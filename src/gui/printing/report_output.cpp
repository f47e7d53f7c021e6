#include "gui/printing/report_output.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <algorithm>
#include <cmath>

#include "bellwether/app/paths.h"
#include "gui/csv_text.h"
#include "gui/dialogs/file_dialogs.h"

namespace bellwether::gui {
namespace {

constexpr double kPointsPerInch = 72;
constexpr int kPictureDotsPerInch = 192;
constexpr double kInchesPerMetre = 1000 / 25.4;

struct ReportWords {
  Q_DECLARE_TR_FUNCTIONS(ReportOutput)
};

std::shared_ptr<QPrinter> makePrinter(const ReportJob& job) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setPageLayout(report::layoutOf(job.paged->paper()));
  printer->setDocName(job.paged->plan().fileStem);
  printer->setCreator(QStringLiteral("Bellwether"));
  return printer;
}

/// The pages that the dialog's range asks for.
void print(QPrinter* printer, const ReportJob& job) {
  const int pages = job.paged->pageCount();
  const bool isRange = printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0;
  const int first = isRange ? printer->fromPage() - 1 : 0;
  const int last = isRange ? std::min(printer->toPage(), pages) : pages;
  QPainter painter(printer);
  if (!painter.isActive()) return;
  for (int page = first; page < last; ++page) {
    if (page > first) printer->newPage();
    job.paged->paint(painter, page);
  }
}

}  // namespace

QImage renderPage(const report::PagedReport& report, int page, int dotsPerInch) {
  const QPageLayout layout = report::layoutOf(report.paper());
  const double scale = dotsPerInch / kPointsPerInch;
  const QRectF inner = layout.paintRect(QPageLayout::Point);
  const QRectF paper = layout.fullRect(QPageLayout::Point);
  QImage content((inner.size() * scale).toSize(), QImage::Format_RGB32);
  const int dotsPerMetre = static_cast<int>(std::lround(dotsPerInch * kInchesPerMetre));
  content.setDotsPerMeterX(dotsPerMetre);
  content.setDotsPerMeterY(dotsPerMetre);
  content.fill(Qt::white);
  QPainter painter(&content);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  report.paint(painter, page);
  painter.end();
  QImage sheet((paper.size() * scale).toSize(), QImage::Format_RGB32);
  sheet.fill(Qt::white);
  content.setDotsPerMeterX(sheet.dotsPerMeterX());
  content.setDotsPerMeterY(sheet.dotsPerMeterY());
  QPainter(&sheet).drawImage((inner.topLeft() * scale).toPoint(), content);
  return sheet;
}

Status writeReport(const QString& path, const ReportJob& job, const WritingOptions& options) {
  const std::filesystem::path file = app::pathFromText(path);
  const report::Plan& plan = job.paged->plan();
  switch (options.format) {
    case ReportFormat::Pdf:
      return report::writePdf(file, *job.paged, options.hooks);
    case ReportFormat::Html:
      return report::writeHtml(file, plan);
    case ReportFormat::Xlsx:
      return report::writeXlsx(file, plan);
    case ReportFormat::Csv:
      if (const auto written = report::writeCsv(file, plan); !written) return tl::unexpected(written.error());
      return {};
    case ReportFormat::Png:
      break;
  }
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  renderPage(*job.paged, options.page, kPictureDotsPerInch).save(&buffer, "PNG");
  return writeFile(path, png);
}

void askReportPath(QWidget* parent, const ReportJob& job, ReportFormat format,
                   const std::function<void(const QString& path)>& then) {
  const auto filterOf = [format]() -> std::pair<QString, QString> {
    switch (format) {
      case ReportFormat::Html:
        return {ReportWords::tr("Web page (*.html)"), QStringLiteral("html")};
      case ReportFormat::Xlsx:
        return {ReportWords::tr("Spreadsheet (*.xlsx)"), QStringLiteral("xlsx")};
      case ReportFormat::Csv:
        return {ReportWords::tr("CSV tables (*.csv)"), QStringLiteral("csv")};
      case ReportFormat::Png:
        return {ReportWords::tr("Picture (*.png)"), QStringLiteral("png")};
      case ReportFormat::Pdf:
        break;
    }
    return {ReportWords::tr("PDF (*.pdf)"), QStringLiteral("pdf")};
  };
  const auto [filter, suffix] = filterOf();
  const FileQuestion question{ReportWords::tr("Save the report"),
                              QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                              job.paged->plan().fileStem + QLatin1Char('.') + suffix, filter, suffix};
  askSaveFile(parent, question, then);
}

void copyPage(const ReportJob& job, int page) {
  QGuiApplication::clipboard()->setImage(renderPage(*job.paged, page, kPictureDotsPerInch));
}

void showPrintPreview(QWidget* parent, const ReportJob& job) {
  const std::shared_ptr<QPrinter> printer = makePrinter(job);
  auto* dialog = new QPrintPreviewDialog(printer.get(), parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(ReportWords::tr("Print preview"));
  QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, [job](QPrinter* on) { print(on, job); });
  QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
  dialog->open();
}

void showPrintDialog(QWidget* parent, const ReportJob& job) {
  const std::shared_ptr<QPrinter> printer = makePrinter(job);
  auto* dialog = new QPrintDialog(printer.get(), parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), parent,
                   [job, printer](QPrinter* on) { print(on, job); });
  QObject::connect(dialog, &QObject::destroyed, dialog, [printer] {});
  dialog->open();
}

}  // namespace bellwether::gui
