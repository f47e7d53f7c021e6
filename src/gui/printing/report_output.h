#pragma once

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>

#include "bellwether/report/writers.h"

class QPrinter;
class QWidget;

namespace bellwether::gui {

/// What is printed: the pages on the screen.
struct ReportJob {
  std::shared_ptr<const report::PagedReport> paged;
};

/// A page as a picture of the whole sheet, margins included, at so many dots per inch.
QImage renderPage(const report::PagedReport& report, int page, int dotsPerInch);

enum class ReportFormat { Pdf, Html, Xlsx, Csv, Png };

struct WritingOptions {
  ReportFormat format = ReportFormat::Pdf;
  int page = 0;  ///< of a picture
  report::WriteHooks hooks = {};
};
/// Writes a report to `path`. Any thread when the plan has no charts or the format no drawings.
Status writeReport(const QString& path, const ReportJob& job, const WritingOptions& options);
/// Asks for a place. A closed dialog calls nothing.
void askReportPath(QWidget* parent, const ReportJob& job, ReportFormat format,
                   const std::function<void(const QString& path)>& then);
/// A page on the clipboard, as a picture.
void copyPage(const ReportJob& job, int page);
void showPrintPreview(QWidget* parent, const ReportJob& job);
void showPrintDialog(QWidget* parent, const ReportJob& job);

}  // namespace bellwether::gui
