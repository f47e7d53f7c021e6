#pragma once

#include <memory>
#include <string>

#include "bellwether/report/documents.h"
#include "bellwether/report/paged.h"

namespace bellwether::gui {

/// Which report is wanted, and how it lies on paper.
struct ReportChoice {
  enum class Document { Summary, Pack, Minutes, Appendix, Rep };
  Document document = Document::Summary;
  std::string rep;  ///< key of the rep whose sheet it is
  report::PlanOptions options;
  report::Paper paper;
  QString language;  ///< a code of app::languages(); empty: the window's
};

/// Any thread; takes as long as the figures of the pack do.
std::shared_ptr<const report::PagedReport> makeReport(const app::Results& results, const app::Formatter& formatter,
                                                      const ReportChoice& choice);

}  // namespace bellwether::gui
