#include "support/gui_window.h"

#include <QAction>
#include <QCoreApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QTest>

#include "bellwether/app/import_service.h"
#include "bellwether/app/paths.h"
#include "bellwether/app/sample.h"
#include "gui/widgets/message_bar.h"
#include "support/catch.h"

namespace bellwether::test {
namespace {

constexpr int kPatience = 20'000;

void makeSample(const QString& folder) {
  const std::filesystem::path exports = app::pathFromText(folder + QStringLiteral("/exports"));
  app::SampleOptions options;
  options.deals = 600;
  options.through = LocalDate::fromYmd(2025, 11, 23).value();
  REQUIRE(app::writeSample(exports, options));
  records::WorkspaceSettings settings;
  settings.companyName = "Harbor Supply";
  settings.currency = Currency::fromCode("USD").value();
  auto file = store::WorkspaceFile::create(app::pathFromText(folder + QStringLiteral("/sample.bellwether")), settings);
  REQUIRE(file);
  std::vector<app::FileRequest> files;
  for (const char* name : {"customers", "reps", "rep-teams", "deals", "splits", "rates", "targets", "costs", "market"})
    files.push_back({exports / (std::string(name) + ".csv"), {}});
  const auto plans = app::inspectFiles(files, settings);
  REQUIRE(plans);
  REQUIRE(app::runImport(*file, *plans, app::ImportMode::Commit));
}

}  // namespace

bool eventually(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, kPatience); }

QString sampleWorkspace() {
  static const QTemporaryDir folder;
  static const bool made = (makeSample(folder.path()), true);
  REQUIRE(made);
  return folder.filePath(QStringLiteral("sample.bellwether"));
}

TestWindow::TestWindow()
    : settings(std::make_unique<app::Settings>(dir.filePath(QStringLiteral("settings.json")))),
      session(std::make_unique<app::Session>()) {
  settings->language = QStringLiteral("en");
  settings->theme = app::ThemeChoice::Light;
  window = std::make_unique<gui::MainWindow>(*session, *settings);
  window->resize(1366, 768);
  window->show();
  REQUIRE(QTest::qWaitForWindowExposed(window.get()));
  QCoreApplication::processEvents();
}

TestWindow::~TestWindow() {
  window.reset();
  session.reset();
}

void TestWindow::openSample() {
  const QString copy = path(QStringLiteral("Harbor Supply.bellwether"));
  REQUIRE(QFile::copy(sampleWorkspace(), copy));
  window->openFile(copy);
  REQUIRE(eventually([this] { return session->workspace().has_value(); }));
  REQUIRE(settle());
}

void TestWindow::createEmpty(int fiscalStart) {
  records::WorkspaceSettings wanted;
  wanted.companyName = "Empty Ltd";
  wanted.currency = Currency::fromCode("USD").value();
  wanted.calendar.startMonth = fiscalStart;
  session->create(path(QStringLiteral("empty.bellwether")), wanted);
  REQUIRE(eventually([this] { return session->workspace().has_value(); }));
  REQUIRE(settle());
}

void TestWindow::drop(const QStringList& paths) {
  QMimeData files;
  QList<QUrl> urls;
  for (const QString& path : paths) urls << QUrl::fromLocalFile(path);
  files.setUrls(urls);
  // Qt delivers a drop only to the widget that the drag has entered.
  QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(window.get(), &enter);
  QDropEvent event(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(window.get(), &event);
}

void TestWindow::write(const QString& name, const QByteArray& bytes) const {
  QFile file(path(name));
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

QStringList TestWindow::notes() const { return frame().messages->texts(); }

QString TestWindow::text(const char* label) const {
  const auto* found = find<QLabel>(label);
  REQUIRE(found != nullptr);
  return found->text();
}

bool TestWindow::settle() {
  // What was posted while events were handled waits for the next round, however fast the machine is.
  constexpr int kRounds = 3;
  const auto rounds = [] {
    for (int i = 0; i < kRounds; ++i) QCoreApplication::processEvents();
  };
  rounds();
  const bool settled = eventually([this] { return !session->isBusy() && !window->isComputing(); });
  rounds();
  return settled;
}

void TestWindow::trigger(const char* action) {
  auto* found = find<QAction>(action);
  REQUIRE(found != nullptr);
  REQUIRE(found->isEnabled());
  found->trigger();
}

}  // namespace bellwether::test
