#include "bellwether/app/session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTimer>

#include "bellwether/app/paths.h"
#include "support/app_files.h"
#include "support/app_text.h"
#include "support/catch.h"

using namespace bellwether;
using namespace bellwether::test;
using app::Session;

namespace {

constexpr const char* kDeals =
    "deal_id,customer_name,outcome,amount,created,closed\n"
    "D1,Acme,won,1000.00,2017-01-05,2017-02-01\n"
    "D2,Bell,won,500.50,2017-01-10,2017-03-31\n";

std::string manyDeals(int count) {
  std::string text = "deal_id,customer_name,outcome,amount,created,closed\n";
  for (int i = 0; i < count; ++i) text += "D" + std::to_string(i) + ",Acme,won,10.00,2017-01-05,2017-02-01\n";
  return text;
}

/// A session that writes down what it tells.
class Watched {
 public:
  Watched() {
    const auto note = [this](const char* name) { return [this, name] { m_told.push_back(name); }; };
    QObject::connect(&session, &Session::opened, note("opened"));
    QObject::connect(&session, &Session::closed, note("closed"));
    QObject::connect(&session, &Session::factsChanged, note("facts"));
    QObject::connect(&session, &Session::batchesChanged, note("batches"));
    QObject::connect(&session, &Session::cancelled, note("cancelled"));
    QObject::connect(&session, &Session::checkReady, [this](const app::CheckResult& result) {
      check = result;
      m_told.push_back("check");
    });
    QObject::connect(&session, &Session::imported, [this](const app::ImportOutcome& result) {
      outcome = result;
      m_told.push_back("imported");
    });
    QObject::connect(&session, &Session::undone, [this](qint64, const store::RowCounts& counts) {
      undone = counts;
      m_told.push_back("undone");
    });
    QObject::connect(&session, &Session::backedUp, note("backedUp"));
    QObject::connect(&session, &Session::failed, [this](const Error& given) {
      error = given;
      m_told.push_back("failed");
    });
    QObject::connect(&session, &Session::progressed, [this] { ++progressReports; });
  }

  /// What was told until nothing is under way.
  std::vector<std::string> settle() {
    QElapsedTimer timer;
    timer.start();
    while (session.isBusy() && timer.elapsed() < 60'000) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    REQUIRE_FALSE(session.isBusy());
    QCoreApplication::processEvents();
    return std::exchange(m_told, {});
  }

  /// Lets the running job work until it has reported progress.
  void waitForProgress() {
    QElapsedTimer timer;
    timer.start();
    while (progressReports == 0 && session.isBusy() && timer.elapsed() < 60'000)
      QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
  }

  Session session;
  app::CheckResult check;
  app::ImportOutcome outcome;
  store::RowCounts undone;
  Error error;
  int progressReports = 0;

 private:
  std::vector<std::string> m_told;
};

QString text(const std::filesystem::path& path) { return app::textFromPath(path); }

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a session creates, fills, undoes, redoes, backs up and closes a workspace") {
  const Folder folder;
  Watched watched;
  Session& session = watched.session;
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  CHECK(session.isBusy());
  CHECK(watched.settle() == Told{"opened", "facts", "batches"});
  REQUIRE(session.workspace());
  CHECK_FALSE(session.workspace()->readOnly);
  CHECK_FALSE(session.workspace()->isSample);
  CHECK(session.facts()->dealCount() == 0);

  session.importFiles(requests({folder.write("deals.csv", kDeals)}));
  CHECK(watched.settle() == Told{"facts", "batches", "imported"});
  CHECK(session.facts()->dealCount() == 2);
  REQUIRE(session.batches().size() == 1);
  CHECK(watched.outcome.total().added == 2);

  const auto before = session.facts();
  session.undoBatch(session.batches()[0].id);
  CHECK(watched.settle() == Told{"facts", "batches", "undone"});
  CHECK(watched.undone.added == 2);
  CHECK(session.facts()->dealCount() == 0);
  CHECK(before->dealCount() == 2);  // a snapshot stays what it was
  session.redoBatch(session.batches()[0].id);
  watched.settle();
  CHECK(session.facts()->dealCount() == 2);

  session.backupTo(text(folder.path("copy.bellwether")));
  CHECK(watched.settle() == Told{"backedUp"});
  session.close();
  CHECK_FALSE(session.workspace());
  CHECK_FALSE(session.facts());
  CHECK(watched.settle() == Told{"closed"});
  session.open(text(folder.path("copy.bellwether")));
  CHECK(watched.settle() == Told{"opened", "facts", "batches"});
  CHECK(session.facts()->dealCount() == 2);
}

TEST_CASE("a check understands, refuses and asks, file by file, and changes nothing") {
  const Folder folder;
  Watched watched;
  watched.session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  watched.session.checkFiles(
      requests({folder.write("report.csv", "%PDF-1.7\n\x01"), folder.write("deals.csv", kDeals),
                folder.write("asks.csv", "deal_id,customer_name,outcome,amount,closed\nX1,Acme,won,1.00,03/04/2017\n"),
                folder.write("customers.csv", "customer_id,name,segment\nC1,Acme,Large\n")}));
  CHECK(watched.settle() == Told{"check"});
  const auto& files = watched.check.files;
  REQUIRE(files.size() == 4);
  CHECK(files[0].request.path.filename() == "customers.csv");
  REQUIRE(files[0].outcome);
  CHECK(files[0].outcome->batch.counts.added == 1);
  CHECK(files[1].request.path.filename() == "deals.csv");
  REQUIRE(files[1].outcome);
  CHECK(files[1].outcome->batch.counts.added == 2);
  CHECK(files[2].request.path.filename() == "asks.csv");
  CHECK_FALSE(files[2].plan->questions.empty());
  CHECK_FALSE(files[2].outcome);
  CHECK(files[3].error->code == ErrorCode::BinaryFile);
  CHECK(watched.check.after->dealCount() == 2);
  CHECK(watched.check.before->dealCount() == 0);
  CHECK(watched.session.batches().empty());
  CHECK(watched.session.facts()->dealCount() == 0);
}

TEST_CASE("a check of nothing but refused files has no effect to show") {
  const Folder folder;
  Watched watched;
  watched.session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  watched.session.checkFiles(requests({folder.write("report.csv", "%PDF-1.7\n\x01")}));
  CHECK(watched.settle() == Told{"check"});
  CHECK(watched.check.before);
  CHECK_FALSE(watched.check.after);
}

TEST_CASE("a later check supersedes an earlier one, whose answer is dropped") {
  const Folder folder;
  Watched watched;
  watched.session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  const auto many = folder.write("many.csv", manyDeals(50'000));
  watched.session.checkFiles(requests({many}));
  watched.session.checkFiles(requests({many}));
  watched.session.checkFiles(requests({folder.write("deals.csv", kDeals)}));
  CHECK(watched.settle() == Told{"check"});
  CHECK(watched.check.after->dealCount() == 2);
}

TEST_CASE("cancelling an import ends it soon and leaves nothing of it") {
  const Folder folder;
  Watched watched;
  Session& session = watched.session;
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  session.importFiles(requests({folder.write("many.csv", manyDeals(400'000))}));
  watched.waitForProgress();
  QElapsedTimer timer;
  timer.start();
  session.cancel();
  CHECK(watched.settle() == Told{"cancelled"});
  CHECK(timer.elapsed() < 2'000);
  CHECK(session.facts()->dealCount() == 0);
  CHECK(session.batches().empty());
  // The workspace still works.
  session.importFiles(requests({folder.write("deals.csv", kDeals)}));
  CHECK(watched.settle() == Told{"facts", "batches", "imported"});
  CHECK(session.facts()->dealCount() == 2);
}

TEST_CASE("what came into a watched folder is imported with progress") {
  const Folder folder;
  Watched watched;
  Session& session = watched.session;
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  session.importWatched({folder.write("many.csv", manyDeals(150'000))});
  watched.settle();
  CHECK(watched.progressReports > 0);
  CHECK(session.facts()->dealCount() == 150'000);
}

TEST_CASE("what fails says why and leaves the open workspace open") {
  const Folder folder;
  Watched watched;
  Session& session = watched.session;
  session.importFiles(requests({folder.write("deals.csv", kDeals)}));
  CHECK(watched.settle() == Told{"failed"});
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  session.open(text(folder.path("missing.bellwether")));
  CHECK(watched.settle() == Told{"failed"});
  CHECK(watched.error.code == ErrorCode::CannotOpen);
  session.open(text(folder.write("deals.bellwether", kDeals)));
  CHECK(watched.settle() == Told{"failed"});
  CHECK(watched.error.code == ErrorCode::NotAWorkspace);
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  CHECK(watched.settle() == Told{"failed"});
  CHECK(watched.error.code == ErrorCode::AlreadyExists);
  REQUIRE(session.workspace());
  session.importFiles(requests({folder.path("deals.csv")}));
  CHECK(watched.settle() == Told{"facts", "batches", "imported"});
}

TEST_CASE("closing drops the answers that are still on their way") {
  const Folder folder;
  Watched watched;
  watched.session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  watched.session.checkFiles(requests({folder.write("deals.csv", kDeals)}));
  watched.session.close();
  CHECK(watched.settle() == Told{"closed"});
  CHECK_FALSE(watched.session.workspace());
}

TEST_CASE("a session that goes away while it works does not wait for the work to end") {
  const Folder folder;
  const auto path = folder.path("acme.bellwether");
  QElapsedTimer timer;
  {
    Watched watched;
    watched.session.create(text(path), settingsIn("USD"));
    watched.settle();
    watched.session.importFiles(requests({folder.write("many.csv", manyDeals(400'000))}));
    watched.waitForProgress();
    timer.start();
  }
  CHECK(timer.elapsed() < 2'000);
  const auto file = store::WorkspaceFile::open(path);
  REQUIRE(file);
  CHECK(file->batches().value().empty());
}

TEST_CASE("settings of the workspace are saved and the figures follow") {
  const Folder folder;
  Watched watched;
  Session& session = watched.session;
  session.create(text(folder.path("acme.bellwether")), settingsIn("USD"));
  watched.settle();
  auto settings = session.workspace()->settings;
  settings.companyName = "Acme & Söhne <b>";
  settings.calendar.startMonth = 4;
  session.saveSettings(settings);
  CHECK(watched.settle() == Told{"facts"});
  CHECK(session.workspace()->settings == settings);
  CHECK(session.facts()->settings().calendar.startMonth == 4);
}

TEST_CASE("a workspace under a name of any bytes opens") {
  const Folder folder;
  Watched watched;
  const auto path = folder.path("\xE7\x8E\x8B \xFF %s.bellwether");
  watched.session.create(text(path), settingsIn("CNY"));
  CHECK(watched.settle() == Told{"opened", "facts", "batches"});
  CHECK(std::filesystem::exists(path));
  CHECK(app::pathFromText(watched.session.workspace()->path).filename() == path.filename());
}

TEST_CASE("the sample company is made anew and opened") {
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  qputenv("BELLWETHER_TODAY", "2026-11-23");
  Watched watched;
  for (int round = 0; round < 2; ++round) {
    watched.session.openSample();
    CHECK(watched.settle() == Told{"opened", "facts", "batches"});
    REQUIRE(watched.session.workspace());
    CHECK(watched.session.workspace()->isSample);
    CHECK(watched.session.workspace()->settings.companyName == "Harbor Supply");
    CHECK(watched.session.facts()->dealCount() == 6000);
    CHECK(watched.session.facts()->hasTargets());
    CHECK(watched.session.facts()->hasCosts());
    CHECK(watched.session.facts()->dataThrough() <= day("2026-11-23"));
  }
  qunsetenv("BELLWETHER_TODAY");
  watched.session.close();
  watched.settle();
  std::error_code ignored;
  std::filesystem::remove_all(app::pathFromText(data), ignored);
}
