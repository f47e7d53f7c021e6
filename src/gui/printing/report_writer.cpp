#include "gui/printing/report_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QtConcurrent>
#include <algorithm>

namespace bellwether::gui {
namespace {

constexpr qint64 kPauseMs = 100;

bool hasCharts(const report::Plan& plan) {
  for (const report::Section& section : plan.sections)
    for (const report::Block& block : section.blocks)
      if (std::holds_alternative<report::Chart>(block)) return true;
  return false;
}

bool isDrawn(ReportFormat format) {
  return format == ReportFormat::Pdf || format == ReportFormat::Html || format == ReportFormat::Png;
}

}  // namespace

ReportWriter::ReportWriter(QObject* parent) : QObject(parent), m_stop(std::make_shared<StopFlag>(false)) {
  m_worker.setMaxThreadCount(1);
}

ReportWriter::~ReportWriter() {
  cancel();
  m_worker.waitForDone();
}

void ReportWriter::write(const WritingTask& task) {
  m_stop = std::make_shared<StopFlag>(false);
  if (isDrawn(task.format) && hasCharts(task.job.paged->plan())) {
    finish(task.path, writeReport(task.path, task.job, {task.format, task.page, {}}));
    return;
  }
  const QPointer<ReportWriter> alive(this);
  const auto tell = [alive, path = task.path](int page, int pages) {
    QMetaObject::invokeMethod(QCoreApplication::instance(), [alive, path, page, pages] {
      if (alive) Q_EMIT alive->progressed(path, page, pages);
    });
  };
  const auto work = [task, stop = m_stop, tell]() -> Status {
    report::WriteHooks hooks;
    hooks.stop = stop.get();
    QElapsedTimer pause;
    hooks.progress = [&](int page, int pages) {
      if (pause.isValid() && pause.elapsed() < kPauseMs) return;
      pause.start();
      tell(page, pages);
    };
    return writeReport(task.path, task.job, {task.format, task.page, hooks});
  };
  QtConcurrent::run(&m_worker, work)
      .then(QCoreApplication::instance(), [alive, path = task.path](const Status& status) {
        if (alive) alive->finish(path, status);
      });
}

void ReportWriter::finish(const QString& path, const Status& status) {
  if (status)
    Q_EMIT saved(path);
  else
    Q_EMIT failed(status.error());
}

void ReportWriter::cancel() { m_stop->store(true); }

}  // namespace bellwether::gui
