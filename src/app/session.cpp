#include "bellwether/app/session.h"

#include <QMetaType>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>
#include <utility>

#include "app/session/jobs.h"
#include "bellwether/app/clock.h"
#include "bellwether/app/paths.h"

namespace bellwether::app {
namespace {

constexpr int kInterruptEveryMs = 20;

std::filesystem::path dataFolder() {
  return pathFromText(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
}

void registerTypes() {
  qRegisterMetaType<bellwether::app::CheckResult>();
  qRegisterMetaType<bellwether::app::ImportOutcome>();
  qRegisterMetaType<bellwether::store::RowCounts>();
  qRegisterMetaType<bellwether::store::BatchInfo>();
  qRegisterMetaType<bellwether::Error>();
}

}  // namespace

/// Bookkeeping of the jobs under way. Replies are delivered to `inbox`, which lives on the session's thread and dies
/// with the session, so none reaches a session that is gone. A reply of an earlier generation (before a close) is
/// dropped.
struct Session::Private {
  explicit Private(Session& session) : q(session) {
    interrupter.setInterval(kInterruptEveryMs);
    QObject::connect(&interrupter, &QTimer::timeout, &inbox, [this] { thread.interruptIfStopped(); });
  }

  ~Private() {
    stopAll();
    stopKeeping();
    thread.interruptIfStopped();
  }

  /// Runs `work` on the store thread and hands what it gave to `done` on this one.
  template <class T>
  std::shared_ptr<StopFlag> request(std::function<Result<T>(StoreState&)> work, std::function<void(T&)> done);

  void finish(const std::shared_ptr<StopFlag>& stop);
  void refuse(const Error& error, const StopFlag& stop);
  void stopAll();
  /// Keeps the columns when they have changed and nothing else is under way.
  void keepColumns();
  /// Makes room for a request.
  void stopKeeping();
  /// For work's progress: any thread may call it.
  ProgressReport reporter();
  void adopt(jobs::Snapshot& snapshot);
  /// The same after a change of the workspace.
  void adoptChanged(jobs::Snapshot& snapshot);
  void show(jobs::Snapshot& snapshot);

  Session& q;
  QObject inbox;
  QTimer interrupter;  // a stop may fall between two statements: it is repeated until the job has ended
  std::vector<std::shared_ptr<StopFlag>> stops;       // of the jobs under way
  std::shared_ptr<StopFlag> checking;                 // of the latest check
  std::vector<std::shared_ptr<StopFlag>> superseded;  // of checks that later ones replaced
  std::shared_ptr<StopFlag> keeping;                  // of the columns being kept
  bool hasUnkept = false;                             // columns that changed since they were kept
  quint64 generation = 0;
  StoreThread thread;  // last: ends first
};

template <class T>
std::shared_ptr<StopFlag> Session::Private::request(std::function<Result<T>(StoreState&)> work,
                                                    std::function<void(T&)> done) {
  auto stop = std::make_shared<StopFlag>(false);
  stopKeeping();
  stops.push_back(stop);
  ++q.m_busy;
  Q_EMIT q.busyChanged();
  const auto deliver = [this, stop, done = std::move(done), asked = generation](Result<T>& result) {
    finish(stop);
    const bool isLate = std::erase(superseded, stop) > 0 || asked != generation;
    const QPointer<QObject> guard(&inbox);  // who is told may end the session
    if (!isLate && result)
      done(*result);
    else if (!isLate)
      refuse(result.error(), *stop);
    if (guard) keepColumns();
  };
  thread.post(
      [work = std::move(work), deliver, receiver = &inbox, stop](StoreState& state) {
        auto result = std::make_shared<Result<T>>(stop->load() ? Result<T>(fail(ErrorCode::Interrupted)) : work(state));
        QMetaObject::invokeMethod(
            receiver, [deliver, result] { deliver(*result); }, Qt::QueuedConnection);
      },
      stop);
  return stop;
}

void Session::Private::finish(const std::shared_ptr<StopFlag>& stop) {
  std::erase(stops, stop);
  if (std::none_of(stops.begin(), stops.end(), [](const auto& other) { return other->load(); })) interrupter.stop();
  --q.m_busy;
  Q_EMIT q.busyChanged();
}

void Session::Private::refuse(const Error& error, const StopFlag& stop) {
  if (error.code == ErrorCode::Interrupted && stop.load())
    Q_EMIT q.cancelled();
  else
    Q_EMIT q.failed(error);
}

void Session::Private::stopAll() {
  for (const auto& stop : stops) stop->store(true);
}

void Session::Private::keepColumns() {
  if (!hasUnkept || keeping || !stops.empty()) return;
  keeping = std::make_shared<StopFlag>(false);
  const auto deliver = [this, stop = keeping](bool isDone) {
    if (keeping != stop) return;
    keeping.reset();
    if (isDone) hasUnkept = false;
  };
  thread.post(
      [deliver, receiver = &inbox](StoreState& state) {
        const bool isDone = jobs::keepColumns(state);
        QMetaObject::invokeMethod(
            receiver, [deliver, isDone] { deliver(isDone); }, Qt::QueuedConnection);
      },
      keeping);
}

void Session::Private::stopKeeping() {
  if (!keeping) return;
  keeping->store(true);
  keeping.reset();
  thread.interruptIfStopped();
}

ProgressReport Session::Private::reporter() {
  return [receiver = &inbox, session = &q](const JobProgress& now) {
    QMetaObject::invokeMethod(
        receiver,
        [session, now] {
          Q_EMIT session->progressed(now.what, now.rows, now.fraction, now.rowsPerSecond, now.secondsLeft);
        },
        Qt::QueuedConnection);
  };
}

void Session::Private::adopt(jobs::Snapshot& snapshot) {
  snapshot.workspace.isSample = pathFromText(snapshot.workspace.path) == jobs::samplePath(dataFolder());
  q.m_workspace = std::move(snapshot.workspace);
  q.m_facts = std::move(snapshot.facts);
  q.m_batches = std::move(snapshot.batches);
}

void Session::Private::adoptChanged(jobs::Snapshot& snapshot) {
  adopt(snapshot);
  hasUnkept = true;
}

void Session::Private::show(jobs::Snapshot& snapshot) {
  adopt(snapshot);
  q.m_notes.reset();
  q.m_reviews.reset();
  hasUnkept = false;
  Q_EMIT q.opened();
  Q_EMIT q.factsChanged();
  Q_EMIT q.batchesChanged();
}

Session::Session(QObject* parent) : QObject(parent) {
  registerTypes();
  d = std::make_unique<Private>(*this);
}

Session::~Session() = default;

void Session::open(const QString& path) {
  d->request<jobs::Snapshot>([file = pathFromText(path)](StoreState& state) { return jobs::open(state, file); },
                             [this](jobs::Snapshot& snapshot) { d->show(snapshot); });
}

void Session::create(const QString& path, const records::WorkspaceSettings& settings) {
  d->request<jobs::Snapshot>(
      [file = pathFromText(path), settings](StoreState& state) { return jobs::create(state, file, settings); },
      [this](jobs::Snapshot& snapshot) { d->show(snapshot); });
}

void Session::openSample() {
  const jobs::SampleRequest request{dataFolder(), today()};
  d->request<jobs::Snapshot>(
      [request, report = d->reporter()](StoreState& state) { return jobs::openSample(state, request, report); },
      [this](jobs::Snapshot& snapshot) { d->show(snapshot); });
}

void Session::close() {
  cancel();
  d->stopKeeping();
  d->hasUnkept = false;
  ++d->generation;
  d->thread.post([](StoreState& state) { state.setFile(std::nullopt); }, std::make_shared<StopFlag>(false));
  if (!m_workspace) return;
  m_workspace.reset();
  m_facts.reset();
  m_batches.clear();
  m_notes.reset();
  m_reviews.reset();
  Q_EMIT closed();
}

void Session::saveSettings(const records::WorkspaceSettings& settings) {
  d->request<jobs::Snapshot>([settings](StoreState& state) { return jobs::saveSettings(state, settings); },
                             [this](jobs::Snapshot& snapshot) {
                               d->adoptChanged(snapshot);
                               Q_EMIT factsChanged();
                             });
}

void Session::checkFiles(const std::vector<FileRequest>& files) {
  const bool isChecking = std::count(d->stops.begin(), d->stops.end(), d->checking) > 0;
  if (isChecking) {
    d->superseded.push_back(d->checking);
    d->checking->store(true);
    d->thread.interruptIfStopped();
    d->interrupter.start();
  }
  d->checking = d->request<CheckResult>(
      [files, report = d->reporter()](StoreState& state) { return jobs::check(state, files, report); },
      [this](CheckResult& result) { Q_EMIT checkReady(result); });
}

void Session::importFiles(const std::vector<FileRequest>& files) {
  d->request<jobs::Imported>(
      [files, report = d->reporter()](StoreState& state) { return jobs::import(state, files, report); },
      [this](jobs::Imported& done) {
        d->adoptChanged(done.snapshot);
        Q_EMIT factsChanged();
        Q_EMIT batchesChanged();
        Q_EMIT imported(done.outcome);
      });
}

void Session::forgetReadings(const QString& fingerprint) {
  struct Done {};
  d->request<Done>(
      [fingerprint = fingerprint.toStdString()](StoreState& state) -> Result<Done> {
        if (const auto done = jobs::forgetReadings(state, fingerprint); !done) return tl::unexpected(done.error());
        return Done{};
      },
      [](Done&) {});
}

void Session::importWatched(const std::vector<std::filesystem::path>& paths) {
  d->request<jobs::Watched>(
      [paths, report = d->reporter()](StoreState& state) { return jobs::importWatched(state, paths, report); },
      [this](jobs::Watched& done) {
        if (done.snapshot) {
          d->adoptChanged(*done.snapshot);
          Q_EMIT factsChanged();
          Q_EMIT batchesChanged();
        }
        Q_EMIT watched(done.files);
      });
}

void Session::findDuplicates() {
  d->request<std::vector<Duplicate>>([](StoreState& state) { return jobs::findDuplicates(state); },
                                     [this](std::vector<Duplicate>& found) { Q_EMIT duplicatesFound(found); });
}

void Session::mergeDuplicate(const Duplicate& duplicate) {
  d->request<jobs::Changed>([duplicate](StoreState& state) { return jobs::mergeDuplicate(state, duplicate); },
                            [this](jobs::Changed& done) {
                              d->adoptChanged(done.snapshot);
                              Q_EMIT factsChanged();
                              Q_EMIT batchesChanged();
                              Q_EMIT merged(done.batch);
                            });
}

void Session::undoBatch(qint64 id) {
  d->request<jobs::Turned>([id](StoreState& state) { return jobs::turn(state, jobs::Turn::Undo, id); },
                           [this, id](jobs::Turned& done) {
                             d->adoptChanged(done.snapshot);
                             Q_EMIT factsChanged();
                             Q_EMIT batchesChanged();
                             Q_EMIT undone(id, done.counts);
                           });
}

void Session::redoBatch(qint64 id) {
  d->request<jobs::Turned>([id](StoreState& state) { return jobs::turn(state, jobs::Turn::Redo, id); },
                           [this](jobs::Turned& done) {
                             d->adoptChanged(done.snapshot);
                             Q_EMIT factsChanged();
                             Q_EMIT batchesChanged();
                           });
}

void Session::backupTo(const QString& path) {
  struct Done {};
  d->request<Done>(
      [to = pathFromText(path)](StoreState& state) -> Result<Done> {
        if (const auto done = jobs::backup(state, to); !done) return tl::unexpected(done.error());
        return Done{};
      },
      [this, path](Done&) { Q_EMIT backedUp(path); });
}

void Session::readLastImport() {
  d->request<LastImport>(
      [batches = m_batches](StoreState& state) -> Result<LastImport> {
        if (state.file() == nullptr) return LastImport{};
        return app::readLastImport(state.file()->path(), batches);
      },
      [this](LastImport& last) { Q_EMIT lastImportRead(std::make_shared<const LastImport>(std::move(last))); });
}

void Session::readNotes() {
  d->request<Notes>([](StoreState& state) { return jobs::readNotes(state); },
                    [this](Notes& notes) {
                      m_notes = std::move(notes);
                      Q_EMIT notesChanged();
                    });
}

void Session::changeNote(const NoteChange& change) {
  d->request<jobs::NoteChanged>([change](StoreState& state) { return jobs::changeNote(state, change); },
                                [this](jobs::NoteChanged& done) {
                                  m_notes = std::move(done.notes);
                                  Q_EMIT noteChanged(done.change);
                                  Q_EMIT notesChanged();
                                });
}

void Session::readReviews() {
  d->request<Reviews>([](StoreState& state) { return jobs::readReviews(state); },
                      [this](Reviews& reviews) {
                        m_reviews = std::move(reviews);
                        Q_EMIT reviewsChanged();
                      });
}

void Session::changeReview(const ReviewChange& change) {
  d->request<jobs::ReviewChanged>([change](StoreState& state) { return jobs::changeReview(state, change); },
                                  [this](jobs::ReviewChanged& done) {
                                    m_reviews = std::move(done.reviews);
                                    Q_EMIT reviewChanged(done.change);
                                    Q_EMIT reviewsChanged();
                                  });
}

void Session::readTargets() {
  d->request<std::vector<store::StoredTarget>>(
      [](StoreState& state) { return jobs::readTargets(state); },
      [this](std::vector<store::StoredTarget>& targets) { Q_EMIT targetsRead(targets); });
}

void Session::editTargets(const store::TargetEdits& edits, const QString& name) {
  d->request<jobs::Changed>(
      [edits, name = name.toStdString()](StoreState& state) { return jobs::editTargets(state, edits, name); },
      [this](jobs::Changed& done) {
        d->adoptChanged(done.snapshot);
        Q_EMIT factsChanged();
        Q_EMIT batchesChanged();
        Q_EMIT targetsEdited(done.batch);
      });
}

void Session::cancel() {
  if (d->stops.empty()) return;
  d->stopAll();
  d->thread.interruptIfStopped();
  d->interrupter.start();
}

}  // namespace bellwether::app
