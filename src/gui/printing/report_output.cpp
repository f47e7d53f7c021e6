#include "gui/printing/report_output.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <cmath>

#include "bellwether/app/paths.h"
#include "gui/dialogs/file_dialogs.h"

namespace bellwether::gui {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kInchesPerMetre = 1000 / 25.4;

struct ReportWords {
  Q_DECLARE_TR_FUNCTIONS(ReportOutput)
};

std::shared_ptr<QPrinter> makePrinter(const ReportJob& job) {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  printer->setPageLayout(report::pageLayout(job.options));
  printer->setDocName(reportFileName(job));
  printer->setCreator(QStringLiteral("Bellwether"));
  return printer;
}

void print(QPrinter* printer, const ReportJob& job) {
  QPainter painter(printer);
  if (painter.isActive()) report::paintReport(painter, *job.results, job.formatter, job.options);
}

}  // namespace

QImage renderSheet(const ReportJob& job, double dotsPerInch) {
  const QPageLayout layout = report::pageLayout(job.options);
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
  report::paintReport(painter, *job.results, job.formatter, job.options);
  painter.end();
  QImage sheet((paper.size() * scale).toSize(), QImage::Format_RGB32);
  sheet.fill(Qt::white);
  content.setDotsPerMeterX(sheet.dotsPerMeterX());
  content.setDotsPerMeterY(sheet.dotsPerMeterY());
  QPainter(&sheet).drawImage((inner.topLeft() * scale).toPoint(), content);
  return sheet;
}

QString reportFileName(const ReportJob& job) {
  const QString wanted =
      job.options.companyName + QLatin1Char('-') + QString::fromStdString(job.results->lens.period.id);
  QString name;
  for (const QChar c : wanted) {
    const bool keep = c.isLetterOrNumber();
    if (keep)
      name += c;
    else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-')))
      name += QLatin1Char('-');
  }
  return name.left(80) + QStringLiteral(".pdf");
}

void savePdf(QWidget* parent, const ReportJob& job, std::function<void(const QString&, const Status&)> then) {
  const FileQuestion question{ReportWords::tr("Save the report as PDF"),
                              QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), reportFileName(job),
                              ReportWords::tr("PDF (*.pdf)"), QStringLiteral("pdf")};
  askSaveFile(parent, question, [job, then = std::move(then)](const QString& path) {
    then(path, report::writePdf(app::pathFromText(path), *job.results, job.formatter, job.options));
  });
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
