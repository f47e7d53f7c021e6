#include "gui/control/watch_controller.h"

#include <algorithm>
#include <chrono>

#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/control/lens_controller.h"
#include "gui/dialogs/file_dialogs.h"
#include "gui/frame.h"
#include "gui/pages/data/watch_panel.h"
#include "gui/pages/data_page.h"
#include "gui/widgets/message_bar.h"

namespace bellwether::gui {
namespace {

using Clock = std::chrono::steady_clock;
using app::WatchedState;

constexpr std::chrono::seconds kLookEvery{1};
constexpr std::chrono::seconds kSettled{2};
const QString kImportedNote = QStringLiteral("watch-imported");
const QString kOfferNote = QStringLiteral("watch-offer");

}  // namespace

WatchController::WatchController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
  m_timer.setInterval(kLookEvery);
  connect(&m_timer, &QTimer::timeout, this, &WatchController::look);
  app::Session* session = &m_parts.session;
  connect(session, &app::Session::opened, this, &WatchController::restart);
  connect(session, &app::Session::closed, this, &WatchController::restart);
  connect(session, &app::Session::watched, this, &WatchController::report);
  // A failed import of watched files is told by the error's own message; the files are looked at again when they
  // change.
  connect(session, &app::Session::failed, this, [this] { m_isImporting = false; });
  connect(session, &app::Session::cancelled, this, [this] { m_isImporting = false; });
  m_parts.frame.withPage<DataPage>([this](const DataPage& page) {
    connect(page.watchPanel(), &WatchPanel::addRequested, this, &WatchController::chooseFolder);
    connect(page.watchPanel(), &WatchPanel::removeRequested, this, &WatchController::remove);
  });
  restart();
}

bool WatchController::canWatch() const {
  const auto& workspace = m_parts.session.workspace();
  return workspace && !workspace->readOnly && !workspace->isSample;
}

QStringList WatchController::folders() const {
  QStringList folders;
  if (!canWatch()) return folders;
  for (const app::WatchedFolder& watched : m_parts.settings.watched)
    if (watched.workspace == m_parts.session.workspace()->path) folders.append(watched.folder);
  return folders;
}

void WatchController::chooseFolder() {
  askFolder(&m_parts.frame, {tr("Folder with your CRM’s exports"), m_parts.settings.lastFolder, {}, {}, {}},
            [this](const QString& folder) { add(folder); });
}

void WatchController::add(const QString& folder) {
  if (!canWatch() || folders().contains(folder)) return;
  m_parts.settings.watched.append({folder, m_parts.session.workspace()->path});
  m_parts.settings.save();
  restart();
}

void WatchController::remove(const QString& folder) {
  if (!canWatch()) return;
  m_parts.settings.watched.removeAll({folder, m_parts.session.workspace()->path});
  m_parts.settings.save();
  restart();
}

void WatchController::restart() {
  m_looking.drop();
  m_isImporting = false;
  m_missing.clear();
  std::vector<std::filesystem::path> paths;
  for (const QString& folder : folders()) paths.push_back(app::pathFromText(folder));
  m_watch = paths.empty() ? nullptr : std::make_shared<app::FolderWatch>(std::move(paths), kSettled);
  m_watch ? m_timer.start() : m_timer.stop();
  showFolders();
}

void WatchController::look() {
  if (!m_watch || m_isImporting || m_looking.isWaiting()) return;
  m_looking.run(
      this,
      [watch = m_watch] {
        Look found{watch->poll(Clock::now()), {}};
        found.missing = watch->missing();
        return found;
      },
      [this](const Look& found) { take(found); });
}

void WatchController::take(const Look& found) {
  if (found.missing != m_missing) {
    m_missing = found.missing;
    showFolders();
  }
  if (found.settled.empty()) return;
  m_isImporting = true;
  m_parts.session.importWatched(found.settled);
}

void WatchController::showFolders() {
  std::vector<WatchedFolderRow> rows;
  for (const QString& folder : folders()) {
    const auto path = app::pathFromText(folder);
    rows.push_back({folder, std::find(m_missing.begin(), m_missing.end(), path) != m_missing.end()});
  }
  m_parts.frame.withPage<DataPage>(
      [rows, canWatch = canWatch()](const DataPage& page) { page.watchPanel()->showFolders(rows, canWatch); });
}

void WatchController::report(const std::vector<app::WatchedFile>& files) {
  m_isImporting = false;
  QStringList asking;
  for (const app::WatchedFile& file : files) {
    if (file.state == WatchedState::Later && m_watch) m_watch->retry(file.path, Clock::now());
    if (file.state == WatchedState::Asks) asking.append(app::textFromPath(file.path));
    if (file.state != WatchedState::Refused) continue;
    const QString key = QStringLiteral("watch-") + app::textFromPath(file.path);
    m_parts.frame.messages->show(
        {key, Note::Kind::Problem, [error = *file.error] { return app::words::error(error); }});
  }
  reportImported(files);
  if (!asking.isEmpty()) offer(asking);
}

void WatchController::reportImported(const std::vector<app::WatchedFile>& files) {
  app::ImportOutcome all;
  std::vector<qint64> batches;
  for (const app::WatchedFile& file : files) {
    if (!file.outcome) continue;
    all.files.push_back(*file.outcome);
    batches.push_back(file.outcome->batch.id);
  }
  if (batches.empty()) return;
  std::reverse(batches.begin(), batches.end());  // the last one is undone first
  const auto count = static_cast<std::int64_t>(batches.size());
  m_parts.frame.messages->show(
      {kImportedNote, Note::Kind::Done,
       [this, count, total = all.total()] {
         const app::Formatter formatter = m_parts.lens.formatter();
         return tr("%1 files from a watched folder imported: %2 new, %3 updated, %4 unchanged, %5 rejected.", nullptr,
                   static_cast<int>(count))
             .arg(formatter.count(count), formatter.count(total.added), formatter.count(total.updated),
                  formatter.count(total.unchanged), formatter.count(total.rejected));
       },
       [] { return tr("Undo"); },
       [this, batches] {
         for (const qint64 batch : batches) m_parts.session.undoBatch(batch);
       }});
}

void WatchController::offer(const QStringList& paths) {
  const auto count = static_cast<int>(paths.size());
  m_parts.frame.messages->show({kOfferNote, Note::Kind::Info,
                                [count] { return tr("%n files in a watched folder need a look.", nullptr, count); },
                                [] { return tr("Check"); }, [this, paths] { Q_EMIT checkRequested(paths); }});
}

}  // namespace bellwether::gui
