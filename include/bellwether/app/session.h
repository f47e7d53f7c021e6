#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "bellwether/app/duplicates.h"
#include "bellwether/app/import_service.h"
#include "bellwether/app/last_import.h"
#include "bellwether/app/notes.h"
#include "bellwether/app/reviews.h"
#include "bellwether/app/watched_import.h"
#include "bellwether/records/facts.h"
#include "bellwether/store/target_book.h"

namespace bellwether::app {

/// One file of the check page: either understood, or refused with the reason.
struct CheckedFile {
  FileRequest request;
  std::optional<ingest::FilePlan> plan;
  std::optional<Error> error;
  std::optional<FileOutcome> outcome;  ///< of the dry run; empty when questions are open or the file is refused
  std::optional<Recollection> recalled = std::nullopt;
  std::vector<Drift> drift = {};  ///< against the last import of its sort
};

struct CheckResult {
  std::vector<CheckedFile> files;                       ///< in reading order, refused ones last
  std::shared_ptr<const records::Facts> before, after;  ///< `after` empty when nothing can be imported
};

struct OpenWorkspace {
  QString path;
  bool readOnly = false;
  bool isSample = false;
  records::WorkspaceSettings settings;
};

/// The GUI's open workspace. Owns the store thread, on which the file's connection lives; requests are queued there,
/// answers come back as signals on this object's thread. Snapshots may be read anywhere.
class Session final : public QObject {
  Q_OBJECT

 public:
  explicit Session(QObject* parent = nullptr);
  ~Session() override;

  const std::optional<OpenWorkspace>& workspace() const { return m_workspace; }
  std::shared_ptr<const records::Facts> facts() const { return m_facts; }
  const std::vector<store::BatchInfo>& batches() const { return m_batches; }
  /// Null until read.
  const Notes& notes() const { return m_notes; }
  /// Null until read.
  const Reviews& reviews() const { return m_reviews; }
  bool isBusy() const { return m_busy > 0; }

  void open(const QString& path);
  void create(const QString& path, const records::WorkspaceSettings& settings);
  /// Writes the sample company into a workspace in the application's data folder (made anew) and opens it.
  void openSample();
  void close();
  void saveSettings(const records::WorkspaceSettings& settings);

  /// Inspects and dry-runs files; ends with checkReady, or with nothing after cancel(). A later call supersedes an
  /// earlier one.
  void checkFiles(const std::vector<FileRequest>& files);
  /// Imports what checkFiles understood; ends with imported or failed or cancelled.
  void importFiles(const std::vector<FileRequest>& files);
  /// Forgets how files with these headers (FilePlan::headerFingerprint) were read; the records stay.
  void forgetReadings(const QString& fingerprint);
  /// Imports what came into a watched folder, as far as it is known; ends with watched or failed or cancelled.
  void importWatched(const std::vector<std::filesystem::path>& paths);
  /// Ends with duplicatesFound.
  void findDuplicates();
  /// Makes one customer or rep of two, as a batch that can be undone; ends with merged or failed.
  void mergeDuplicate(const Duplicate& duplicate);
  void undoBatch(qint64 id);
  void redoBatch(qint64 id);
  void backupTo(const QString& path);
  /// What the newest import of deals changed; ends with lastImportRead.
  void readLastImport();
  /// Ends with notesChanged.
  void readNotes();
  /// Writes, changes or takes away a note; ends with noteChanged and notesChanged, or failed.
  void changeNote(const NoteChange& change);
  /// Ends with reviewsChanged.
  void readReviews();
  /// Changes what reviews agreed on; ends with reviewChanged and reviewsChanged, or failed.
  void changeReview(const ReviewChange& change);
  /// Ends with targetsRead.
  void readTargets();
  /// All edits as one batch, named in the history; ends with targetsEdited or failed.
  void editTargets(const store::TargetEdits& edits, const QString& name);
  /// Stops the running job within 200 ms; nothing of it remains.
  void cancel();

 Q_SIGNALS:
  void opened();
  void closed();
  void factsChanged();
  void batchesChanged();
  void busyChanged();
  void progressed(const QString& what, qint64 rows, double fraction, double rowsPerSecond, double secondsLeft);
  void checkReady(const bellwether::app::CheckResult& result);
  void imported(const bellwether::app::ImportOutcome& outcome);
  void watched(const std::vector<bellwether::app::WatchedFile>& files);
  void duplicatesFound(const std::vector<bellwether::app::Duplicate>& duplicates);
  void merged(const bellwether::store::BatchInfo& batch);
  void undone(qint64 id, const bellwether::store::RowCounts& counts);
  void backedUp(const QString& path);
  void lastImportRead(const std::shared_ptr<const bellwether::app::LastImport>& last);
  void notesChanged();
  /// With the id that a new note got.
  void noteChanged(const bellwether::app::NoteChange& change);
  void reviewsChanged();
  /// With the id that a new action got.
  void reviewChanged(const bellwether::app::ReviewChange& change);
  void targetsRead(const std::vector<bellwether::store::StoredTarget>& targets);
  void targetsEdited(const bellwether::store::BatchInfo& batch);
  void cancelled();
  void failed(const bellwether::Error& error);

 private:
  struct Private;
  std::unique_ptr<Private> d;
  std::optional<OpenWorkspace> m_workspace;
  std::shared_ptr<const records::Facts> m_facts;
  std::vector<store::BatchInfo> m_batches;
  Notes m_notes;
  Reviews m_reviews;
  int m_busy = 0;
};

}  // namespace bellwether::app
