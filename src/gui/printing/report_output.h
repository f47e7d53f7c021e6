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
QImage renderPage(const report::PagedReport& report, int page, double dotsPerInch);

enum class ReportFormat { Pdf, Html, Xlsx, Csv, Png };

/// How it went, and where.
using Saved = std::function<void(const QString& path, const Status& status)>;

/// Writes a report to `path`; a picture holds the page `page` only.
Status writeReport(const QString& path, const ReportJob& job, ReportFormat format, int page);
/// Asks for a place and writes there. A closed dialog calls nothing.
void saveReport(QWidget* parent, const ReportJob& job, ReportFormat format, int page, const Saved& then);
/// A page on the clipboard, as a picture.
void copyPage(const ReportJob& job, int page);
void showPrintPreview(QWidget* parent, const ReportJob& job);
void showPrintDialog(QWidget* parent, const ReportJob& job);

}  // namespace bellwether::gui
