#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "bellwether/report/paged.h"

namespace bellwether::report {

/// What is added to a PDF that Qt wrote.
struct PdfExtras {
  std::vector<OutlineEntry> outline;
  QString language;       ///< BCP 47
  double left = 0;        ///< of the printable area, in points
  double topOfPaper = 0;  ///< y of the printable area's upper edge above the paper's lower edge, in points
};

/// Appends bookmarks and the document's language as an incremental update: Qt before 6.9 can write neither. A PDF whose
/// structure is not what Qt writes stays as it is.
void addExtras(QByteArray& pdf, const PdfExtras& extras);

}  // namespace bellwether::report
