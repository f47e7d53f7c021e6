#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>

#include "bellwether/core/stop.h"
#include "gui/printing/report_output.h"

namespace bellwether::gui {

/// What is to be written where; a picture holds the page `page` only.
struct WritingTask {
  QString path;
  ReportJob job;
  ReportFormat format = ReportFormat::Pdf;
  int page = 0;
};

/// Writes reports one after the other. Tables are written on a worker; pages with charts here, because Qt draws charts
/// on the window's thread only. Signals come on the window's thread.
class ReportWriter final : public QObject {
  Q_OBJECT

 public:
  explicit ReportWriter(QObject* parent = nullptr);
  /// Cancels and waits.
  ~ReportWriter() override;

  void write(const WritingTask& task);
  /// The task under way ends with Interrupted; an older file stays.
  void cancel();

 Q_SIGNALS:
  /// At most ten times a second; PDF only.
  void progressed(const QString& path, int page, int pages);
  void saved(const QString& path);
  void failed(const bellwether::Error& error);

 private:
  void finish(const QString& path, const Status& status);

  std::shared_ptr<StopFlag> m_stop;
  QThreadPool m_worker;
};

}  // namespace bellwether::gui
