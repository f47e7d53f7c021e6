// start_bench [--bare] [WORKSPACE]: opens the main window on a workspace (or a bare window with one empty chart) and
// prints, as JSON, the milliseconds from the start of the process (BENCH_STARTED_NS, nanoseconds since the epoch) to
// the first paint and to the numbers on the cards, then of changes of the lens: from the key to the painted page.
#include <QAction>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"
#include "gui/main_window.h"

namespace {

double millisecondsSinceStart() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
  return static_cast<double>(nanoseconds - qEnvironmentVariable("BENCH_STARTED_NS").toLongLong()) / 1e6;
}

long peakRssMib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("VmHWM:", 0) == 0) return std::stol(line.substr(6)) / 1024;
  return 0;
}

class FirstPaint final : public QObject {
 public:
  double at = -1;

 protected:
  bool eventFilter(QObject* object, QEvent* event) override {
    if (at < 0 && event->type() == QEvent::Paint && object->isWidgetType()) {
      QTimer::singleShot(0, this, [this] {
        if (at < 0) at = millisecondsSinceStart();
      });
    }
    return QObject::eventFilter(object, event);
  }
};

int runBare(QApplication& application, const FirstPaint& paint) {
  QMainWindow window;
  auto* view = new QChartView(new QChart);
  window.setCentralWidget(view);
  window.resize(1440, 900);
  window.show();
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &application, [&] {
    if (paint.at < 0) return;
    std::printf("{\"first_paint_ms\": %.1f}\n", paint.at);
    QApplication::quit();
  });
  poll.start(1);
  return QApplication::exec();
}

/// What changed is laid out and painted when this returns.
void paintAll() {
  QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
  QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
}

/// Milliseconds from each step of the lens to another period until its figures are painted, sorted.
std::vector<double> lensChanges(bellwether::gui::MainWindow& window) {
  constexpr int kSteps = 12;
  std::vector<double> milliseconds;
  for (int step = 0; step < 2 * kSteps; ++step) {
    auto* action = window.findChild<QAction*>(step < kSteps ? QStringLiteral("actionPreviousPeriod")
                                                            : QStringLiteral("actionNextPeriod"));
    QElapsedTimer timer;
    timer.start();
    action->trigger();
    while (window.isComputing()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    paintAll();
    milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  return milliseconds;
}

int runWindow(const QString& workspace, const FirstPaint& paint) {
  bellwether::app::Settings settings(QStringLiteral("/nonexistent/settings.json"));
  bellwether::app::Session session;
  session.open(workspace);  // as the program does
  bellwether::gui::MainWindow window(session, settings);
  window.resize(1440, 900);
  window.show();
  bool loaded = false;
  QObject::connect(&session, &bellwether::app::Session::factsChanged, &window,
                   [&] { loaded = session.facts() != nullptr; });
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &window, [&] {
    if (paint.at < 0 || !loaded || window.isComputing()) return;
    paintAll();
    poll.stop();
    const double numbers = millisecondsSinceStart();
    const long rss = peakRssMib();
    const std::vector<double> lens = lensChanges(window);
    std::printf(
        "{\"first_paint_ms\": %.1f, \"numbers_ms\": %.1f, \"peak_rss_mib\": %ld, \"lens_ms\": %.1f, "
        "\"lens_longest_ms\": %.1f}\n",
        paint.at, numbers, rss, lens[lens.size() / 2], lens.back());
    QApplication::quit();
  });
  poll.start(1);
  return QApplication::exec();
}

}  // namespace

int main(int argc, char* argv[]) {
  QApplication application(argc, argv);
  FirstPaint paint;
  application.installEventFilter(&paint);
  const QStringList arguments = QApplication::arguments();
  if (arguments.contains(QStringLiteral("--bare"))) return runBare(application, paint);
  return runWindow(arguments.value(1), paint);
}
