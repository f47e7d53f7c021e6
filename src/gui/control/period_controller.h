#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <optional>

#include "bellwether/app/closed_period.h"
#include "bellwether/app/session.h"

namespace bellwether::gui {

class Frame;
class LensController;

/// Closing and reopening the period on the screen, and the commentary kept with it. The file is read and written on a
/// worker, one thing after the other.
class PeriodController final : public QObject {
  Q_OBJECT

 public:
  PeriodController(app::Session& session, Frame& frame, LensController& lens, QObject* parent = nullptr);
  ~PeriodController() override;

  /// Keeps what the period says, once it is over.
  void close();
  /// Asks for the reason first.
  void reopen();
  /// What has changed since the period was closed.
  void showChanges();

 private:
  /// Runs `work` on the worker; `done` gets its answer here, unless this is gone by then. Errors are told.
  template <class Answer>
  void run(std::function<Result<Answer>()> work, std::function<void(Answer)> done);
  void load();
  void keepComment(const std::string& period, const QString& text);
  void reopenFor(const QString& reason);
  void tell(std::function<QString()> text);
  void refuse(const Error& error);

  app::Session& m_session;
  Frame& m_frame;
  LensController& m_lens;
  std::optional<app::ClosedPeriod> m_closed;  ///< of the period on the screen
  QThreadPool m_worker;
};

}  // namespace bellwether::gui
