// start_bench [--bare] [WORKSPACE]: opens the main window on a workspace (or a bare window with one empty chart) and
// prints, as JSON, the milliseconds from the start of the process (BENCH_STARTED_NS, nanoseconds since the epoch) to
// the first paint and to the numbers on the cards.
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QMainWindow>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

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

int runWindow(const QString& workspace, const FirstPaint& paint) {
  bellwether::app::Settings settings(QStringLiteral("/nonexistent/settings.json"));
  bellwether::app::Session session;
  bellwether::gui::MainWindow window(session, settings);
  window.resize(1440, 900);
  window.show();
  bool loaded = false;
  QObject::connect(&session, &bellwether::app::Session::factsChanged, &window,
                   [&] { loaded = session.facts() != nullptr; });
  window.openFile(workspace);
  QTimer poll;
  QObject::connect(&poll, &QTimer::timeout, &window, [&] {
    if (paint.at < 0 || !loaded || window.isComputing()) return;
    window.repaint();
    std::printf("{\"first_paint_ms\": %.1f, \"numbers_ms\": %.1f, \"peak_rss_mib\": %ld}\n", paint.at,
                millisecondsSinceStart(), peakRssMib());
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
