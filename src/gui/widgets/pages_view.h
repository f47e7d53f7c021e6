#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QImage>
#include <memory>

#include "bellwether/report/paged.h"

namespace bellwether::gui {

/// The pages of a report below each other, as they will be printed; only those in sight are drawn.
class PagesView final : public QAbstractScrollArea {
  Q_OBJECT

 public:
  explicit PagesView(QWidget* parent = nullptr);

  /// Keeps its place when the new report has it too. Null: empty.
  void setReport(std::shared_ptr<const report::PagedReport> report);
  /// The page that fills most of the view, from 0; 0 without a report.
  int currentPage() const;

 Q_SIGNALS:
  void pageChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;

 private:
  int dotsPerInch() const;
  int paperWidth() const;
  int paperHeight() const;
  int stride() const;
  void updateRange();
  void drawPage(QPainter& painter, int page);

  std::shared_ptr<const report::PagedReport> m_report;
  QCache<int, QImage> m_images;
  int m_dotsPerInch = 0;  // of the pictures kept
};

}  // namespace bellwether::gui
