#pragma once

#include <QElapsedTimer>
#include <QString>
#include <cstdint>
#include <functional>
#include <vector>

#include "bellwether/app/import_service.h"

namespace bellwether::app {

/// How far a job is, as people read it.
struct JobProgress {
  QString what;           ///< the file being read
  std::int64_t rows = 0;  ///< over all files so far
  double fraction = 0;    ///< 0..1; 0 when not known
  double rowsPerSecond = 0;
  double secondsLeft = -1;  ///< negative: not known yet
};
using ProgressReport = std::function<void(const JobProgress&)>;

/// Sums the progress of files read one after the other, and passes it on ten times a second at most. One thread.
class ProgressMeter {
 public:
  ProgressMeter(const std::vector<ingest::FilePlan>& plans, ProgressReport report);
  void update(std::size_t file, const Progress& progress);

 private:
  struct File {
    QString name;
    std::int64_t bytes = 0;
  };
  std::vector<File> m_files;
  ProgressReport m_report;
  QElapsedTimer m_sinceStart, m_sinceReport;
  std::size_t m_current = 0;
  std::int64_t m_totalBytes = 0, m_doneBytes = 0;  // of the files before the current one
  std::int64_t m_doneRows = 0, m_rows = 0;
};

}  // namespace bellwether::app
