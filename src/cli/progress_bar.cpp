#include "cli/progress_bar.h"

#include <algorithm>
#include <cstdio>

#include "bellwether/app/language.h"
#include "cli/platform.h"
#include "cli/printable.h"

namespace bellwether::cli {
namespace {

constexpr int kBarWidth = 24;

void writeTerminal(const QString& text) {
  const auto utf8 = text.toUtf8();
  std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stderr);
  std::fflush(stderr);
}

}  // namespace

ProgressBar::~ProgressBar() {
  if (m_drawn) writeTerminal(QStringLiteral("\r\x1B[K"));
}

void ProgressBar::update(const QString& what, const Progress& progress) {
  if (!m_show || !stderrIsTerminal()) return;
  writeTerminal(QLatin1String("\r\x1B[K") + progressLine(printableCell(what), progress, terminalColumns() - 1));
  m_drawn = true;
}

QString progressLine(const QString& what, const Progress& progress, int columns) {
  QString tail = app::currentLocale().toString(static_cast<qlonglong>(progress.rows));
  if (progress.bytesTotal > 0) {
    const double share =
        std::clamp(static_cast<double>(progress.bytesRead) / static_cast<double>(progress.bytesTotal), 0.0, 1.0);
    const int filled = static_cast<int>(share * kBarWidth);
    const QString bar = QString(filled, QLatin1Char('#')) + QString(kBarWidth - filled, QLatin1Char('-'));
    tail = QStringLiteral("[%1]  %2 %  %3").arg(bar).arg(static_cast<int>(share * 100), 3).arg(tail);
  }
  QString name = what;
  while (!name.isEmpty() && displayWidth(name) + 2 + displayWidth(tail) > columns) name.chop(1);
  return name.isEmpty() ? tail.left(std::max(0, columns)) : QString(name + QLatin1String("  ") + tail);
}

}  // namespace bellwether::cli
