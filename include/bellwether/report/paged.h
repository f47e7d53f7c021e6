#pragma once

#include <QPageLayout>
#include <QPageSize>
#include <memory>
#include <vector>

#include "bellwether/report/plan.h"

class QPainter;

namespace bellwether::report {

struct Paper {
  QPageSize::PageSizeId size = QPageSize::A4;
  QPageLayout::Orientation orientation = QPageLayout::Portrait;
};
/// The paper with 18 mm margins.
QPageLayout layoutOf(const Paper& paper);

/// Where a section begins.
struct OutlineEntry {
  QString title;
  int page = 0;    ///< from 0
  double top = 0;  ///< points below the upper edge of the printable area
};

/// A plan on pages. The breaks depend on plan and paper alone, never on the device: what a preview shows is what
/// prints. GUI thread (or the offscreen application's) only.
class PagedReport {
 public:
  PagedReport(Plan plan, const Paper& paper);
  ~PagedReport();
  PagedReport(const PagedReport&) = delete;
  PagedReport& operator=(const PagedReport&) = delete;

  const Plan& plan() const;
  const Paper& paper() const;
  int pageCount() const;
  const std::vector<OutlineEntry>& outline() const;
  /// Draws a page (0 <= page < pageCount()) in the print palette. `painter` is open on a device whose paintable area is
  /// the paper inside the margins.
  void paint(QPainter& painter, int page) const;

 private:
  struct Private;
  std::unique_ptr<Private> d;
};

}  // namespace bellwether::report
