#include "app/session/progress_meter.h"

#include <algorithm>
#include <utility>

#include "bellwether/app/paths.h"

namespace bellwether::app {
namespace {

constexpr qint64 kReportEveryMs = 100;
constexpr double kEstimateAfterSeconds = 1.0;

}  // namespace

ProgressMeter::ProgressMeter(const std::vector<ingest::FilePlan>& plans, ProgressReport report)
    : m_report(std::move(report)) {
  for (const ingest::FilePlan& plan : plans) {
    m_files.push_back({shownFileName(plan.path), plan.fileSize});
    m_totalBytes += plan.fileSize;
  }
  m_sinceStart.start();
}

void ProgressMeter::update(std::size_t file, const Progress& progress) {
  if (file >= m_files.size()) return;
  for (; m_current < file; ++m_current) {
    m_doneBytes += m_files[m_current].bytes;
    m_doneRows += std::exchange(m_rows, 0);
  }
  m_rows = progress.rows;
  if (m_sinceReport.isValid() && m_sinceReport.elapsed() < kReportEveryMs) return;
  m_sinceReport.start();
  JobProgress now;
  now.what = m_files[file].name;
  now.rows = m_doneRows + m_rows;
  const double seconds = static_cast<double>(m_sinceStart.elapsed()) / 1000;
  const auto bytes = static_cast<double>(m_doneBytes + progress.bytesRead);
  if (m_totalBytes > 0) now.fraction = std::min(1.0, bytes / static_cast<double>(m_totalBytes));
  if (seconds > 0) now.rowsPerSecond = static_cast<double>(now.rows) / seconds;
  if (now.fraction > 0 && seconds > kEstimateAfterSeconds)
    now.secondsLeft = seconds * (1 - now.fraction) / now.fraction;
  m_report(now);
}

}  // namespace bellwether::app
