#pragma once

#include <QObject>
#include <optional>

#include "gui/printing/report_output.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// The period report on paper and as PDF; it prints what is on the screen.
class ReportController final : public QObject {
  Q_OBJECT

 public:
  ReportController(Frame& frame, LensController& lens, QObject* parent = nullptr);

  void savePdf();
  void save(ReportFormat format);
  /// The page in sight, as a picture on the clipboard.
  void copy();
  void preview();
  void print();

 private:
  std::optional<ReportJob> job() const;
  int pageOf(const ReportJob& job) const;

  Frame& m_frame;
  LensController& m_lens;
};

}  // namespace bellwether::gui
