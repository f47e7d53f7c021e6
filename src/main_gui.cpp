#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QHashSeed>

#include "bellwether/app/session.h"
#include "bellwether/app/settings.h"
#include "gui/main_window.h"
#include "gui/version.h"

namespace {

using bellwether::gui::MainWindow;

void nameProgram() {
  QCoreApplication::setApplicationName(QStringLiteral("bellwether"));
  QCoreApplication::setApplicationVersion(QString::fromLatin1(bellwether::gui::kVersion));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Bellwether"));
  QGuiApplication::setDesktopFileName(QStringLiteral("bellwether"));
}

}  // namespace

int main(int argc, char* argv[]) {
  // A PDF lists its fonts in the order of a hash: the same bytes for the same figures need the same seed.
  QHashSeed::setDeterministicGlobalSeed();
  QApplication program(argc, argv);
  nameProgram();
  QCommandLineParser options;
  options.setApplicationDescription(
      QCoreApplication::translate("main", "Sales KPIs on the desktop, from CRM exports."));
  options.addHelpOption();
  options.addVersionOption();
  const QCommandLineOption sample(QStringLiteral("sample"),
                                  QCoreApplication::translate("main", "Open the sample company."));
  options.addOption(sample);
  options.addPositionalArgument(QStringLiteral("file"),
                                QCoreApplication::translate("main", "A workspace to open, or a CSV file to import."),
                                QStringLiteral("[file]"));
  options.process(program);

  bellwether::app::Settings settings;
  bellwether::app::Session session;
  const QStringList files = options.positionalArguments();
  const QString file = files.isEmpty() ? QString() : QFileInfo(files.first()).absoluteFilePath();
  // A workspace is read while the window is made.
  if (options.isSet(sample))
    session.openSample();
  else if (MainWindow::isWorkspace(file))
    session.open(file);
  MainWindow window(session, settings);
  window.show();
  if (!session.isBusy() && !file.isEmpty()) window.openFile(file);
  return QApplication::exec();
}
