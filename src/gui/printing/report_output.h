#pragma once

#include <QImage>
#include <QObject>
#include <QPointer>
#include <QString>
#include <functional>
#include <memory>

#include "bellwether/report/one_page.h"

class QPrinter;
class QWidget;

namespace bellwether::gui {

/// What is printed: the results on the screen, in the language and for the paper chosen.
struct ReportJob {
  std::shared_ptr<const app::Results> results;
  app::Formatter formatter;
  report::ReportOptions options;
};

/// The report as a picture of the whole sheet, margins included, at so many dots per inch.
QImage renderSheet(const ReportJob& job, double dotsPerInch);

/// A file name for the report: letters, digits and dashes only, e.g. `Harbor-Supply-2026-Q4.pdf`.
QString reportFileName(const ReportJob& job);

/// Asks for a place and writes the PDF there. `then` gets the path, or the error; a closed dialog calls nothing.
void savePdf(QWidget* parent, const ReportJob& job,
             std::function<void(const QString& path, const Status& status)> then);
void showPrintPreview(QWidget* parent, const ReportJob& job);
void showPrintDialog(QWidget* parent, const ReportJob& job);

}  // namespace bellwether::gui
