#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>
#include <QStandardPaths>

#include "bellwether/app/language.h"
#include "support/catch.h"

int main(int argc, char* argv[]) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("bellwether-tests"));
  QStandardPaths::setTestModeEnabled(true);
  bellwether::app::setLanguage(QStringLiteral("en"));
  return Catch::Session().run(argc, argv);
}
