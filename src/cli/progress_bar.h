#pragma once

#include <QString>

#include "bellwether/core/stop.h"

namespace bellwether::cli {

/// One line on standard error that is drawn over itself; nothing when standard error is not a terminal or the user
/// wants quiet.
class ProgressBar final {
 public:
  enum class Show { Yes, No };
  explicit ProgressBar(Show show) : m_show(show == Show::Yes) {}
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void update(const QString& what, const Progress& progress);

 private:
  bool m_show;
  bool m_drawn = false;
};

/// `sales.csv  [######------------]  34 %  2,990,000`, at most `columns` wide.
QString progressLine(const QString& what, const Progress& progress, int columns);

}  // namespace bellwether::cli
