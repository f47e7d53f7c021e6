#pragma once

#include <QWidget>
#include <optional>

#include "gui/printing/report_output.h"

namespace bellwether::gui {

/// The printed sheet as it will come out, as wide as there is room for.
class SheetView final : public QWidget {
  Q_OBJECT

 public:
  explicit SheetView(QWidget* parent = nullptr);
  void showJob(const ReportJob& job);
  void clear();

  QSize sizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double ratio() const;

  std::optional<ReportJob> m_job;
  QImage m_sheet;
};

}  // namespace bellwether::gui
