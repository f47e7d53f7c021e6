#include "gui/control/import_controller.h"

#include <QFileInfo>
#include <algorithm>

#include "bellwether/app/paths.h"
#include "bellwether/app/words.h"
#include "gui/check/check_page.h"
#include "gui/control/lens_controller.h"
#include "gui/dialogs/file_dialogs.h"
#include "gui/dialogs/input_dialog.h"
#include "gui/frame.h"
#include "gui/pages/data_page.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/progress_strip.h"

namespace bellwether::gui {
namespace {

const QString kImportNote = QStringLiteral("import");
const QString kCheckNote = QStringLiteral("check");

std::vector<const app::CheckedFile*> withRejects(const app::CheckResult& result) {
  std::vector<const app::CheckedFile*> files;
  for (const app::CheckedFile& file : result.files)
    if (file.plan && file.outcome && !file.outcome->rejects.empty()) files.push_back(&file);
  return files;
}

records::RecordKind kindOf(app::CardAction action) {
  switch (action) {
    case app::CardAction::AddCosts:
      return records::RecordKind::Costs;
    case app::CardAction::AddTargets:
      return records::RecordKind::Targets;
    case app::CardAction::AddMarketSize:
      return records::RecordKind::Market;
    case app::CardAction::AddReps:
      return records::RecordKind::Reps;
    case app::CardAction::AddDeals:
    case app::CardAction::None:
      break;
  }
  return records::RecordKind::Deals;
}

QString rejectsName(const app::CheckedFile& file) {
  return QFileInfo(app::textFromPath(file.request.path)).completeBaseName() + QStringLiteral("-bad-rows.csv");
}

}  // namespace

ImportController::ImportController(app::Session& session, app::Settings& settings, Frame& frame, LensController& lens,
                                   QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_frame(frame), m_lens(lens) {
  connectSession();
  connectPages();
}

void ImportController::connectSession() {
  for (const auto signal : {&app::Session::opened, &app::Session::closed})
    connect(&m_session, signal, this, [this] {
      if (auto* page = m_frame.checkPage.made()) page->clear();
    });
  connect(&m_session, &app::Session::opened, this, &ImportController::startWaiting);
  connect(&m_lens, &LensController::moved, this, &ImportController::noteWaitingCheck);
  connect(&m_session, &app::Session::checkReady, this, &ImportController::showCheck);
  connect(&m_session, &app::Session::imported, this, &ImportController::showImported);
  connect(&m_session, &app::Session::undone, this,
          [this](qint64, const store::RowCounts& counts) { countUndone(counts); });
  connect(&m_session, &app::Session::batchesChanged, this, &ImportController::showBatches);
  connect(&m_session, &app::Session::failed, this, [this] {
    m_undosLeft = 0;
    forgetTyped();
  });
  connect(&m_session, &app::Session::cancelled, this, [this] {
    m_frame.messages->show({kImportNote, Note::Kind::Info, [] { return tr("Cancelled. Nothing was changed."); }});
  });
  connect(&m_session, &app::Session::progressed, this,
          [this](const QString& what, qint64 rows, double fraction, double speed, double left) {
            m_frame.progress->showStep({what, rows, fraction, speed, left});
            m_frame.progress->setVisible(m_session.isBusy());
          });
  connect(&m_session, &app::Session::busyChanged, this, [this] {
    if (!m_session.isBusy()) m_frame.progress->hide();
  });
  connect(m_frame.progress, &ProgressStrip::cancelRequested, &m_session, &app::Session::cancel);
}

void ImportController::connectPages() {
  m_frame.checkPage.with([this](const CheckPage& page) { connectCheck(page); });
  m_frame.withPage<DataPage>([this](const DataPage& data) {
    connect(&data, &DataPage::importRequested, this, &ImportController::chooseFiles);
    connect(&data, &DataPage::undoRequested, &m_session, &app::Session::undoBatch);
    connect(&data, &DataPage::redoRequested, &m_session, &app::Session::redoBatch);
  });
}

void ImportController::connectCheck(const CheckPage& page) {
  connect(&m_session, &app::Session::failed, &page, [this] { m_frame.checkPage->setBusy(false); });
  connect(&m_session, &app::Session::cancelled, &page, [this] { m_frame.checkPage->setBusy(false); });
  connect(&page, &CheckPage::recheckRequested, this, &ImportController::check);
  connect(&page, &CheckPage::importRequested, this, [this](const std::vector<app::FileRequest>& files) {
    m_frame.checkPage->setBusy(true);
    m_session.importFiles(files);
  });
  connect(&page, &CheckPage::forgetRequested, this,
          [this](const QString& fingerprint, const std::vector<app::FileRequest>& files) {
            m_session.forgetReadings(fingerprint);
            check(files);
          });
  connect(&page, &CheckPage::saveRejectsRequested, this, &ImportController::saveRejects);
  connect(&page, &CheckPage::cancelled, this, &ImportController::leaveCheck);
}

void ImportController::chooseFiles() {
  const FileQuestion question{tr("Choose the files of your CRM export"),
                              m_settings.lastFolder,
                              {},
                              tr("CSV files (*.csv *.tsv *.txt);;All files (*)"),
                              {}};
  askOpenFiles(&m_frame, question, [this](const QStringList& paths) { takeFiles(paths); });
}

void ImportController::takeFiles(const QStringList& paths) {
  if (paths.isEmpty()) return;
  m_settings.lastFolder = QFileInfo(paths.first()).absolutePath();
  m_waiting = paths;
  if (!m_session.workspace()) {
    Q_EMIT workspaceNeeded();
    return;
  }
  startWaiting();
}

void ImportController::supply(app::CardAction action) {
  if (!m_session.workspace() || m_session.workspace()->readOnly || action == app::CardAction::None) return;
  if (action == app::CardAction::AddDeals) return chooseFiles();
  auto* dialog =
      new InputDialog({kindOf(action), m_lens.lens().period.range, m_session.workspace()->settings.currency}, &m_frame);
  connect(dialog, &InputDialog::typed, this, &ImportController::importTyped);
  connect(dialog, &InputDialog::fileRequested, this, &ImportController::chooseFiles);
  connect(dialog, &InputDialog::templateRequested, this, &ImportController::exportRequested);
  dialog->open();
}

void ImportController::importTyped(const TypedFigure& figure) {
  const Result<QString> path = writeTyped(figure);
  if (!path) {
    Q_EMIT failed(path.error());
    return;
  }
  m_typed = *path;
  app::FileRequest request{app::pathFromText(*path), {}};
  request.options.as = figure.kind;
  m_session.importFiles({request});
}

void ImportController::forgetTyped() {
  if (!m_typed.isEmpty()) removeTyped(std::exchange(m_typed, {}));
}

void ImportController::startWaiting() {
  if (m_waiting.isEmpty()) return;
  // Files that come while others are being checked join them.
  std::vector<app::FileRequest> files;
  if (const auto* checked = m_frame.checkPage.made()) files = checked->requests();
  for (const QString& path : std::exchange(m_waiting, {})) {
    const std::filesystem::path added = app::pathFromText(path);
    std::erase_if(files, [&added](const app::FileRequest& file) { return file.path == added; });
    files.push_back({added, {}});
  }
  if (m_session.workspace()->readOnly) {
    m_frame.messages->show({kImportNote, Note::Kind::Warning, [] {
                              return tr("This workspace is open read-only, so nothing can be imported into it.");
                            }});
    return;
  }
  check(files);
}

void ImportController::check(const std::vector<app::FileRequest>& files) {
  m_frame.messages->remove(kImportNote);
  m_session.checkFiles(files);
}

void ImportController::showCheck(const app::CheckResult& result) {
  m_frame.checkPage->showResult(result, {m_lens.lens(), m_lens.asOf(), m_lens.formatter()});
  m_frame.showCheck();
  noteWaitingCheck();
}

void ImportController::noteWaitingCheck() {
  const auto* page = m_frame.checkPage.made();
  const bool waits = page != nullptr && page->result() && m_frame.current() != QStringLiteral("check");
  if (!waits) return m_frame.messages->remove(kCheckNote);
  m_frame.messages->show({kCheckNote, Note::Kind::Info, [] { return tr("Files are checked, but not imported yet."); },
                          [] { return tr("Back to the check"); }, [this] { m_frame.showCheck(); }});
}

void ImportController::leaveCheck() {
  m_session.cancel();
  m_frame.checkPage->clear();
  m_lens.goTo(m_frame.idOf<DataPage>());
}

void ImportController::showImported(const app::ImportOutcome& outcome) {
  forgetTyped();
  std::vector<qint64> batches;
  for (const app::FileOutcome& file : outcome.files) batches.push_back(file.batch.id);
  const store::RowCounts total = outcome.total();
  const auto files = static_cast<std::int64_t>(outcome.files.size());
  m_frame.messages->show({kImportNote, Note::Kind::Done,
                          [this, total, files] {
                            const app::Formatter formatter = m_lens.formatter();
                            const QString what = tr("Imported %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected.",
                                                    nullptr, static_cast<int>(files));
                            return what.arg(formatter.count(files), formatter.count(total.added),
                                            formatter.count(total.updated), formatter.count(total.unchanged),
                                            formatter.count(total.rejected));
                          },
                          [] { return tr("Undo"); }, [this, batches] { undo(batches); }});
  if (auto* page = m_frame.checkPage.made()) page->clear();
  m_lens.goTo(m_frame.pageIds().first());
}

void ImportController::countUndone(const store::RowCounts& counts) {
  m_undone.added += counts.added;
  m_undone.updated += counts.updated;
  if (m_undosLeft > 1) {
    --m_undosLeft;
    return;
  }
  m_undosLeft = 0;
  m_frame.messages->show(
      {kImportNote, Note::Kind::Done, [this, sum = std::exchange(m_undone, {})] {
         const app::Formatter formatter = m_lens.formatter();
         return tr("Import undone: %1 records removed, %2 put back as they were. Data > Imports can apply it again.")
             .arg(formatter.count(sum.added), formatter.count(sum.updated));
       }});
}

void ImportController::undo(const std::vector<qint64>& batches) {
  m_undosLeft = static_cast<int>(batches.size());
  m_undone = {};
  for (auto id = batches.rbegin(); id != batches.rend(); ++id) m_session.undoBatch(*id);
}

bool ImportController::canUndoLast() const {
  const auto& workspace = m_session.workspace();
  const auto& batches = m_session.batches();
  return workspace && !workspace->readOnly &&
         std::any_of(batches.begin(), batches.end(), [](const store::BatchInfo& batch) { return !batch.undone; });
}

void ImportController::undoLast() {
  const auto& batches = m_session.batches();
  const auto last =
      std::find_if(batches.rbegin(), batches.rend(), [](const store::BatchInfo& batch) { return !batch.undone; });
  if (canUndoLast()) m_session.undoBatch(last->id);
}

void ImportController::saveRejects() {
  const auto& result = m_frame.checkPage->result();
  if (!result) return;
  const auto files = withRejects(*result);
  if (files.empty()) return;
  if (files.size() == 1) {
    const FileQuestion question{tr("Save the bad rows"), m_settings.lastFolder, rejectsName(*files.front()),
                                tr("CSV files (*.csv)"), QStringLiteral("csv")};
    askSaveFile(&m_frame, question, [this, file = *files.front()](const QString& path) { writeRejects(path, file); });
    return;
  }
  askFolder(&m_frame, {tr("Folder for the bad rows of each file"), m_settings.lastFolder, {}, {}, {}},
            [this](const QString& folder) {
              if (!m_frame.checkPage->result()) return;
              for (const app::CheckedFile* file : withRejects(*m_frame.checkPage->result()))
                writeRejects(folder + QLatin1Char('/') + rejectsName(*file), *file);
            });
}

void ImportController::writeRejects(const QString& path, const app::CheckedFile& file) {
  const Status status = ingest::writeRejects(app::pathFromText(path), *file.plan, file.outcome->rejects);
  const auto count = static_cast<std::int64_t>(file.outcome->rejects.size());
  const QString key = QStringLiteral("rejects-") + path;
  if (!status) {
    m_frame.messages->show({key, Note::Kind::Problem, [error = status.error()] { return app::words::error(error); }});
    return;
  }
  m_frame.messages->show({key, Note::Kind::Done, [this, path, count] {
                            return tr("%1 bad rows saved in %2. Mend them there and import that file.")
                                .arg(m_lens.formatter().count(count), app::shownPath(path));
                          }});
}

void ImportController::showBatches() {
  const auto& workspace = m_session.workspace();
  const bool isReadOnly = workspace && workspace->readOnly;
  m_frame.withPage<DataPage>([batches = m_session.batches(), isReadOnly, formatter = m_lens.formatter()](
                                 DataPage& page) { page.setBatches(batches, isReadOnly, formatter); });
}

void ImportController::retranslate() {
  showBatches();
  m_frame.checkPage.with([view = CheckPage::View{m_lens.lens(), m_lens.asOf(), m_lens.formatter()}](CheckPage& page) {
    page.setView(view);
  });
}

}  // namespace bellwether::gui
