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

/// Asks for a place and writes the PDF there. `then` gets the path, or the error; a closed dialog calls nothing.
void savePdf(QWidget* parent, const ReportJob& job,
             std::function<void(const QString& path, const Status& status)> then);
void showPrintPreview(QWidget* parent, const ReportJob& job);
void showPrintDialog(QWidget* parent, const ReportJob& job);

}  // namespace bellwether::gui
