#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QTemporaryDir>

#include "bellwether/app/language.h"
#include "support/catch.h"

int main(int argc, char* argv[]) {
  // Nothing of the machine's user: settings, data and the day are the tests' own.
  const QTemporaryDir home;
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
    qputenv(name, home.path().toLocal8Bit());
  qputenv("BELLWETHER_TODAY", "2025-11-23");
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("bellwether-tests"));
  bellwether::app::setLanguage(QStringLiteral("en"));
  return Catch::Session().run(argc, argv);
}
