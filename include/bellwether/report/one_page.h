#pragma once

#include <QPageLayout>
#include <QPageSize>
#include <QString>
#include <filesystem>

#include "bellwether/app/formatting.h"
#include "bellwether/app/results.h"
#include "bellwether/core/error.h"

class QPagedPaintDevice;
class QPainter;

namespace bellwether::report {

struct ReportOptions {
  QString companyName;  ///< printed at the top left and in the footer
  QPageSize::PageSizeId paper = QPageSize::A4;
  QPageLayout::Orientation orientation = QPageLayout::Portrait;
};

/// Paper, 18 mm margins and orientation of the report.
QPageLayout pageLayout(const ReportOptions& options);

/// Twelve hexadecimal digits in groups of four over every figure printed: equal fingerprints, equal numbers.
QString fingerprint(const app::Results& results);

/// Draws the one-page period report in the current language, always in the print palette. `painter` is open on a device
/// whose paintable area is the paper inside the margins (a QPrinter or QPdfWriter with pageLayout()).
void paintReport(QPainter& painter, const app::Results& results, const app::Formatter& formatter,
                 const ReportOptions& options);

/// Writes the report as PDF: vector charts, selectable text, fonts embedded; the same bytes for the same results.
/// Written to a temporary name and renamed. Errors: CannotWrite, PermissionDenied, DiskFull, IsDirectory; an older file
/// of that name is then untouched.
Status writePdf(const std::filesystem::path& path, const app::Results& results, const app::Formatter& formatter,
                const ReportOptions& options);

}  // namespace bellwether::report
