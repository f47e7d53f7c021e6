#pragma once

#include <QObject>
#include <optional>

#include "bellwether/app/session.h"
#include "gui/printing/report_output.h"

namespace bellwether::gui {

class FileMenu;
class Frame;
class LensController;
class PeriodController;
class ReportWriter;
class ReportsMenu;

/// The period report on paper and as PDF; it prints what is on the screen.
class ReportController final : public QObject {
  Q_OBJECT

 public:
  ReportController(app::Session& session, Frame& frame, LensController& lens, QObject* parent = nullptr);

  /// The actions that both menus share, and the Reports menu's own.
  void connectMenus(const FileMenu& file, const ReportsMenu& reports);

  void savePdf();
  void save(ReportFormat format);
  /// The page in sight, as a picture on the clipboard.
  void copy();
  void preview();
  void print();

 private:
  std::optional<ReportJob> job() const;
  int pageOf(const ReportJob& job) const;
  void tellSaved(const QString& path);
  void tellFailed(const Error& error);

  Frame& m_frame;
  LensController& m_lens;
  PeriodController* m_periods;
  ReportWriter* m_writer;
};

}  // namespace bellwether::gui
