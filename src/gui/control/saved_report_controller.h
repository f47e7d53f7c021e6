#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>

#include "bellwether/app/session.h"
#include "bellwether/store/saved_reports.h"

namespace bellwether::gui {

class Frame;

/// The reports saved in the workspace: read when it opens, saved and removed from the Reports page. Files are read and
/// written on a worker, one thing after the other.
class SavedReportController final : public QObject {
  Q_OBJECT

 public:
  SavedReportController(app::Session& session, Frame& frame, QObject* parent = nullptr);
  ~SavedReportController() override;

 private:
  using Change = std::function<Status(store::SavedReports&)>;
  /// Changes what is saved (nothing: only reads), then lists it on the page.
  void run(const Change& change);
  void show(const std::vector<store::SavedReport>& reports);
  void askName();
  void save(const QString& name);
  void remove(const QString& name);

  app::Session& m_session;
  Frame& m_frame;
  QThreadPool m_worker;
};

}  // namespace bellwether::gui
