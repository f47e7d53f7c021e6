#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bellwether/core/error.h"
#include "bellwether/core/stop.h"
#include "bellwether/records/facts.h"
#include "bellwether/records/records.h"
#include "bellwether/records/settings.h"

namespace bellwether::store {

/// Where a batch comes from. Kept with it for good.
struct BatchSource {
  std::string file;    ///< file name without folders, UTF-8
  std::string sha256;  ///< of the file's bytes, lower-case hex
  records::RecordKind kind = records::RecordKind::Deals;
  std::string profile;    ///< e.g. "plain"
  std::string origin;     ///< the system whose ids these are
  std::string encoding;   ///< e.g. "UTF-8"
  std::string delimiter;  ///< "," ";" "\t" "|"
  std::int64_t headerLine = 1;
  std::string mapping;              ///< JSON of header to field, for the next file with the same headers
  records::FieldMask supplied = 0;  ///< fields that the file's columns supply, for all its rows
  std::string fingerprint;          ///< of the headers; not filled in what batches() returns
  std::string decisions;            ///< JSON, see Reading; empty: not remembered
};

struct RowCounts {
  std::int64_t added = 0, updated = 0, unchanged = 0, rejected = 0;
  std::int64_t rows() const { return added + updated + unchanged + rejected; }
  friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

/// A row that the store cannot take although it reads well (e.g. an overlapping target, a loop of merges).
struct StoreReject {
  std::int64_t line = 0;
  records::Field field = records::Field::DealId;
  std::string value;
  std::string reason;  ///< stable code: `overlapping_target`, `unknown_deal`, `merge_loop`, `duplicate_in_file`,
                       ///< `bad_split_total`
};

struct BatchInfo {
  std::int64_t id = 0;
  BatchSource source;
  RowCounts counts;
  std::string importedAt;  ///< UTC, `YYYY-MM-DDTHH:MM:SSZ`, from the caller
  bool undone = false;
  std::string undoneAt;
  /// Rows that could be judged only when the batch ended (the splits of a deal must total 100 %); counted in
  /// `counts.rejected`. Filled by endBatch only, not kept.
  std::vector<StoreReject> lateRejects;
};

/// How the file of an applied batch was read, so that the next file with the same headers is read alike.
struct Reading {
  BatchInfo batch;
  std::string fingerprint;  ///< of the headers
  std::string decisions;    ///< JSON
};

/// A customer or rep as the workspace names it.
struct PartyName {
  std::string origin, id;     ///< id empty: known by name only
  std::string name, nameKey;  ///< nameKey: trimmed, case-folded and width-folded
  bool isRecord = false;      ///< false: seen only in deals
  bool isMerged = false;      ///< it is merged into another one already
};

/// Facts about a stored file that `check` verified or found wrong.
struct CheckReport {
  struct Finding {
    std::string
        code;  ///< `sqlite_integrity`, `foreign_key`, `batch_counts`, `orphan_reference`, `bad_value`, `digest`...
    std::string detail;
  };
  std::vector<Finding> findings;  ///< empty: sound
  std::int64_t deals = 0, customers = 0, reps = 0, batches = 0;
  bool isSound() const { return findings.empty(); }
};

/// One transaction that takes in any number of files, each as its own batch. Destroying it without commit rolls
/// everything back.
class ImportTransaction {
 public:
  ~ImportTransaction();
  ImportTransaction(ImportTransaction&&) noexcept;
  ImportTransaction& operator=(ImportTransaction&&) noexcept;

  /// Starts the next batch; the previous one must be ended. `importedAt` is UTC text from the caller's clock.
  Status beginBatch(const BatchSource& source, const std::string& importedAt);
  /// Takes a run of rows into the current batch. Matching is by (origin, id), then a unique id anywhere, then by name
  /// (CLI contract); deals naming unknown customers or reps create them as "seen only in deals". Rows that cannot be
  /// taken are returned and counted rejected.
  Result<std::vector<StoreReject>> add(const records::RecordBatch& rows);
  /// Ends the batch, adding rows rejected before they reached the store. `sha256`, when not empty, replaces the one
  /// given at the beginning (the file is hashed while it is read). Returns its id and counts.
  Result<BatchInfo> endBatch(std::int64_t rejectedByReader, const std::string& sha256 = {});
  /// Ends a batch to which no rows were added, as one whose file is that of batch `id` again: as many rows rejected,
  /// all others unchanged, none looked at. Errors: InvalidArgument unless `id` is the newest applied batch that changed
  /// records of the kind.
  Result<BatchInfo> endRepeated(std::int64_t id);
  /// The state as it would be after commit; used for the effect of a dry run.
  Result<std::shared_ptr<const records::Facts>> loadFacts() const;
  /// Durable when it returns. Errors: DiskFull, CannotWrite: nothing was changed.
  Status commit();
  void rollback();

 private:
  friend class WorkspaceFile;
  struct Impl;
  explicit ImportTransaction(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// From how many deals on building the columns takes longer than one notices, so that they are worth keeping.
inline constexpr std::size_t kDealsWorthKeeping = 50'000;

/// The workspace: one SQLite file. All calls are blocking and belong to one thread; errors carry the path in `where`.
class WorkspaceFile {
 public:
  enum class Access { ReadWrite, ReadOnly };

  /// Creates the file with mode 0600. Errors: AlreadyExists, PermissionDenied, CannotWrite, DiskFull.
  static Result<WorkspaceFile> create(const std::filesystem::path& path, const records::WorkspaceSettings& settings);
  /// Errors: CannotOpen (missing), IsDirectory, NotARegularFile, NotAWorkspace, NewerVersion, Damaged, HostileSchema,
  /// PermissionDenied. A file that cannot be written opens read-only: see isReadOnly().
  static Result<WorkspaceFile> open(const std::filesystem::path& path, Access access = Access::ReadWrite);
  /// A workspace that lives only in memory.
  static Result<WorkspaceFile> createInMemory(const records::WorkspaceSettings& settings);

  ~WorkspaceFile();
  WorkspaceFile(WorkspaceFile&&) noexcept;
  WorkspaceFile& operator=(WorkspaceFile&&) noexcept;

  const std::filesystem::path& path() const;
  bool isReadOnly() const;
  const records::WorkspaceSettings& settings() const;
  Status setSettings(const records::WorkspaceSettings& settings);

  /// Begins a write transaction at once. Errors: Locked, ReadOnly, DiskFull.
  Result<ImportTransaction> beginImport();

  /// All batches, oldest first.
  Result<std::vector<BatchInfo>> batches() const;
  /// Takes one batch back whatever came after it; later batches stay applied. Returns how many records were removed
  /// (`added`) or put back to what they were (`updated`). Errors: NotFound, InvalidArgument (already undone), ReadOnly.
  Result<RowCounts> undo(std::int64_t batchId, const std::string& undoneAt);
  /// Applies an undone batch again.
  Result<RowCounts> redo(std::int64_t batchId);

  /// How files were read, newest import first; undone imports are left out.
  Result<std::vector<Reading>> readings() const;
  /// Forgets how all files with these headers were read; their records stay. Errors: ReadOnly, DiskFull, CannotWrite.
  Status forgetReadings(const std::string& fingerprint);

  /// All customers of the current state, also those seen only in deals.
  Result<std::vector<PartyName>> customerNames() const;
  /// The same of reps; also those that only teams, targets or splits name.
  Result<std::vector<PartyName>> repNames() const;
  /// From the columns kept in the file when they are of its present state, else from the records.
  Result<std::shared_ptr<const records::Facts>> loadFacts() const;
  /// Keeps the columns in the file, so that the next loadFacts of this state need not build them. They are a cache:
  /// they change nothing of what the workspace says, and failing leaves it as it was. Nothing is done when they are
  /// there already, in a read-only file and in memory. Errors: InvalidArgument (not what the latest loadFacts gave, or
  /// the file has changed since), Locked, DiskFull, CannotWrite, Interrupted.
  Status keepColumns(const records::Facts& facts);
  /// SHA-256 over the logical content (current records and settings), independent of page layout and history.
  /// Lower-case hex.
  Result<std::string> contentDigest() const;
  Result<CheckReport> check() const;
  /// A consistent copy, also while another process writes: backup API to a temporary name, checked, synced, renamed.
  /// Errors: AlreadyExists, DiskFull, CannotWrite.
  Status backup(const std::filesystem::path& to) const;
  /// Stops a running statement from another thread (the running call returns Interrupted).
  void interrupt();

 private:
  struct Impl;
  explicit WorkspaceFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// The highest file version that this program writes; `docs/workspace-schema.md` lists them.
int currentSchemaVersion();

}  // namespace bellwether::store
